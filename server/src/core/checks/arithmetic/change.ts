/** A level and how it came about: increment and rate from one base, one quantity in two units. */
import { interval, rational, say, type Interval } from '../../base';
import { commonUnit } from '../../lexicon';
import type { FigureRef } from '../../index';
import { about, computed, percent, written } from '../wording';
import { advice, fraction, isReal, member, nominal, shown, inItsUnit } from './outcome';
import type { Outcome } from './types';

/** 余额A，比年初新增B，增长C: C = B ÷ (A − B). */
export const amountAndGrowth = (level: FigureRef, amount: FigureRef, growth: FigureRef, certain: boolean): Outcome => {
  const down = amount.figure.direction === 'down';
  const base = down
    ? interval.addIntervals(level.figure.interval, amount.figure.interval)
    : interval.subtractIntervals(level.figure.interval, amount.figure.interval);
  const rate = interval.divideIntervals(amount.figure.interval, base);
  const words = shown(rate, percent);
  const turned =
    amount.figure.direction !== null &&
    growth.figure.direction !== null &&
    amount.figure.direction !== growth.figure.direction;
  if (turned)
    return {
      rule: 'figure/direction',
      holds: false,
      certain,
      severity: 'error',
      calculation: `${written(amount.figure)} ${down ? '↓' : '↑'} ${written(growth.figure)} ${down ? '↑' : '↓'}`,
      message: say(
        '{0}的增量与增幅一升一降：{1}，{2}',
        about(level.figure),
        down ? say('减少{0}', written(amount.figure)) : say('增加{0}', written(amount.figure)),
        down ? say('增长{0}', written(growth.figure)) : say('下降{0}', written(growth.figure)),
      ),
      advice: advice(),
      members: [member(growth, say('增幅')), member(amount, say('增量')), member(level, say('总量'))],
    };
  return {
    rule: 'figure/change',
    holds: interval.isNonNegative(base) && interval.meets(rate, asRounded(growth)),
    certain,
    severity: isReal(level.figure) ? 'info' : 'warning',
    calculation: `${written(amount.figure)}÷（${written(level.figure)}${down ? '＋' : '－'}${written(amount.figure)}）＝${words}`,
    ...(isReal(level.figure)
      ? nominal(level.figure, words, growth.figure)
      : {
          message: say(
            '{0}的增量与增幅对不上：按增量推算为{1}，文中写{2}',
            about(level.figure),
            words,
            written(growth.figure),
          ),
          advice: advice(),
        }),
    members: [member(growth, say('增幅')), member(level, say('总量')), member(amount, say('增量'))],
  };
};

/** 比A增加B，增长C: C = B ÷ A. */
export const amountOnBase = (
  base: FigureRef,
  amount: FigureRef,
  growth: FigureRef,
  certain: boolean,
): Outcome | undefined => {
  const rate = interval.divideIntervals(amount.figure.interval, base.figure.interval);
  const holds = interval.meets(rate, asRounded(growth));
  if (!holds && [base, growth].some(r => isReal(r.figure))) return undefined;
  const words = shown(rate, percent);
  return {
    rule: 'figure/change',
    holds,
    certain,
    due: inItsUnit(growth.figure, rate),
    severity: 'warning',
    calculation: `${written(amount.figure)}÷${written(base.figure)}＝${words}`,
    message: say(
      '增量与增幅对不上：比{0}变动{1}，推算为{2}，文中写{3}',
      written(base.figure),
      written(amount.figure),
      words,
      written(growth.figure),
    ),
    advice: advice(),
    members: [member(growth, say('增幅')), member(base, say('基数')), member(amount, say('增量'))],
  };
};

/** Half a unit of the last digit more: some offices cut a rate off, or work with levels that are less rounded. */
const asRounded = ({ figure }: FigureRef): Interval =>
  interval.widen(fraction(figure), rational.divide(figure.quantity.quantum, rational.fromInt(200)));

/** 120亿斤（600万吨）, 3万亩（2000公顷）: 亩 and 公顷 are kept in units of their own and meet in square metres. */
export const twoUnits = (one: FigureRef, other: FigureRef, certain: boolean): Outcome => {
  const factor = rational.divide(
    commonUnit(one.figure.quantity.unit).factor,
    commonUnit(other.figure.quantity.unit).factor,
  );
  const value = rational.multiply(one.figure.quantity.value, factor);
  const slack = rational.divide(value, rational.fromInt(100));
  const words = computed(value, other.figure);
  return {
    rule: 'figure/conversion',
    holds: interval.meets(
      interval.widen(interval.scaleInterval(one.figure.interval, factor), slack),
      other.figure.interval,
    ),
    certain,
    severity: 'error',
    calculation: `${written(one.figure)}＝${words}`,
    message: say('括号内外的单位换算不符：{0}合{1}，括号内写{2}', written(one.figure), words, written(other.figure)),
    advice: advice(),
    members: [member(other, say('换算')), member(one, say('原数'))],
  };
};
