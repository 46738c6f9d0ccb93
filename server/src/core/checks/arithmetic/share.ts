/** A part, its whole, and the share between them. */
import { interval, say } from '../../base';
import type { FigureRef } from '../../index';
import { percent, written } from '../wording';
import { advice, fraction, member, shown, inItsUnit } from './outcome';
import type { Outcome } from './types';

export const shareOutcome = (
  part: FigureRef,
  whole: FigureRef,
  share: FigureRef,
  certain: boolean,
  planned = false,
): Outcome => {
  const ratio = interval.divideIntervals(
    part.figure.interval,
    planned && whole.figure.bound === '=' ? interval.exactly(whole.figure.quantity.value) : whole.figure.interval,
  );
  const rate = shown(ratio, percent);
  return {
    rule: 'figure/share',
    holds: interval.meets(ratio, fraction(share.figure)),
    certain,
    due: inItsUnit(share.figure, ratio),
    severity: 'warning',
    calculation: `${written(part.figure)}÷${written(whole.figure)}＝${rate}`,
    message: say(
      '占比对不上：{0}÷{1}＝{2}，文中写{3}',
      written(part.figure),
      written(whole.figure),
      rate,
      written(share.figure),
    ),
    advice: advice(),
    members: [member(share, say('占比')), member(part, say('部分')), member(whole, say('总体'))],
  };
};
