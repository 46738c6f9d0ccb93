/**
 * The one reader and writer of Chinese numerals, with Arabic digits among them: 三百二十, 七百六十六亿四千万, 25万6千, 2千零30万,
 * 一六·四亿, 二〇二五, 一点五. Exact; one walk from left to right. What the number counts is for others to say.
 */
import { rational, type Rational } from '../base';

const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TEN: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const MYRIAD = 10_000n;
const YI = 100_000_000n;

/** Characters that a numeral may open with. */
export const HAN_DIGITS = '零〇○一二两三四五六七八九十百千';

/** Where a run of numerals may start; how far it goes is for `numeralAt` to say. 万亿 alone is one, too. */
export const HAN_NUMERAL = `(?:[${HAN_DIGITS}]+|万亿)`;

export interface Numeral {
  readonly value: Rational;
  /** One unit of the last written digit: 十万 → 10万, 四千万 → 千万, 5000万 → 1万. */
  readonly step: Rational;
  readonly end: number;
  /** The scale words it ends in, for showing values as the drafter does: 亿, 万, 万亿, or none. */
  readonly scale: string;
  /** 多, 余 or 几 stood before the last scale word: 一千多万, 三十几万. */
  readonly more: boolean;
}

/** Digits that stand before the first scale word: 25 in 25万6千. */
export interface Coefficient {
  readonly value: Rational;
  readonly step: Rational;
  readonly end: number;
  readonly decimal: boolean;
}

const never = (): boolean => false;

/**
 * The longest well-formed number at `at`. `startsUnit`: does a unit start there (千瓦, 百分点)? Then the word is none of the number.
 * `first`: Arabic digits that have been read already. Undefined for 三四, 十百, 三亿五亿.
 */
export const numeralAt = (
  text: string,
  at: number,
  startsUnit: (at: number) => boolean = never,
  first: Coefficient | undefined = positionalAt(text, at),
): Numeral | undefined => {
  const walk = new Walk(first);
  let i = first?.end ?? at;
  for (; i < text.length;) {
    const c = text.charAt(i);
    const read =
      walk.more(text, i, startsUnit) ??
      (isScale(c) && startsUnit(i)
        ? 0
        : (walk.scale(text, i) ?? walk.digit(text, i) ?? walk.arabic(text, i, startsUnit) ?? walk.fraction(text, i)));
    if (read === ILL) return undefined;
    if (!read) break;
    i += read;
  }
  return walk.result(i);
};

/** Nothing well-formed can be read. */
const ILL = -1;
const isScale = (c: string): boolean => c in TEN || c === '万' || c === '亿';

/** The state of one walk; each step answers how many characters it took, 0 where it does not apply, `ILL` where the number breaks. */
class Walk {
  /** What stands before a 亿, before a 万, and behind both. */
  #high = rational.ZERO;
  #middle = rational.ZERO;
  #section = rational.ZERO;
  #coefficient: Rational | undefined;
  #step = rational.ONE;
  /** The next of 千 百 十 must be smaller than this. */
  #limit = MYRIAD;
  /** The word before, in ones: a digit alone behind it counts its tenths (三万四 is 34000). */
  #previous: bigint | undefined;
  #scale = '';
  #more = false;
  /** The digit before is a zero. */
  #zero = false;
  /** A zero has parted the last digit from its word: 一千零三 is 1003. */
  #afterZero = false;
  #closed = false;
  #any = false;
  /** It opened with Arabic digits. */
  readonly #arabic: boolean;

  constructor(first: Coefficient | undefined) {
    this.#arabic = first !== undefined;
    if (!first) return;
    this.#coefficient = first.value;
    this.#step = first.step;
    this.#closed = first.decimal;
    this.#any = true;
  }

  more(text: string, at: number, startsUnit: (at: number) => boolean): number | undefined {
    if (
      !this.#any ||
      this.#more ||
      !'多余几'.includes(text.charAt(at)) ||
      !/[万亿]/.test(text.charAt(at + 1)) ||
      startsUnit(at + 1)
    )
      return undefined;
    this.#more = true;
    return 1;
  }

