/** What stands at an offset. Shared by everything that an editor asks about a place. */
import { spanContains, spanTouches, type Span } from '../base';
import type { Paragraph, ReportDocument } from '../document';
import type { Figure, Slogan } from '../facts';
import type { IndexedFile, IndexedReport } from '../index';
import { toSourceSpan } from '../text';

export const reportAt = (file: IndexedFile, offset: number): IndexedReport | undefined =>
  file.reports.find(r => spanTouches(r.report.span, offset)) ?? file.reports[file.reports.length - 1];

/** The figure under the caret; a caret between two adjacent figures belongs to the right one. */
export const figureAt = (file: IndexedFile, offset: number): Figure | undefined => {
  const all = reportAt(file, offset)?.figures.filter(f => spanTouches(f.span, offset)) ?? [];
  return all.find(f => f.span.start === offset) ?? all[0];
};

export const sloganAt = (file: IndexedFile, offset: number): Slogan | undefined =>
  reportAt(file, offset)?.slogans.find(s => spanTouches(s.span, offset));

export const paragraphAt = (report: ReportDocument, offset: number): Paragraph | undefined =>
  report.paragraphs.find(p => spanTouches(p.span, offset));

/** The indicator's words under the caret, with a figure that was read by them. */
export const indicatorAt = (
  file: IndexedFile,
  offset: number,
): { readonly figure: Figure; readonly span: Span } | undefined => {
  const indexed = reportAt(file, offset);
  for (const figure of indexed?.figures ?? []) {
    const span = indexed && indicatorSpan(indexed.report, figure);
    if (span && spanTouches(span, offset)) return { figure, span };
  }
  return undefined;
};

/** Where a figure's indicator is written; undefined where it was carried over from elsewhere. */
export const indicatorSpan = (report: ReportDocument, { indicator, paragraph }: Figure): Span | undefined => {
  const home = report.paragraphs[paragraph];
  if (!indicator?.viewSpan || !home) return undefined;
  const span = toSourceSpan(home.view, indicator.viewSpan);
  return spanContains(home.span, span) ? span : undefined;
};
