/** What time words lean on: the year and the month a report speaks from, the years it looks back on, the years of five-year plans. */
import { readCardinal, readOrdinal } from '../../lexicon';
import { months, year, type Period } from './value';

export interface Calendar {
  /** The year that 今年 means; null where nothing tells it, and relative words say nothing. */
  readonly year: number | null;
  /** The month of the report's date. */
  readonly month: number | null;
  /** The last year of which results can be told as a whole: the year before, early in a year; else this one. */
  readonly reviewed: number | null;
  /** The five years that 五年来 means, where headings name them. */
  readonly lookBack: readonly [number, number] | null;
}

/** Up to this month a report speaks of the year before; a session of the people's congress is held early in the year. */
export const EARLY = 4;

/** “十四五”, 第十四个五年规划 → [2021, 2025]. */
export const planYears = (words: string): readonly [number, number] | undefined => {
  const numbered = readOrdinal(/第([一二三四五六七八九十]{1,3})个五年/.exec(words)?.[1] ?? '');
  if (numbered !== undefined) return yearsOfPlan(numbered);
  const m = /十([一二三四五六七八九])?五/.exec(words);
  return m ? yearsOfPlan(readOrdinal(`十${m[1] ?? ''}`) ?? 10) : undefined;
};

/** Of the n-th plan. The first ran from 1953, the second from 1958; 1963 to 1965 belong to none; then each begins where the one before ends. */
export const yearsOfPlan = (n: number): readonly [number, number] => {
  const first = n === 1 ? 1953 : n === 2 ? 1958 : 1966 + (n - 3) * 5;
  return [first, first + 4];
};

/** Plans end with the years that five divides: of a horizon that is one, the five years up to it. */
export const planOfHorizon = (horizon: number): readonly [number, number] | undefined =>
  horizon % 5 === 0 ? [horizon - 4, horizon] : undefined;

/** 十二 → 12, 7 → 7, 两 → 2; undefined for what is no small number. */
export const smallNumber = (t: string): number | undefined => readCardinal(t);

/** 今年以来 in a speech of August covers eight months, not the year. */
export const yearToDate = (y: number, month: number | null): Period =>
  month !== null && month > 1 && month < 12 ? months({ year: y, month: 1 }, { year: y, month }) : year(y);
