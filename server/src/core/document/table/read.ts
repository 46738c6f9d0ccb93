/** Rows of cells → a table: which rows are its head, what each column is for, which blocks stand side by side, what each row is called. */
import type { Span } from '../../base';
import { columnClasses } from '../../lexicon';
import { readCaption } from './caption';
import { isNumber, isUnit, isYearNumber, kindOfCell, squeezed } from './cell';
import { isHeadCell } from './head-words';
import { placedHead } from './head';
import { readLabels, type WrittenLabel } from './label';
import { shapeRows, type Place } from './shape';
import type { ColumnRole, RawTable, Table, TableCell, TableColumn, TableRow, TableText } from './types';

/** `words`: the text of a span as a view gives it; `source`: the whole text. Undefined where the cells make no table. */
export const readTable = (
  raw: RawTable,
  index: number,
  source: string,
  words: (span: Span) => string,
): Table | undefined => {
  const text = (span: Span): string => source.slice(span.start, span.end);
  const shaped = shapeRows(raw.rows);
  const headRows = raw.head ?? headLength(shaped.rows, text);
  const body = shaped.rows.slice(headRows);
  if (!body.length || shaped.columns < 2) return undefined;
  const head = placedHead(shaped.rows.slice(0, headRows), body, shaped.columns, text);
  const roles = rolesOf(body, head, shaped.columns, text);
  const blocks = blocksOf(roles);
  const columns: TableColumn[] = roles.map((role, c) => ({
    role,
    head: (head[c] ?? []).map(span => ({ text: squeezed(words(span)), span })),
    block: blocks[c] ?? 0,
  }));
  const rows = rowsOf(body, columns, raw, source, words);
  if (!rows.some(r => r.cells.length)) return undefined;
  const all = raw.rows.flat().map(c => c.span);
  const caption = readCaption(raw.caption, source, words);
  const end = all.reduce((last, s) => Math.max(last, s.end), 0);
  return {
    index,
    layout: raw.layout,
    span: { start: caption?.span.start ?? all[0]?.start ?? 0, end },
    caption,
    headRows,
    columns,
    rows,
  };
};

/** Rows above the first that has a number behind its label; a row of years is of the head. */
const headLength = (rows: readonly (readonly Place[])[], text: (span: Span) => string): number => {
  let n = 0;
  for (const row of rows) {
    const cells = row.slice(1).map(p => text(p.cell.span));
    const numbers = cells.filter(isNumber);
    const first = row[0] ? text(row[0].cell.span) : '';
    if (numbers.length && !(numbers.every(isYearNumber) && (isHeadCell(first) || kindOfCell(first) === 'nothing')))
      break;
    // 一、税收收入 without a number yet is a row, too.
    if (!numbers.length && row.length < 2 && n > 0 && !isHeadCell(first)) break;
    n++;
  }
  return n === rows.length ? 0 : n;
};

const rolesOf = (
  body: readonly (readonly Place[])[],
  head: readonly (readonly Span[])[],
  columns: number,
  text: (span: Span) => string,
): ColumnRole[] => {
  const seen = Array.from({ length: columns }, () => ({ numbers: 0, words: 0, units: 0, codes: 0 }));
  for (const row of body)
    for (const { column, cell } of row) {
      const at = seen[column];
      const written = text(cell.span);
      const kind = kindOfCell(written);
      if (!at || kind === 'nothing') continue;
      if (kind === 'unit') at.units++;
      else if (kind === 'words') at.words++;
      else {
        at.numbers++;
        if (/^\d{8,}$/.test(squeezed(written))) at.codes++;
      }
    }
  let labelled = false;
  return seen.map((s, c): ColumnRole => {
    const told = columnClasses((head[c] ?? []).map(text).join(''));
    const numeric = s.numbers >= s.words + s.units && s.numbers > 0;
    if (told.includes('serial')) return 'serial';
    if (told.includes('note') && !numeric) return 'note';
    if (told.includes('note') || s.codes * 2 > s.numbers) return 'note';
    if (s.units > s.words && s.units >= s.numbers) return 'unit';
    if (numeric) {
      // 1, 2, 3 before the labels number them.
      if (c === 0 && isSerial(body, text)) return 'serial';
      labelled = labelled && false;
      return c === 0 ? 'label' : 'value';
    }
    if (s.words > 0 && !labelled) {
      labelled = true;
      return 'label';
    }
    if (s.words === 0 && s.numbers === 0) return told.includes('label') ? 'label' : 'value';
    return told.includes('label') ? 'label' : 'note';
  });
};

