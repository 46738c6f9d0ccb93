/** Chinese numerals as quantities: 五十四, 三百二十, 七百六十六亿四千万, 一点五, 百分之七十七点五. Exact; one walk from left to right. */
import { rational, type Rational } from '../../base';

const DIGIT: Readonly<Record<string, number>> = { 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const TEN: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const MYRIAD: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n, 万亿: 1_000_000_000_000n, 万万: 100_000_000n };

export const HAN_DIGITS = '零〇○一二两三四五六七八九十百千';

/** Where a run of numerals may start; how far it goes is for `hanAt` to say. */
export const HAN_NUMERAL = `[${HAN_DIGITS}]+`;

export interface HanNumber {
  readonly value: Rational;
  /** One unit of the last written digit: 十万 → 10万, 四千万 → 千万. */
  readonly step: Rational;
  readonly end: number;
  /** The scale word it ends in, for showing values as the drafter does: 亿, 万, or none. */
  readonly scale: string;
  /** 多 or 余 stood before the last scale word: 一千多万. */
  readonly more: boolean;
}

/** The longest well-formed number at `at`: sections of up to 千 with falling scale words behind them. Undefined for 三四, 十百. */
export const hanAt = (text: string, at: number): HanNumber | undefined => {
  let total = rational.ZERO;
  let limit: bigint | undefined;
  let read: Omit<HanNumber, 'value'> | undefined;
  for (let i = at; ; ) {
    const section = sectionAt(text, i);
    if (!section) break;
    let end = section.end;
    const more = /[多余]/.test(text.charAt(end)) && scaleAt(text, end + 1) !== undefined;
    const scale = scaleAt(text, more ? end + 1 : end);
    // Sections fall: 三亿四千万; a second one as large as the first is a new number.
    if (limit !== undefined && (scale?.factor ?? 1n) >= limit) return undefined;
    if (scale) end += scale.text.length + (more ? 1 : 0);
    const factor = rational.rational(scale?.factor ?? 1n);
    total = rational.add(total, rational.multiply(section.value, factor));
    read = { step: rational.multiply(section.step, factor), end, scale: scale?.text ?? '', more };
    if (!scale || more || section.decimal) break;
    limit = scale.factor;
    i = end;
  }
  return read && { value: total, ...read };
};

/** The whole of `text` as a number without 万 and 亿, or undefined. */
export const readHan = (text: string): Rational | undefined => {
  const section = sectionAt(text, 0);
  return section && section.end === text.length ? section.value : undefined;
};

interface SectionNumber {
  readonly value: Rational;
  readonly step: Rational;
  readonly end: number;
  readonly decimal: boolean;
}

const sectionAt = (text: string, at: number): SectionNumber | undefined => {
  let total = 0n;
  let digit: number | undefined;
  let last = 10_000n;
  let step = 1n;
  let i = at;
  for (; i < text.length; i++) {
    const c = text.charAt(i);
    const ten = TEN[c];
    if (ten !== undefined) {
      if (ten >= last) return undefined;
      total += BigInt(digit ?? 1) * ten;
      last = step = ten;
      digit = undefined;
      continue;
    }
    const d = DIGIT[c];
    if (d === undefined) break;
    if (digit !== undefined && digit !== 0) return undefined;
    digit = d;
    if (d !== 0) step = 1n;
  }
  if (i === at) return undefined;
  const whole = total + BigInt(digit ?? 0);
  const fraction = /^点([零〇一二三四五六七八九]{1,12})/.exec(text.slice(i, i + 14))?.[1];
  if (!fraction) return { value: rational.rational(whole), step: rational.rational(step), end: i, decimal: false };
  const digits = [...fraction].map(c => DIGIT[c] ?? 0).join('');
  const scale = 10n ** BigInt(digits.length);
  return { value: rational.rational(whole * scale + BigInt(digits), scale), step: rational.rational(1n, scale), end: i + 1 + digits.length, decimal: true };
};

/** 万亿 万万 万 亿 at `at`, longest first. */
export const scaleAt = (text: string, at: number): { readonly text: string; readonly factor: bigint } | undefined => {
  for (const words of ['万亿', '万万', '万', '亿']) if (text.startsWith(words, at)) return { text: words, factor: MYRIAD[words] ?? 1n };
  return undefined;
};
