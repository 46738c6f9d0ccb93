/** How Word writes the number of a list (ECMA-376, ST_NumberFormat). */

/** Empty for bullets and for lists without numbers. */
export const numeral = (n: number, format: string): string => {
  const write = FORMATS.get(format);
  return write ? write(n) : format === 'bullet' || format === 'none' ? '' : String(n);
};

const DIGITS = '〇一二三四五六七八九';

/** 一百零一; `one`: whether a lone hundred is 一百 or 百. */
const counted = (n: number, digits: string, units: string, zero: string, one: boolean): string => {
  if (n < 1 || n >= 100_000) return String(n);
  let out = '';
  let gap = false;
  for (let power = 4; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (!digit) {
      gap = out !== '';
      continue;
    }
    if (gap && zero) out += zero;
    gap = false;
    const isBareTen = digit === 1 && power > 0 && out === '' && (power === 1 || !one);
    out += (isBareTen ? '' : digits.charAt(digit)) + (power ? units.charAt(power - 1) : '');
  }
  return out;
};

const chinese = (n: number): string => counted(n, DIGITS, '十百千万', '零', true);
const digitwise = (n: number): string => [...String(n)].map(d => DIGITS.charAt(Number(d))).join('');
const hundredless = (n: number): string => (n < 100 ? chinese(n) : digitwise(n));
const formal = (n: number): string => {
  const text = counted(n, '零壹贰叁肆伍陆柒捌玖', '拾佰仟万', '零', true);
  return text.startsWith('拾') ? `壹${text}` : text;
};
const fullWidth = (n: number): string =>
  [...String(n)].map(d => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('');

/** A run of signs for 1, 2 …; beyond its end the plain number. */
const signs =
  (...runs: readonly (readonly [first: number, count: number])[]) =>
  (n: number): string => {
    let left = n - 1;
    for (const [first, count] of runs) {
      if (left >= 0 && left < count) return String.fromCodePoint(first + left);
      left -= count;
    }
    return String(n);
  };
const cycle =
  (all: string) =>
  (n: number): string =>
    n >= 1 && n <= all.length ? all.charAt(n - 1) : String(n);

const letters =
  (first: number) =>
  (n: number): string =>
    n >= 1 && n <= 26 * 20 ? String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26)) : String(n);

const roman = (n: number): string => {
  if (n < 1 || n > 3999) return String(n);
  let left = n;
  let out = '';
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      out += sign;
      left -= value;
    }
  return out;
};
const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** ① … ⑳ ㉑ … ㊿ */
export const circled = signs([0x2460, 20], [0x3251, 15], [0x32b1, 15]);

const FORMATS: ReadonlyMap<string, (n: number) => string> = new Map<string, (n: number) => string>([
  ['chineseCounting', hundredless],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCounting', hundredless],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', n => counted(n, DIGITS, '十百千万', '', false)],
  ['ideographDigital', digitwise],
  ['japaneseDigitalTenThousand', digitwise],
  ['taiwaneseDigital', digitwise],
  ['chineseLegalSimplified', formal],
  ['ideographLegalTraditional', n => counted(n, '零壹貳參肆伍陸柒捌玖', '拾佰仟萬', '零', true)],
  ['ideographTraditional', cycle('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', cycle('子丑寅卯辰巳午未申酉戌亥')],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', signs([0x2474, 20])],
  ['decimalEnclosedFullstop', signs([0x2488, 20])],
  ['ideographEnclosedCircle', signs([0x3280, 10])],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalZero', n => String(n).padStart(2, '0')],
  ['upperRoman', roman],
  ['lowerRoman', n => roman(n).toLowerCase()],
  ['upperLetter', letters(65)],
  ['lowerLetter', letters(97)],
]);
