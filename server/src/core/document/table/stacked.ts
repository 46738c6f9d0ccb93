/**
 * A cell a line, as text from a PDF has tables: 指标 ⏎ 产量 ⏎ 粮食 ⏎ 211.3 ⏎ 棉花 ⏎ 0.5. How many numbers stand behind a label in most
 * places says how many columns there are; where more or fewer stand, nothing tells whose they are, and they are nobody's.
 */
import type { Span } from '../../base';
import { openingMarker } from '../marker';
import { isYearNumber, kindOfCell, squeezed } from './cell';
import { isHeadCell } from './head-words';
import { splitBlanks, splitHead, wordsOf, type TableLine } from './split';

export interface Stacked {
  readonly rows: readonly (readonly Span[])[];
  /** How many of the rows are its head. */
  readonly head: number;
  /** The first line that is of the table. */
  readonly from: number;
  /** Lines within it that are not: page numbers. */
  readonly loose: ReadonlySet<number>;
}

interface Piece {
  readonly span: Span;
  readonly text: string;
  readonly kind: 'number' | 'unit' | 'words';
  readonly line: number;
  /** A bare number of one to three digits alone on its line may be a page's. */
  readonly weak: boolean;
}

interface Group {
  /** Index of the label's piece; −1 for none. */
  readonly label: number;
  readonly unit: number;
  readonly numbers: readonly number[];
}

/** Undefined where the lines are no such table, `lost` where they are one whose cells stand in no order. `below`: the short line behind them. */
export const stackedRows = (
  lines: readonly TableLine[],
  captioned: boolean,
  below = '',
): Stacked | 'lost' | undefined => {
  const pieces = lines.flatMap(piecesOf);
  const groups = groupsOf(pieces);
  const loose = new Set<number>();
  const widths = groups.map(g => g.numbers.length);
  const width = mode(widths.filter((_, i) => (groups[i]?.label ?? -1) >= 0));
  if (!width) return captioned && groups.length > 1 ? 'lost' : undefined;
  const fitted = groups.map(g => fit(g, pieces, width, loose));
  const rows = fitted.filter(g => g.label >= 0 && g.numbers.length === width);
  if (isReversed(pieces, below)) return captioned ? 'lost' : undefined;
  if (rows.length < 2 || rows.length * 2 < groups.length) return captioned && groups.length > 3 ? 'lost' : undefined;
  const [first] = rows;
  const hasUnits = rows.filter(g => g.unit >= 0).length * 2 > rows.length;
  const firstLabel = first?.label ?? 0;
  const start = startOf(pieces, groups, firstLabel, width);
  const head = headOf(pieces, Math.min(firstLabel, start), width + (hasUnits ? 1 : 0), lines, captioned);
  // Without a head nothing says what the numbers are; a few lone numbers in a text are no table.
  if (
    !head.length &&
    !captioned &&
    (rows.length < 3 || !rows.some(g => g.numbers.some(n => /\d\.\d/.test(pieces[n]?.text ?? ''))))
  )
    return undefined;
  const spanAt = (i: number): Span => pieces[i]?.span ?? { start: 0, end: 0 };
  const body = fitted.map(g =>
    g.numbers.length === width
      ? [
          g.label >= 0 ? labelSpan(pieces, g.label) : emptyAt(spanAt(g.numbers[0] ?? 0)),
          ...(hasUnits ? [g.unit >= 0 ? spanAt(g.unit) : emptyAt(spanAt(g.numbers[0] ?? 0))] : []),
          ...g.numbers.map(spanAt),
        ]
      : g.label >= 0
        ? [labelSpan(pieces, g.label)]
        : [],
  );
  const from = head[0] ?? Math.min(firstLabel, ...groups.slice(0, 1).flatMap(g => [...g.numbers]));
  return {
    rows: [
      ...(head.length ? [merged(head, pieces, width + (hasUnits ? 2 : 1))] : []),
      ...body.filter(r => r.length > 0),
    ],
    head: head.length ? 1 : 0,
    from: pieces[from]?.line ?? 0,
    loose,
  };
};

const piecesOf = (line: TableLine, at: number): Piece[] => {
  const cells = splitBlanks(line) ?? headsOf(line);
  return cells.map(span => {
    const text = wordsOf(line, span);
    const kind = kindOfCell(text);
    return {
      span,
      text,
      kind:
        kind === 'number' || kind === 'measured' || kind === 'nothing' ? 'number' : kind === 'unit' ? 'unit' : 'words',
      line: at,
      weak: cells.length === 1 && /^\d{1,3}$/.test(squeezed(text)),
    };
  });
};

/** 产量 比上年增长（%）: two heads that print has set on one line; 比上年 增长（%） is one. */
const headsOf = (line: TableLine): Span[] => {
  const each = splitHead(line, [2, 3, 4]);
  const texts = each.map(s => wordsOf(line, s));
  return texts.some(isHeadCell) && !texts.some(t => isBracket(t) || /^(?:[比较].{1,4}|同比|其中|占)$/.test(t))
    ? each
    : splitHead(line, []);
};

