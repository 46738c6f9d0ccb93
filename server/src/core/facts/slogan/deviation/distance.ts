/** Edits between two short texts. */

/** Insertions, deletions, substitutions; `limit + 1` where more than `limit` are needed. Time grows with the limit, not with the square of the length. */
export const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(limit + 1);
    if (i <= limit) row[0] = i;
    const to = Math.min(b.length, i + limit);
    for (let j = Math.max(1, i - limit); j <= to; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      row[j] = Math.min(
        (previous[j - 1] ?? limit + 1) + same,
        (previous[j] ?? limit + 1) + 1,
        (row[j - 1] ?? limit + 1) + 1,
      );
    }
    previous = row;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
};
