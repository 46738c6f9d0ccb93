/** 《…》 that names a document of the workspace leads to it. */
import { say, type Span } from '../base';
import type { ReportDocument } from '../document';
import type { IndexedFile, Place, WorkspaceSnapshot } from '../index';
import { lineAt } from '../text';
import { reportAt } from './place';
import { citedTitles } from './titles';

export interface TitleLink {
  readonly span: Span;
  readonly title: string;
}

/** Only titles that some other report bears; where each leads is worked out when it is followed. */
export const titleLinks = (workspace: WorkspaceSnapshot, file: IndexedFile): TitleLink[] => {
  const bearers = bearersOf(workspace);
  return citedTitles(file).filter(t =>
    (bearers.get(fold(t.title)) ?? []).some(b => b.report !== reportAt(file, t.span.start)?.report),
  );
};

export interface LinkTarget extends Place {
  /** What a click leads to, in words. */
  readonly words: string;
}

/** The report that the citing one most likely means: the year that stands before the title, the same region, the newest that is not later. */
export const titleTarget = (workspace: WorkspaceSnapshot, file: IndexedFile, at: number): LinkTarget | undefined => {
  const cited = citedTitles(file).find(t => t.span.start === at);
  const citing = reportAt(file, at)?.report;
  if (!cited || !citing) return undefined;
  const said = YEAR.exec(file.tree.source.text.slice(Math.max(0, at - 12), at))?.[1];
  const worth = ({ report }: Bearer): number => {
    const year = report.front.year ?? 0;
    return (
      (said && year === Number(said) ? 100_000 : 0) +
      (report.front.region === citing.front.region ? 20_000 : 0) +
      (year <= (citing.front.year ?? 9999) ? 10_000 : 0) +
      year
    );
  };
  const [best] = (bearersOf(workspace).get(fold(cited.title)) ?? [])
    .filter(b => b.report !== citing)
    .sort((a, b) => worth(b) - worth(a));
  if (!best) return undefined;
  const span = best.report.front.title?.span ?? { start: best.report.span.start, end: best.report.span.start };
  const { title, region, year } = best.report.front;
  const line = lineAt(best.file.tree.source, span.start) + 1;
  return {
    file: best.file.file,
    span,
    words: say(
      '打开“{0}”（第{1}行）',
      [region ?? '', year === null ? '' : say('{0}年', year), title?.value ?? ''].join(''),
      line,
    ),
  };
};

/** 2025年《…》, in the few characters before the mark. */
const YEAR = /(20\d{2})年?[^。，；\d]{0,4}《?$/;

interface Bearer {
  readonly file: IndexedFile;
  readonly report: ReportDocument;
}

const bearersOf = (workspace: WorkspaceSnapshot): Map<string, Bearer[]> => {
  const bearers = new Map<string, Bearer[]>();
  for (const file of workspace.files.values())
    for (const { report } of file.reports)
      for (const name of namesOf(report)) {
        const list = bearers.get(name);
        if (list) list.push({ file, report });
        else bearers.set(name, [{ file, report }]);
      }
  return bearers;
};

/** 政府工作报告 is also called 2025年政府工作报告, 云岭县政府工作报告 and 云岭县2025年政府工作报告. */
const namesOf = ({ front }: ReportDocument): Set<string> => {
  const title = fold(front.title?.value ?? '');
  if (!title) return new Set();
  const region = front.region ?? '';
  const year = front.year === null ? '' : `${front.year}年`;
  return new Set([title, year + title, region + title, region + year + title]);
};

const fold = (title: string): string => title.replace(/[\s“”"]/g, '');
