/** What stands at an offset. Shared by hover, definition, references and highlight. */
import { spanTouches } from '../base';
import { flattenHeadings, type HeadingNode, type ReportDocument } from '../document';
import type { Figure, Slogan } from '../facts';
import type { IndexedFile, IndexedReport } from '../index';

export const reportAt = (file: IndexedFile, offset: number): IndexedReport | undefined => file.reports.find(r => spanTouches(r.report.span, offset)) ?? file.reports[file.reports.length - 1];

/** The figure under the caret; a caret between two adjacent figures belongs to the right one. */
export const figureAt = (file: IndexedFile, offset: number): Figure | undefined => {
  const all = reportAt(file, offset)?.figures.filter(f => spanTouches(f.span, offset)) ?? [];
  return all.find(f => f.span.start === offset) ?? all[0];
};

export const sloganAt = (file: IndexedFile, offset: number): Slogan | undefined => reportAt(file, offset)?.slogans.find(s => spanTouches(s.span, offset));

/** The innermost heading whose section holds the offset, with its ancestors, outermost first. */
export const headingPath = (report: ReportDocument, offset: number): HeadingNode[] => flattenHeadings(report.headings).filter(h => h.span.start <= offset && offset < h.span.end);
