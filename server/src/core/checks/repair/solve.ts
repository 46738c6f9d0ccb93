/**
 * The values that a figure could take so that nothing it is part of is violated: first what a slip of the pen would have
 * made of them (one digit, two exchanged), else the nearest that fits, found by halving ranges — a range that holds no
 * answer under interval arithmetic holds none at all.
 */
import { rational, type Rational } from '../../base';
import type { Figure } from '../../facts';
import { digitsOf, isSlip } from '../../index';
import { rounded } from '../arithmetic/sharp';
import { withRange, withValue } from './substitute';

/** Does the figure in this form leave no violation? */
export type Fits = (figure: Figure) => boolean;

export const valuesThatFit = (figure: Figure, fits: Fits): Rational[] => {
  const slips = slipsOf(figure).filter(v => fits(withValue(figure, v)));
  if (slips.length) return slips;
  const nearest = findNearest(figure, fits);
  return nearest ? [nearest] : [];
};

export const slipsOf = (figure: Figure): Rational[] => {
  const digits = digitsOf(figure);
  if (!digits || digits.length > MOST_DIGITS) return [];
  const changed: string[] = [];
  for (let i = 0; i < digits.length; i++) {
    for (let d = i === 0 ? 1 : 0; d <= 9; d++) changed.push(digits.slice(0, i) + String(d) + digits.slice(i + 1));
    changed.push(
      digits.slice(0, i) +
        digits
          .slice(i, i + 2)
          .split('')
          .reverse()
          .join('') +
        digits.slice(i + 2),
    );
  }
  return [...new Set(changed)]
    .filter(c => isSlip(digits, c) && !c.startsWith('0'))
    .map(c => rational.multiply(rational.rational(BigInt(c)), figure.quantity.quantum));
};

const findNearest = (figure: Figure, fits: Fits): Rational | undefined => {
  const { value, quantum } = figure.quantity;
  if (rational.isZero(quantum) || rational.compare(value, rational.ZERO) <= 0) return undefined;
  const stack: (readonly [Rational, Rational])[] = [[quantum, rational.multiply(value, rational.fromInt(10))]];
  for (let tries = 0; stack.length && tries < MOST_TRIES; tries++) {
    const [lo, hi] = stack.pop() ?? [quantum, quantum];
    if (!fits(withRange(figure, lo, hi))) continue;
    const middle = rational.divide(rational.add(lo, hi), rational.fromInt(2));
    if (rational.compare(rational.subtract(hi, lo), quantum) <= 0) {
      for (const candidate of [rounded(lo, quantum), rounded(hi, quantum)])
        if (!rational.equal(candidate, value) && fits(withValue(figure, candidate))) return candidate;
      continue;
    }
    // The half nearer to what is written is looked at first.
    const halves =
      rational.compare(value, middle) <= 0
        ? ([
            [middle, hi],
            [lo, middle],
          ] as const)
        : ([
            [lo, middle],
            [middle, hi],
          ] as const);
    stack.push(...halves);
  }
  return undefined;
};

const MOST_DIGITS = 9;
const MOST_TRIES = 160;
