/**
 * Numbers with their units, from the characters of a paragraph view; one walk, linear on any text. Knows nothing of
 * indicators or time. Each shape of number has its own file.
 */
import { BUILT_IN_UNITS, HAN_NUMERAL, type Units } from '../../lexicon';
import { readArabic, readHanCount } from './count';
import { resolveElided } from './elided';
import type { Lexeme } from './lexeme';
import { readDoubling, readMedals, readParts, readPlaces, readRatio, readShare, readTimes } from './parts';
import { readRank, readRankClass } from './rank';
import { ARABIC, NO_HABIT, readDigitsAt, type Habit } from './separators';

export type { Lexeme } from './lexeme';

const SCAN = new RegExp(
  [
    '(?<rank>第(?<rankNo>\\d{1,4}|[一二三四五六七八九十百]{1,4})(?<rankUnit>位|名)?)',
    '(?<class>[前后]\\d{1,3}(?:位|名|强)|前[三五八十](?:位|名|强)?(?![个项次年天月]))',
    '(?<parts>[一二两三四五六七八九十百]{1,5}分之[一二两三四五六七八九十百]{1,7}(?:点[零一二三四五六七八九]{1,6})?)',
    '(?<doubling>翻(?:了)?(?:近)?[一二两三四五]?番|(?<=近)[两三]番)',
    '(?<half>一半(?=以上|左右|，|。|；)|(?<=过|近|超)一?半(?=，|。|；|以上))',
    '(?<tenths>(?<=占|近|超|过|达|约|到|有|的|增长|增加|提高|上升|提升|下降|减少|降低|回落|压减|压缩|缩短|节约|[增加减降高升]了)[二两三四五六七八九]成(?=以上|左右|多|的|，|。|；|、|是|为|$))',
    '(?<places>[两双三]位数)',
    '(?<times>[一二两三四五六七八九十]{1,3}多?倍(?!增|数))',
    '(?<ratio>\\d{1,9}(?:\\.\\d{1,9})?(?:[:：∶]\\d{1,9}(?:\\.\\d{1,9})?){2,})',
    '(?<medals>(?<!\\d)\\d{1,3}金\\d{1,3}银(?:\\d{1,3}铜)?)',
    `(?<arabic>${ARABIC})`,
    `(?<han>${HAN_NUMERAL})`,
  ].join('|'),
  'g',
);

export interface LexAids {
  readonly habit?: Habit;
  /** Does the number from `start` to `end` stand in a fixed formula? */
  readonly isFormula?: (start: number, end: number) => boolean;
}

export const lexQuantities = (
  text: string,
  units: Units = BUILT_IN_UNITS,
  { habit = NO_HABIT, isFormula }: LexAids = {},
): Lexeme[] => {
  const found: Lexeme[] = [];
  const scan = new RegExp(SCAN);
  for (let m = scan.exec(text); m; m = scan.exec(text)) {
    const { read, end } = readAt(text, m, units, habit);
    if (end !== undefined) scan.lastIndex = end;
    for (const one of read) {
      if (quotedName(text, one)) continue;
      scan.lastIndex = Math.max(scan.lastIndex, one.end);
      if (!isFormula?.(one.start, one.end)) found.push(one);
    }
  }
  return resolveElided(found, text);
};

interface ReadAt {
  readonly read: readonly Lexeme[];
  /** Where the scan goes on, where that is not behind its match. */
  readonly end?: number;
}

const readAt = (text: string, m: RegExpExecArray, units: Units, habit: Habit): ReadAt => {
  const g = m.groups ?? {};
  const at = m.index;
  const only = (one: Lexeme | undefined): ReadAt => ({ read: one ? [one] : [] });
  if (g.ratio) return { read: readRatio(at, g.ratio) };
  if (g.medals) return { read: readMedals(at, g.medals) };
  if (g.arabic) {
    const number = readDigitsAt(
      text,
      at,
      g.arabic,
      habit,
      i => /[多余百千万亿]/.test(text.charAt(i)) || units.at(text, i) !== undefined,
    );
    return number ? { ...only(readArabic(text, at, number, units)), end: number.end } : { read: [] };
  }
  if (g.rank) return only(readRank(text, at, m[0], g.rankNo ?? '', g.rankUnit));
  if (g.class) return only(readRankClass(text, at, m[0]));
  if (g.parts) return only(readParts(text, at, m[0]));
  if (g.doubling) return only(readDoubling(at, m[0]));
  if (g.half ?? g.tenths) return only(readShare(at, m[0]));
  if (g.places) return only(readPlaces(text, at, m[0]));
  if (g.times) return only(readTimes(text, at, m[0]));
  return only(readHanCount(text, at, units));
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
