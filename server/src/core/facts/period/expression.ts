/** Time words → the contract's period codes (domain grammar §2.1). Knows nothing of where they stand. */
import { readDigits, readOrdinal } from '../../lexicon';

export interface TimeWords {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Relative codes lack their year: `H1`, `Q3`, `-01/-07`, or nothing for 全年. */
  readonly code: string;
  readonly relative: boolean;
}

const smallNumber = (t: string): number => readOrdinal(t) ?? 0;
const two = (n: number): string => String(n).padStart(2, '0');
export const LAST_DAY = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** “十四五” → [2021, 2025]. */
export const planYears = (words: string): readonly [number, number] | undefined => {
  const m = /十([一二三四五六七八九])?五/.exec(words);
  if (!m) return undefined;
  const n = smallNumber(`十${m[1] ?? ''}`);
  return [2021 + (n - 14) * 5, 2025 + (n - 14) * 5];
};

const PATTERN = new RegExp(
  [
    '(?<asof>截至(?:(?<aYear>\\d{4})年)?(?:(?<aMonth>\\d{1,2})月)?(?:底|末|(?<aDay>\\d{1,2})日)?(?:目前)?)',
    '(?<plan>“?十[一二三四五六]?五”?(?<planTail>末|期末|期间|时期|规划期|以来|五年|收官)?)',
    '(?<by>到(?<byYear>\\d{4})年(?:底|末)?)',
    '(?<span>(?<from>\\d{4})年?[—\\-－–~至到](?<to>\\d{4})年)',
    '(?<year>(?<y>\\d{4})年(?:度)?)(?:(?<half>[上下]半年)|(?<quarter>[一二三四]季度)|前三季度|(?<m1>\\d{1,2})[—\\-－–至](?<m2>\\d{1,2})月(?:份)?|(?<month>\\d{1,2})月(?:份|底|末)?)?',
    '(?<rel>去年同期|上年同期|去年以来|去年底|上年末|去年末|去年|上年|今年以来|今年|本年度?|全年|年内|年底前?|年末|当年|过去一年|一年来)(?:(?<rHalf>[上下]半年)|(?<rQuarter>[一二三四]季度)|前三季度)?',
    '(?<five>过去(?:的)?五年|五年来|这五年|近五年|五年间|五年累计|近三年|三年来|三年多来|近两年|两年来|本届政府(?:任期)?(?:五年)?)',
    '(?<bHalf>[上下]半年)',
    '(?<bQuarter>前三季度|前[一二三四五六七八九十]+个月|(?<![比较])[一二三四]季度)',
    '(?<b1>\\d{1,2})[—\\-－–至](?<b2>\\d{1,2})月(?:份)?',
  ].join('|'),
  'g',
);

/** `year`: the year that 今年 means; null leaves relative words out. `lookBack`: the five years that 五年来 means. `month`: of the report's date. */
export const findTimes = (text: string, year: number | null, lookBack: readonly [number, number] | null, month: number | null = null): TimeWords[] => {
  const out: TimeWords[] = [];
  for (const m of withDigits(text).matchAll(PATTERN)) {
    const g = m.groups ?? {};
    // （2020年不变价）: the year of a price basis.
    if (/^(?:不变|可比|价格|为基期|=100)/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 4))) continue;
    // 比上年增长, 较年初, 与去年持平 name the base of a comparison, not the time of the statement.
    if (/[比较与同是]/.test(text.charAt(m.index - 1)) && (g.rel || g.year || g.bQuarter || g.bHalf || g.plan || g.five)) continue;
    // 上年结转 is an item of a budget.
    if (g.rel && /^(?:结转|结余|结存|滚存|净结余)/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 3))) continue;
    const code = codeOf(g, year, lookBack, m[0], month);
    if (code === undefined) continue;
    out.push({ start: m.index, end: m.index + m[0].length, words: m[0], code: code.replace(/^\?/, ''), relative: code.startsWith('?') });
  }
  return out;
};

