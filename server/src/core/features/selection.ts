/** Ever wider selections around a caret: word or figure → clause → sentence → item → sections → document. */
import { spanContains, spanLength, spanTouches, type Span } from '../base';
import { headingPath } from '../document';
import type { IndexedFile } from '../index';
import { toSourceSpan, toViewOffset, type Segmenter } from '../text';
import { figureAt, indicatorAt, paragraphAt, reportAt, sloganAt } from './place';

/** Innermost first; each holds the one before and is larger. */
export const selectionsAt = (file: IndexedFile, offset: number, segmenter: Segmenter): Span[] => {
  const report = reportAt(file, offset)?.report;
  const whole = { start: 0, end: file.tree.source.text.length };
  if (!report) return [whole];
  const wanted: Span[] = [
    ...named(file, offset),
    ...headingPath(report.headings, offset).map(h => h.span),
    report.span,
    whole,
  ];
  const paragraph = paragraphAt(report, offset);
  if (paragraph) {
    const { view } = paragraph;
    const at = toViewOffset(view, offset);
    const source = (s: Span): Span => toSourceSpan(view, s);
    wanted.push(paragraph.span, source(around(view.text, at, SENTENCE)), source(around(view.text, at, CLAUSE)));
    const word = wordAt(segmenter.words(view.text)?.map(w => w.text) ?? [], at);
    if (word) wanted.push(source(word));
  }
  const chain: Span[] = [];
  for (const s of wanted.filter(s => spanTouches(s, offset)).sort((a, b) => spanLength(a) - spanLength(b))) {
    const last = chain.at(-1);
    // A sentence that runs across the end of an item does not nest: the chain goes on with the next that does.
    if (spanLength(s) > 0 && (!last || (spanContains(s, last) && spanLength(s) > spanLength(last)))) chain.push(s);
  }
  return chain;
};

const named = (file: IndexedFile, offset: number): Span[] =>
  [figureAt(file, offset)?.span, sloganAt(file, offset)?.span, indicatorAt(file, offset)?.span].flatMap(s => s ?? []);

/** Marks that end a unit belong to it where they close a sentence. */
const SENTENCE = { ends: '。！？', keepsEnd: true };
const CLAUSE = { ends: '，。！？；：', keepsEnd: false };

const around = (
  text: string,
  at: number,
  { ends, keepsEnd }: { readonly ends: string; readonly keepsEnd: boolean },
): Span => {
  let start = Math.min(at, text.length);
  // A caret behind the last mark still belongs to what the mark ends.
  if (start === text.length && start > 0 && ends.includes(text.charAt(start - 1))) start--;
  let end = start;
  while (start > 0 && !ends.includes(text.charAt(start - 1))) start--;
  while (end < text.length && !ends.includes(text.charAt(end))) end++;
  return { start, end: Math.min(text.length, end + (keepsEnd ? 1 : 0)) };
};

const wordAt = (words: readonly string[], at: number): Span | undefined => {
  let start = 0;
  for (const w of words) {
    const end = start + w.length;
    if (start <= at && at < end) return { start, end };
    start = end;
  }
  return undefined;
};
