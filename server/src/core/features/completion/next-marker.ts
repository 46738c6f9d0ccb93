/** A marker written with another number, in the hand of an existing one: （九） → （十）, 1． → 2．, ① → ②. */

const DIGITS = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Undefined where the marker carries no number that can be told, or the style has none for `ordinal`. */
export const withOrdinal = (marker: string, ordinal: number): string | undefined => {
  const circled = [...marker].find(c => CIRCLED.includes(c));
  if (circled) return ordinal <= CIRCLED.length ? marker.replace(circled, CIRCLED.charAt(ordinal - 1)) : undefined;
  const digits = /[0-9０-９]+/.exec(marker)?.[0];
  if (digits) return marker.replace(digits, digits >= '０' ? wide(String(ordinal)) : String(ordinal));
  const chinese = /[一二三四五六七八九十百零]+/.exec(marker)?.[0];
  return chinese && marker.replace(chinese, inChinese(ordinal));
};

const wide = (digits: string): string => digits.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** 1 to 199. */
const inChinese = (n: number): string => {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const digit = (d: number): string => DIGITS.charAt(d);
  const ten = tens ? `${tens > 1 || hundreds ? digit(tens) : ''}十` : hundreds && ones ? '零' : '';
  return `${hundreds ? `${digit(hundreds)}百` : ''}${ten}${ones ? digit(ones) : ''}`;
};