/** 一九五二年 → 1952年, character for character. */
const withDigits = (text: string): string => text.replace(/[一二][〇○零一二三四五六七八九]{3}(?=年)/g, year => readDigits(year) ?? year);

type Groups = Readonly<Record<string, string | undefined>>;

/** A leading `?` marks a code that lacks its year. */
const codeOf = (g: Groups, year: number | null, lookBack: readonly [number, number] | null, words: string, month: number | null): string | undefined => {
  if (g.asof) {
    const y = g.aYear ? Number(g.aYear) : year;
    if (y === null) return undefined;
    if (!g.aMonth) return /[底末]/.test(words) ? `@${y}-12-31` : toDate(y, month);
    const m = Number(g.aMonth);
    return m >= 1 && m <= 12 ? `@${y}-${two(m)}-${two(g.aDay ? Number(g.aDay) : (LAST_DAY[m - 1] ?? 30))}` : undefined;
  }
  if (g.plan) {
    const years = planYears(g.plan);
    if (!years || !g.planTail) return undefined;
    return /末/.test(g.planTail) ? `<${years[1]}` : `${years[0]}/${years[1]}`;
  }
  if (g.by) return `<${g.byYear}`;
  if (g.span) return `${g.from}/${g.to}`;
  if (g.year) {
    const y = Number(g.y);
    return y < 1900 || y > 2100 ? undefined : part(String(y), g.half, g.quarter, words, g.m1, g.m2, g.month);
  }
  if (g.rel) {
    if (year === null) return undefined;
    if (g.rel === '今年以来') return toDate(year, month);
    if (/^(?:全年|年内|年底|年末|当年)/.test(g.rel)) return '?';
    const y = /去年|上年|过去一年|一年来/.test(g.rel) ? year - 1 : year;
    return part(String(y), g.rHalf, g.rQuarter, words, undefined, undefined, undefined);
  }
  if (g.five) {
    if (/五年|本届/.test(g.five)) return lookBack ? `${lookBack[0]}/${lookBack[1]}` : year === null ? undefined : `${year - 5}/${year - 1}`;
    if (year === null) return undefined;
    return /三年/.test(g.five) ? `${year - 3}/${year}` : `${year - 2}/${year - 1}`;
  }
  if (g.bHalf) return `?${g.bHalf.startsWith('上') ? 'H1' : 'H2'}`;
  if (g.bQuarter === '前三季度') return '?-01/-09';
  if (g.bQuarter?.startsWith('前')) return `?-01/-${two(smallNumber(g.bQuarter.slice(1, -2)))}`;
  if (g.bQuarter) return `?Q${smallNumber(g.bQuarter[0] ?? '')}`;
  if (g.b1 && g.b2) return `?-${two(Number(g.b1))}/-${two(Number(g.b2))}`;
  return undefined;
};

/** 今年以来 in a speech of August covers eight months, not the year. */
const toDate = (year: number, month: number | null): string => (month !== null && month > 1 && month < 12 ? `${year}-01/${year}-${two(month)}` : String(year));

const part = (year: string, half: string | undefined, quarter: string | undefined, words: string, m1: string | undefined, m2: string | undefined, month: string | undefined): string => {
  if (half) return `${year}${half.startsWith('上') ? 'H1' : 'H2'}`;
  if (quarter) return `${year}Q${smallNumber(quarter[0] ?? '')}`;
  if (words.includes('前三季度')) return `${year}-01/${year}-09`;
  if (m1 && m2) return `${year}-${two(Number(m1))}/${year}-${two(Number(m2))}`;
  if (month) return /[底末]$/.test(words) ? `@${year}-${two(Number(month))}-${two(LAST_DAY[Number(month) - 1] ?? 30)}` : `${year}-${two(Number(month))}`;
  return year;
};

/** `H1` in 2020 → `2020H1`; `-01/-07` → `2020-01/2020-07`; an empty code → the year. */
export const inYear = (code: string, year: number): string => (code.startsWith('-') ? code.replace(/-(?=\d)/g, `${year}-`) : `${year}${code}`);
