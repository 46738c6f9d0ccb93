/**
 * Does a later report pass over a target? Said only where a full report of the year after gives no figure of the indicator,
 * under none of its names, and does not name it where it looks back.
 */
import { groupBy, remembered } from '../../base';
import type { ReportDocument } from '../../document';
import type { IndexedReport, WorkspaceSnapshot } from '../../index';
import { namedWithoutTarget, wholeYear, type Figure } from '../../facts';
import type { TargetOutcome } from './types';

export const createSilence = (
  workspace: WorkspaceSnapshot,
  report: IndexedReport,
): ((goal: Figure) => Pick<TargetOutcome, 'verdict' | 'later'>) => {
  const { region, year } = report.report.front;
  const after = region === null || year === null ? [] : (reportsOf(workspace).get(`${region}|${year + 1}`) ?? []);
  const full = after.find(r => isFull(r.report)) ?? null;
  return goal => {
    const covered = year !== null && goal.period?.code === wholeYear(year);
    if (!covered || after.length === 0) return { verdict: 'open', later: null };
    const later = full ?? after[0] ?? null;
    const names = namesOf(goal);
    if (names.length && after.some(r => namedWithoutTarget(r.report, r.figures, names)))
      return { verdict: 'beside', later };
    return { verdict: names.length && full && goal.scope?.own ? 'untold' : 'open', later };
  };
};

/** By region and year of speech. */
const reportsOf = remembered(({ files }: WorkspaceSnapshot): ReadonlyMap<string, readonly IndexedReport[]> =>
  groupBy(
    [...files.values()].flatMap(f => f.reports),
    ({ report: { front } }) => `${front.region ?? ''}|${front.year ?? ''}`,
  ),
);

/** A report that accounts for the whole year, not a bulletin or a budget. */
export const isFull = ({ front }: ReportDocument): boolean =>
  /政府工作报告|工作报告$/.test(front.title?.value ?? '') && !/常务委员会|法院|检察院/.test(front.title?.value ?? '');

/** The dictionary's names of an indicator; none for a free noun phrase, which a later report may call otherwise. */
const namesOf = ({ indicator }: Figure): string[] =>
  indicator?.entry && !indicator.qualifiers.length
    ? [indicator.entry.name, ...indicator.entry.aliases, indicator.written]
    : [];
