/** 城镇化率55.8% + 提高2个百分点 = 57.8%: a rate, its change in points, and the rate a year later. */
import { interval, rational, say } from '../../base';
import { yearBefore, type Figure } from '../../facts';
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { about, written } from '../wording';
import { at, nearest, siblings } from './lookup';
import { advice, isYearOnYear, member, printed, sameReport, shown } from './outcome';
import type { Outcome } from './types';

export const ratePlusPoints = (workspace: WorkspaceSnapshot, points: FigureRef): Outcome[] => {
  const { figure } = points;
  if (figure.measure !== 'points' || !figure.period || !figure.indicator || !figure.direction || !isYearOnYear(figure))
    return [];
  const before = yearBefore(figure.period.code);
  if (!before) return [];
  const asRate = (status: Figure['status'], period: Figure['period']): readonly FigureRef[] =>
    (['level', 'share'] as const).flatMap(measure =>
      siblings(
        workspace,
        { ...figure, comparison: null, quantity: { ...figure.quantity, dimension: 'percent', unit: '%' } },
        { measure, status, period, direction: null },
      ),
    );
  const earlier = nearest(asRate('actual', at(before)), points);
  const later = nearest(asRate(figure.status, figure.period), points);
  if (!earlier || !later || earlier.figure === later.figure) return [];
  // A target is set, not measured: its number is exact.
  const target = figure.status === 'target';
  const size = target ? interval.exactly(figure.quantity.value) : printed(figure);
  const expected = interval.addIntervals(
    earlier.figure.interval,
    figure.direction === 'down' ? interval.negateInterval(size) : size,
  );
  const words = shown(expected, m => rational.toFixed(m, 2));
  const sum = `${written(earlier.figure)}${figure.direction === 'down' ? '－' : '＋'}${written(figure)}`;
  return [
    {
      rule: 'figure/points',
      holds: interval.meets(expected, target ? interval.exactly(later.figure.quantity.value) : later.figure.interval),
      certain: sameReport(points, earlier) && sameReport(points, later),
      reckoning: 'sum',
      severity: target ? 'info' : 'warning',
      calculation: `${sum}＝${words}%`,
      message: target
        ? say('{0}两处目标对不上：{1}为{2}%，另一处写{3}', about(later.figure), sum, words, written(later.figure))
        : say('{0}水平与变动对不上：{1}为{2}%，另一处写{3}', about(later.figure), sum, words, written(later.figure)),
      advice: advice(),
      members: [member(later, say('本期')), member(points, say('变动')), member(earlier, say('上期'))],
    },
  ];
};
