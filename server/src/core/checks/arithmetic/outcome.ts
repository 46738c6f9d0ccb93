/** What the outcomes share: roles, ratios, tolerances, the words of the advice. */
import { interval, rational, say, type Interval, type Rational } from '../../base';
import type { Figure } from '../../facts';
import type { FigureRef } from '../../index';
import { about, middle, written } from '../wording';

export const advice = (): string => say('请核对这几个数，更正有误的一个；如口径不同，请在文中说明');

/** Growth is told at constant prices, levels at current ones: the one cannot be derived from the other (T1). */
export const isReal = (level: Figure): boolean => level.indicator?.entry?.growth === 'no';

export const nominal = (
  level: Figure,
  rate: string,
  growth: Figure,
): { readonly message: string; readonly advice: string } => ({
  message: say('{0}按现价推算的名义增速为{1}，文中写{2}', about(level), rate, written(growth)),
  advice: say('增速按不变价计算，与名义增速不同属正常；相差较大时请核对口径和上年基数'),
});

/** One tenth of a percentage point: departments round their own levels before they compute a rate (domain grammar §9). */
export const TENTH = rational.rational(1n, 1000n);
export const HUNDRED = rational.fromInt(100);

/** A percentage, a fraction or a multiple as a plain ratio. */
export const fraction = (f: Figure): Interval =>
  f.quantity.dimension === 'percent' || f.quantity.dimension === 'points'
    ? interval.scaleInterval(f.interval, rational.rational(1n, 100n))
    : f.interval;

/** A ratio in the unit of the figure that states it: 0.3 as 30 where it is written in percent. */
export const inItsUnit = ({ quantity: { dimension } }: Figure, ratio: Interval): Interval =>
  dimension === 'percent' || dimension === 'points' ? interval.scaleInterval(ratio, HUNDRED) : ratio;

/** The printed number with its precision, whatever bound word stands beside it. */
export const printed = (f: Figure): Interval => {
  const half = rational.divide(f.quantity.quantum, rational.fromInt(2));
  return interval.halfOpen(rational.subtract(f.quantity.value, half), rational.add(f.quantity.value, half));
};

/** The middle of an interval in words of `show`; `？` where it has none. */
export const shown = (value: Interval, show: (middle: Rational) => string): string => {
  const m = middle(value);
  return m ? show(m) : '？';
};

export const member = (ref: FigureRef, role: string): { readonly ref: FigureRef; readonly role: string } => ({
  ref,
  role,
});

export const sameReport = (a: FigureRef, b: FigureRef): boolean =>
  a.file === b.file && a.report.index === b.report.index;

/** 同比 and its like, or nothing said. */
export const isYearOnYear = (f: Figure): boolean =>
  !f.comparison || /^(?:同比|比上年|比去年|较上年|较去年)/.test(f.comparison);
