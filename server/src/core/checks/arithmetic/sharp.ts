/** Does a reckoning close by the numbers as they are written, or only within what their rounding allows? */
import { interval, rational, type Interval, type Rational } from '../../base';
import { middle } from '../wording';
import type { Outcome } from './types';

/**
 * The result as it is written is what the others come to, rounded, without any tolerance: who reckons after us must find it. Where one
 * of the numbers is a range that is searched: it may be.
 */
export const isSharp = ({ due, members }: Outcome): boolean => {
  const [first] = members;
  if (!due || !first) return true;
  const { interval: stated, quantity } = first.ref.figure;
  const size = middle(due);
  return size !== undefined && members.every(m => isNarrow(m.ref.figure.interval, m.ref.figure.quantity.quantum))
    ? rational.equal(rounded(size, quantity.quantum), quantity.value)
    : interval.meets(due, stated);
};

const isNarrow = ({ lo, hi }: Interval, quantum: Rational): boolean =>
  !!lo && !!hi && rational.compare(rational.subtract(hi.value, lo.value), quantum) <= 0;

export const rounded = (value: Rational, quantum: Rational): Rational => {
  const { n, d } = rational.divide(value, quantum);
  return rational.multiply(rational.rational((2n * n + d) / (2n * d)), quantum);
};
