/** Parts of a year as they are written behind a year or alone: 上半年, 第3季度, Q4, 前11个月, 7月至12月, 11月份, 11月底, 国庆假期. */
import { smallNumber } from './calendar';
import { day, half, month, months, quarter, season, year, type Period, type SeasonName } from './value';

/** A time that lacks its year. `past`: the year just told of (一年来), wherever it stands. */
export type PartOfYear =
  | { readonly kind: 'whole' }
  | { readonly kind: 'past' }
  | { readonly kind: 'half'; readonly half: 1 | 2 }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'months'; readonly from: number; readonly to: number }
  | { readonly kind: 'day'; readonly month: number; readonly day: number | null }
  | { readonly kind: 'season'; readonly name: SeasonName };

export const inYear = (part: PartOfYear, y: number): Period => {
  switch (part.kind) {
    case 'whole':
    case 'past':
      return year(y);
    case 'half':
      return half(y, part.half);
    case 'quarter':
      return quarter(y, part.quarter);
    case 'month':
      return month(y, part.month);
    case 'months':
      return months({ year: y, month: part.from }, { year: y, month: part.to });
    case 'day':
      return part.day === null ? day(y, part.month) : day(y, part.month, part.day);
    case 'season':
      return season(y, part.name);
  }
};

const NUMBER = '(?:\\d{1,2}|十[一二]|[一二两三四五六七八九十])';
const HOLIDAY = '(?:元旦|春节|清明|“?五一”?|劳动节|端午|中秋|国庆|“?十一”?)节?';

/** The last of several holidays that fall together gives the name: 中秋国庆假期 is what 国庆假期 is. */
export const PART = [
  '(?<half>[上下]半年)',
  '(?<quarter>第?[一二三四1-4]季度|Q[1-4](?![\\d.]))',
  '前(?<quarters>[一二两三123])个?季度',
  `前(?<upTo>${NUMBER})个月`,
  `(?<from>${NUMBER})(?:月份?)?[—\\-－–~～至到](?<to>${NUMBER})月(?:份|[底末](?!前|之前|以前))?`,
  `(?<month>${NUMBER})月(?:(?<day>\\d{1,2})日|份|(?<end>[底末])(?!前|之前|以前))?`,
  `(?<holiday>${HOLIDAY}(?:[、和]?${HOLIDAY})*)(?:“?双节”?)?(?:小长假|长假|假期|假日|期间|黄金周)`,
  '(?<season>春运|暑期|暑假|寒假)(?:期间|以来)',
].join('|');

export type Groups = Readonly<Record<string, string | undefined>>;

/** What the groups of `PART` say; undefined where a month does not exist. */
export const partOf = (g: Groups): PartOfYear | undefined => {
  if (g.half) return { kind: 'half', half: g.half.startsWith('上') ? 1 : 2 };
  if (g.quarter) return { kind: 'quarter', quarter: smallNumber(g.quarter.replace(/[第季度Q]/g, '')) ?? 1 };
  if (g.quarters) return monthsTo((smallNumber(g.quarters) ?? 1) * 3);
  if (g.upTo) return monthsTo(smallNumber(g.upTo) ?? 0);
  if (g.from && g.to) return monthsFrom(smallNumber(g.from) ?? 0, smallNumber(g.to) ?? 0);
  if (g.month) return monthOrDay(smallNumber(g.month) ?? 0, g);
  const name = seasonOf(g.holiday ?? g.season ?? '');
  return name && { kind: 'season', name };
};

const isMonth = (m: number): boolean => m >= 1 && m <= 12;

const monthsTo = (to: number): PartOfYear | undefined => (isMonth(to) ? { kind: 'months', from: 1, to } : undefined);

const monthsFrom = (from: number, to: number): PartOfYear | undefined =>
  isMonth(from) && isMonth(to) && from < to ? { kind: 'months', from, to } : undefined;

const monthOrDay = (m: number, g: Groups): PartOfYear | undefined =>
  !isMonth(m)
    ? undefined
    : g.day
      ? { kind: 'day', month: m, day: Number(g.day) }
      : g.end
        ? { kind: 'day', month: m, day: null }
        : { kind: 'month', month: m };

const SEASON_WORDS: readonly (readonly [RegExp, SeasonName])[] = [
  [/国庆|十一/, '国庆'],
  [/中秋/, '中秋'],
  [/端午/, '端午'],
  [/五一|劳动节/, '五一'],
  [/清明/, '清明'],
  [/春节/, '春节'],
  [/元旦/, '元旦'],
  [/春运/, '春运'],
  [/暑/, '暑期'],
  [/寒假/, '寒假'],
];

const seasonOf = (words: string): SeasonName | undefined => SEASON_WORDS.find(([pattern]) => pattern.test(words))?.[1];
