/** Small Chinese and Arabic cardinals (1–99) as they stand before a classifier. */

const DIGITS = '零一二三四五六七八九';

/** Undefined for anything but a plain cardinal from 1 to 99. */
export const readCardinal = (text: string): number | undefined => {
  if (/^\d{1,2}$/.test(text)) return Number(text) || undefined;
  if (text === '两' || text === '双') return 2;
  const m = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!m || (!m[1] && !m[2])) return undefined;
  const [, first, ten, last] = m;
  if (!ten) return last ? undefined : DIGITS.indexOf(first ?? '');
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
};

export const CARDINAL = '(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})';
