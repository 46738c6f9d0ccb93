/** What the styles of a document say of a paragraph and a run, through `basedOn`. */
import { childOf, childrenOf, valueOf, type Element } from '../xml';

export interface Styles {
  /** `heading 1`, `toc 2`, `Title`: the name that Word gives a built-in style whatever its id. */
  readonly nameOf: (id: string | undefined) => string;
  readonly outlineLevel: (id: string | undefined) => number | undefined;
  /** The numbering of a paragraph style, and the styles from it to the one that says so. */
  readonly numbering: (id: string | undefined) => StyleNumbering | undefined;
  /** A mark of the run (`w:vanish`) as its character style, its paragraph style and the defaults have it. */
  readonly isOn: (mark: string, run: string | undefined, paragraph: string | undefined) => boolean;
}

export interface StyleNumbering {
  readonly numId: string;
  readonly level: number | undefined;
  readonly styles: readonly string[];
}

export const readStyles = (root: Element | undefined): Styles => {
  const all = new Map(childrenOf(root, 'w:style').map(s => [s.attributes['w:styleId'] ?? '', s]));
  const usual = [...all].find(
    ([, s]) => s.attributes['w:type'] === 'paragraph' && isTrue(s.attributes['w:default'] ?? '0'),
  )?.[0];
  const chains = new Map<string, readonly Element[]>();
  const chainOf = (id: string | undefined): readonly Element[] => {
    const from = id ?? usual ?? '';
    const known = chains.get(from);
    if (known) return known;
    const chain: Element[] = [];
    for (let at = all.get(from); at && !chain.includes(at); at = all.get(valueOf(childOf(at, 'w:basedOn')) ?? ''))
      chain.push(at);
    chains.set(from, chain);
    return chain;
  };
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const firstOf = (chain: readonly Element[], mark: string): boolean | undefined =>
    chain.map(s => toggle(childOf(s, 'w:rPr'), mark)).find(v => v !== undefined);
  return {
    nameOf: id => valueOf(childOf(chainOf(id)[0], 'w:name')) ?? '',
    outlineLevel: id => {
      for (const style of chainOf(id)) {
        const said = valueOf(childOf(childOf(style, 'w:pPr'), 'w:outlineLvl'));
        if (said !== undefined) return Number(said);
        const heading = /^heading ([1-9])$/i.exec(valueOf(childOf(style, 'w:name')) ?? '')?.[1];
        if (heading !== undefined) return Number(heading) - 1;
      }
      return undefined;
    },
    numbering: id => {
      const styles: string[] = [];
      for (const style of chainOf(id)) {
        styles.push(style.attributes['w:styleId'] ?? '');
        const numPr = childOf(childOf(style, 'w:pPr'), 'w:numPr');
        const numId = valueOf(childOf(numPr, 'w:numId'));
        const level = valueOf(childOf(numPr, 'w:ilvl'));
        if (numId !== undefined) return { numId, level: level === undefined ? undefined : Number(level), styles };
      }
      return undefined;
    },
    isOn: (mark, run, paragraph) =>
      (run === undefined ? undefined : firstOf(chainOf(run), mark)) ??
      firstOf(chainOf(paragraph), mark) ??
      toggle(defaults, mark) ??
      false,
  };
};

/** Undefined where nothing is said. */
export const toggle = (properties: Element | undefined, mark: string): boolean | undefined => {
  const said = childOf(properties, mark);
  return said ? isTrue(valueOf(said) ?? '1') : undefined;
};

const isTrue = (value: string): boolean => !/^(?:0|false|off|none)$/i.test(value);
