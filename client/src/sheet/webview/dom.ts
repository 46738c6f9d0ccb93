/** Elements with attributes and children in one line. Text is always text, never markup. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
};

/** `undefined` and `false` take the attribute away. */
export const setAttributes = (target: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? '' : String(value));
  }
};

/** A button that reads as a link. */
export const link = (text: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement => {
  const made = element('button', { type: 'button', class: 'link', ...attributes }, text);
  made.addEventListener('click', event => {
    event.stopPropagation();
    onClick();
  });
  return made;
};

export const showDate = (iso: string): string =>
  new Date(iso).toLocaleDateString(document.documentElement.lang, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });

/** The computed value of one of VS Code's colours. */
export const colour = (name: string, otherwise: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name}`).trim() || otherwise;
