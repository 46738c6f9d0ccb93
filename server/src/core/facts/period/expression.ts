/** Time words → periods, or parts of a year that lack their year. Knows nothing of where they stand. */
import { readDigits } from '../../lexicon';
import { planYears, smallNumber, yearToDate, type Calendar } from './calendar';
import { inYear, PART, partOf, type Groups, type PartOfYear } from './part';
import { day, until, year, years, type Period } from './value';

export interface TimeWords {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly time: AbsoluteTime | RelativeTime;
}
export interface AbsoluteTime {
  readonly period: Period;
}
export interface RelativeTime {
  readonly part: PartOfYear;
}

const COUNT = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';

/** What may stand before a part of a year, or is a time of its own. */
const HEAD = new RegExp(
  [
    '(?<asof>截[至止]到?)(?:(?<now>目前|现在)|(?:(?<asofYear>\\d{4})年|(?<asofRelative>去年|上年|今年))(?<asofEnd>[底末]|年底|年末)?)?',
    '(?<plan>“?十[一二三四五六七八九]?五”?)(?:规划)?(?<planTail>末|期末|期间|时期|规划期|以来|前[两三四]年|(?:这|的)?五年)',
    '(?<from>\\d{4})年?[—\\-－–~～至到](?<to>\\d{4})年',
    '到(?<by>\\d{4})年(?:底|末)?',
    '(?<since>\\d{4})年以来',
    '(?<year>\\d{4})年(?:度)?',
    `(?<![几数\\d第]|连续)(?:(?<ahead>今后|未来|接下来的?)|(?<back>近|最近|过去的?|这))?(?<count>${COUNT})(?:多|余)?年(?<countTail>来(?!首|最|第|新)|间|以来|里(?!程)|累计|共(?!同)|(?=新增|增加|提高|提升|增长|下降|减少|翻))?`,
    '(?<term>本届政府(?:任期)?(?:五年|以来)?)',
    '(?<relative>去年同期|上年同期|去年以来|去年底|上年末|去年末|去年|上年|今年以来|今年|本年度?|明年|全年|(?<![一二两三四五六七八九十几数\\d])年(?:内|底前?|末)|当年|刚刚过去的一年)',
  ].join('|'),
  'g',
);
const BEHIND = new RegExp(PART, 'y');
const ALONE = new RegExp(PART, 'g');

/** All times that a text names, in order. */
export const findTimes = (text: string, calendar: Calendar): TimeWords[] => {
  const read = withDigits(text);
  const out: TimeWords[] = [];
  let free = 0;
  const add = (start: number, end: number, time: TimeWords['time'] | undefined): void => {
    free = end;
    const words = read.slice(start, end);
    if (time && !isBase(read, start, end)) out.push({ start, end, words, time });
  };
  const alone = (to: number): void => {
    for (const m of read.slice(free, to).matchAll(ALONE)) {
      const start = free + m.index;
      const end = start + m[0].length;
      const g = m.groups ?? {};
      if (!standsAlone(read, start, end, g)) continue;
      const part = partOf(g);
      if (part && !isBase(read, start, end)) out.push({ start, end, words: m[0], time: { part } });
    }
  };
  for (const m of read.matchAll(HEAD)) {
    if (m.index < free) continue;
    const g = m.groups ?? {};
    const end = m.index + m[0].length;
    const behind = g.year || g.relative || g.asof ? partBehind(read, end) : undefined;
    if (isNothing(g, behind)) continue;
    alone(m.index);
    add(m.index, behind?.end ?? end, timeOf(g, behind?.part, calendar));
  }
  alone(read.length);
  return out.filter(t => !/^(?:不变|可比|价格|为基期|=100)/.test(text.slice(t.end, t.end + 4)));
};

/** 一九五二年 → 1952年, character for character. */
const withDigits = (text: string): string =>
  text.replace(/[一二][〇○零一二三四五六七八九]{3}(?=年)/g, year => readDigits(year) ?? year);

const partBehind = (text: string, at: number): { readonly part: PartOfYear; readonly end: number } | undefined => {
  BEHIND.lastIndex = at;
  const m = BEHIND.exec(text);
  const part = m && partOf(m.groups ?? {});
  return part ? { part, end: at + m[0].length } : undefined;
};

/** A head that is no time: 截至 before nothing known, a number of years that nothing sets in time. */
const isNothing = (g: Groups, behind: { readonly part: PartOfYear } | undefined): boolean =>
  (!!g.asof && !g.now && !g.asofYear && !g.asofRelative && !behind) ||
  (!!g.count && !g.ahead && !g.back && g.countTail === undefined);

/** 比上年增长, 与去年持平, 由上年的…提高到 name the base of a comparison; 上年结转, 上年与省结账前结余 are items of a budget: neither is the time of the statement. */
const isBase = (text: string, start: number, end: number): boolean =>
  /[比较与同是]/.test(text.charAt(start - 1)) ||
  (/[由从]/.test(text.charAt(start - 1)) && /^(?:同期|底|末)?的/.test(text.slice(end, end + 3))) ||
  /^[^，。；、\d]{0,12}?(?:结转|结余|结存|滚存)/.test(text.slice(end, end + 16));

