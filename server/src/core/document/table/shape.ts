/** Cells with what they cover → a place for each in a grid. */
import type { RawCell } from './types';

export interface Place {
  readonly column: number;
  readonly cell: RawCell;
}

/** More columns than these are no table that anybody reads. */
const WIDEST = 200;

/** A cell of several columns stands in the first of them; what it covers in rows below is left free there. */
export const shapeRows = (
  rows: readonly (readonly RawCell[])[],
): { readonly rows: readonly (readonly Place[])[]; readonly columns: number } => {
  /** For each column how many of the next rows are covered from above. */
  const covered: number[] = [];
  let columns = 0;
  const placed = rows.map(row => {
    const places: Place[] = [];
    let column = 0;
    const skip = (): void => {
      while ((covered[column] ?? 0) > 0) column++;
    };
    const fresh: [number, number, number][] = [];
    for (const cell of row) {
      skip();
      if (column >= WIDEST) break;
      places.push({ column, cell });
      const wide = Math.max(1, Math.min(cell.columns ?? 1, WIDEST - column));
      if ((cell.rows ?? 1) > 1) fresh.push([column, wide, cell.rows ?? 1]);
      column += wide;
    }
    columns = Math.max(columns, column);
    for (let c = 0; c < covered.length; c++) if ((covered[c] ?? 0) > 0) covered[c] = (covered[c] ?? 0) - 1;
    for (const [from, wide, tall] of fresh) for (let c = from; c < from + wide; c++) covered[c] = tall - 1;
    return places;
  });
  return { rows: placed, columns };
};
