import { describe, expect, it } from 'vitest';
import { interval, rational } from './index';

const { fromDecimal, toFixed, rational: frac } = rational;
const dec = (text: string) => {
  const value = fromDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
};
/** What a plainly printed number can mean. */
const printed = (text: string) => {
  const digits = text.split('.')[1]?.length ?? 0;
  const half = frac(1n, 2n * 10n ** BigInt(digits));
  return interval.halfOpen(rational.subtract(dec(text), half), rational.add(dec(text), half));
};

describe('rational', () => {
  it('keeps decimals exact where doubles do not', () => {
    expect(rational.equal(rational.add(dec('0.1'), dec('0.2')), dec('0.3'))).toBe(true);
  });
  it('refuses what is no plain decimal', () => {
    expect(['', '1e3', '１', '1.', '.5', '1,000'].map(fromDecimal)).toEqual(Array(6).fill(undefined));
  });
  it('writes at most the digits asked for and no trailing zero', () => {
    expect([
      toFixed(frac(1n, 3n), 2),
      toFixed(frac(-5n, 2n), 0),
      toFixed(dec('13.30'), 2),
      toFixed(frac(1n, 1000n), 2),
    ]).toEqual(['0.33', '-3', '13.3', '0']);
  });
  it('throws for a zero denominator and for nothing a report contains', () => {
    expect(() => frac(1n, 0n)).toThrow(RangeError);
  });
});

describe('interval', () => {
  it('lets equal precision with unequal digits never agree', () => {
    expect(interval.meets(printed('5'), printed('6'))).toBe(false);
    expect(interval.meets(printed('33.5'), printed('33.6'))).toBe(false);
  });
  it('lets a rounded and a precise statement agree', () => {
    expect(interval.meets(printed('5.4'), printed('5.42'))).toBe(true);
    expect(interval.meets(printed('5.4'), printed('5.46'))).toBe(false);
  });
  it('adds up precision, so that rounded parts may miss the total by a little', () => {
    const sum = [printed('26.6'), printed('17.7'), printed('55.8')].reduce(interval.addIntervals);
    expect(interval.meets(sum, interval.exactly(dec('100')))).toBe(true);
    expect(interval.meets(sum, interval.exactly(dec('101')))).toBe(false);
  });
  it('divides to everything when the divisor can be zero', () => {
    expect(interval.divideIntervals(printed('5'), printed('0'))).toEqual(interval.EVERYTHING);
  });
  it('keeps open ends through arithmetic', () => {
    const atLeast = { lo: interval.closedAt(dec('200')), hi: null };
    expect(interval.meets(interval.addIntervals(atLeast, printed('5')), interval.exactly(dec('1000')))).toBe(true);
    expect(interval.meets(interval.subtractIntervals(atLeast, printed('5')), interval.exactly(dec('100')))).toBe(false);
  });
  it('intersects repeated statements', () => {
    const both = interval.intersect(printed('5.4'), printed('5.42'));
    expect(both && [both.lo && toFixed(both.lo.value, 3), both.hi && toFixed(both.hi.value, 3)]).toEqual([
      '5.415',
      '5.425',
    ]);
  });
});
