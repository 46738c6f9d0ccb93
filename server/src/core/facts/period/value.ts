/**
 * A period as a value. It is its written form, the one that the contract prints (`2020`, `2020H1`, `2020Q3`, `2020-07`, `2020-01/2020-07`,
 * `@2020-07-31`, `2016/2020`, `<2025`, `2020国庆`), so that equal periods are equal strings, in keys and in JSON too; but it can only be made
 * by the functions below, and nothing else reads what is written in it: others ask for its shape, or `algebra.ts`.
 */
import { anyOf, createMemo, literal } from '../../base';
declare const period: unique symbol;
export type Period = string & { readonly [period]: true };

export interface Month {
  readonly year: number;
  readonly month: number;
}

export type PeriodShape =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'months'; readonly from: Month; readonly to: Month }
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'until'; readonly year: number }
  | { readonly kind: 'season'; readonly year: number; readonly name: SeasonName };

/** Holidays and the like, by the months in which their days can lie: they move with the moon and with each year's order of days off. */
export const SEASONS = {
  元旦: [1, 1],
  寒假: [1, 2],
  春节: [1, 2],
  春运: [1, 3],
  清明: [4, 4],
  五一: [4, 5],
  端午: [5, 6],
  暑期: [6, 9],
  中秋: [9, 10],
  国庆: [9, 10],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type SeasonName = keyof typeof SEASONS;

const written = (form: string): Period => form as Period;
const two = (n: number): string => String(n).padStart(2, '0');
/** A year that a slip made too short or too long (0026年) is written as a year all the same. */
const four = (y: number): string => String(Math.max(0, Math.min(9999, y))).padStart(4, '0');
const monthForm = ({ year, month }: Month): string => `${four(year)}-${two(month)}`;

export const year = (y: number): Period => written(four(y));
export const half = (y: number, h: 1 | 2): Period => written(`${four(y)}H${h}`);
export const quarter = (y: number, q: number): Period => written(`${four(y)}Q${q}`);
export const month = (y: number, m: number): Period => written(monthForm({ year: y, month: m }));
export const months = (from: Month, to: Month): Period => written(`${monthForm(from)}/${monthForm(to)}`);
/** As of a day; the last of its month where none is given. */
export const day = (y: number, m: number, d: number = lastDay(y, m)): Period =>
  written(`@${four(y)}-${two(m)}-${two(d)}`);
/** A stretch of years, both ends in it. */
export const years = (from: number, to: number): Period => written(`${four(from)}/${four(to)}`);
/** By the end of a year: a horizon. */
export const until = (y: number): Period => written(`<${four(y)}`);
export const season = (y: number, name: SeasonName): Period => written(`${four(y)}${name}`);

export const lastDay = (y: number, m: number): number =>
  m === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;

const FORM = new RegExp(
  `^(?<sign>[@<]?)(?<year>\\d{4})(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<season>${anyOf(Object.keys(SEASONS).map(literal))})|-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?(?:/(?<toYear>\\d{4})(?:-(?<toMonth>\\d{2}))?)?$`,
);

/** What a written form says; undefined for what is none. The one reader of the form. */
const parse = (form: string): PeriodShape | undefined => {
  const g = FORM.exec(form)?.groups;
  if (!g) return undefined;
  const y = Number(g.year);
  const m = g.month === undefined ? undefined : Number(g.month);
  if (g.sign === '<') return { kind: 'until', year: y };
  if (g.sign === '@')
    return m === undefined
      ? undefined
      : { kind: 'day', year: y, month: m, day: g.day === undefined ? lastDay(y, m) : Number(g.day) };
  if (g.toYear !== undefined)
    return m === undefined
      ? { kind: 'years', from: y, to: Number(g.toYear) }
      : { kind: 'months', from: { year: y, month: m }, to: { year: Number(g.toYear), month: Number(g.toMonth ?? 12) } };
  if (g.half !== undefined) return { kind: 'half', year: y, half: g.half === '1' ? 1 : 2 };
  if (g.quarter !== undefined) return { kind: 'quarter', year: y, quarter: Number(g.quarter) };
  if (g.season !== undefined) return { kind: 'season', year: y, name: g.season as SeasonName };
  return m === undefined ? { kind: 'year', year: y } : { kind: 'month', year: y, month: m };
};

/** A period that was written elsewhere, in a configuration or by another program; undefined where it is none. */
export const readPeriod = (form: string): Period | undefined => (parse(form) ? written(form) : undefined);

/** Asked of the same few periods thousands of times. */
const shapes = createMemo<PeriodShape>(512);

export const shapeOf = (p: Period): PeriodShape => {
  const shape = shapes.get(p) ?? parse(p);
  if (!shape) throw new RangeError(`not a period: ${p}`);
  shapes.set(p, shape);
  return shape;
};

/** The writer: what `shapeOf` gives is the same period again. */
export const ofShape = (s: PeriodShape): Period => {
  switch (s.kind) {
    case 'year':
      return year(s.year);
    case 'half':
      return half(s.year, s.half);
    case 'quarter':
      return quarter(s.year, s.quarter);
    case 'month':
      return month(s.year, s.month);
    case 'months':
      return months(s.from, s.to);
    case 'day':
      return day(s.year, s.month, s.day);
    case 'years':
      return years(s.from, s.to);
    case 'until':
      return until(s.year);
    case 'season':
      return season(s.year, s.name);
  }
};
