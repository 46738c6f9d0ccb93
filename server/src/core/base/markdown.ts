/**
 * Markdown that can be made in one way only: by the template `md`, whose own words are ours and whose insertions are text. What is
 * inserted is escaped, so that nothing of a report is alive where an editor renders it: no picture, link, HTML, table or heading.
 * A string cannot pass for it, which the types hold.
 */
import { encodeAddress } from './uri';
import { oneLine } from './visible';

/** Known in this file alone: nobody else can make one. */
const PARTS: unique symbol = Symbol('markdown');

export interface Markdown {
  readonly [PARTS]: readonly Part[];
}

/** Source that is safe, or the place of a link whose address only a shell knows. */
type Part = string | { readonly place: number };

/** `md`**${name}** · ${count}`` */
export const md = (words: TemplateStringsArray, ...inserted: readonly (string | number | Markdown)[]): Markdown => ({
  [PARTS]: words.flatMap((w, i): readonly Part[] => {
    const next = inserted[i];
    return next === undefined ? [w] : [w, ...(typeof next === 'object' ? next[PARTS] : [escapeMarkdown(String(next))])];
  }),
});

/** What is empty is left out, with what would stand between. */
export const joinMarkdown = (blocks: readonly Markdown[], between: Markdown): Markdown => ({
  [PARTS]: blocks.filter(b => !isEmpty(b)).flatMap((b, i) => (i === 0 ? b[PARTS] : [...between[PARTS], ...b[PARTS]])),
});

export const isEmpty = (markdown: Markdown): boolean => markdown[PARTS].every(p => p === '');

/** A blank and then a link to the `place`-th place of a card; neither stands where there is no address for it. */
export const placeLink = (place: number): Markdown => ({ [PARTS]: [{ place }] });

/** A link of our own to a place in a file. */
export const linkMarkdown = (text: string, file: string, place: string): Markdown => ({
  [PARTS]: [`[${escapeMarkdown(text)}](${encodeAddress(file)}#${encodeAddress(place)})`],
});

/** The source, with the links that `linkOf` gives. */
export const markdownSource = (
  markdown: Markdown,
  linkOf: (place: number) => Markdown | undefined = () => undefined,
): string =>
  markdown[PARTS].map(p => {
    if (typeof p === 'string') return p;
    const link = linkOf(p.place);
    return link ? `　${markdownSource(link)}` : '';
  }).join('');

/**
 * Escaped is only what has a meaning, so that ordinary sentences stay as they are also where nobody renders them. Addresses that
 * stand bare are links too in GitHub's dialect: their `://`, `www.` and `@` are taken apart.
 */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .trim()
    .replace(/[\\`*_[\]<>!|~$@]|&(?=[#A-Za-z])|:(?=\/\/|\/?$)|(?<=\bwww)\./gi, '\\$&')
    .replace(OPENING, (_, digits: string, sign: string) => `${digits}\\${sign}`);

/** What at the head of a line makes it a heading, a list, a rule or the heading's underline. */
const OPENING = /^(\d{0,9})(#|[-+](?=[-\s]|$)|(?<=\d)[.)](?=\s|$)|=(?==*\s*$))/;
