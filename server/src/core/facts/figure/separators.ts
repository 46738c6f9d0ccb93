/**
 * Arabic digits as they stand: 12.5, 1,235.5, 1，235.5, 1 235 000, and 12..6, which is damaged. Whether a full-width comma or a blank parts
 * thousands or a list is told by the groups, the words before, and what the rest of the document does.
 */
import { literal, rational } from '../../base';
import type { Coefficient } from '../../lexicon';

/** How a document writes large numbers. */
export interface Habit {
  /** Numbers whose groups leave no doubt: 1，235.5 and 1，235，000. */
  readonly certain: number;
  /** Numbers of one group that may be a list: 1，235. */
  readonly grouped: number;
  /** Four digits and more without any separator, before a unit. */
  readonly plain: number;
}

export const NO_HABIT: Habit = { certain: 0, grouped: 0, plain: 0 };

/** All of a habit that a reading goes by; two habits of one key read alike. */
export const habitKey = ({ certain, grouped, plain }: Habit): string =>
  `${Math.min(certain, 2)}${grouped > plain}${plain < 3}`;

const GROUPED = /(?<![\d.，])\d{1,3}((?:，\d{3}){1,5})(?!\d)(\.\d)?/g;
const PLAIN = /(?<![\d.，])\d{4,9}(?:\.\d{1,4})?(?=[万亿元人亩吨户家个件公平])/g;

export const habitOf = (texts: Iterable<string>): Habit => {
  let [certain, grouped, plain] = [0, 0, 0];
  for (const text of texts) {
    for (const m of text.matchAll(GROUPED)) {
      if (m[2] || (m[1]?.length ?? 0) > 4) certain++;
      else grouped++;
    }
    plain += text.match(PLAIN)?.length ?? 0;
  }
  return { certain, grouped, plain };
};

/** What the scan takes for Arabic digits; `readDigitsAt` says how much of it is one number. */
export const ARABIC =
  '\\d{1,3}(?:(?:,\\d{3}){1,6}|(?:，\\d{3}){1,6}|(?: \\d{3}){1,6})(?!\\d)(?:\\.\\d{1,12})?|\\d+[.,，]{0,1}\\.{1,2}[.,，]{0,1}\\d+|\\d+';

export interface ArabicNumber extends Coefficient {
  readonly damaged: boolean;
}

/** `written`: a match of `ARABIC` at `at`. `counts`: does a unit or scale word stand at an offset? */
export const readDigitsAt = (
  text: string,
  at: number,
  written: string,
  habit: Habit,
  counts: (at: number) => boolean,
): ArabicNumber | undefined => {
  const separator = /^\d{1,3}([,， ])\d{3}/.exec(written)?.[1];
  if (separator && !separates(text, at, written, separator, habit, counts))
    return arabic(at, /^\d+/.exec(written)?.[0] ?? '', false);
  const damaged = /[.,，]{2}/.test(written);
  const digits = damaged ? written.replace(/[.,，]{2,}/, '.') : written.replace(/[,， ]/g, '');
  return arabic(at, digits, damaged, written.length);
};

const arabic = (at: number, digits: string, damaged: boolean, length = digits.length): ArabicNumber | undefined => {
  const value = rational.fromDecimal(digits);
  const decimals = digits.split('.')[1]?.length ?? 0;
  return (
    value && {
      value,
      step: rational.rational(1n, 10n ** BigInt(decimals)),
      end: at + length,
      decimal: decimals > 0,
      damaged,
    }
  );
};

/** 见表5，235家…, 分别为120，235，450: what stands before the first digits makes them a label or a list. */
const LABEL = /(?:[表图第号款条项]|附件|专栏|[A-Za-z〔（(])$/;

const separates = (
  text: string,
  at: number,
  written: string,
  separator: string,
  habit: Habit,
  counts: (at: number) => boolean,
): boolean => {
  if (written.startsWith('0')) return false;
  if (separator === ',') return true;
  const end = at + written.length;
  const before = text.slice(Math.max(0, at - 16), at);
  const certain = written.includes('.') || written.split(separator).length > 2;
  // 5，12，235 and 1，235，50 are lists.
  if (
    new RegExp(`\\d${literal(separator)}$`).test(before) ||
    new RegExp(`^${literal(separator)}\\d`).test(text.slice(end, end + 2))
  )
    return false;
  if (separator === ' ') return certain || at > 0;
  if (LABEL.test(before)) return false;
  if (certain) return written.includes('.') || habit.certain > 1 || !/分别[^，。；]{0,8}$/.test(before);
  return counts(end) && (habit.certain > 0 || habit.plain < 3 || habit.grouped > habit.plain);
};
