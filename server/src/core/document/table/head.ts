/**
 * Rows of a head → the cells above each column, the outermost first. Where a layout gives spans they are kept; text has lost them, and
 * the rows are fitted to the columns by how many cells they have: 预算科目｜预计数 over 全市｜市级.
 */
import type { Span } from '../../base';
import { columnClasses } from '../../lexicon';
import { isNumber, kindOfCell } from './cell';
import type { Place } from './shape';

export const placedHead = (
  head: readonly (readonly Place[])[],
  body: readonly (readonly Place[])[],
  columns: number,
  text: (span: Span) => string,
): Span[][] => {
  const above: Span[][] = Array.from({ length: columns }, () => []);
  const values = valueColumns(body, columns, text);
  const hasSpans = head.some(row => row.some(p => (p.cell.columns ?? 1) > 1 || (p.cell.rows ?? 1) > 1));
  head.forEach((row, r) => {
    const fitted = hasSpans ? spread(row) : fitRow(row, head.slice(0, r), above, values, columns, text);
    for (const [column, span] of fitted) if (span.end > span.start) above[column]?.push(span);
  });
  return above;
};

/** A cell over several columns is above each of them. */
const spread = (row: readonly Place[]): [number, Span][] =>
  row.flatMap(({ column, cell }) =>
    Array.from({ length: Math.max(1, Math.min(cell.columns ?? 1, 200)) }, (_, k): [number, Span] => [
      column + k,
      cell.span,
    ]),
  );

/** Columns with numbers in most of their places. */
const valueColumns = (body: readonly (readonly Place[])[], columns: number, text: (span: Span) => string): number[] => {
  const counts = Array.from({ length: columns }, () => [0, 0] as [number, number]);
  for (const row of body)
    for (const { column, cell } of row) {
      const count = counts[column];
      const written = text(cell.span);
      if (!count || kindOfCell(written) === 'nothing') continue;
      count[isNumber(written) ? 0 : 1]++;
    }
  return counts.flatMap(([numbers, words], c) => (numbers > words ? [c] : []));
};

const fitRow = (
  row: readonly Place[],
  upper: readonly (readonly Place[])[],
  above: readonly (readonly Span[])[],
  values: readonly number[],
  columns: number,
  text: (span: Span) => string,
): [number, Span][] => {
  const cells = row.map(p => p.cell.span);
  const told = cells.filter(s => s.end > s.start);
  const first = told[0];
  if (cells.length === columns) return cells.map((s, c) => [c, s]);
  // 区县 alone on its line is over the labels.
  if (told.length === 1 && first && !upper.length)
    return columnClasses(text(first)).includes('label') || columns > 1 ? [[0, first]] : [];
  // Without a head over the labels: one for each column of numbers.
  const isLabelHead = (s: Span): boolean => columnClasses(text(s)).includes('label');
  if (told.length === values.length && !told.some(isLabelHead)) return values.map((c, i) => [c, told[i] ?? EMPTY]);
  // 生产总值｜｜第一产业｜｜ with 比上年增长 below the gaps: counted from the first column of numbers.
  const firstValue = values[0] ?? 1;
  if (cells.length > told.length && cells.length <= columns - firstValue && first && !isLabelHead(first))
    return cells.map((s, c) => [firstValue + c, s]);
  const open = values.filter(c => !above[c]?.length);
  if (open.length === told.length && upper.length)
    return open
      .map((c, i): [number, Span] => [c, told[i] ?? EMPTY])
      .flatMap(([c, s]) => [...inherited(above, c), [c, s] as [number, Span]]);
  if (cells.length < columns && cells.length > 1) {
    // 预算科目｜预计数｜预算科目｜预计数 over 全市｜市级｜全市｜市级: each head of numbers is over as many columns.
    const labels = told.filter(isLabelHead);
    const groups = told.filter(s => !labels.includes(s));
    const each = values.length / groups.length;
    if (groups.length && Number.isInteger(each)) {
      const others = Array.from({ length: columns }, (_, c) => c).filter(c => !values.includes(c));
      return [
        ...labels.flatMap((s, i): [number, Span][] => (others[i] === undefined ? [] : [[others[i], s]])),
        ...values.map((c, i): [number, Span] => [c, groups[Math.floor(i / each)] ?? EMPTY]),
      ];
    }
  }
  return cells.length < columns ? cells.map((s, c) => [c, s]) : [];
};

/** 比上年增长 under nothing is of what stands left of it. */
const inherited = (above: readonly (readonly Span[])[], column: number): [number, Span][] => {
  for (let c = column - 1; c >= 0; c--) {
    const [span] = above[c] ?? [];
    if (span) return [[column, span]];
  }
  return [];
};

const EMPTY: Span = { start: 0, end: 0 };
