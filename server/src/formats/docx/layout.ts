/** Word's blocks as lines of text, each with what it is, and for each piece of text the element that it comes from. */
import type { BlockCell, BlockKind, BlockPlace, TextBlock } from '../../core/text';
import type { Element } from '../xml';
import { hasText, type Piece, type WordBlock, type WordParagraph, type WordRow, type WordTable } from './model';

/** A stretch of text that stands in one element, unit for unit where that is a `w:t`; all of it for anything else. */
export interface Origin {
  readonly start: number;
  readonly end: number;
  readonly leaf: Element;
  readonly at: number;
}

export interface Notes {
  /** Blocks of a note; undefined where there is no such note. */
  readonly blocksOf: (kind: 'footnote' | 'endnote', id: string) => readonly WordBlock[] | undefined;
  readonly blocksOfBox: (content: Element) => readonly WordBlock[];
}

export interface LaidOut {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly origins: readonly Origin[];
  /** Of each line the paragraph that it comes from; of notes and boxes what stands for them in the text. */
  readonly homes: readonly (Element | null)[];
  readonly boxes: number;
}

type Line = readonly Extract<Piece, { kind: 'text' }>[];

export const layOut = (all: readonly WordBlock[], notes: Notes): LaidOut => {
  let text = '';
  const blocks: TextBlock[] = [];
  const origins: Origin[] = [];
  const homes: (Element | null)[] = [];
  const count = { paragraph: 0, table: 0, footnote: 0, endnote: 0, box: 0 };
  type Later = () => void;
  let later: Later[] = [];
  /** What stands for the note or box that is being written. */
  let home: Element | null = null;

  const write = ({ text: piece, leaf, at }: Line[number]): void => {
    if (leaf) origins.push({ start: text.length, end: text.length + piece.length, leaf, at });
    text += piece;
  };
  const line = (
    block: Omit<TextBlock, 'span' | 'cells'>,
    element: Element | null,
    fill: () => readonly BlockCell[] | void,
  ): void => {
    const start = text.length;
    const cells = fill() ?? [];
    blocks.push({ ...block, span: { start, end: text.length }, cells });
    homes.push(home ?? element);
    text += '\n';
  };

  const paragraph = (p: WordParagraph, kind: BlockKind, placeOf: () => BlockPlace, lead = ''): void => {
    const place = placeOf();
    const lines = linesOf(p.pieces, noteMark);
    for (const [i, pieces] of lines.entries())
      line(
        { kind: p.isContents ? 'contents' : kind, heading: i ? null : p.heading, list: p.list, place },
        p.element,
        () => {
          if (!i && lead) write({ kind: 'text', text: lead, leaf: null, at: 0 });
          pieces.forEach(write);
        },
      );
  };
  /** The mark of a note in the text; the note itself follows below. */
  const noteMark = (piece: Exclude<Piece, { kind: 'text' | 'break' }>): Line => {
    if (piece.kind === 'box') {
      later.push(() => within(piece.leaf, () => box(piece.content)));
      return [];
    }
    const own = notes.blocksOf(piece.of, piece.id);
    if (!own) return [];
    const number = ++count[piece.of];
    const mark = piece.of === 'footnote' ? `[${number}]` : `[尾注${number}]`;
    later.push(() => within(piece.leaf, () => inside(own, 'note', { in: piece.of, number }, mark)));
    return [{ kind: 'text', text: mark, leaf: piece.leaf, at: 0 }];
  };
  const within = (leaf: Element, act: () => void): void => {
    const outer = home;
    home ??= leaf;
    act();
    home = outer;
  };
  const box = (content: Element): void => {
    const own = notes.blocksOfBox(content);
    const number = ++count.box;
    inside(own, 'box', { in: 'box', number }, '');
  };
  /** Lines of a note or a box, whatever stands in it. */
  const inside = (own: readonly WordBlock[], kind: BlockKind, place: BlockPlace, lead: string): void => {
    let before = lead;
    for (const block of own) {
      if (block.kind === 'table') table(block, true);
      else if (hasText(block)) {
        paragraph(block, kind, () => place, before);
        before = '';
      }
    }
  };
  const flush = (): void => {
    while (later.length) {
      const due = later;
      later = [];
      due.forEach(f => f());
    }
  };

  const table = (own: WordTable, isInside = false): void => {
    const number = ++count.table;
    const width = Math.max(0, ...own.rows.map(widthOf));
    const kind: BlockKind | undefined = isImprint(own)
      ? 'imprint'
      : width === 1 || isOneCell(own)
        ? 'paragraph'
        : undefined;
    const isNarrow = kind !== undefined;
    const head = own.rows.findIndex(r => !isAcross(r, width));
    const last = own.rows.length - 1 - [...own.rows].reverse().findIndex(r => !isAcross(r, width));
    for (const [i, row] of own.rows.entries()) {
      const place: BlockPlace = { in: 'table', table: number, row: i + 1 };
      if (isNarrow || i < head || i > last)
        for (const c of row.cells)
          for (const p of c.paragraphs) if (hasText(p)) paragraph(p, kind ?? 'caption', () => place);
      if (isNarrow || i < head || i > last) continue;
      line({ kind: 'row', heading: null, list: null, place }, null, () => cellsOf(own, i, width));
      if (i === head)
        line({ kind: 'rule', heading: null, list: null, place }, null, () => {
          text += `|${' --- |'.repeat(width)}`;
        });
    }
    if (!isInside) flush();
  };
  const cellsOf = (own: WordTable, at: number, width: number): BlockCell[] => {
    const cells: BlockCell[] = [];
    let column = 0;
    const fill = (to: number): void => {
      for (; column < to; column++) text += '  |';
    };
    text += '|';
    for (const cell of own.rows[at]?.cells ?? []) {
      fill(cell.column);
      text += ' ';
      const start = text.length;
      if (!cell.isContinued) cellLine(cell.paragraphs, noteMark).forEach(write);
      if (!cell.isContinued)
        cells.push({
          span: { start, end: text.length },
          column: cell.column,
          columns: cell.columns,
          rows: rowsOf(own, at, cell.column),
        });
      text += ' |';
      column = cell.column + 1;
      fill(cell.column + cell.columns);
    }
    fill(width);
    return cells;
  };

  for (const block of all) {
    if (block.kind === 'table') table(block);
    else {
      paragraph(block, 'paragraph', () => ({
        in: 'body',
        paragraph: hasText(block) ? ++count.paragraph : count.paragraph + 1,
      }));
      flush();
    }
  }
  return { text, blocks, origins, homes, boxes: count.box };
};

