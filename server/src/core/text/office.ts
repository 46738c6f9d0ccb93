/** What an office document says of its text beyond the characters: which line is a paragraph, a heading, a row of a table, a note. */
import type { Span } from '../base';

/**
 * `caption`: a row of a table across its whole width, above or below its columns: its title, its unit, its note. `rule`: what a table in
 * plain text has below its head, and no row. `contents`: of a table of contents. `imprint`: 版记.
 */
export type BlockKind = 'paragraph' | 'row' | 'rule' | 'caption' | 'note' | 'box' | 'contents' | 'imprint';

/** One line of the text. A paragraph with breaks of its own is several. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Outline level by its style, from 1. */
  readonly heading: number | null;
  /** Depth of the list that it is an item of, from 1. */
  readonly list: number | null;
  readonly place: BlockPlace;
  /** Of a row, in order; a cell that goes on from the row above is not there. */
  readonly cells: readonly BlockCell[];
}

/** All from 1. Paragraphs count those with text that stand in no table. */
export type BlockPlace =
  | { readonly in: 'body'; readonly paragraph: number }
  | { readonly in: 'table'; readonly table: number; readonly row: number }
  | { readonly in: 'footnote' | 'endnote' | 'box'; readonly number: number };

export interface BlockCell {
  readonly span: Span;
  /** From 0, by the columns of the whole table. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** What a Word document holds that its text does not show. */
export interface WordReading {
  /** Insertions, deletions and moves; they were read as accepted. */
  readonly trackedChanges: number;
  /** Stretches of hidden text, and of text struck through: neither was read. */
  readonly hidden: number;
  readonly struck: number;
  readonly comments: number;
  readonly textBoxes: number;
  /** What could not be read, in words. */
  readonly leftOut: readonly string[];
  /** Names in the properties. */
  readonly people: readonly string[];
}

export interface OfficeText {
  /** One a line, in order. */
  readonly blocks: readonly TextBlock[];
  readonly reading: WordReading;
}

/** A workbook as a grid of what its cells show. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  /** Visible rows; empty cells are not there. */
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** From 1, as the program counts. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  /** From 0. */
  readonly column: number;
  /** As it is shown, as far as numbers go: `33.5`, `5.8%`. */
  readonly text: string;
  /** Decimal digits where it is a number; of a percentage the number before its sign. */
  readonly number: string | null;
  readonly isPercent: boolean;
  /** A merged cell fills all that it covers; those hold its text and stand for it. */
  readonly isCovered: boolean;
  /** `C4` */
  readonly name: string;
}
