/**
 * Lines of a text → the tables among them. Each line is looked at once for what it can be (a row, a number alone, words, prose); a table
 * begins where rows or lone numbers stand close together below a head or a caption. Linear in the text.
 */
import type { Span } from '../../base';
import { isBareNumber, isBasisLine, isNumbered, isUnitAlone, isUnitLine, namesTable } from './caption';
import { isNumber, isProse, kindOfCell } from './cell';
import { headWords } from './head-words';
import { splitBlanks, splitHead, splitPipes, splitTabs, wordsOf, type TableLine } from './split';
import { stackedRows } from './stacked';
import type { RawCell, RawTable, TableLayout } from './types';

/** What a line of a table is: of its rows, or of what names it. */
export type TableLineKind = 'row' | 'caption';

export interface FoundTables {
  readonly tables: readonly RawTable[];
  /** By index into the lines; lines that are of no table are left out. */
  readonly kinds: ReadonlyMap<number, TableLineKind>;
}

/** `lines`: those with text, in order; `isFurniture`: page numbers between dashes and the like, which stand in any table. */
export const findTables = (lines: readonly TableLine[], isFurniture: (at: number) => boolean): FoundTables => {
  const shapes = lines.map((line, i) => (isFurniture(i) ? 'furniture' : shapeOf(line)));
  const walk = new Walk(lines, shapes);
  return walk.run();
};

/**
 * `pipes` | a | b | · `tabs` parted by tabs · `row` words, then numbers · `number` numbers alone · `words` short, of no sentence ·
 * `caption` 表1, 单位：.
 */
type Shape = 'pipes' | 'tabs' | 'row' | 'number' | 'words' | 'caption' | 'prose' | 'furniture';

