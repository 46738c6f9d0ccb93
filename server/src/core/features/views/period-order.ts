/** Period codes in the order of time. */

/** The day a period ends, as `yyyymmdd`: 2025 → 20251231, `2025H1` → 20250630. 0 for what cannot be read. */
export const endOf = (code: string): number => {
  const m = /^[@<]?(\d{4})(?:(H[12])|(Q[1-4])|-(\d{2}))?(?:-(\d{2}))?(?:\/(\d{4})(?:-(\d{2}))?)?$/.exec(code);
  if (!m) return 0;
  const [, year, half, quarter, month, day, toYear, toMonth] = m;
  if (toYear) return at(toYear, Number(toMonth ?? 12), 31);
  if (half) return at(year, half === 'H1' ? 6 : 12, 31);
  if (quarter) return at(year, Number(quarter[1]) * 3, 31);
  return at(year, Number(month ?? 12), Number(day ?? 31));
};

/** A month's last day is its 31st here: only the order counts. */
const at = (year: string | undefined, month: number, day: number): number => Number(year) * 10000 + month * 100 + day;
