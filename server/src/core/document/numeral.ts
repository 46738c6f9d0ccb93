/** Chinese ordinals up to 百 and the circled digits, as they stand in markers. */

const DIGITS = '零一二三四五六七八九';

/** 一 → 1, 十二 → 12, 二十 → 20, 一百零三 → 103; undefined for anything else. */
export const readOrdinal = (text: string): number | undefined => {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const m = /^(?:([一二三四五六七八九])?百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!m || !text) return undefined;
  const digit = (c: string | undefined): number => (c ? DIGITS.indexOf(c) : 0);
  const hundreds = text.includes('百') ? digit(m[1]) || 1 : 0;
  const tens = m[3] ? digit(m[2]) || 1 : 0;
  return hundreds * 100 + tens * 10 + digit(m[4]) || undefined;
};

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export const readCircled = (c: string): number | undefined => {
  const at = CIRCLED.indexOf(c);
  return at < 0 ? undefined : at + 1;
};

/** 12 → 十二, 103 → 一百零三; below one thousand. */
export const writeOrdinal = (n: number): string => {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const ten = tens ? `${tens > 1 || hundreds ? DIGITS.charAt(tens) : ''}十` : hundreds && ones ? '零' : '';
  return `${hundreds ? `${DIGITS.charAt(hundreds)}百` : ''}${ten}${ones || !n ? DIGITS.charAt(ones) : ''}`;
};
