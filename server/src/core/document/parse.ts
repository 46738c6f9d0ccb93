/** Source text → reports. */
import { createView, type SourceText } from '../text';
import type { DocTree, Paragraph } from './types';

export const parseDocument = (source: SourceText): DocTree => {
  const paragraphs: Paragraph[] = source.lines
    .filter(line => line.text.trim())
    .map((line, index) => ({ index, kind: 'text', span: { start: line.start, end: line.end }, lines: [line.line], view: createView(source, [line]) }));
  const front = { title: null, byline: null, date: null, occasion: null, salutation: null, region: null, year: null };
  return { source, documents: [{ index: 0, span: { start: 0, end: source.text.length }, front, paragraphs, headings: [], joins: [] }] };
};
