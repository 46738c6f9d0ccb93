/**
 * What Format and “fix all” may change: signs, by the table that stands in `docs/conventions.md` and nothing else. Letters, digits and
 * Chinese characters stay, each in its order, and so does every sign that is part of a number.
 */
import type { Span } from '../base';
import type { Edit } from '../checks';

/** A change of one text; which text is known to whoever holds it. */
export type TextEdit = Pick<Edit, 'span' | 'newText'>;

/** What stands there → what may stand there instead; an empty string goes. */
export const SIGN_CHANGES: readonly (readonly [from: string, to: string])[] = [
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
  ['-', '—'],
  ['○', '〇'],
  ['，', '、'],
  [',', '、'],
  ['．', '、'],
  ['.', '、'],
  ['、', '.'],
  ['、', ''],
  ['．', ''],
  ['.', ''],
];

const ALLOWED: ReadonlySet<string> = new Set(SIGN_CHANGES.map(pair => pair.join('→')));

const DIGIT = /[\d０-９]/;
const NUMERAL = /[\d０-９零〇○一二三四五六七八九十百]/;

/** Where a sign may become this one: by the nearest characters that are seen, the one before and the one behind. */
const WHERE: Readonly<Record<string, (left: string, right: string) => boolean>> = {
  '、': left => NUMERAL.test(left) && !DIGIT.test(left),
  '.': (left, right) => DIGIT.test(left) && !DIGIT.test(right),
  '': left => /[）)]/.test(left),
  '（': (_, right) => NUMERAL.test(right),
  '）': left => NUMERAL.test(left),
  '—': (left, right) => /[\d０-９%％]/.test(left) && DIGIT.test(right),
  〇: left => NUMERAL.test(left),
};

/** A letter, digit or Chinese character; 〇 is written for a sign, and is one here. */
export const isWord = (c: string): boolean => /[\p{L}\p{N}]/u.test(c) && c !== '〇';

interface Run {
  readonly signs: string;
  readonly start: number;
}

/** Signs before, between and behind the words of a text; `words` are the characters that stay. */
const runsOf = (text: string): { readonly runs: readonly Run[]; readonly words: readonly string[] } => {
  const runs: Run[] = [];
  const words: string[] = [];
  let [from, at] = [0, 0];
  for (const c of text) {
    if (isWord(c)) {
      runs.push({ signs: text.slice(from, at), start: from });
      words.push(c);
      from = at + c.length;
    }
    at += c.length;
  }
  runs.push({ signs: text.slice(from), start: from });
  return { runs, words };
};

/** The least edits that make `after` of `before`; undefined where more than signs of the table would change. */
export const signEdits = (before: string, after: string): TextEdit[] | undefined =>
  signEditsIn(before, { span: { start: 0, end: before.length }, newText: after });

/** The same for one place of a text; what stands around it tells what its signs are. */
export const signEditsIn = (text: string, { span, newText }: TextEdit): TextEdit[] | undefined => {
  const [a, b] = [runsOf(text.slice(span.start, span.end)), runsOf(newText)];
  if (a.words.length !== b.words.length || a.words.some((w, i) => w !== b.words[i])) return undefined;
  const edits: TextEdit[] = [];
  for (const [i, { signs, start }] of a.runs.entries()) {
    const changed = changesOf(text, span.start + start, [...signs], [...(b.runs[i]?.signs ?? '')]);
    if (!changed) return undefined;
    edits.push(...changed);
  }
  return edits;
};

/** Sign by sign: each stays, or goes over into one that the table names. A run that grew is nothing of ours. */
const changesOf = (
  text: string,
  start: number,
  from: readonly string[],
  to: readonly string[],
): TextEdit[] | undefined => {
  const edits: TextEdit[] = [];
  let surplus = from.length - to.length;
  let [at, j] = [start, 0];
  for (const sign of from) {
    const span = { start: at, end: at + sign.length };
    const next = to[j];
    if (sign === next) j++;
    else if (next !== undefined && mayBecome(text, span, next)) {
      edits.push({ span, newText: next });
      j++;
    } else if (surplus > 0 && mayBecome(text, span, '')) {
      edits.push({ span, newText: '' });
      surplus--;
    } else return undefined;
    at = span.end;
  }
  return j === to.length ? edits : undefined;
};

const mayBecome = (text: string, { start, end }: Span, to: string): boolean => {
  const sign = text.slice(start, end);
  if (!ALLOWED.has(`${sign}→${to}`)) return false;
  const [left, right] = [seenBefore(text, start, to === '' ? SURPLUS : BLANK), seenBehind(text, end)];
  // 3.5, 1,000, 10:30: a sign between two digits is one of theirs.
  if (to !== '—' && DIGIT.test(left) && DIGIT.test(right)) return false;
  return WHERE[to]?.(left, right) ?? true;
};

const BLANK = /\s/;
/** Signs behind a number in brackets go together. */
const SURPLUS = /[\s、．.]/;

const seenBefore = (text: string, at: number, passed: RegExp): string => {
  let i = at - 1;
  while (i >= 0 && passed.test(text.charAt(i))) i--;
  return text.charAt(i);
};

const seenBehind = (text: string, at: number): string => {
  let i = at;
  while (i < text.length && BLANK.test(text.charAt(i))) i++;
  return text.charAt(i);
};
