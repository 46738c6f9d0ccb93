/** A figure's text with a new value, rounded as it is written; and the place once the new value stands there. */
import { interval, rational, type Rational } from '../../base';
import type { Figure } from '../../facts';
import { rewritten } from './rewrite';

/** `13.2亿元` and 1332450000 → `13.3亿元`; 超过 keeps below the value, 不到 above it. Undefined where the text has no plain numeral. */
export const restated = (figure: Figure, value: Rational): string | undefined => {
  const { quantum } = figure.quantity;
  if (rational.isZero(quantum)) return rewritten(figure, value);
  const { n, d } = rational.divide(value, quantum);
  const steps = figure.bound.startsWith('>')
    ? n / d
    : figure.bound.startsWith('<')
      ? (n + d - 1n) / d
      : (2n * n + d) / (2n * d);
  return rewritten(figure, rational.multiply(rational.rational(steps), quantum));
};

/** The figure as it reads with the text that was put there, its value and its precision. */
export const withText = (figure: Figure, text: string, value: Rational, quantum: Rational): Figure => {
  const half = rational.divide(quantum, rational.fromInt(2));
  const isPoint =
    figure.interval.lo && figure.interval.hi && rational.equal(figure.interval.lo.value, figure.interval.hi.value);
  const moved = interval.addIntervals(
    figure.interval,
    interval.exactly(rational.subtract(value, figure.quantity.value)),
  );
  return {
    ...figure,
    text,
    quantity: { ...figure.quantity, value, quantum },
    interval: isPoint
      ? interval.exactly(value)
      : figure.bound === '='
        ? interval.halfOpen(rational.subtract(value, half), rational.add(value, half))
        : moved,
  };
};
