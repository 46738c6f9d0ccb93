/** 预算A，实际完成B，为预算的X%: the rate at which a budget was carried out. */
import { interval, rational, say } from '../../base';
import type { FigureRef } from '../../index';
import { percent, written } from '../wording';
import { advice, fraction, member, shown } from './outcome';
import type { Outcome } from './types';

/** One unit of the last written digit is granted: some offices cut a rate off instead of rounding it. */
export const progressOutcome = (done: FigureRef, planned: FigureRef, rate: FigureRef, certain: boolean): Outcome => {
  const ratio = interval.divideIntervals(done.figure.interval, planned.figure.interval);
  const words = shown(ratio, percent);
  const half = rational.divide(rate.figure.quantity.quantum, rational.fromInt(200));
  return {
    rule: 'figure/progress',
    holds: interval.meets(ratio, interval.widen(fraction(rate.figure), half)),
    certain,
    severity: 'warning',
    calculation: `${written(done.figure)}÷${written(planned.figure)}＝${words}`,
    message: say(
      '完成率对不上：{0}÷{1}＝{2}，文中写{3}',
      written(done.figure),
      written(planned.figure),
      words,
      written(rate.figure),
    ),
    advice: advice(),
    members: [member(rate, say('完成率')), member(done, say('完成数')), member(planned, say('预算数'))],
  };
};
