/**
 * May these edits of one text go out? The last look at every edit before an editor gets it: what is found wrong here is a mistake of
 * whoever made the edit, and the drafter's text is worth more than any edit.
 */
import { say, type Span } from '../base';
import { splitsCharacter } from '../text';
import { signEditsIn, type TextEdit } from './signs';

export interface GateRequest {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** `safe`: made without being looked at one by one, so that only signs of the table may change. `named`: its title says what it does. */
  readonly kind: 'safe' | 'named';
  /** Nothing outside is touched. */
  readonly within?: Span;
  /** Texts that a named edit may take out, whole or in part, as its title gives them; without it, what stands in its spans but no whole line. */
  readonly removes?: readonly string[];
}

/** Undefined: they may go out, all of them. Else why none may. */
export const breachOf = ({ text, edits, kind, within, removes }: GateRequest): string | undefined => {
  const named = removes?.map(visible);
  let last: Span | undefined;
  for (const edit of edits) {
    const { start, end } = edit.span;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start > end) return say('改动的起止颠倒');
    if (start < 0 || end > text.length) return say('改动超出了原文');
    if (splits(text, start) || splits(text, end)) return say('改动落在一个字的中间');
    if (within && (start < within.start || end > within.end)) return say('改动超出了所选的范围');
    // Two insertions at one place overlap as well: their order would be chance.
    if (last && (start < last.end || start === last.start))
      return start < last.start ? say('改动的先后颠倒') : say('两处改动重叠');
    last = edit.span;
    if (kind === 'safe' ? !signEditsIn(text, edit) : !isNamed(text.slice(start, end), edit.newText, named))
      return say('改动会删去“{0}”', shortened(text.slice(start, end)));
  }
  return undefined;
};

/** Does it hold a line from its break to the next, with something in it? */
export const holdsLine = (text: string): boolean =>
  text
    .split(/\r\n|\r|\n/)
    .slice(1, -1)
    .some(line => line.trim() !== '');

/** Between the halves of a character, or of a break of CR and LF. */
const splits = (text: string, offset: number): boolean =>
  splitsCharacter(text, offset) || (text.charCodeAt(offset) === 10 && text.charCodeAt(offset - 1) === 13);

const isNamed = (old: string, now: string, named: readonly string[] | undefined): boolean => {
  if (!named) return !holdsLine(old);
  const gone = visible(old);
  return keeps(gone, now) || named.some(n => n.includes(gone));
};

/** A title shows a text in one line and with blanks of its own. */
const visible = (text: string): string => text.replace(/\s+/g, '');

/** Does all of it stand in the new text, in its order? */
const keeps = (old: string, now: string): boolean => {
  const wanted = [...old];
  let at = 0;
  for (const c of now) if (c === wanted[at]) at++;
  return at === wanted.length;
};

const MOST = 30;
const shortened = (text: string): string => {
  const characters = [...text.slice(0, MOST * 2 + 2)];
  return characters.length > MOST ? `${characters.slice(0, MOST).join('')}…` : text;
};
