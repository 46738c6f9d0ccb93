/** Where a finding about a report as a whole stands. */
import type { Span } from '../base';
import type { ReportDocument } from '../document';
import type { IndexedFile } from '../index';
import { characterEnd } from '../text';

/** The title; without one the beginning of the first paragraph, no longer than a title. */
export const headOf = (file: IndexedFile, report: ReportDocument): Span => {
  const { title } = report.front;
  if (title) return title.span;
  const start = report.paragraphs[0]?.span.start ?? report.span.start;
  const line = /^[^\r\n]{0,20}/.exec(file.tree.source.text.slice(start, report.span.end))?.[0] ?? '';
  return { start, end: characterEnd(file.tree.source.text, start + line.length) };
};
