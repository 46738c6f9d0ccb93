/** Multiples, and yearly averages over several years. */
import { interval, rational, say, type Interval } from '../../base';
import type { Figure } from '../../facts';
import type { FigureRef } from '../../index';
import { about, percent, written } from '../wording';
import { advice, fraction, member, shown } from './outcome';
import type { Outcome } from './types';

/** 是全省平均数（A）的B倍 */
export const multipleOutcome = (value: FigureRef, base: FigureRef, multiple: FigureRef, certain: boolean): Outcome => {
  const times = interval.divideIntervals(value.figure.interval, base.figure.interval);
  const words = shown(times, m => rational.toFixed(m, 2));
  return {
    rule: 'figure/multiple',
    holds: interval.meets(interval.widen(times, rational.rational(1n, 10n)), loose(multiple.figure)),
    certain,
    severity: 'warning',
    calculation: say('{0}÷{1}＝{2}倍', written(value.figure), written(base.figure), words),
    message: say(
      '倍数对不上：{0}是{1}的{2}倍，文中写{3}',
      written(value.figure),
      written(base.figure),
      words,
      written(multiple.figure),
    ),
    advice: advice(),
    members: [member(multiple, say('倍数')), member(value, say('本数')), member(base, say('基数'))],
  };
};

/** 三倍 is said of anything from 2.5 to 3.5. */
const loose = (f: Figure): Interval =>
  f.bound === '=' && rational.equal(f.quantity.quantum, rational.ONE)
    ? interval.widen(f.interval, rational.rational(1n, 10n))
    : f.interval;

/** What the average is set against: a multiple, a growth of all the years, or both ends. */
type Over =
  | { readonly multiple: FigureRef; readonly cumulative?: undefined }
  | { readonly cumulative: FigureRef; readonly multiple?: undefined }
  | {
      readonly from: FigureRef;
      readonly to: FigureRef;
      readonly multiple?: undefined;
      readonly cumulative?: undefined;
    };

/** 是2020年的1.7倍，年均增长11.3%: (1 + 11.3%) to the power of the years. */
export const averageOutcome = (growth: FigureRef, years: number, over: Over, certain: boolean): Outcome | undefined => {
  if (years > 40) return undefined;
  const one = interval.exactly(rational.ONE);
  const rate =
    growth.figure.direction === 'down' ? interval.negateInterval(fraction(growth.figure)) : fraction(growth.figure);
  const grown = power(interval.addIntervals(interval.widen(rate, HALF_TENTH), one), years);
  const sum = over.cumulative;
  const stated = sum
    ? interval.addIntervals(
        sum.figure.direction === 'down' ? interval.negateInterval(fraction(sum.figure)) : fraction(sum.figure),
        one,
      )
    : over.multiple
      ? over.multiple.figure.interval
      : interval.divideIntervals(over.to.figure.interval, over.from.figure.interval);
  const holds = interval.meets(grown, stated);
  const exact = shown(
    power(
      interval.addIntervals(
        interval.exactly(rational.divide(growth.figure.quantity.value, rational.fromInt(100))),
        one,
      ),
      years,
    ),
    m => rational.toFixed(m, 2),
  );
  // Two rates are of one basis.
  const real = !sum && growth.figure.indicator?.entry?.growth !== 'yes';
  const statedWords = sum
    ? say('累计增长{0}', written(sum.figure))
    : over.multiple
      ? written(over.multiple.figure)
      : say(
          '{0}倍',
          shown(stated, m => rational.toFixed(m, 2)),
        );
  const ends = sum
    ? [member(sum, say('累计'))]
    : over.multiple
      ? [member(over.multiple, say('倍数'))]
      : [member(over.from, say('起')), member(over.to, say('止'))];
  return {
    rule: 'figure/average',
    holds,
    certain,
    // Averages of real growth are at constant prices, multiples at current ones (T1, T8).
    severity: real ? 'info' : 'warning',
    calculation: say(
      '年均{0}，{1}年为{2}倍',
      percent(rational.divide(growth.figure.quantity.value, rational.fromInt(100))),
      years,
      exact,
    ),
    message: say(
      '{0}的年均增速与倍数对不上：年均增长{1}，{2}年为{3}倍，文中为{4}',
      about(growth.figure),
      written(growth.figure),
      years,
      exact,
      statedWords,
    ),
    advice: real ? say('年均增速按不变价计算、倍数按现价计算的，不一致属正常，请核对口径') : advice(),
    members: [member(growth, say('年均增速')), ...ends],
  };
};

const HALF_TENTH = rational.rational(1n, 2000n);

const power = (base: Interval, n: number): Interval => {
  let out = interval.exactly(rational.ONE);
  for (let i = 0; i < n; i++) out = interval.multiplyIntervals(out, base);
  return out;
};
