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