const groupsOf = (pieces: readonly Piece[]): Group[] => {
  const groups: Group[] = [];
  for (let i = 0; i < pieces.length;) {
    if (pieces[i]?.kind !== 'number') {
      i++;
      continue;
    }
    const numbers: number[] = [];
    for (let k = i; pieces[k]?.kind === 'number'; k++) numbers.push(k);
    const unit = pieces[i - 1]?.kind === 'unit' ? i - 1 : -1;
    const label = pieces[unit >= 0 ? unit - 1 : i - 1]?.kind === 'words' ? (unit >= 0 ? unit - 1 : i - 1) : -1;
    groups.push({ label, unit, numbers });
    i = (numbers.at(-1) ?? i) + 1;
  }
  return groups;
};

/** One number too many, and one of those at its ends can be a page's: it is left out. */
const fit = (group: Group, pieces: readonly Piece[], width: number, loose: Set<number>): Group => {
  if (group.numbers.length !== width + 1) return group;
  const ends = [group.numbers[0] ?? -1, group.numbers.at(-1) ?? -1].filter(n => pieces[n]?.weak);
  const [page] = ends;
  if (ends.length !== 1 || page === undefined) return group;
  loose.add(pieces[page]?.line ?? -1);
  return { ...group, numbers: group.numbers.filter(n => n !== page) };
};

/** Numbers first and labels behind them, the last one below the last number: nothing tells that a label is of the number behind it. */
const isReversed = (pieces: readonly Piece[], below: string): boolean => {
  const first = pieces.findIndex(p => p.kind === 'number' && !isYearNumber(p.text));
  return isHeadCell(pieces[first - 1]?.text ?? '') && below !== '' && !openingMarker(squeezed(below));
};

/** Where the body begins: at its first label, or at numbers before it that have none. */
const startOf = (pieces: readonly Piece[], groups: readonly Group[], firstLabel: number, width: number): number => {
  const [first] = groups;
  const at = first?.numbers[0] ?? firstLabel;
  // 2030 ⏎ 2031 over two columns are years, not a row.
  if (first && first.numbers.length === width && first.numbers.every(n => isYearNumber(pieces[n]?.text ?? '')))
    return firstLabel;
  return Math.min(firstLabel, at);
};

/** The pieces over the columns: as many as there are columns, or one less where the labels have no head. */
const headOf = (
  pieces: readonly Piece[],
  end: number,
  columns: number,
  lines: readonly TableLine[],
  captioned: boolean,
): number[] => {
  const above: number[] = [];
  for (let i = end - 1; i >= 0 && above.length < columns * 2 + 3; i--) {
    const piece = pieces[i];
    if (!piece || (piece.kind === 'number' && !isYearNumber(piece.text))) break;
    above.unshift(i);
  }
  // 绝对数 ⏎ （亿元）: a bracket belongs to what stands above it.
  const whole = above.filter(i => !isBracket(pieces[i]?.text ?? '') || i === above[0]);
  const taken = [columns + 1, columns]
    .map(n => (whole.length >= n ? whole.slice(-n) : undefined))
    .find(t => t && fits(t, pieces, columns));
  const first = taken?.[0];
  if (first === undefined || (!captioned && lines.length === 0)) return [];
  return above.filter(i => i >= first);
};

const fits = (taken: readonly number[], pieces: readonly Piece[], columns: number): boolean => {
  const texts = taken.map(
    i => `${pieces[i]?.text ?? ''}${isBracket(pieces[i + 1]?.text ?? '') ? (pieces[i + 1]?.text ?? '') : ''}`,
  );
  const heads = texts.filter(isHeadCell).length;
  return taken.length > columns
    ? isHeadCell(texts[0] ?? '') && heads * 2 >= texts.length
    : heads * 2 >= texts.length && heads > 0;
};

/** One row of the head, in `columns` cells; the first is empty where the labels have none. */
const merged = (head: readonly number[], pieces: readonly Piece[], columns: number): Span[] => {
  const cells: Span[] = [];
  for (const i of head) {
    const piece = pieces[i];
    const last = cells.at(-1);
    if (!piece) continue;
    if (last && isBracket(piece.text)) cells[cells.length - 1] = { start: last.start, end: piece.span.end };
    else cells.push(piece.span);
  }
  const [first] = cells;
  return cells.length < columns && first ? [emptyAt(first), ...cells] : cells;
};

const isBracket = (text: string): boolean => /^[（(][^（）()]{1,10}[）)]$/.test(squeezed(text));

/** A label of which the upper line shows that it runs on: 批发 ⏎ 和零售业. */
const labelSpan = (pieces: readonly Piece[], label: number): Span => {
  const own = pieces[label];
  const above = pieces[label - 1];
  if (!own) return { start: 0, end: 0 };
  if (above?.kind === 'words' && runsOn(above.text, own.text)) return { start: above.span.start, end: own.span.end };
  return own.span;
};

const runsOn = (above: string, below: string): boolean =>
  /^[和与及、，）)]/.test(below) || /[和与及、（(]$/.test(above) || count(above, /[（(]/g) > count(above, /[）)]/g);

const count = (text: string, sign: RegExp): number => (text.match(sign) ?? []).length;

const emptyAt = (span: Span): Span => ({ start: span.start, end: span.start });

const mode = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
};
