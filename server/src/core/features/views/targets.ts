/**
 * 目标—完成: year → target → where it was set and what a later document reports. Met or missed is what the target rule says;
 * where it cannot weigh (左右, a rank) the result stands beside the target without a verdict; a target that no later
 * document speaks of stays open.
 */
import { say } from '../../base';
import type { TargetVerdict } from '../../checks';
import { placeOf, type FigureRef, type WorkspaceSnapshot } from '../../index';
import { documentLabel, lineLabel, sentenceOf } from './document';
import { byVerdict, targetRows, verdictName, type TargetRow } from './target-rows';
import type { ViewMark, ViewNode, ViewTree } from './types';

export const targetsView = (workspace: WorkspaceSnapshot): ViewTree => {
  const rows = targetRows(workspace);
  // What can be weighed comes before what is still to be done, of which no result can be missing yet.
  const told = new Set(rows.filter(r => r.later).map(r => r.year));
  const years = [...new Set(rows.map(r => r.year))].sort(
    (a, b) => Number(told.has(b)) - Number(told.has(a)) || b.localeCompare(a),
  );
  return {
    nodes: years.map(year =>
      yearNode(
        workspace,
        year,
        rows.filter(r => r.year === year),
      ),
    ),
    summary: say(
      '{0} 个目标 · 已达到 {1} · 未达到 {2} · 未见结果 {3}',
      rows.length,
      count(rows, 'met'),
      count(rows, 'missed'),
      count(
        rows.filter(r => told.has(r.year)),
        'open',
      ),
    ),
  };
};

const markOf = ({ verdict, result }: TargetRow): ViewMark =>
  verdict === 'met' || verdict === 'missed' ? verdict : result ? 'none' : 'open';
const count = (rows: readonly TargetRow[], mark: ViewMark): number => rows.filter(r => markOf(r) === mark).length;

const yearNode = (workspace: WorkspaceSnapshot, year: string, rows: readonly TargetRow[]): ViewNode => {
  const told = rows.some(r => r.later);
  return {
    id: `targets|${year}`,
    kind: 'year',
    mark: 'none',
    label: say('{0}年目标', year),
    detail: told
      ? say('{0} 个 · 未达到 {1} · 未见结果 {2}', rows.length, count(rows, 'missed'), count(rows, 'open'))
      : say('{0} 个', rows.length),
    tooltip: '',
    place: null,
    unfolded: told,
    children: byVerdict(rows).map((r, n) => goalNode(workspace, `targets|${year}|${n}`, r)),
  };
};

const goalNode = (workspace: WorkspaceSnapshot, id: string, row: TargetRow): ViewNode => {
  const { goal, result, name, aim, came, verdict } = row;
  return {
    id: `${id}|${name}`,
    kind: 'target',
    mark: markOf(row),
    label: name,
    detail: result
      ? say('目标 {0} → 完成 {1}', aim, came)
      : isToldOf(verdict)
        ? say('目标 {0} · {1}', aim, verdictName(verdict))
        : say('目标 {0}', aim),
    tooltip: sentenceOf(goal, goal.figure),
    place: placeOf(result ?? goal),
    unfolded: false,
    children: [
      statement(workspace, `${id}|${name}|goal`, say('目标 {0}', aim), goal),
      ...(result ? [statement(workspace, `${id}|${name}|result`, say('完成 {0}', came), result)] : []),
    ],
  };
};

/** Without a number of its own, yet with something to say of it. */
const isToldOf = (verdict: TargetVerdict): boolean => verdict === 'untold' || verdict === 'beside';
const statement = (workspace: WorkspaceSnapshot, id: string, label: string, ref: FigureRef): ViewNode => {
  const file = workspace.files.get(ref.file);
  return {
    id,
    kind: 'statement',
    mark: 'none',
    label,
    detail: file ? `${documentLabel(file, ref.report)} ${lineLabel(file, placeOf(ref))}` : '',
    tooltip: sentenceOf(ref, ref.figure),
    place: placeOf(ref),
    unfolded: false,
    children: [],
  };
};
