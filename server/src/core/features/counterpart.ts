/**
 * The section of an earlier report that corresponds to the one at a place: 去年同节. Headings are compared by the
 * characters they share once years are out, sections by their slogans; where a section has none, the section above answers.
 */
import type { HeadingNode, ReportDocument } from '../document';
import { flattenHeadings } from '../document';
import type { IndexedFile, IndexedReport, Place, WorkspaceSnapshot } from '../index';
import { reportAt } from './place';

export interface Counterpart extends Place {
  /** The report that it stands in. */
  readonly report: ReportDocument;
  /** Null where only the report as a whole corresponds. */
  readonly heading: HeadingNode | null;
  /** The section it was looked up for. */
  readonly from: HeadingNode | null;
}

export const counterpartOf = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  offset: number,
): Counterpart | undefined => {
  const here = reportAt(file, offset);
  const earlier = here && earlierReport(workspace, here);
  if (!here || !earlier) return undefined;
  const path = flattenHeadings(here.report.headings).filter(
    h => h.style === 'heading' && h.span.start <= offset && offset < h.span.end,
  );
  for (const heading of path.reverse()) {
    const found = bestMatch(here, heading, earlier);
    if (found)
      return { file: earlier.file, span: found.selection, report: earlier.report, heading: found, from: heading };
  }
  const start = earlier.report.front.title?.span ?? {
    start: earlier.report.span.start,
    end: earlier.report.span.start,
  };
  return { file: earlier.file, span: start, report: earlier.report, heading: null, from: null };
};

/** The section of exactly this heading, or nothing. */
export const counterpartOfHeading = (
  workspace: WorkspaceSnapshot,
  here: IndexedReport,
  heading: HeadingNode,
): HeadingNode | undefined => {
  const earlier = earlierReport(workspace, here);
  return earlier && bestMatch(here, heading, earlier);
};

/** Of the same region and the same kind, the newest of an earlier year. */
const earlierReport = (workspace: WorkspaceSnapshot, { report }: IndexedReport): IndexedReport | undefined => {
  const { year, region } = report.front;
  if (year === null) return undefined;
  const kind = kindOf(report);
  let best: IndexedReport | undefined;
  for (const { reports } of workspace.files.values())
    for (const r of reports) {
      const theirs = r.report.front;
      if (
        theirs.year === null ||
        theirs.year >= year ||
        (region && theirs.region && theirs.region !== region) ||
        kindOf(r.report) !== kind
      )
        continue;
      if (!best || (best.report.front.year ?? 0) < theirs.year) best = r;
    }
  return best;
};

/** 2025年云岭县政府工作报告（草案） and 政府工作报告 are of one kind. */
const kindOf = ({ front }: ReportDocument): string =>
  (front.title?.value ?? '').replace(/[\s\d年（）()]|草案|征求意见稿|送审稿/g, '').replace(front.region ?? '', '');

/** Below this two headings merely share common words. */
const ENOUGH = 0.45;

const bestMatch = (here: IndexedReport, heading: HeadingNode, earlier: IndexedReport): HeadingNode | undefined => {
  const words = bigrams(heading.title);
  const slogans = slogansIn(here, heading);
  let best: { readonly heading: HeadingNode; readonly score: number } | undefined;
  for (const candidate of flattenHeadings(earlier.report.headings)) {
    if (candidate.style !== 'heading') continue;
    const theirs = slogansIn(earlier, candidate);
    const score =
      dice(words, bigrams(candidate.title)) * (slogans.size && theirs.size ? 0.75 : 1) +
      (slogans.size && theirs.size ? dice(slogans, theirs) * 0.25 : 0) +
      (candidate.level === heading.level ? 0.04 : 0) +
      (candidate.ordinal === heading.ordinal ? 0.02 : 0);
    if (score >= ENOUGH && (!best || score > best.score)) best = { heading: candidate, score };
  }
  return best?.heading;
};

/** Years and marks change every year and mean nothing here. */
const bigrams = (title: string): ReadonlySet<string> => {
  const plain = title.replace(/\d{4}年?|[今明去]年|[\s，。、；：“”《》（）()]/g, '');
  return new Set(plain.length < 2 ? [plain] : [...plain].slice(1).map((c, i) => (plain.charAt(i) ?? '') + c));
};

const slogansIn = ({ slogans }: IndexedReport, { span }: HeadingNode): ReadonlySet<string> =>
  new Set(slogans.filter(s => span.start <= s.span.start && s.span.start < span.end).map(s => s.key));

const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (!a.size || !b.size) return 0;
  let shared = 0;
  for (const x of a) if (b.has(x)) shared++;
  return (2 * shared) / (a.size + b.size);
};
