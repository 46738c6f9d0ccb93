/** One line parted into cells, for each layout that has a row a line. Offsets are those of the source. */
import type { Span } from '../../base';
import { kindOfCell } from './cell';

/** A line of the source: its text from `start` to `end`. */
export interface TableLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const BLANK = /[\s\u3000\u00a0]/;

/** From `from` to `to` within the line, without blanks at its ends. */
export const cellSpan = (line: TableLine, from: number, to: number): Span => {
  let [start, end] = [from, to];
  while (start < end && BLANK.test(line.text.charAt(start))) start++;
  while (end > start && BLANK.test(line.text.charAt(end - 1))) end--;
  return { start: line.start + start, end: line.start + end };
};

export const wordsOf = (line: TableLine, span: Span): string =>
  line.text.slice(span.start - line.start, span.end - line.start);

/** `|a|b|`: at signs that are not escaped and stand in no code span; those at its ends open and close the row. */
export const splitPipes = (line: TableLine): Span[] => {
  const cuts: number[] = [];
  let code = false;
  for (let i = 0; i < line.text.length; i++) {
    const c = line.text.charAt(i);
    if (c === '\\') i++;
    else if (c === '`') code = !code && line.text.indexOf('`', i + 1) > 0;
    else if (c === '|' && !code) cuts.push(i);
  }
  const cells: Span[] = [];
  let from = 0;
  for (const cut of [...cuts, line.text.length]) {
    cells.push(cellSpan(line, from, cut));
    from = cut + 1;
  }
  if (cells[0] && cells[0].start === cells[0].end && cuts.length) cells.shift();
  const last = cells.at(-1);
  if (last && last.start === last.end && cells.length > 1) cells.pop();
  return cells;
};

/** Every tab parts two cells; those behind the last words are left out. */
export const splitTabs = (line: TableLine): Span[] => {
  const cells: Span[] = [];
  let from = 0;
  for (let i = 0; i <= line.text.length; i++)
    if (i === line.text.length || line.text.charAt(i) === '\t') {
      cells.push(cellSpan(line, from, i));
      from = i + 1;
    }
  while (cells.length > 1 && cells.at(-1)?.start === cells.at(-1)?.end) cells.pop();
  return cells;
};

/** Pieces between blanks: two or more, or a wide one; a single one where `single`. */
const pieces = (line: TableLine, single: boolean): Span[] => {
  const found: Span[] = [];
  const blank = single ? /[\s\u3000\u00a0]+/g : /[\s\u00a0]{2,}|[\s\u00a0]*\u3000[\s\u3000\u00a0]*|\t+/g;
  const { text } = line;
  let from = 0;
  const push = (to: number): void => {
    const span = cellSpan(line, from, to);
    if (span.end > span.start) found.push(span);
  };
  for (const m of text.matchAll(blank)) {
    push(m.index);
    from = m.index + m[0].length;
  }
  push(text.length);
  return found;
};

/**
 * A row set with blanks: its numbers are taken from the right, a unit before them, and the rest is the label however it is spaced:
 * `收 入 合 计   804.58  754.54`. Undefined where it does not end in numbers.
 */
export const splitBlanks = (line: TableLine): Span[] | undefined => {
  const tokens = pieces(line, true);
  let first = tokens.length;
  while (first > 0 && isValue(line, tokens[first - 1])) first--;
  if (first === tokens.length) return undefined;
  const unit = first > 1 && kindOfCell(wordsOf(line, tokens[first - 1] ?? NONE)) === 'unit' ? first - 1 : first;
  const label = unit > 0 ? [{ start: tokens[0]?.start ?? 0, end: tokens[unit - 1]?.end ?? 0 }] : [];
  return [...label, ...tokens.slice(unit)];
};

/** A head set with blanks, in as many cells as wanted first: parted where they are wide, else at each of them. */
export const splitHead = (line: TableLine, wanted: readonly number[]): Span[] => {
  const [wide, each] = [pieces(line, false), pieces(line, true)];
  for (const n of wanted) {
    const fits = [wide, each].find(p => p.length === n);
    if (fits) return fits;
  }
  return wide;
};

const NONE: Span = { start: 0, end: 0 };

const isValue = (line: TableLine, span: Span | undefined): boolean => {
  const kind = span && kindOfCell(wordsOf(line, span));
  return kind === 'number' || kind === 'measured' || kind === 'nothing';
};
