/** A figure's text with another number in it: the drafter's unit, precision, separators and width of digits stay. */
import { rational, type Rational } from '../../base';
import type { Figure } from '../../facts';

/** `33.5亿元` and 3400000000 → `34.0亿元`; undefined where the text has no plain numeral or the value needs more digits than are written. */
export const rewritten = (figure: Figure, value: Rational): string | undefined => {
  const text = figure.text.replace(/\s+/g, '');
  const [numeral, another] = text.match(/[\d０-９][\d０-９,，.．]*/g) ?? [];
  if (!numeral || another) return undefined;
  const plain = halfWidth(numeral).replace(/[,，]/g, '').replace(/\.$/, '');
  const old = rational.fromDecimal(plain);
  if (!old || rational.isZero(old)) return undefined;
  const size = rational.divide(value, rational.divide(figure.quantity.value, old));
  const decimals = plain.split('.')[1]?.length ?? 0;
  const steps = rational.multiply(size, rational.rational(10n ** BigInt(decimals)));
  if (steps.d !== 1n || steps.n < 0n) return undefined;
  const digits = steps.n.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = /[,，]/.test(numeral) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const made = decimals ? `${grouped}.${digits.slice(-decimals)}` : grouped;
  return text.replace(numeral, /[０-９]/.test(numeral) ? fullWidth(made) : made);
};

const halfWidth = (text: string): string =>
  text.replace(/[０-９．]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
const fullWidth = (text: string): string => text.replace(/[\d.]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
