/** Chinese numerals as quantities: 五十四, 三百二十, 两万, 一点五, 百分之七十七点五, 三分之一. Exact. */
import { rational, type Rational } from '../../base';

const DIGIT: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const TEN: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const MYRIAD: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n, 万亿: 1_000_000_000_000n };

export const HAN_NUMERAL = '[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?';

/** Undefined for what is no well-formed number, such as 三四 or 十百. */
export const readHan = (text: string): Rational | undefined => {
  const [whole = '', fraction] = text.split('点');
  const value = readWhole(whole);
  if (value === undefined) return undefined;
  if (fraction === undefined) return rational.rational(value);
  const digits = [...fraction].map(c => DIGIT[c]);
  if (digits.some(d => d === undefined)) return undefined;
  return rational.add(rational.rational(value), rational.rational(BigInt(digits.join('')), 10n ** BigInt(digits.length)));
};

const readWhole = (text: string): bigint | undefined => {
  let total = 0n;
  let digit: number | undefined;
  let lastUnit = 10_000n;
  for (const c of text) {
    const unit = TEN[c];
    if (unit !== undefined) {
      if (unit >= lastUnit) return undefined;
      total += BigInt(digit ?? 1) * unit;
      lastUnit = unit;
      digit = undefined;
    } else {
      const d = DIGIT[c];
      if (d === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = d;
    }
  }
  return total + BigInt(digit ?? 0);
};

/** 万 亿 万亿 at `at`, longest first. */
export const scaleAt = (text: string, at: number): { readonly text: string; readonly factor: bigint } | undefined => {
  for (const words of ['万亿', '万', '亿']) if (text.startsWith(words, at)) return { text: words, factor: MYRIAD[words] ?? 1n };
  return undefined;
};
