/** A sentence without its numbers: a copy with changed figures is found by it, sentence by sentence or, across files, clause by clause. */
import { digest, type Span } from '../../base';
import type { Skeletons } from './types';

/** Longer sentences hold many things; looking at them once for each of their numbers would take too long. */
const LONGEST = 400;
const SENTENCE = 14;
const CLAUSE = 9;

/** Of the figure at `at`, which stands in `sentence` of this text. */
export const skeletonsOf = (text: string, sentence: Span, at: Span): Skeletons => {
  const name = (kind: string, words: string | undefined): string | null =>
    words === undefined ? null : `${kind}${digest(words)}`;
  const around = { start: Math.max(0, at.start - 32), end: Math.min(text.length, at.end + 12) };
  return {
    sentence: name(
      's',
      sentence.end - sentence.start <= LONGEST ? masked(text, sentence, at.start, SENTENCE) : undefined,
    ),
    clause: name('c', masked(text, clauseAround(text, sentence, at), at.start, CLAUSE)),
    context: name('x', masked(text, around, at.start, SENTENCE)),
  };
};

const clauseAround = (text: string, sentence: Span, { start, end }: Span): Span => {
  let from = start;
  while (from > sentence.start && start - from < 80 && !'，；：。'.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < sentence.end && to - end < 40 && !'，；：。'.includes(text.charAt(to))) to++;
  return { start: from, end: to };
};

/** The words with `#` for each number, `@` for the one at `at`; undefined where there are fewer than `least` Chinese characters. */
const masked = (text: string, span: Span, at: number, least: number): string | undefined => {
  const mask = (part: string): string => part.replace(/\d[\d.,]*/g, '#').replace(/[\s“”"'‘’，、]/g, '');
  const words = `${mask(text.slice(span.start, at))}@${mask(text.slice(at, span.end))}`;
  return (words.match(/[\u4e00-\u9fa5]/g)?.length ?? 0) >= least ? words : undefined;
};
