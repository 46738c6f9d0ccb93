/** Small algebra on the contract's period codes: `2020`, `2020H1`, `2020Q3`, `2020-07`, `2020-01/2020-07`, `@2020-07-31`, `2016/2020`, `<2025`. */

/** The same stretch of time a year before; undefined for spans of years and horizons. */
export const yearBefore = (code: string): string | undefined => {
  if (/^\d{4}\/\d{4}$/.test(code) || code.startsWith('<')) return undefined;
  return code.replace(/\d{4}/g, year => String(Number(year) - 1));
};

/** The last year a code speaks of. */
export const yearOf = (code: string): number | undefined => {
  const years = code.match(/\d{4}/g);
  const last = years?.[years.length - 1];
  return last === undefined ? undefined : Number(last);
};

/** Is it a whole calendar year? */
export const isYear = (code: string): boolean => /^\d{4}$/.test(code);

/** Do two codes share a day? `<2025` speaks of its year, `@2020-07-31` of the months before it. */
export const periodsOverlap = (a: string, b: string): boolean => {
  const [x, y] = [monthsOf(a), monthsOf(b)];
  return !x || !y || (x[0] <= y[1] && y[0] <= x[1]);
};

/** Is `inner` a true part of `outer`? */
export const periodWithin = (inner: string, outer: string): boolean => {
  const [x, y] = [monthsOf(inner), monthsOf(outer)];
  return !!x && !!y && y[0] <= x[0] && x[1] <= y[1] && (x[0] !== y[0] || x[1] !== y[1]);
};

/** First and last month since the year 0; undefined for what cannot be read. */
const monthsOf = (code: string): readonly [number, number] | undefined => {
  const month = (year: string | undefined, m: number): number => Number(year) * 12 + m;
  const m = /^([@<]?)(\d{4})(?:(H[12])|(Q[1-4])|-(\d{2}))?(?:-\d{2})?(?:\/(\d{4})(?:-(\d{2}))?)?$/.exec(code);
  if (!m) return undefined;
  const [, sign, year, half, quarter, from, toYear, to] = m;
  if (toYear) return [month(year, from ? Number(from) : 1), month(toYear, to ? Number(to) : 12)];
  if (half) return half === 'H1' ? [month(year, 1), month(year, 6)] : [month(year, 7), month(year, 12)];
  if (quarter) return [month(year, Number(quarter[1]) * 3 - 2), month(year, Number(quarter[1]) * 3)];
  if (from) return sign === '@' ? [month(year, 1), month(year, Number(from))] : [month(year, Number(from)), month(year, Number(from))];
  return [month(year, 1), month(year, 12)];
};
