/** A level and how it came about: increment and rate from one base, from A to B, one quantity in two units. */
import { interval, rational, say } from '../../base';
import type { Figure } from '../../facts';
import { commonUnit } from '../../lexicon';
import type { FigureRef } from '../../index';
import { about, computed, percent, written } from '../wording';
import { advice, fraction, isReal, member, nominal, shown, inItsUnit, TENTH } from './outcome';
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
    holds: interval.meets(rate, fraction(growth.figure)),
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

export interface FromTo {
  readonly from: FigureRef;
  readonly to: FigureRef;
  readonly rises: boolean | null;
  readonly growth: FigureRef | undefined;
  readonly amount: FigureRef | undefined;
  readonly multiple: { readonly ref: FigureRef; readonly counts: 'whole' | 'increase' } | undefined;
  readonly certain: boolean;
}

/** 由A增加到B: the difference, the rate or the multiple that follows; without one of them at least the direction. */
export const fromTo = ({ from, to, rises, growth, amount, multiple, certain }: FromTo): Outcome => {
  const difference = interval.subtractIntervals(to.figure.interval, from.figure.interval);
  const shrinks = rational.compare(to.figure.quantity.value, from.figure.quantity.value) < 0;
  const size = shrinks ? interval.negateInterval(difference) : difference;
  const ends = [member(from, say('起')), member(to, say('止'))];
  const turned = direction(from, to, rises);
  if (turned) return turned;
  if (amount && sameDimension(amount.figure, to.figure)) {
    const words = shown(size, m => computed(m, amount.figure));
    return {
      rule: 'figure/change',
      holds: interval.meets(size, amount.figure.interval),
      certain,
      reckoning: 'sum',
      due: size,
      severity: 'error',
      calculation: say('{0}与{1}相差{2}', written(to.figure), written(from.figure), words),
      message: say(
        '由{0}到{1}相差{2}，文中写{3}',
        written(from.figure),
        written(to.figure),
        words,
        written(amount.figure),
      ),
      advice: advice(),
      members: [member(amount, say('增量')), ...ends],
    };
  }
  if (growth && from.figure.quantity.dimension !== 'percent') {
    const rate = interval.divideIntervals(size, from.figure.interval);
    const words = shown(rate, percent);
    return {
      rule: 'figure/change',
      holds: interval.meets(interval.widen(rate, TENTH), fraction(growth.figure)),
      certain,
      reckoning: 'growth',
      due: inItsUnit(growth.figure, rate),
      severity: isReal(to.figure) ? 'info' : 'warning',
      calculation: `${written(to.figure)}÷${written(from.figure)}－1＝${words}`,
      ...(isReal(to.figure)
        ? nominal(to.figure, words, growth.figure)
        : {
            message: say(
              '由{0}到{1}变动{2}，文中写{3}',
              written(from.figure),
              written(to.figure),
              words,
              written(growth.figure),
            ),
            advice: advice(),
          }),
      members: [member(growth, say('增幅')), ...ends],
    };
  }
  if (multiple && from.figure.quantity.dimension !== 'percent') {
    const times = interval.divideIntervals(to.figure.interval, from.figure.interval);
    const words = shown(times, m => rational.toFixed(m, 2));
    const stated = multiple.ref.figure.interval;
    const [whole, more] = [
      interval.meets(interval.widen(times, HALF_TENTH), stated),
      interval.meets(
        interval.widen(interval.subtractIntervals(times, interval.exactly(rational.ONE)), HALF_TENTH),
        stated,
      ),
    ];
    return {
      // Many drafters write 增长3倍 for what is three times as much; only a number that fits neither is wrong.
      rule: 'figure/change',
      holds: multiple.counts === 'whole' ? whole : whole || more,
      certain,
      severity: 'warning',
      calculation: say('{0}÷{1}＝{2}倍', written(to.figure), written(from.figure), words),
      message: say(
        '由{0}到{1}是{2}倍，文中写{3}',
        written(from.figure),
        written(to.figure),
        words,
        written(multiple.ref.figure),
      ),
      advice: advice(),
      members: [member(multiple.ref, say('倍数')), ...ends],
    };
  }
  return {
    rule: 'figure/change',
    holds: true,
    certain,
    exact: false,
    severity: 'info',
    calculation: say('由{0}到{1}', written(from.figure), written(to.figure)),
    message: '',
    advice: '',
    members: ends,
  };
};

const HALF_TENTH = rational.rational(1n, 20n);

/** 由1.2万增加到1.1万: the verb and the numbers point in opposite directions. A rank that rises gets smaller. */
const direction = (from: FigureRef, to: FigureRef, rises: boolean | null): Outcome | undefined => {
  const order = rational.compare(to.figure.quantity.value, from.figure.quantity.value);
  if (rises === null || order === 0) return undefined;
  const rank = to.figure.measure === 'rank';
  if (order > 0 === (rises !== rank)) return undefined;
  return {
    rule: 'figure/direction',
    holds: false,
    certain: true,
    severity: 'error',
    calculation: `${written(to.figure)}${order > 0 ? '＞' : '＜'}${written(from.figure)}`,
    message: rises
      ? say('文中说上升，而由{0}到{1}是下降', written(from.figure), written(to.figure))
      : say('文中说下降，而由{0}到{1}是上升', written(from.figure), written(to.figure)),
    advice: say('请核对两个数的先后，或更正动词'),
    members: [member(to, say('止')), member(from, say('起'))],
  };
};

const sameDimension = (a: Figure, b: Figure): boolean =>
  a.quantity.dimension === b.quantity.dimension ||
  (a.quantity.dimension === 'points' && b.quantity.dimension === 'percent');

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
