/**
 * A flow told of a part of a time is not more than that of the whole: the first half and the year, the year and the five years.
 * Only what flows (a canonical flow, a running total, things newly done) can be compared so; a stock may fall.
 */
import { groupBy, rational, remembered, say } from '../../base';
import { isYears, periodWithin, type Figure, type Period } from '../../facts';
import type { FigureRef, IndexedReport, WorkspaceSnapshot } from '../../index';
import { about, periodWords, written } from '../wording';
import { nearest } from './lookup';
import { advice, member } from './outcome';
import type { Outcome } from './types';

export const nestedPeriods = (workspace: WorkspaceSnapshot, report: IndexedReport, inner: FigureRef): Outcome[] => {
  const { figure } = inner;
  const subject = report.keys[figure.id]?.subject;
  if (!subject || !figure.period) return [];
  const code = figure.period.code;
  const outer = outerOf(workspace.subjects.get(subject) ?? [], inner, code);
  if (!outer?.figure.period) return [];
  const holds = rational.compare(figure.quantity.value, outer.figure.quantity.value) <= 0;
  // Only published flows accuse, and only as a question: periods are the hardest thing to read.
  const certain =
    figure.indicator?.entry?.flow === 'flow' &&
    figure.bound === '=' &&
    outer.figure.bound === '=' &&
    figure.status === 'actual';
  return [
    {
      rule: 'figure/nested',
      holds,
      certain,
      exact: false,
      severity: 'info',
      calculation: say(
        '{0}（{1}）{2}{3}（{4}）',
        written(figure),
        periodWords(code),
        holds ? '≤' : '＞',
        written(outer.figure),
        periodWords(outer.figure.period.code),
      ),
      message: say(
        '{0}在较短时期内为{1}，多于包含它的时期（{2}）的{3}',
        about(figure),
        written(figure),
        periodWords(outer.figure.period.code),
        written(outer.figure),
      ),
      advice: advice(),
      members: [member(inner, say('其间')), member(outer, say('全期'))],
    },
  ];
};

/** Of a thousand figures of one subject in one report most ask the same, which is answered once. */
const outerOf = (refs: readonly FigureRef[], inner: FigureRef, code: Period): FigureRef | undefined => {
  const { figure } = inner;
  const target = figure.status === 'target';
  const known = answers(refs);
  const kind = [code, target, figure.indicator?.entry?.flow, figure.quantity.dimension, figure.aggregate].join('|');
  const found =
    known.get(kind) ??
    byFile(
      refs.filter(
        r =>
          r.figure.period &&
          periodWithin(code, r.figure.period.code) &&
          (r.figure.status === 'target') === target &&
          flows(r.figure, figure),
      ),
    );
  known.set(kind, found);
  return nearest(found.get(inner.file) ?? found.get('') ?? [], inner);
};

const answers = remembered((_: readonly FigureRef[]) => new Map<string, ReadonlyMap<string, readonly FigureRef[]>>());

/** Those of each file, and under no name the first of all. */
const byFile = (refs: readonly FigureRef[]): ReadonlyMap<string, readonly FigureRef[]> =>
  new Map([['', refs.slice(0, 1)], ...groupBy(refs, r => r.file)]);

const flows = (outer: Figure, inner: Figure): boolean => {
  const flow = inner.indicator?.entry?.flow;
  const years = !!outer.period && isYears(outer.period.code);
  // 五年来粮食产量跃上500亿斤台阶: a yearly level reached in those years, not their sum.
  if (flow) return flow === 'flow' && (!years || outer.aggregate === 'cumulative');
  return inner.quantity.dimension === 'count'
    ? outer.aggregate === 'cumulative' || years || outer.aggregate === inner.aggregate
    : outer.aggregate === 'cumulative';
};
