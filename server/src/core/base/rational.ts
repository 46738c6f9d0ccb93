/** Exact fractions over BigInt: what a report prints is never rounded by us. */

/** `n / d` in lowest terms, `d > 0`. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y) [x, y] = [y, x % y];
  return x;
};

/** Throws RangeError for a zero denominator: a caller's mistake, never a report's. */
export const rational = (n: bigint, d: bigint = 1n): Rational => {
  if (d === 0n) throw new RangeError('zero denominator');
  if (d < 0n) return rational(-n, -d);
  const g = gcd(n, d);
  return g > 1n ? { n: n / g, d: d / g } : { n, d };
};

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

export const fromInt = (n: number): Rational => rational(BigInt(n));

/** Reads plain decimal digits such as `18.30`; undefined for anything else. */
export const fromDecimal = (text: string): Rational | undefined => {
  const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!m) return undefined;
  const fraction = m[3] ?? '';
  const value = rational(BigInt((m[2] ?? '') + fraction), 10n ** BigInt(fraction.length));
  return m[1] ? negate(value) : value;
};

export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const absolute = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);
export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** Throws RangeError when `b` is zero. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
};
export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isZero = (a: Rational): boolean => a.n === 0n;
export const isNegative = (a: Rational): boolean => a.n < 0n;
export const min = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const max = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** The nearest double; for JSON and display only. */
export const toNumber = (a: Rational): number => {
  if (a.d === 1n) return Number(a.n);
  const text = toFixed(a, 12);
  return Number(text);
};

/** Decimal text with at most `digits` places, half away from zero, trailing zeros dropped: `13.27`. */
export const toFixed = (a: Rational, digits: number): string => {
  const scale = 10n ** BigInt(digits);
  const scaled = (absolute(a).n * scale * 2n + a.d) / (a.d * 2n);
  const whole = (scaled / scale).toString();
  const fraction = (scaled % scale).toString().padStart(digits, '0').replace(/0+$/, '');
  const text = fraction ? `${whole}.${fraction}` : whole;
  return isNegative(a) && text !== '0' ? `-${text}` : text;
};
