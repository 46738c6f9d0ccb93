/** A part, its whole, and the share between them. */
import { interval, rational, say } from '../../base';
import type { FigureRef } from '../../index';
import { percent, written } from '../wording';
import { advice, fraction, member, shown, inItsUnit } from './outcome';
import type { Outcome } from './types';

interface ShareReading {
  readonly certain: boolean;
  readonly planned?: boolean | undefined;
  /** The share is what goes beyond the whole. */
  readonly beyond?: boolean | undefined;
}

export const shareOutcome = (
  part: FigureRef,
  whole: FigureRef,
  share: FigureRef,
  { certain, planned, beyond }: ShareReading,
): Outcome => {
  const times = interval.divideIntervals(
    part.figure.interval,
    planned && whole.figure.bound === '=' ? interval.exactly(whole.figure.quantity.value) : whole.figure.interval,
  );
  const ratio = beyond ? interval.subtractIntervals(times, interval.exactly(rational.ONE)) : times;
  const rate = shown(ratio, percent);
  const terms = `${written(part.figure)}÷${written(whole.figure)}${beyond ? '－1' : ''}`;
  return {
    rule: 'figure/share',
    holds: interval.meets(ratio, fraction(share.figure)),
    certain,
    due: inItsUnit(share.figure, ratio),
    severity: 'warning',
    calculation: `${terms}＝${rate}`,
    message: say('占比对不上：{0}＝{1}，文中写{2}', terms, rate, written(share.figure)),
    advice: advice(),
    members: [member(share, say('占比')), member(part, say('部分')), member(whole, say('总体'))],
  };
};
