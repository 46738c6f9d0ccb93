/**
 * The yearly targets of a report, each with what a later document says of it. The rule, the view 目标—完成 and the table of
 * the HTML report all read this one list.
 */
import { groupBy, interval, rational, remembered } from '../../base';
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
    const found = resultOf(workspace, goal);
    if (!found) return { goal, result: null, ...silence(figure) };
    const { result, isSure } = found;
    const reached = torn.has(figureKey(figure)) ? undefined : reaches(result.figure, figure);
    // What was told in other words may be another thing: it can show that a target is met, and accuses nobody.
    const met = isSure || reached === true ? reached : undefined;
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
const resultOf = (
  workspace: WorkspaceSnapshot,
  goal: FigureRef,
): { readonly result: FigureRef; readonly isSure: boolean } | null => {
  for (const status of ['actual', 'expected'] as const) {
    const key = figureKey({ ...goal.figure, status });
    const told = (key === undefined ? [] : (workspace.quantities.get(key) ?? [])).filter(r => isLater(r, goal));
    const [first] = sorted(told.length ? told : alike(workspace, goal, status));
    if (first) return { result: first, isSure: told.length > 0 };
  }
  return null;
};

const sorted = (results: readonly FigureRef[]): FigureRef[] =>
  [...results].sort(
    (a, b) =>
      (a.report.front.year ?? 0) - (b.report.front.year ?? 0) || Number(isFull(b.report)) - Number(isFull(a.report)),
  );

/**
 * A target is set in other words than its result is told: 高新技术企业总数 and 高新技术企业 60家, 重点项目年度投资 and 重点项目投资. The
 * one number of a later document under a name that is the other's beginning or end, of the same year, unit and kind, is it; where two
 * numbers could be, none is.
 */
const alike = (workspace: WorkspaceSnapshot, goal: FigureRef, status: Figure['status']): readonly FigureRef[] => {
  const { figure } = goal;
  const name = plain(figure);
  if (name.length < SHORTEST_NAME) return [];
  const found = (namesakes(workspace).get(bucketOf(figure)) ?? []).filter(
    r =>
      r.figure.status === status &&
      isLater(r, goal) &&
      r.report.frame.place === goal.report.frame.place &&
      sameScope(r.figure, figure) &&
      r.figure.direction === figure.direction &&
      // What was added is no total, and the other way round.
      (r.figure.aggregate === figure.aggregate || r.figure.aggregate === null || figure.aggregate === null) &&
      isSameName(plain(r.figure), name),
  );
  const [first] = found;
  return first && found.every(r => interval.meets(r.figure.interval, first.figure.interval)) ? found : [];
};

const sameScope = (a: Figure, b: Figure): boolean => (a.scope?.name ?? null) === (b.scope?.name ?? null);

/** Its name as it is told, without what says only how it is counted. */
const plain = ({ indicator }: Figure): string =>
  (indicator?.name ?? '').replace(/(?:总数|数量|总量|累计|年度|全年|新增)/g, '');

const isSameName = (a: string, b: string): boolean =>
  a === b || (a.length >= LEAST_NAME && b.length >= LEAST_NAME && (a.endsWith(b) || b.endsWith(a)));
/** As it stands, and as a part of the other. Shorter ones are anybody's: 资金, 产值. */
const SHORTEST_NAME = 3;
const LEAST_NAME = 4;

/** What could be the result of one target at all, looked up once a workspace. */
const bucketOf = ({ period, measure, quantity }: Figure): string => `${period?.code ?? ''}|${measure}|${quantity.unit}`;
const namesakes = remembered(({ files }: WorkspaceSnapshot): ReadonlyMap<string, readonly FigureRef[]> =>
  groupBy(
    [...files.values()].flatMap(f =>
      f.reports.flatMap(r => r.figures.map((figure): FigureRef => ({ file: r.file, report: r.report, figure }))),
    ),
    r => bucketOf(r.figure),
  ),
);

const isLater = (result: FigureRef, goal: FigureRef): boolean => {
  const [a, b] = [result.report.front.year, goal.report.front.year];
  return a !== null && b !== null && a > b;
};

const reportOf = (workspace: WorkspaceSnapshot, { file, report }: FigureRef): IndexedReport | null =>
  workspace.files.get(file)?.reports.find(r => r.report.index === report.index) ?? null;
