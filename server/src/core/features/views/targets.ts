/**
 * 目标—完成: year → target → where it was set and what a later document reports. Met or missed is what the target rule has
 * found; where it cannot weigh (左右, a rank) the result stands beside the target without a verdict; a target that no later
 * document speaks of stays open.
 */
import { say } from '../../base';
import { written } from '../../checks';
import type { Figure } from '../../facts';
import { figureKey, isYear, type IndexedFile, type IndexedReport, type Place, type WorkspaceSnapshot } from '../../index';
import { documentLabel, lineLabel, newestFirst, sentenceOf } from './document';
import { placeId, type Reports } from './standing';
import type { ViewMark, ViewNode, ViewTree } from './types';
import { indicatorLabel, measureName, withBound } from './words';

export const targetsView = (workspace: WorkspaceSnapshot, reports: Reports): ViewTree => {
  const results = resultsOf(reports);
  const goals = newestFirst(workspace.files.values()).flatMap(file =>
    file.reports.flatMap(report => once(report.figures.filter(isGoal)).map((figure): Goal => ({ file, report, figure, result: results.get(placeId({ file: file.file, span: figure.span })) ?? unweighed(workspace, report, figure) }))),
  );
  // What can be weighed comes before what is still to be done, of which no result can be missing yet.
  const told = new Set(goals.filter(g => g.result).map(yearOf));
  const years = [...new Set(goals.map(yearOf))].sort((a, b) => Number(told.has(b)) - Number(told.has(a)) || b.localeCompare(a));
  const count = (mark: ViewMark): number => goals.filter(g => markOf(g) === mark).length;
  return {
    nodes: years.map(year => yearNode(workspace, year, goals.filter(g => yearOf(g) === year))),
    summary: say('{0} 个目标 · 已达到 {1} · 未达到 {2} · 未见结果 {3}', goals.length, count('met'), count('missed'), goals.filter(g => told.has(yearOf(g)) && !g.result).length),
  };
};

interface Result {
  readonly place: Place;
  /** Null where target and result cannot be weighed. */
  readonly met: boolean | null;
}

interface Goal {
  readonly file: IndexedFile;
  readonly report: IndexedReport;
  readonly figure: Figure;
  readonly result: Result | undefined;
}

const isGoal = (f: Figure): boolean => f.status === 'target' && !f.stretch && !f.threshold && f.indicator !== null && f.period !== null && isYear(f.period.code);
const yearOf = ({ figure }: Goal): string => figure.period?.code ?? '';
const markOf = ({ result }: Goal): ViewMark => (!result ? 'open' : result.met === null ? 'none' : result.met ? 'met' : 'missed');

/** A target that its report sets twice is one target. */
const once = (goals: readonly Figure[]): Figure[] => {
  const seen = new Set<string>();
  return goals.filter(figure => {
    const key = figureKey(figure);
    if (key === undefined || !seen.has(key)) return key === undefined || !!seen.add(key);
    return false;
  });
};

const unweighed = (workspace: WorkspaceSnapshot, { report }: IndexedReport, figure: Figure): Result | undefined => {
  const key = figureKey({ ...figure, status: 'actual' });
  const { year } = report.front;
  const told = key === undefined || year === null ? undefined : workspace.quantities.get(key)?.find(r => (r.report.front.year ?? 0) > year);
  return told && { place: { file: told.file, span: told.figure.span }, met: null };
};

/** By the place of the target: the first result that was proved to speak of it. */
const resultsOf = (reports: Reports): Map<string, Result> => {
  const missed = new Set([...reports.values()].flatMap(r => r.findings).flatMap(f => (f.rule === 'figure/target' ? f.related.map(placeId) : [])));
  const results = new Map<string, Result>();
  for (const { links } of reports.values())
    for (const { kind, members } of links) {
      const [goal, place] = members;
      if (kind === 'target' && goal && place && !results.has(placeId(goal))) results.set(placeId(goal), { place, met: !missed.has(placeId(goal)) });
    }
  return results;
};

const yearNode = (workspace: WorkspaceSnapshot, year: string, goals: readonly Goal[]): ViewNode => {
  const count = (mark: ViewMark): number => goals.filter(g => markOf(g) === mark).length;
  const told = goals.some(g => g.result);
  return {
    id: `targets|${year}`,
    kind: 'year',
    mark: 'none',
    label: say('{0}年目标', year),
    detail: told ? say('{0} 个 · 未达到 {1} · 未见结果 {2}', goals.length, count('missed'), count('open')) : say('{0} 个', goals.length),
    tooltip: '',
    place: null,
    unfolded: told,
    children: ['missed', 'open', 'none', 'met'].flatMap(mark => goals.filter(g => markOf(g) === mark)).map((g, n) => goalNode(workspace, `targets|${year}|${n}`, g)),
  };
};

const goalNode = (workspace: WorkspaceSnapshot, id: string, goal: Goal): ViewNode => {
  const { file, report, figure, result } = goal;
  const place = { file: file.file, span: figure.span };
  const resultFile = result && workspace.files.get(result.place.file);
  const resultReport = resultFile?.reports.find(r => r.figures.some(f => f.span.start === result?.place.span.start));
  const resultFigure = resultReport?.figures.find(f => f.span.start === result?.place.span.start);
  const name = [indicatorLabel(figure), measureName(figure.measure)].filter(Boolean).join(' · ');
  const aim = withBound(figure);
  return {
    id: `${id}|${name}`,
    kind: 'target',
    mark: markOf(goal),
    label: name,
    detail: resultFigure ? say('目标 {0} → 完成 {1}', aim, written(resultFigure)) : say('目标 {0}', aim),
    tooltip: sentenceOf(report, figure),
    place: result?.place ?? place,
    unfolded: false,
    children: [
      statement(`${id}|${name}|goal`, say('目标 {0}', aim), file, report, figure, place),
      ...(resultFile && resultReport && resultFigure && result ? [statement(`${id}|${name}|result`, say('完成 {0}', written(resultFigure)), resultFile, resultReport, resultFigure, result.place)] : []),
    ],
  };
};

const statement = (id: string, label: string, file: IndexedFile, report: IndexedReport, figure: Figure, place: Place): ViewNode => ({
  id,
  kind: 'statement',
  mark: 'none',
  label,
  detail: `${documentLabel(file, report.report)} ${lineLabel(file, place)}`,
  tooltip: sentenceOf(report, figure),
  place,
  unfolded: false,
  children: [],
});
