/**
 * Which members a reckoning that holds fixes to their digits: those written no finer than the others. 2545.8 of which 2070.0 is
 * 81.3% may as well be 2546.1; only the 81.3 would have shown another digit.
 */
import { rational, type Rational } from '../../base';
import type { Figure } from '../../facts';
import type { FigureRef } from '../../index';
import type { Outcome, Reckoning } from './types';

export const pinnedMembers = (outcome: Outcome): FigureRef[] => {
  if (!outcome.holds || !outcome.certain || outcome.exact === false) return [];
  const refs = outcome.members.map(m => m.ref);
  const steps = refs.map(r => stepOf(r.figure, outcome.reckoning ?? 'ratio'));
  const coarsest = steps.reduce(rational.max, rational.ZERO);
  return refs.filter(
    (r, i) =>
      r.figure.bound === '=' &&
      rational.compare(rational.multiply(steps[i] ?? rational.ZERO, rational.fromInt(2)), coarsest) >= 0,
  );
};

/** How coarsely it is written: in its unit where numbers are added, as a part of itself where they are divided. */
const stepOf = ({ quantity, measure }: Figure, reckoning: Reckoning): Rational => {
  if (reckoning === 'sum') return quantity.quantum;
  const size = rational.absolute(quantity.value);
  const whole = reckoning === 'growth' && measure === 'growth' ? rational.add(size, rational.fromInt(100)) : size;
  return rational.isZero(whole) ? rational.ONE : rational.divide(quantity.quantum, whole);
};
