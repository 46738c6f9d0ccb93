/**
 * A sentence without its numbers: two sentences of one skeleton say the same of the same, whatever their indicators were read
 * as. A copy with changed figures is found so, sentence by sentence or, across files, clause by clause.
 */
import { digest, type Span } from '../base';
import type { ReportDocument } from '../document';
import type { Figure } from '../facts';

/** Longer sentences hold many things; looking at them once for each of their numbers would take too long. */
const LONGEST = 400;
const SENTENCE = 14;
const CLAUSE = 9;

export interface Skeletons {
  readonly sentence: string | undefined;
  readonly clause: string | undefined;
  /** What stands around it whatever the punctuation: for copies of short sentences. */
  readonly context: string | undefined;
}

/** Hashes with the figure's place among the numbers; undefined where too few words stand around it. */
export const skeletonsOf = (report: ReportDocument, figure: Figure): Skeletons => {
  const text = report.paragraphs[figure.paragraph]?.view.text ?? '';
  const { viewSpan } = figure;
  const sentence = figure.where.span;
  const region = report.frame.place;
  const whole = sentence.end - sentence.start <= LONGEST ? masked(text, sentence, viewSpan.start, SENTENCE) : undefined;
  const clause = masked(text, clauseAround(text, sentence, viewSpan), viewSpan.start, CLAUSE);
  const context = masked(
    text,
    { start: Math.max(0, viewSpan.start - 32), end: Math.min(text.length, viewSpan.end + 12) },
    viewSpan.start,
    SENTENCE,
  );
  return {
    sentence: whole && `${region}|s${digest(whole)}`,
    clause: clause && `${region}|c${digest(clause)}`,
    context: context && `${region}|x${digest(context)}`,
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
