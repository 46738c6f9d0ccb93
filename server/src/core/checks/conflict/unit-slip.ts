/** 35.8万元 for 35.8亿元: the number is right and its unit is not. */
import { rational } from '../../base';
import type { Figure } from '../../facts';
import { digitsOf } from '../../index';

/** The same digits in the same base unit, apart by a step of the scale: ten thousand or a hundred million. */
export const isUnitSlip = (a: Figure, b: Figure): boolean => {
  const [x, y] = [a.quantity, b.quantity];
  if (x.unit !== y.unit || x.writtenUnit === y.writtenUnit || a.bound !== b.bound || a.measure !== b.measure)
    return false;
  const digits = digitsOf(a);
  if (digits !== digitsOf(b) || digits.replace(/0+$/, '').length < LEAST) return false;
  if (rational.isZero(x.value) || rational.isZero(y.value)) return false;
  const ratio = rational.divide(x.value, y.value);
  return STEPS.some(step => rational.equal(ratio, step) || rational.equal(rational.divide(rational.ONE, ratio), step));
};

/** One digit is the same by chance: 5万 and 5亿. */
const LEAST = 2;
const STEPS = [1_000n, 10_000n, 100_000_000n].map(n => rational.rational(n));
