/** What can be asked of periods: their ends, order, overlap, length, the same a year before. No words and no writing here. */
import { day, half, lastDay, ofShape, SEASONS, shapeOf, type Month, type Period } from './value';

interface Ends {
  readonly from: Month;
  readonly to: Month;
  /** The day it ends where it names one. */
  readonly day?: number;
}

const within = (year: number, from: number, to: number): Ends => ({
  from: { year, month: from },
  to: { year, month: to },
});

/** First and last month. An as-of day speaks of its year up to then, a horizon of its year. */
const endsOf = (p: Period): Ends => {
  const s = shapeOf(p);
  switch (s.kind) {
    case 'year':
    case 'until':
      return within(s.year, 1, 12);
    case 'half':
      return within(s.year, s.half * 6 - 5, s.half * 6);
    case 'quarter':
      return within(s.year, s.quarter * 3 - 2, s.quarter * 3);
    case 'month':
      return within(s.year, s.month, s.month);
    case 'day':
      return { ...within(s.year, 1, s.month), day: s.day };
    case 'season':
      return within(s.year, SEASONS[s.name][0], SEASONS[s.name][1]);
    case 'months':
      return { from: s.from, to: s.to };
    case 'years':
      return { from: { year: s.from, month: 1 }, to: { year: s.to, month: 12 } };
  }
};

const count = ({ year, month }: Month): number => year * 12 + month;

export const firstYear = (p: Period): number => endsOf(p).from.year;
/** The last year that it speaks of. */
export const yearOf = (p: Period): number => endsOf(p).to.year;
export const firstMonth = (p: Period): Month => endsOf(p).from;
export const lastMonth = (p: Period): Month => endsOf(p).to;

/** Is it a whole calendar year? */
export const isYear = (p: Period): boolean => shapeOf(p).kind === 'year';
/** Is it a stretch of years? */
export const isYears = (p: Period): boolean => shapeOf(p).kind === 'years';
export const isDay = (p: Period): boolean => shapeOf(p).kind === 'day';
export const isUntil = (p: Period): boolean => shapeOf(p).kind === 'until';
/** Is it a part of one year that flows through months: a half, months, a holiday; not a day? */
export const isPartOfYear = (p: Period): boolean =>
  ['half', 'quarter', 'month', 'months', 'season'].includes(shapeOf(p).kind);

export const lengthInMonths = (p: Period): number => {
  const { from, to } = endsOf(p);
  return count(to) - count(from) + 1;
};

/** The day it ends as `yyyymmdd`. */
export const endOf = (p: Period): number => {
  const { to, day: d } = endsOf(p);
  return to.year * 10000 + to.month * 100 + (d ?? lastDay(to.year, to.month));
};

/** In the order of their ends; of two that end together the longer goes first. */
export const comparePeriods = (a: Period, b: Period): number =>
  endOf(a) - endOf(b) || lengthInMonths(b) - lengthInMonths(a) || (a < b ? -1 : a > b ? 1 : 0);

/** Do two share a month? */
export const periodsOverlap = (a: Period, b: Period): boolean => {
  const [x, y] = [endsOf(a), endsOf(b)];
  return count(x.from) <= count(y.to) && count(y.from) <= count(x.to);
};

/** Is `inner` a true part of `outer`? */
export const periodWithin = (inner: Period, outer: Period): boolean => {
  const [x, y] = [endsOf(inner), endsOf(outer)];
  return count(y.from) <= count(x.from) && count(x.to) <= count(y.to) && lengthInMonths(inner) < lengthInMonths(outer);
};

export const shiftYears = (p: Period, by: number): Period => {
  const s = shapeOf(p);
  switch (s.kind) {
    case 'months':
      return ofShape({ ...s, from: { ...s.from, year: s.from.year + by }, to: { ...s.to, year: s.to.year + by } });
    case 'years':
      return ofShape({ ...s, from: s.from + by, to: s.to + by });
    // The last of February is the last of February.
    case 'day':
      return s.day === lastDay(s.year, s.month) ? day(s.year + by, s.month) : ofShape({ ...s, year: s.year + by });
    default:
      return ofShape({ ...s, year: s.year + by });
  }
};

/** The same stretch of time a year before; undefined for stretches of years and horizons. */
export const yearBefore = (p: Period): Period | undefined =>
  ['years', 'until'].includes(shapeOf(p).kind) ? undefined : shiftYears(p, -1);

/** The first half of the year whose second half it is. */
export const halfBefore = (p: Period): Period | undefined => {
  const s = shapeOf(p);
  return s.kind === 'half' && s.half === 2 ? half(s.year, 1) : undefined;
};

/** As of its last day. */
export const asOfEnd = (p: Period): Period => {
  const { to, day: d } = endsOf(p);
  return day(to.year, to.month, d);
};

/** The last month of what is told of a running year, from its beginning or as of a day, counted from the year 0; undefined for other periods. */
export const runningMonth = (p: Period): number | undefined => {
  const s = shapeOf(p);
  if (s.kind === 'day') return count(s);
  return s.kind === 'months' && s.from.month === 1 ? count(s.to) : undefined;
};