/**
 * Without a year, a month is one only where it is said to be: 11月份, 11月底, or 11月 as a clause of its own; a day of it is a date, and
 * what follows a digit belongs to the number.
 */
const standsAlone = (text: string, start: number, end: number, g: Groups): boolean => {
  if (/[\d.年]/.test(text.charAt(start - 1)) && !g.half) return false;
  if (!g.month) return true;
  if (g.day) return false;
  return (
    /[份底末]$/.test(text.slice(start, end)) ||
    (/^$|[，。；：]/.test(text.charAt(start - 1)) && text.charAt(end) === '，')
  );
};

const timeOf = (g: Groups, part: PartOfYear | undefined, calendar: Calendar): TimeWords['time'] | undefined => {
  const period = ((): Period | undefined => {
    if (g.plan) return planTime(g.plan, g.planTail ?? '', calendar);
    if (g.from) return years(Number(g.from), Number(g.to));
    if (g.by) return byYear(Number(g.by), calendar);
    if (g.since) return since(Number(g.since), calendar);
    if (g.year) return inYearOf(Number(g.year), part);
    if (g.count) return countTime(g, calendar);
    if (g.term) return lookBackOf(calendar);
    return undefined;
  })();
  if (period) return { period };
  if (g.asof) return asOf(g, part, calendar);
  if (g.count && smallNumber(g.count) === 1 && !g.ahead) return { part: { kind: 'past' } };
  return g.relative ? relativeTime(g.relative, part, calendar) : undefined;
};

const inYearOf = (y: number, part: PartOfYear | undefined): Period | undefined =>
  y < 1900 || y > 2100 ? undefined : inYear(ofMonth(part), y);

/** What happened on a day is told of its month; only 截至 counts up to it. */
const ofMonth = (part: PartOfYear | undefined): PartOfYear =>
  part?.kind === 'day' && part.day !== null ? { kind: 'month', month: part.month } : (part ?? { kind: 'whole' });

const since = (y: number, { reviewed, month }: Calendar): Period =>
  reviewed !== null && y < reviewed ? years(y, reviewed) : yearToDate(y, month);

/** “十四五”末 is a horizon, “十四五”以来 ends where results end. */
const planTime = (plan: string, tail: string, { reviewed }: Calendar): Period | undefined => {
  const span = planYears(plan);
  if (!span) return undefined;
  const [from, to] = span;
  if (tail.endsWith('末')) return until(to);
  const first = /^前([两三四])年/.exec(tail)?.[1];
  if (first) return years(from, from - 1 + (smallNumber(first) ?? 5));
  return tail === '以来' && reviewed !== null && reviewed > from && reviewed < to
    ? years(from, reviewed)
    : years(from, to);
};

/** 到2035年 looks ahead; 增加到2020年的 is that year. */
const byYear = (y: number, { reviewed }: Calendar): Period => (reviewed !== null && y <= reviewed ? year(y) : until(y));

const countTime = (g: Groups, calendar: Calendar): Period | undefined => {
  const n = smallNumber(g.count ?? '');
  if (n === undefined || n < 2 || calendar.year === null || calendar.reviewed === null) return undefined;
  if (g.ahead) return years(calendar.year, calendar.year + n - 1);
  return n === 5 ? lookBackOf(calendar) : years(calendar.reviewed - n + 1, calendar.reviewed);
};

const lookBackOf = ({ lookBack, reviewed }: Calendar): Period | undefined =>
  lookBack ? years(lookBack[0], lookBack[1]) : reviewed === null ? undefined : years(reviewed - 4, reviewed);

const asOf = (g: Groups, part: PartOfYear | undefined, calendar: Calendar): TimeWords['time'] | undefined => {
  const y = g.asofYear
    ? Number(g.asofYear)
    : calendar.year === null
      ? null
      : g.asofRelative && g.asofRelative !== '今年'
        ? calendar.year - 1
        : calendar.year;
  if (part?.kind === 'month' || part?.kind === 'day' || part?.kind === 'months') {
    const end: PartOfYear = {
      kind: 'day',
      month: part.kind === 'months' ? part.to : part.month,
      day: part.kind === 'day' ? part.day : null,
    };
    return g.asofYear || g.asofRelative ? (y === null ? undefined : { period: inYear(end, y) }) : { part: end };
  }
  if (y === null) return undefined;
  if (g.asofEnd) return { period: day(y, 12) };
  return { period: part ? inYear(part, y) : g.now ? yearToDate(y, calendar.month) : year(y) };
};

const relativeTime = (
  words: string,
  part: PartOfYear | undefined,
  { year: y, month }: Calendar,
): TimeWords['time'] | undefined => {
  if (/^(?:全年|年内|年底|年末|当年)/.test(words)) return { part: part ?? { kind: 'whole' } };
  if (words === '刚刚过去的一年') return { part: { kind: 'past' } };
  if (y === null) return undefined;
  if (words === '今年以来') return { period: part ? inYear(part, y) : yearToDate(y, month) };
  const shift = /去年|上年/.test(words) ? -1 : words === '明年' ? 1 : 0;
  return { period: inYear(ofMonth(part), y + shift) };
};
