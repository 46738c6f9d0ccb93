/** How a document is named in a list, and how a place in it is. */
import { say } from '../../base';
import { fileLabel } from '../../checks';
import type { ReportDocument } from '../../document';
import { headerWords, type Figure } from '../../facts';
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

/** The sentence that holds a figure, without the blanks that print leaves; for a cell its headers and what stands in it. */
export const sentenceOf = (
  { report }: Pick<IndexedReport, 'report'>,
  { paragraph, where }: Pick<Figure, 'paragraph' | 'where'>,
): string => {
  const words = (report.paragraphs[paragraph]?.view.text.slice(where.span.start, where.span.end) ?? '').trim();
  return where.kind === 'cell' ? `${headerWords(where)}：${words}` : words;
};
