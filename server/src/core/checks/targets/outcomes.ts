/**
 * The yearly targets of a report, each with what a later document says of it. The rule, the view 目标—完成 and the table of
 * the HTML report all read this one list.
 */
import { rational } from '../../base';
import { isYear, type Figure } from '../../facts';
import { figureKey, type FigureRef, type IndexedReport, type WorkspaceSnapshot } from '../../index';
import { createSilence, isFull } from './silence';
import type { TargetOutcome } from './types';
import { reaches } from './weigh';

export const targetOutcomes = (workspace: WorkspaceSnapshot, report: IndexedReport): TargetOutcome[] => {
  const goals = report.figures.filter(isGoal);
  const torn = contradicted(goals);
  const silence = createSilence(workspace, report);
  return goals.map((figure): TargetOutcome => {
    const goal: FigureRef = { file: report.file, report: report.report, figure };
    const result = resultOf(workspace, goal);
    if (!result) return { goal, result: null, ...silence(figure) };
    const met = torn.has(figureKey(figure)) ? undefined : reaches(result.figure, figure);
    return {
      goal,
      result,
      later: reportOf(workspace, result),
      verdict: met === undefined ? 'beside' : met ? 'met' : 'missed',
    };
  });
};

/** A target that its report sets twice is one target. */
export const eachOnce = (outcomes: readonly TargetOutcome[]): TargetOutcome[] => {
  const seen = new Set<string>();
  return outcomes.filter(({ goal: { figure } }) => {
    const key = figureKey(figure);
    return key === undefined || (!seen.has(key) && !!seen.add(key));
  });
};

const isGoal = (f: Figure): boolean =>
  f.status === 'target' &&
  !f.stretch &&
  !f.threshold &&
  f.indicator !== null &&
  f.period !== null &&
  isYear(f.period.code);

/** Keys of which the report gives two numbers (城乡居民收入分别增长5%、6%): neither of them can be held against a result. */
const contradicted = (goals: readonly Figure[]): ReadonlySet<string | undefined> => {
  const first = new Map<string, Figure>();
  const torn = new Set<string | undefined>();
  for (const goal of goals) {
    const key = figureKey(goal);
    if (key === undefined) continue;
    const other = first.get(key);
    if (!other) first.set(key, goal);
    else if (!rational.equal(other.quantity.value, goal.quantity.value)) torn.add(key);
  }
  return torn;
};

/** In the next document that gives it, among those of one year in the work report; a result before a forecast. */
const resultOf = (workspace: WorkspaceSnapshot, goal: FigureRef): FigureRef | null => {
  for (const status of ['actual', 'expected'] as const) {
    const key = figureKey({ ...goal.figure, status });
    const later = (key === undefined ? [] : (workspace.quantities.get(key) ?? [])).filter(r => isLater(r, goal));
    const [first] = [...later].sort(
      (a, b) =>
        (a.report.front.year ?? 0) - (b.report.front.year ?? 0) || Number(isFull(b.report)) - Number(isFull(a.report)),
    );
    if (first) return first;
  }
  return null;
};

const isLater = (result: FigureRef, goal: FigureRef): boolean => {
  const [a, b] = [result.report.front.year, goal.report.front.year];
  return a !== null && b !== null && a > b;
};

const reportOf = (workspace: WorkspaceSnapshot, { file, report }: FigureRef): IndexedReport | null =>
  workspace.files.get(file)?.reports.find(r => r.report.index === report.index) ?? null;
