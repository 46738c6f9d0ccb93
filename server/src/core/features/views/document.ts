/** How a document is named in a list, and how a place in it is. */
import { say, type Span } from '../../base';
import { fileLabel } from '../../checks';
import type { ReportDocument } from '../../document';
import type { IndexedFile, IndexedReport } from '../../index';

export { fileLabel, lineLabel } from '../../checks';

/** The file's name without folders and ending; where a file holds several documents also the title. */
export const documentLabel = (file: IndexedFile, report: ReportDocument): string => {
  const name = fileLabel(file.file);
  if (file.reports.length < 2) return name;
  return `${name} · ${report.front.title?.value ?? say('第{0}篇', report.index + 1)}${report.front.year ? `（${report.front.year}）` : ''}`;
};

/** The newest first, of one year the report before what it is checked by: the draft on top, what it is compared with below. */
export const newestFirst = (files: Iterable<IndexedFile>): IndexedFile[] => {
  const year = (f: IndexedFile): number => Math.max(0, ...f.reports.map(r => r.report.front.year ?? 0));
  const isDraft = (f: IndexedFile): boolean => f.reports.some(r => DRAFTS.includes(r.report.frame.kind.value));
  return [...files].sort(
    (a, b) => year(b) - year(a) || Number(isDraft(b)) - Number(isDraft(a)) || (a.file < b.file ? -1 : 1),
  );
};
const DRAFTS: readonly string[] = ['work-report', 'party-report'];

/** The sentence that holds a figure, without the blanks that print leaves. */
export const sentenceOf = (
  { report }: Pick<IndexedReport, 'report'>,
  figure: { readonly paragraph: number; readonly where: { readonly span: Span } },
): string =>
  (report.paragraphs[figure.paragraph]?.view.text.slice(figure.where.span.start, figure.where.span.end) ?? '').trim();
