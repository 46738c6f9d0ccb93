/** What comes to each: 人均, 户均, 亩均 from a total and a count. */
import { interval, rational, say, type Rational } from '../../base';
import type { FigureRef } from '../../index';
import { computed, deviation, written } from '../wording';
import { advice, member } from './outcome';
import type { Outcome } from './types';

/** One percent of slack: totals are rounded before they are divided (domain grammar §9, row 19). */
export const perOutcome = (
  total: FigureRef,
  count: FigureRef,
  ratio: FigureRef,
  certain: boolean,
  slackPercent = 1,
): Outcome | undefined => {
  if (rational.isZero(count.figure.quantity.value)) return undefined;
  const factor = factorOf(ratio);
  const made = interval.scaleInterval(
    interval.divideIntervals(total.figure.interval, count.figure.interval),
    rational.divide(rational.ONE, factor),
  );
  const each = rational.divide(total.figure.quantity.value, count.figure.quantity.value);
  const size = rational.divide(each, factor);
  const words = inWords(each, total, ratio);
  const holds = interval.meets(interval.widen(made, percentOf(size, slackPercent)), ratio.figure.interval);
  const isYield = count.figure.quantity.dimension === 'area' && total.figure.quantity.dimension === 'mass';
  const off = deviation(ratio.figure.quantity.value, size);
  return {
    rule: 'figure/per',
    holds,
    // A harvest is weighed on sample plots, a sown area is counted: a small difference is none (row 20).
    certain: certain && (!isYield || holds || (off !== undefined && off > 10)),
    // Within one percent another last digit would not have shown.
    exact: false,
    severity: 'warning',
    calculation: `${written(total.figure)}÷${written(count.figure)}＝${words}`,
    message: say(
      '平均数对不上：{0}÷{1}＝{2}，文中写{3}',
      written(total.figure),
      written(count.figure),
      words,
      written(ratio.figure),
    ),
    advice: advice(),
    members: [member(ratio, say('平均')), member(total, say('总量')), member(count, say('个数'))],
  };
};

/** What one unit of the ratio is in units of the total: 公斤/亩 beside 吨. */
const factorOf = ({ figure }: FigureRef): Rational => MASS[figure.quantity.unit.split('/')[0] ?? ''] ?? rational.ONE;

/** In the unit that the ratio is written in, where that is one of weight. */
const inWords = (each: Rational, total: FigureRef, ratio: FigureRef): string => {
  const unit = ratio.figure.quantity.writtenUnit.split('/')[0] ?? '';
  const weight = MASS[unit];
  return weight ? `${rational.toFixed(rational.divide(each, weight), 2)}${unit}` : computed(each, total.figure);
};

const MASS: Readonly<Record<string, Rational>> = {
  公斤: rational.rational(1n, 1000n),
  千克: rational.rational(1n, 1000n),
  斤: rational.rational(1n, 2000n),
};

const percentOf = (size: Rational, percent: number): Rational =>
  rational.absolute(rational.multiply(size, rational.rational(BigInt(percent), 100n)));
