/**
 * Which rows does 合计 add up? Text loses the indent of rows that hang below others (增值税 below 税收收入), so a list of rows is taken for
 * the whole only where something shows it: another column that closes with the same rows, one marker before all of them, or a layout
 * that keeps its indents. Where a column closes without a few rows that stand together, those hang below another.
 */
import { interval, rational } from '../../base';
import { partitionOf } from '../../lexicon';
import type { Table, TableRow } from '../../document';
import type { Figure } from '../types';

/** `shown`: the table itself shows that these are all · `likely`: nothing speaks against it · `open`: they may hang otherwise. */
export interface Footing {
  readonly parts: readonly TableRow[];
  readonly standing: 'shown' | 'likely' | 'open';
}

export type CellAt = (row: TableRow, column: number) => Figure | undefined;

/** `columns`: those that could be added up. */
export const footingOf = (
  table: Table,
  total: TableRow,
  rows: readonly TableRow[],
  columns: readonly number[],
  at: CellAt,
): Footing => {
  const closes = (parts: readonly TableRow[]): number => columns.filter(c => closesIn(total, parts, c, at)).length;
  if (closes(rows) > 0) return { parts: rows, standing: 'shown' };
  const without = rows.length <= LONGEST ? droppable(rows, closes) : [];
  const [best] = without;
  // Two columns that close without the same rows are no chance.
  if (best && best.columns > 1) return { parts: best.parts, standing: 'shown' };
  if (best) return { parts: rows, standing: 'open' };
  const markers = new Set(rows.map(r => r.label?.marker ?? null));
  const told =
    (markers.size === 1 && !markers.has(null)) ||
    table.layout === 'markdown' ||
    partitionOf(rows.map(r => r.label?.name ?? '')) !== undefined;
  return { parts: rows, standing: told ? 'shown' : 'likely' };
};

/** More rows than these are not tried without some of them. */
const LONGEST = 60;

const closesIn = (total: TableRow, parts: readonly TableRow[], column: number, at: CellAt): boolean => {
  const whole = at(total, column);
  const figures = parts.flatMap(r => at(r, column) ?? []);
  return (
    !!whole &&
    figures.filter(f => !rational.isZero(f.quantity.value)).length > 1 &&
    interval.meets(figures.map(f => f.interval).reduce(interval.addIntervals), whole.interval)
  );
};

interface Without {
  readonly parts: readonly TableRow[];
  readonly columns: number;
}

/** The lists without a few neighbours that close in some column, those that close in most first. */
const droppable = (rows: readonly TableRow[], closes: (parts: readonly TableRow[]) => number): Without[] => {
  const found: Without[] = [];
  for (let from = 0; from < rows.length; from++)
    for (let to = from + 1; to <= Math.min(rows.length, from + MOST_CHILDREN); to++) {
      const parts = [...rows.slice(0, from), ...rows.slice(to)];
      if (parts.length < 2) continue;
      const columns = closes(parts);
      if (columns > 0) found.push({ parts, columns });
    }
  return found.sort((a, b) => b.columns - a.columns);
};

const MOST_CHILDREN = 8;