const isSerial = (body: readonly (readonly Place[])[], text: (span: Span) => string): boolean => {
  const numbers = body.flatMap(r => (r[0]?.column === 0 ? [squeezed(text(r[0].cell.span))] : [])).filter(t => t !== '');
  return (
    numbers.length > 1 &&
    numbers.every((t, i) => t === String(i + 1)) &&
    body.some(r => r[1] !== undefined && kindOfCell(text(r[1].cell.span)) === 'words')
  );
};

/** A label behind values opens another block. */
const blocksOf = (roles: readonly ColumnRole[]): number[] => {
  let block = 0;
  let values = false;
  return roles.map(role => {
    if (role === 'label' && values) {
      block++;
      values = false;
    }
    values ||= role === 'value';
    return block;
  });
};

const rowsOf = (
  body: readonly (readonly Place[])[],
  columns: readonly TableColumn[],
  raw: RawTable,
  source: string,
  words: (span: Span) => string,
): TableRow[] => {
  const blocks = [...new Set(columns.map(c => c.block))];
  const lines = body.flatMap((row, line) => {
    const torn = blocks.length > 1 && isTorn(row, columns, source);
    return blocks.flatMap(block =>
      partOf(row, line, torn ? (block === 0 ? -1 : null) : block, columns, source, words, raw.layout),
    );
  });
  // Labels of one block read from top to bottom.
  const labels = new Map<RowPart, TableRow['label']>();
  for (const block of new Set(lines.map(l => l.block))) {
    const own = lines.filter(l => l.block === block);
    readLabels(own.map(l => l.label)).forEach((label, i) => {
      const part = own[i];
      if (part) labels.set(part, label);
    });
  }
  return lines.map(part => ({
    line: part.line,
    block: part.block,
    label: labels.get(part) ?? null,
    above: part.above,
    unit: part.unit,
    cells: part.cells,
  }));
};

interface RowPart {
  readonly line: number;
  readonly block: number;
  readonly label: WrittenLabel | null;
  readonly above: readonly string[];
  readonly unit: TableText | null;
  readonly cells: readonly TableCell[];
}

/** Of blocks side by side a row may have lost the left one: fewer cells than the columns, and a number where a label is due. */
const isTorn = (row: readonly Place[], columns: readonly TableColumn[], source: string): boolean => {
  const width = columns.filter(c => c.block === 0).length;
  return (
    row.length > 1 &&
    (row.at(-1)?.column ?? 0) < width &&
    row.length <= width &&
    columns.length > width &&
    source.length > 0
  );
};

const partOf = (
  row: readonly Place[],
  line: number,
  block: number | null,
  columns: readonly TableColumn[],
  source: string,
  words: (span: Span) => string,
  layout: RawTable['layout'],
): RowPart[] => {
  if (block === null) return [];
  const own = row.filter(p => columns[p.column]?.block === Math.max(block, 0));
  const text = (span: Span): string => source.slice(span.start, span.end);
  const labels = own.filter(p => columns[p.column]?.role === 'label' && p.cell.span.end > p.cell.span.start);
  const label = labels.at(-1);
  const unit = own.find(p => columns[p.column]?.role === 'unit' && isUnit(text(p.cell.span)));
  const cells = own.flatMap((p): TableCell[] =>
    columns[p.column]?.role === 'value' && isNumber(text(p.cell.span))
      ? [{ span: p.cell.span, text: words(p.cell.span), column: p.column }]
      : [],
  );
  if (!label && !cells.length) return [];
  const span = label?.cell.span;
  return [
    {
      line,
      block,
      label:
        span && kindOfCell(text(span)) !== 'number'
          ? { text: { text: words(span), span }, indent: indentOf(source, span, layout) }
          : span && isYearNumber(text(span))
            ? { text: { text: words(span), span }, indent: 0 }
            : null,
      above: labels.slice(0, -1).map(p => squeezed(words(p.cell.span))),
      unit: unit ? { text: squeezed(words(unit.cell.span)), span: unit.cell.span } : null,
      cells,
    },
  ];
};

/** Blanks before a label on its line; a layout whose lines are parted otherwise shows none. */
const indentOf = (source: string, { start }: Span, layout: RawTable['layout']): number => {
  if (layout === 'stacked' || layout === 'word') return 0;
  let n = 0;
  for (let i = start - 1; i >= 0 && start - i <= 24; i--) {
    const c = source.charAt(i);
    if (c === ' ' || c === '\u00a0') n++;
    else if (c === '\u3000') n += 2;
    else return c === '\n' || c === '\r' || c === '\t' || c === '|' ? n : 0;
  }
  return n;
};
