/**
 * Numbers with their units, from the characters of a paragraph view; one walk, linear on any text. Knows nothing of
 * indicators or time. Each shape of number has its own file.
 */
import { readArabic, readHanCount } from './count';
import { resolveElided } from './elided';
import type { Lexeme } from './lexeme';
import { HAN_NUMERAL } from './numeral';
import { readDoubling, readParts, readRatio, readShare, readTimes } from './parts';
import { readRank, readRankClass } from './rank';
import { BUILT_IN_UNITS, type Units } from './units';

export type { Lexeme } from './lexeme';

const SCAN = new RegExp(
  [
    '(?<rank>第(?<rankNo>\\d{1,4}|[一二三四五六七八九十百]{1,4})(?<rankUnit>位|名)?)',
    '(?<class>[前后]\\d{1,3}(?:位|名|强)|前[三五八十](?:位|名|强)?(?![个项次年天月]))',
    '(?<parts>[一二两三四五六七八九十百]{1,5}分之[一二两三四五六七八九十百]{1,7}(?:点[零一二三四五六七八九]{1,6})?)',
    '(?<doubling>翻(?:了)?(?:近)?[一二两三四五]?番|(?<=近)[两三]番)',
    '(?<half>一半(?=以上|左右|，|。|；)|(?<=过|近|超)一?半(?=，|。|；|以上))',
    '(?<tenths>(?<=占|近|超|过|达|约|到|有|的)[二两三四五六七八九]成(?=以上|左右|多|的|，|。|；|是|为))',
    '(?<times>[一二两三四五六七八九十]{1,3}多?倍(?!增|数))',
    '(?<ratio>\\d{1,9}(?:\\.\\d{1,9})?(?:[:：∶]\\d{1,9}(?:\\.\\d{1,9})?){2,})',
    '(?<arabic>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)',
    `(?<han>${HAN_NUMERAL})`,
  ].join('|'),
  'g',
);

export const lexQuantities = (text: string, units: Units = BUILT_IN_UNITS): Lexeme[] => {
  const found: Lexeme[] = [];
  const scan = new RegExp(SCAN);
  for (let m = scan.exec(text); m; m = scan.exec(text)) {
    for (const read of readAt(text, m, units)) {
      if (quotedName(text, read)) continue;
      found.push(read);
      scan.lastIndex = Math.max(scan.lastIndex, read.end);
    }
  }
  return resolveElided(found, text);
};

const readAt = (text: string, m: RegExpExecArray, units: Units): readonly Lexeme[] => {
  const g = m.groups ?? {};
  const at = m.index;
  if (g.ratio) return readRatio(at, g.ratio);
  const one = g.rank
    ? readRank(text, at, m[0], g.rankNo ?? '', g.rankUnit)
    : g.class
      ? readRankClass(text, at, m[0])
      : g.parts
        ? readParts(text, at, m[0])
        : g.doubling
          ? readDoubling(at, m[0])
          : (g.half ?? g.tenths)
            ? readShare(at, m[0])
            : g.times
              ? readTimes(text, at, m[0])
              : g.arabic
                ? readArabic(text, at, m[0], units)
                : readHanCount(text, at, units);
  return one ? [one] : [];
};

/** “四个意识”, “5个村村通”, “15分钟”: a number inside short quotes is part of a name. */
const quotedName = (text: string, { start, end }: Lexeme): boolean => {
  const near = text.slice(Math.max(0, start - 10), start);
  const open = near.lastIndexOf('“');
  if (open < 0) return false;
  const from = start - near.length + open;
  const close = text.slice(from, from + 13).indexOf('”');
  return close >= 0 && from + close >= end && !/[，。；]/.test(text.slice(from, from + close));
};
