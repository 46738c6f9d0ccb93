/** The digits of a written number, for seeing slips of the pen: one digit changed, or two that stand in each other's place. */
import { rational, remembered } from '../base';
import type { Figure } from '../facts';

/** Of the value in its written unit: `4360.0亿元` → `43600`; the written precision is kept. */
export const digitsOf = remembered(({ quantity }: Figure): string => {
  if (rational.isZero(quantity.quantum)) return '';
  const steps = rational.divide(quantity.value, quantity.quantum);
  return steps.d === 1n ? (steps.n < 0n ? -steps.n : steps.n).toString() : '';
});

/** One digit differs, or two neighbours have changed places; never the same. */
export const isSlip = (a: string, b: string): boolean => {
  if (a.length !== b.length || a === b) return false;
  const apart = [...a].flatMap((c, i) => (c === b[i] ? [] : [i]));
  const [i = 0, j = 0] = apart;
  return apart.length === 1 || (apart.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i]);
};

/** Figures between which a slip can lie: one unit, one precision, as many digits. Undefined for fewer than three digits. */
export const slipBucket = (figure: Figure, place: string): string | undefined => {
  const digits = digitsOf(figure);
  if (
    // What a cell is of stands in its headers, not in words around it.
    figure.where.kind === 'cell' ||
    digits.length < 3 ||
    figure.quantity.damaged ||
    figure.quantity.dimension === 'unknown' ||
    figure.threshold ||
    figure.quantity.dimension === 'duration'
  )
    return undefined;
  return `${place}|${figure.quantity.unit}|${digits.length}|${rational.toFixed(figure.quantity.quantum, 6)}`;
};
