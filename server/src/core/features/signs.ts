/**
 * What Format and “fix all” may change: signs, by the table that stands in `docs/conventions.md` and nothing else. Letters, digits and
 * Chinese characters stay, each in its order.
 */
import type { Span } from '../base';

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

export interface SignEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The least edits that make `after` of `before`; undefined where more than signs of the table would change. */
export const signEdits = (before: string, after: string): SignEdit[] | undefined => {
  const [a, b] = [runsOf(before), runsOf(after)];
  if (a.words.length !== b.words.length || a.words.some((w, i) => w !== b.words[i])) return undefined;
  const edits: SignEdit[] = [];
  for (const [i, { signs, start }] of a.runs.entries()) {
    const changed = changesOf([...signs], [...(b.runs[i]?.signs ?? '')], start);
    if (!changed) return undefined;
    edits.push(...changed);
  }
  return edits;
};

/** Sign by sign: each stays, or goes over into one that the table names. A run that grew is nothing of ours. */
const changesOf = (from: readonly string[], to: readonly string[], start: number): SignEdit[] | undefined => {
  const edits: SignEdit[] = [];
  let [at, j] = [start, 0];
  for (const sign of from) {
    const span = { start: at, end: at + sign.length };
    const next = to[j];
    const left = from.length - edits.filter(e => e.newText === '').length > to.length;
    if (sign === next) j++;
    else if (next !== undefined && ALLOWED.has(`${sign}→${next}`)) {
      edits.push({ span, newText: next });
      j++;
    } else if (left && ALLOWED.has(`${sign}→`)) edits.push({ span, newText: '' });
    else return undefined;
    at = span.end;
  }
  return j === to.length ? edits : undefined;
};
