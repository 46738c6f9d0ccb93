/**
 * Intervals of exact numbers: what a printed figure can mean.
 * A missing end is open to infinity. Half-open by default: `33.5亿元` is [33.45, 33.55), so that two unequal
 * figures of the same precision never meet (XBRL Calculations 1.1 lets them touch; we do not).
 */
import { add, compare, isNegative, isZero, max, min, multiply, negate, divide, ZERO, type Rational } from './rational';

export interface Bound {
  readonly value: Rational;
  /** Does the interval contain this end? */
  readonly closed: boolean;
}

/** `null` = unbounded on that side. */
export interface Interval {
  readonly lo: Bound | null;
  readonly hi: Bound | null;
}

export const closedAt = (value: Rational): Bound => ({ value, closed: true });
export const openAt = (value: Rational): Bound => ({ value, closed: false });

export const exactly = (value: Rational): Interval => ({ lo: closedAt(value), hi: closedAt(value) });
/** [lo, hi) */
export const halfOpen = (lo: Rational, hi: Rational): Interval => ({ lo: closedAt(lo), hi: openAt(hi) });
export const between = (lo: Rational, hi: Rational): Interval => ({ lo: closedAt(lo), hi: closedAt(hi) });
export const EVERYTHING: Interval = { lo: null, hi: null };

const lowEnd = (a: Bound | null, b: Bound | null): Bound | null => {
  if (!a) return b;
  if (!b) return a;
  const c = compare(a.value, b.value);
  return c > 0 ? a : c < 0 ? b : a.closed ? b : a;
};
const highEnd = (a: Bound | null, b: Bound | null): Bound | null => {
  if (!a) return b;
  if (!b) return a;
  const c = compare(a.value, b.value);
  return c < 0 ? a : c > 0 ? b : a.closed ? b : a;
};

/** Undefined when the two do not meet. */
export const intersect = (a: Interval, b: Interval): Interval | undefined => {
  const both = { lo: lowEnd(a.lo, b.lo), hi: highEnd(a.hi, b.hi) };
  return isEmpty(both) ? undefined : both;
};

export const meets = (a: Interval, b: Interval): boolean => intersect(a, b) !== undefined;

const isEmpty = ({ lo, hi }: Interval): boolean => {
  if (!lo || !hi) return false;
  const c = compare(lo.value, hi.value);
  return c > 0 || (c === 0 && !(lo.closed && hi.closed));
};

const join = (a: Bound | null, b: Bound | null, op: (x: Rational, y: Rational) => Rational): Bound | null =>
  a && b ? { value: op(a.value, b.value), closed: a.closed && b.closed } : null;

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  lo: join(a.lo, b.lo, add),
  hi: join(a.hi, b.hi, add),
});

const flip = (b: Bound | null): Bound | null => (b ? { value: negate(b.value), closed: b.closed } : null);
export const negateInterval = (a: Interval): Interval => ({ lo: flip(a.hi), hi: flip(a.lo) });
export const subtractIntervals = (a: Interval, b: Interval): Interval => addIntervals(a, negateInterval(b));

/** Multiplies by a number that is not negative. */
export const scaleInterval = (a: Interval, factor: Rational): Interval => {
  const end = (b: Bound | null): Bound | null => (b ? { value: multiply(b.value, factor), closed: b.closed } : null);
  return isNegative(factor) ? negateInterval(scaleInterval(a, negate(factor))) : { lo: end(a.lo), hi: end(a.hi) };
};

const corners = (a: Interval, b: Interval, op: (x: Rational, y: Rational) => Rational): Interval => {
  if (!a.lo || !a.hi || !b.lo || !b.hi) return EVERYTHING;
  const values = [
    op(a.lo.value, b.lo.value),
    op(a.lo.value, b.hi.value),
    op(a.hi.value, b.lo.value),
    op(a.hi.value, b.hi.value),
  ];
  return { lo: closedAt(values.reduce(min)), hi: closedAt(values.reduce(max)) };
};

/** Both bounded, else everything; the ends are taken as closed, which can only accept more. */
export const multiplyIntervals = (a: Interval, b: Interval): Interval => {
  if (isNonNegative(a) && isNonNegative(b)) return { lo: join(a.lo, b.lo, multiply), hi: join(a.hi, b.hi, multiply) };
  return corners(a, b, multiply);
};

/** Everything when the divisor can be zero. */
export const divideIntervals = (a: Interval, b: Interval): Interval => {
  if (!b.lo || compare(b.lo.value, ZERO) < 0 || isZero(b.lo.value)) return EVERYTHING;
  if (isNonNegative(a))
    return {
      lo: a.lo && b.hi ? { value: divide(a.lo.value, b.hi.value), closed: a.lo.closed && b.hi.closed } : closedAt(ZERO),
      hi: a.hi ? { value: divide(a.hi.value, b.lo.value), closed: a.hi.closed && b.lo.closed } : null,
    };
  return corners(a, b, divide);
};

export const isNonNegative = (a: Interval): boolean => !!a.lo && compare(a.lo.value, ZERO) >= 0;

/** Moves both ends outward by `slack`. */
export const widen = (a: Interval, slack: Rational): Interval => addIntervals(a, between(negate(slack), slack));