const shapeOf = (line: TableLine): Shape => {
  const { text } = line;
  if (/^\s*\|.*\|\s*$/.test(text)) return 'pipes';
  if (isNumbered(text) || isUnitLine(text) || isBasisLine(text)) return 'caption';
  if (/\S\s*\t\s*\S/.test(text)) return 'tabs';
  if (isProse(text) || /^\s*(?:[-*+•]\s|>|#{1,6}\s)/.test(text)) return 'prose';
  const cells = splitBlanks(line);
  if (!cells) return /\|.*\|/.test(text) ? 'prose' : 'words';
  return kindOfCell(wordsOf(line, cells[0] ?? NO_SPAN)) === 'words' || cells.some(c => c === undefined)
    ? cells.length > 1 && isLabel(wordsOf(line, cells[0] ?? NO_SPAN))
      ? 'row'
      : 'words'
    : cells.some(c => isNumber(wordsOf(line, c)))
      ? 'number'
      : 'words';
};

const NO_SPAN: Span = { start: 0, end: 0 };

/** What can stand before the numbers of a row: a name, not the end of a clause. */
const isLabel = (text: string): boolean =>
  /[\u4e00-\u9fa5A-Za-z]/.test(text) &&
  !/[，,：:“‘（(《、]$|[，；。]/.test(text) &&
  !/(?:为|达到?|到|至|约|比|共|超|近|的|年|月)$/.test(text);

/** More lines than these without a number between two rows end a table. */
const GAP = 6;

class Walk {
  readonly #tables: RawTable[] = [];
  readonly #kinds = new Map<number, TableLineKind>();
  /** Lines before this one are told already. */
  #free = 0;

  constructor(
    readonly lines: readonly TableLine[],
    readonly shapes: readonly Shape[],
  ) {}

  run(): FoundTables {
    for (let i = 0; i < this.lines.length;) {
      const shape = this.shapes[i];
      const end =
        shape === 'pipes'
          ? this.#pipes(i)
          : shape === 'tabs'
            ? this.#tabs(i)
            : shape === 'row' || shape === 'number'
              ? this.#cluster(i)
              : i + 1;
      i = Math.max(i + 1, end);
    }
    this.#captionsAlone();
    return { tables: this.#tables, kinds: this.#kinds };
  }

  #text(i: number): string {
    return this.lines[i]?.text ?? '';
  }

  /** 表1 above a table that the web has lost still is no sentence. */
  #captionsAlone(): void {
    this.shapes.forEach((shape, i) => {
      if (shape === 'caption' && !this.#kinds.has(i)) this.#kinds.set(i, 'caption');
    });
  }

  // ---- layouts

  #pipes(from: number): number {
    let to = from;
    while (this.shapes[to] === 'pipes') to++;
    const rows = range(from, to);
    const isRule = (i: number): boolean => /^[\s|:—-]+$/.test(this.#text(i)) && this.#text(i).includes('-');
    const rule = rows.find(isRule);
    const body = rows.filter(i => !isRule(i));
    const caption = this.#captionAbove(from);
    this.#take(rows);
    const cells = body.map(i => splitPipes(this.lines[i] ?? NO_LINE).map(span => ({ span })));
    if (body.length > 1 && (cells[0]?.length ?? 0) > 1)
      this.#table('markdown', caption, cells, rule === undefined ? null : body.filter(i => i < rule).length);
    return to;
  }

  #tabs(from: number): number {
    const { rows, to } = this.#near(
      from,
      s => s === 'tabs',
      s => s === 'words' || s === 'row' || s === 'number' || s === 'furniture',
    );
    const inside = range(from, to).filter(i => this.shapes[i] !== 'furniture');
    const cells = inside.map(i => splitTabs(this.lines[i] ?? NO_LINE));
    const numbers = inside.map((i, k) => (cells[k] ?? []).slice(1).some(c => isNumber(this.#at(i, c))));
    const counted = numbers.filter(Boolean).length;
    const wide = rows.some(i => (this.#text(i).match(/\t/g) ?? []).length >= 2);
    const caption = this.#captionAbove(from);
    const headed = !numbers[0] || caption.length > 0;
    const isTable = counted >= 2 && counted * 3 >= rows.length && rows.length > 1;
    const decimal = inside.some((i, k) => (cells[k] ?? []).slice(1).some(c => /\d\.\d/.test(this.#at(i, c))));
    // 一、综合⇥1: a list of contents has one tab a line, whole numbers and no head.
    if (isTable && (wide || headed || decimal)) {
      this.#take(inside);
      const above = this.#headAbove(from, caption);
      this.#take(above);
      this.#table('tabs', caption, [
        ...above.map(i => splitTabs(this.lines[i] ?? NO_LINE).map(span => ({ span }))),
        ...cells.map(row => row.map(span => ({ span }))),
      ]);
    } else if (wide) this.#take(inside);
    return to;
  }

  /** Rows set with blanks, or a cell a line. */
  #cluster(first: number): number {
    const { rows, to } = this.#near(
      first,
      s => s === 'row' || s === 'number',
      s => s === 'words' || s === 'furniture',
    );
    const set = rows.filter(i => this.shapes[i] === 'row');
    const last = (rows.at(-1) ?? first) + 1;
    if (set.length * 2 > rows.length) this.#blanks(set, last);
    else this.#stacked(first, last);
    return Math.max(to, last);
  }

  #blanks(rows: readonly number[], to: number): void {
    const [first] = rows;
    if (first === undefined) return;
    const split = new Map(rows.map(i => [i, splitBlanks(this.lines[i] ?? NO_LINE) ?? []] as const));
    const counts = [...split.values()].map(c => c.length);
    const columns = mode(counts);
    const fitting = counts.filter(c => c === columns).length;
    const caption = this.#captionAbove(first);
    const wanted = [columns, columns - 1];
    const above = this.#headAbove(first, caption, i => splitHead(this.lines[i] ?? NO_LINE, wanted).length);
    const headed = caption.length > 0 || above.length > 0;
    // 衣着 100.6: a name and a number with its decimals, line after line, is no text.
    const decimal = rows.every(i => /\d[.．]\d+[%％]?\s*$/.test(this.#text(i)));
    if (rows.length < 2 || fitting * 2 < rows.length || (!headed && (rows.length < 3 || (columns < 3 && !decimal))))
      return;
    const inside = range(first, to).filter(i => this.shapes[i] !== 'furniture');
    this.#take([...above, ...inside]);
    this.#table('blanks', caption, [
      ...above.map(i => splitHead(this.lines[i] ?? NO_LINE, wanted).map(span => ({ span }))),
      ...inside.map(i => this.#blankRow(i, split.get(i), columns)),
    ]);
  }

  /** A row that has fewer numbers than the others has lost a place, and nothing tells which: its label alone is kept. */
  #blankRow(i: number, cells: readonly Span[] | undefined, columns: number): RawCell[] {
    const line = this.lines[i] ?? NO_LINE;
    if (cells?.length === columns) return cells.map(span => ({ span }));
    return [{ span: cells?.[0] ?? cellOf(line) }];
  }

  #stacked(first: number, last: number): void {
    const caption = this.#captionAbove(first, STACK_HEAD);
    const floor = caption.length ? (caption.at(-1) ?? -1) + 1 : Math.max(this.#free, first - STACK_HEAD);
    let from = first;
    while (from > floor && (this.shapes[from - 1] === 'words' || this.shapes[from - 1] === 'furniture')) from--;
    const lines = range(from, last).filter(i => this.shapes[i] !== 'furniture');
    const stacked = stackedRows(
      lines.map(i => this.lines[i] ?? NO_LINE),
      caption.length > 0,
      this.shapes[last] === 'words' ? this.#text(last) : '',
    );
    if (!stacked) return;
    if (stacked === 'lost') {
      // Its labels may stand behind its numbers: none of it is text.
      let end = last;
      while (end < last + GAP * 2 && this.shapes[end] === 'words' && !OUTLINED.test(this.#text(end))) end++;
      this.#take([...lines, ...range(last, end)]);
      for (const i of caption) this.#kinds.set(i, 'caption');
      return;
    }
    this.#take(lines.filter((_, k) => k >= stacked.from && !stacked.loose.has(k)));
    this.#table(
      'stacked',
      caption,
      stacked.rows.map(row => row.map(span => ({ span }))),
      stacked.head,
    );
  }

  // ---- what stands around

  /** From `from` on the lines that `fit`, with no more than a few of those that may stand between. */
  #near(
    from: number,
    fit: (s: Shape) => boolean,
    between: (s: Shape) => boolean,
  ): { readonly rows: readonly number[]; readonly to: number } {
    const rows = [from];
    let to = from + 1;
    for (let i = from + 1, gap = 0; i < this.shapes.length && gap <= GAP; i++) {
      const shape = this.shapes[i] ?? 'prose';
      if (fit(shape)) {
        rows.push(i);
        to = i + 1;
        gap = 0;
      } else if (between(shape)) gap += shape === 'furniture' ? 0 : 1;
      else break;
    }
    return { rows, to };
  }

  /** The caption above the head of a table whose rows begin at `first`; it stands a few lines above at most. */
  #captionAbove(first: number, reach = HEAD_LINES): number[] {
    for (let i = first - 1, seen = 0; i >= this.#free && seen <= reach; i--) {
      const shape = this.shapes[i];
      if (shape === 'furniture') continue;
      if (shape === 'caption') return this.#captionAt(i);
      if (shape !== 'words' && shape !== 'tabs') break;
      seen++;
    }
    const above = this.#above(first);
    return above !== undefined && this.shapes[above] === 'words' && namesTable(this.#text(above)) ? [above] : [];
  }

  #captionAt(last: number): number[] {
    const lines = [last];
    // 表1 alone has its title below it.
    const numberOnly = isBareNumber(this.#text(last));
    const below = last + 1;
    if (
      numberOnly &&
      this.shapes[below] === 'words' &&
      (this.#text(below).trim().length >= 8 || !headWords(this.#text(below)))
    )
      lines.push(below);
    for (let i = last - 1; i >= this.#free && i > last - 4 && !isNumbered(this.#text(i + 1)); i--) {
      const shape = this.shapes[i];
      const isTitle =
        shape === 'words' &&
        (isUnitAlone(this.#text(i + 1)) ? this.#text(i).trim().length >= 5 : isBareNumber(this.#text(i - 1)));
      if (shape !== 'caption' && !isTitle) break;
      lines.unshift(i);
      if (isTitle && !isBareNumber(this.#text(i - 1))) break;
    }
    return lines;
  }

  /** The lines between caption and rows; without a caption the lines right above that say what stands below them. */
  #headAbove(first: number, caption: readonly number[], width?: (i: number) => number): number[] {
    const floor = (caption.at(-1) ?? this.#free - 1) + 1;
    const lines: number[] = [];
    for (let i = first - 1; i >= floor && lines.length < HEAD_LINES; i--) {
      if (this.shapes[i] === 'furniture') continue;
      if (this.shapes[i] !== 'words' && this.shapes[i] !== 'tabs') break;
      if (!caption.length && !(headWords(this.#text(i)) && (width?.(i) ?? 2) > 1)) break;
      lines.unshift(i);
    }
    return lines;
  }

  #above(i: number): number | undefined {
    for (let k = i - 1; k >= this.#free; k--) if (this.shapes[k] !== 'furniture') return k;
    return undefined;
  }

  #at(i: number, span: Span): string {
    return wordsOf(this.lines[i] ?? NO_LINE, span);
  }

  #take(lines: readonly number[]): void {
    for (const i of lines) {
      this.#kinds.set(i, 'row');
      this.#free = Math.max(this.#free, i + 1);
    }
  }

  #table(
    layout: TableLayout,
    caption: readonly number[],
    rows: readonly (readonly RawCell[])[],
    head: number | null = null,
  ): void {
    for (const i of caption) if (!OUTLINED.test(this.#text(i))) this.#kinds.set(i, 'caption');
    this.#tables.push({
      layout,
      rows: rows.filter(r => r.length > 0),
      head,
      caption: caption.map(i => cellOf(this.lines[i] ?? NO_LINE)),
    });
  }
}

/** （一）收入情况 names a table and is a heading all the same. */
const OUTLINED = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/;

/** Lines of a head, at most. */
const HEAD_LINES = 4;
/** The head of a cell-a-line table, a line for each column or two, and the first label. */
const STACK_HEAD = 10;

const NO_LINE: TableLine = { text: '', start: 0, end: 0 };

const cellOf = (line: TableLine): Span => {
  const lead = line.text.length - line.text.trimStart().length;
  return { start: line.start + lead, end: line.start + line.text.trimEnd().length };
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

const mode = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
};
