/**
 * A sentence without its numbers: two sentences of one skeleton say the same of the same, whatever their indicators were read
 * as. A copy with changed figures is found so, sentence by sentence or, across files, clause by clause.
 */
import type { Span } from '../base';
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
  const { sentence, viewSpan } = figure;
  const region = report.front.region ?? '';
  const whole = sentence.end - sentence.start <= LONGEST ? masked(text, sentence, viewSpan.start, SENTENCE) : undefined;
  const clause = masked(text, clauseAround(text, sentence, viewSpan), viewSpan.start, CLAUSE);
  const context = masked(text, { start: Math.max(0, viewSpan.start - 32), end: Math.min(text.length, viewSpan.end + 12) }, viewSpan.start, SENTENCE);
  return { sentence: whole && `${region}|s${hash(whole)}`, clause: clause && `${region}|c${hash(clause)}`, context: context && `${region}|x${hash(context)}` };
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

/** 53 bits, good enough to look up by; equal ones are looked at again by those who ask. */
const hash = (text: string): string => {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
};
