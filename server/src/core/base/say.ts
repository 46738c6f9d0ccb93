/**
 * Words for the user. Every message is written once, in Chinese, with `{0}` for what is put in; a shell may hand in a
 * translation for another display language.
 */

export type Translate = (message: string) => string | undefined;

let translate: Translate = () => undefined;

/** The only setting of the core that is the process's and not the workspace's: its user has one language. */
export const speak = (translation: Translate): void => {
  translate = translation;
};

/** Marks a message that stands in a table and is said later, with `say`; gives it back as it is. */
export const toSay = <T extends string>(message: T): T => message;

/** `say('共 {0} 处', 3)`; a placeholder without an argument stays as it is. */
export const say = (message: string, ...parts: readonly (string | number)[]): string =>
  (translate(message) ?? message).replace(/\{(\d+)\}/g, (whole, n: string) => String(parts[Number(n)] ?? whole));