  scale(text: string, at: number): number | undefined {
    const c = text.charAt(at);
    const ten = TEN[c];
    if (ten !== undefined) {
      if (this.#more) return 0;
      if (ten >= this.#limit || (this.#closed && this.#any && this.#coefficient === undefined)) return ILL;
      // 百亿, 零十: a word without a digit before it stands for one.
      const coefficient = this.#coefficient === undefined || this.#zero ? rational.ONE : this.#coefficient;
      this.#section = rational.add(this.#section, rational.multiply(coefficient, rational.rational(ten)));
      this.#take(
        ten,
        rational.multiply(
          this.#coefficient === undefined || this.#zero ? rational.ONE : this.#step,
          rational.rational(ten),
        ),
      );
      this.#limit = ten;
      return 1;
    }
    if (c === '万') return this.#myriad(text, at);
    return c === '亿' ? this.#yi(text, at) : undefined;
  }

  digit(text: string, at: number): number | undefined {
    const c = text.charAt(at);
    const d = DIGIT[c];
    if (d === undefined) return undefined;
    // 9万亿三个: behind Arabic digits Chinese ones go on only behind a zero; the 两 of 七万两 is a unit.
    if (
      (this.#arabic && d !== 0 && !this.#zero) ||
      (c === '两' && this.#previous !== undefined && !isScale(text.charAt(at + 1)))
    )
      return 0;
    if (this.#closed || this.#more || (this.#coefficient !== undefined && !rational.isZero(this.#coefficient)))
      return this.#closed || this.#more ? 0 : ILL;
    const behindZero = this.#zero && d !== 0 && this.#coefficient !== undefined;
    this.#zero = d === 0;
    this.#afterZero ||= d === 0 || behindZero;
    this.#coefficient = rational.fromInt(d);
    if (d) this.#step = rational.ONE;
    this.#any = true;
    return 1;
  }

  /** 6千 behind 25万, 30 behind 2千零: only where a smaller scale word or a zero says that it goes on. */
  arabic(text: string, at: number, startsUnit: (at: number) => boolean): number | undefined {
    if (!this.#any || this.#closed || this.#more || (this.#coefficient !== undefined && !this.#zero)) return undefined;
    const digits = /^\d{1,4}(?![\d.,])/.exec(text.slice(at, at + 5))?.[0];
    if (!digits) return undefined;
    const next = text.charAt(at + digits.length);
    const factor = startsUnit(at + digits.length) ? undefined : (TEN[next] ?? (next === '万' ? MYRIAD : undefined));
    const falls = factor !== undefined && this.#previous !== undefined && factor < this.#previous;
    if (!falls && !(this.#zero && this.#previous !== undefined)) return undefined;
    this.#coefficient = rational.fromInt(Number(digits));
    this.#step = rational.ONE;
    this.#afterZero ||= this.#zero;
    this.#zero = false;
    return digits.length;
  }

  /** 一点五, 七十七点五; only before any 万 and 亿. */
  fraction(text: string, at: number): number | undefined {
    if (!this.#any || this.#closed || this.#scale || text.charAt(at) !== '点') return undefined;
    const digits = /^[零〇一二三四五六七八九]{1,12}/.exec(text.slice(at + 1, at + 13))?.[0];
    if (!digits) return undefined;
    const scale = 10n ** BigInt(digits.length);
    this.#coefficient = rational.add(
      rational.add(this.#section, this.#coefficient ?? rational.ZERO),
      rational.rational(BigInt(readDigits(digits) ?? '0'), scale),
    );
    this.#section = rational.ZERO;
    this.#step = rational.rational(1n, scale);
    this.#closed = true;
    return 1 + digits.length;
  }

  result(end: number): Numeral | undefined {
    if (!this.#any) return undefined;
    const tail = this.#coefficient ?? rational.ZERO;
    const colloquial =
      !this.#afterZero &&
      this.#previous !== undefined &&
      this.#previous >= 100n &&
      this.#coefficient !== undefined &&
      !rational.isZero(tail);
    const tenth = rational.rational(colloquial && this.#previous !== undefined ? this.#previous / 10n : 1n);
    const value = [this.#high, this.#middle, this.#section, rational.multiply(tail, tenth)].reduce(rational.add);
    return { value, step: colloquial ? tenth : this.#step, end, scale: this.#scale, more: this.#more };
  }

  #take(word: bigint, step: Rational): void {
    this.#step = step;
    this.#coefficient = undefined;
    this.#previous = word;
    this.#zero = this.#afterZero = false;
    this.#any = true;
    this.#scale = '';
  }

  #myriad(text: string, at: number): number {
    const below = rational.add(this.#section, this.#coefficient ?? rational.ZERO);
    if (text.charAt(at - 1) === '万' && this.#any && !rational.isZero(this.#middle)) {
      // 一万万 is 一亿.
      this.#high = rational.multiply(this.#middle, rational.rational(MYRIAD));
      this.#middle = rational.ZERO;
      this.#take(YI, rational.multiply(this.#step, rational.rational(MYRIAD)));
      this.#scale = '万万';
      return 1;
    }
    const bare = !this.#any && text.charAt(at + 1) === '亿';
    if (!rational.isZero(this.#middle) || (rational.isZero(below) && !bare))
      return this.#any && rational.isZero(below) ? 0 : ILL;
    this.#middle = rational.multiply(bare ? rational.ONE : below, rational.rational(MYRIAD));
    this.#section = rational.ZERO;
    this.#take(MYRIAD, rational.multiply(this.#step, rational.rational(MYRIAD)));
    this.#limit = MYRIAD;
    this.#scale = '万';
    return 1;
  }

  #yi(text: string, at: number): number {
    const below = [this.#middle, this.#section, this.#coefficient ?? rational.ZERO].reduce(rational.add);
    const before = text.charAt(at - 1);
    const twice = rational.isZero(below) && before === '亿' && this.#any;
    if (!twice && (rational.isZero(below) || !rational.isZero(this.#high))) return ILL;
    this.#high = rational.multiply(twice ? this.#high : below, rational.rational(YI));
    this.#middle = this.#section = rational.ZERO;
    this.#take(YI, rational.multiply(this.#step, rational.rational(YI)));
    this.#limit = MYRIAD;
    this.#scale = before === '万' ? '万亿' : twice ? '亿亿' : '亿';
    return 1;
  }
}

const POSITIONAL = /^([零〇○一二三四五六七八九]{1,12})(?:[·・.]([零〇○一二三四五六七八九]{1,6}))?/;

/**
 * Digits set one by one: 二〇二五, 一六·四. Two or three that follow each other (三四个, 七八千) are a guess of the drafter's, and 三五个 is
 * a few: they are no number.
 */
const positionalAt = (text: string, at: number): Coefficient | undefined => {
  const m = POSITIONAL.exec(text.slice(at, at + 20));
  const whole = m?.[1] ?? '';
  const fraction = m?.[2] ?? '';
  if (!m || (whole.length < 2 && !fraction)) return undefined;
  const digits = readDigits(whole) ?? '';
  const lone = !fraction && !/[零〇○]/.test(whole);
  if (lone && (whole === '三五' || [...digits].every((d, i) => i === 0 || Number(d) === Number(digits[i - 1]) + 1)))
    return undefined;
  // 三零 in 三零五 is positional, the 零 in 零三 opens no number; 一千零… is none of them, for 千 stands between.
  if (!fraction && /^[零〇○]/.test(whole)) return undefined;
  const scale = 10n ** BigInt(fraction.length);
  return {
    value: rational.rational(BigInt(`${digits}${readDigits(fraction) ?? ''}`), scale),
    step: rational.rational(1n, scale),
    end: at + m[0].length,
    decimal: fraction !== '',
  };
};

/** 二〇二五 → 2025, character for character; Arabic digits stay. Undefined where another character stands among them. */
export const readDigits = (text: string): string | undefined => {
  let out = '';
  for (const c of text) {
    const digit = /\d/.test(c) ? c : DIGIT[c];
    if (digit === undefined) return undefined;
    out += String(digit);
  }
  return out;
};

/** The whole of `text` as a number, or undefined. */
export const readNumeral = (text: string): Rational | undefined => {
  const number = text ? numeralAt(text, 0) : undefined;
  return number && number.end === text.length && !number.more ? number.value : undefined;
};

/** A marker's number: 3, 十二, 一百零三; digits set one by one (一二) are none. Below one thousand. */
export const readOrdinal = (text: string): number | undefined => {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const number = /^[零〇一二三四五六七八九十百]{1,7}$/.test(text) ? numeralAt(text, 0, never, undefined) : undefined;
  return number && number.end === text.length && !/百[一-九](?!十)$/.test(text)
    ? rational.toNumber(number.value) || undefined
    : undefined;
};

/** A plain cardinal from 1 to 99 as it stands before a classifier: 12, 十二, 两, 双. */
export const readCardinal = (text: string): number | undefined => {
  if (text === '双') return 2;
  const n = text === '两' ? 2 : /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(text) ? readOrdinal(text) : undefined;
  return n && n < 100 ? n : undefined;
};

/** A cardinal from 1 to 99, for expressions that look for one. */
export const CARDINAL = '(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})';

const WRITTEN = '零一二三四五六七八九';

/** 12 → 十二, 103 → 一百零三, 20030 → 二万零三十. A whole number that is not negative, below 万亿. */
export const writeNumeral = (n: number): string => {
  if (n === 0) return '零';
  const parts: string[] = [];
  let rest = n;
  let gap = false;
  for (const [factor, word] of [
    [100_000_000, '亿'],
    [10_000, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(rest / factor);
    rest %= factor;
    if (!part) {
      gap ||= parts.length > 0;
      continue;
    }
    parts.push(`${parts.length && (gap || part < 1000) ? '零' : ''}${writeSection(part)}${word}`);
    gap = false;
  }
  return parts.join('').replace(/^一十/, '十');
};

/** 1 to 9999. */
const writeSection = (n: number): string => {
  let out = '';
  let gap = false;
  for (const [factor, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / factor) % 10;
    if (!digit) {
      gap ||= out !== '';
      continue;
    }
    out += `${gap ? '零' : ''}${WRITTEN.charAt(digit)}${word}`;
    gap = false;
  }
  return out;
};

/** 5 → 五; a single digit. */
export const writeDigit = (digit: number): string => WRITTEN.charAt(digit);

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export const readCircled = (c: string): number | undefined => {
  const at = c ? CIRCLED.indexOf(c) : -1;
  return at < 0 ? undefined : at + 1;
};

/** Undefined beyond ⑳. */
export const writeCircled = (n: number): string | undefined => CIRCLED.charAt(n - 1) || undefined;