/** The lines between the breaks of a paragraph; one where it is empty. */
const linesOf = (
  pieces: readonly Piece[],
  mark: (piece: Exclude<Piece, { kind: 'text' | 'break' }>) => Line,
): Line[] => {
  const lines: Line[number][][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(...(piece.kind === 'text' ? [piece] : mark(piece)));
  }
  return lines;
};

/** A cell is one line, whatever its paragraphs; a sign that would part cells is written in full width. */
const cellLine = (
  paragraphs: readonly WordParagraph[],
  mark: (piece: Exclude<Piece, { kind: 'text' | 'break' }>) => Line,
): Line => {
  const blank: Line[number] = { kind: 'text', text: ' ', leaf: null, at: 0 };
  return paragraphs
    .flatMap(p => linesOf(p.pieces, mark))
    .filter(l => l.some(piece => piece.text.trim()))
    .flatMap((l, i) => (i ? [blank, ...l] : l))
    .map(piece => ({ ...piece, text: piece.text.replace(/\|/g, '｜').replace(/\t/g, ' ') }));
};

const widthOf = (row: WordRow): number => {
  const last = row.cells.at(-1);
  return last ? last.column + last.columns : 0;
};

const isOneCell = ({ rows }: WordTable): boolean => rows.length === 1 && rows[0]?.cells.length === 1;

/** One cell over all columns, or the unit alone among empty ones. */
const isAcross = (row: WordRow, width: number): boolean => {
  const said = row.cells.filter(c => !c.isContinued && c.paragraphs.some(hasText));
  if (row.cells.some(c => c.isContinued)) return false;
  const [only] = said;
  if (said.length > 1 || !only) return said.length === 0 && row.cells.length === 1;
  return only.columns === width || /^\s*[（(]?单位[：:]/.test(wordsOf(only.paragraphs));
};

/** 版记: 抄送 and who printed it when, in lines of their own at the foot of an official paper. */
const isImprint = (table: WordTable): boolean => {
  const words = table.rows.map(r => r.cells.map(c => wordsOf(c.paragraphs)).join(' '));
  return (
    table.rows.length <= 6 &&
    table.rows.every(r => r.cells.length <= 3) &&
    words.some(w =>
      /^\s*(?:抄\s*送|分\s*送|主\s*送|发\s*送)[：:]|\d{1,2}日\s*印发\s*$|^[（(]?共印\s*\d+\s*份[）)]?\s*$/m.test(w),
    )
  );
};

const wordsOf = (paragraphs: readonly WordParagraph[]): string =>
  paragraphs.map(p => p.pieces.map(x => (x.kind === 'text' ? x.text : '')).join('')).join('\n');

const rowsOf = ({ rows }: WordTable, at: number, column: number): number => {
  let count = 1;
  while (rows[at + count]?.cells.some(c => c.column === column && c.isContinued)) count++;
  return count;
};
