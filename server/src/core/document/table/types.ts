/**
 * What a table is made of, whatever it was laid out with. A layout (Markdown, tabs, aligned blanks, a cell a line, a Word file) hands in
 * rows of cells with their places in the source as `RawTable`; `readTable` finds caption, head, columns and labels in it. No text is
 * cut here: who hands in a table has parted its cells.
 */
import type { Span } from '../../base';

export type TableLayout = 'markdown' | 'tabs' | 'blanks' | 'stacked' | 'word';

/** A cell as its layout gives it. */
export interface RawCell {
  /** In the source, without blanks at its ends; of no length where nothing stands in it. */
  readonly span: Span;
  /** How many columns and rows it covers (`w:gridSpan`, `w:vMerge`); 1 where nothing is said. A covered place is left out of its row. */
  readonly columns?: number;
  readonly rows?: number;
}

/**
 * A table as a layout hands it in, from its first head row to its last row. Word tables come this way: one `RawCell` for each `w:tc`, in
 * text order, spans in the text that the file was read into. A row whose cells are fewer than the columns is read from the left.
 */
export interface RawTable {
  readonly layout: TableLayout;
  readonly rows: readonly (readonly RawCell[])[];
  /** How many rows the layout itself sets apart as head (`|---|`, `w:tblHeader`); null where that must be read from the cells. */
  readonly head: number | null;
  /** The lines of its caption, the uppermost first: 表1 …, 单位：万元. */
  readonly caption: readonly Span[];
}

/** A piece of a table with its words: blanks dropped, signs folded as in any view. */
export interface TableText {
  readonly text: string;
  readonly span: Span;
}

export interface TableCaption {
  /** All of it, in the source. */
  readonly span: Span;
  /** `表1`; null where it has no number. */
  readonly number: string | null;
  /** Without number and unit: `2025年主要农产品产量`. */
  readonly title: TableText | null;
  /** What stands behind 单位：, as written: `万元`, `亿元、%`. */
  readonly unit: TableText | null;
}

/** `unit`: each row says its own unit · `serial`: 序号 · `value`: numbers · `note`: anything else. */
export type ColumnRole = 'label' | 'unit' | 'serial' | 'value' | 'note';

export interface TableColumn {
  readonly role: ColumnRole;
  /** The cells above it, the outermost first; empty where the table has no head. */
  readonly head: readonly TableText[];
  /** Tables set side by side (项目、金额、项目、金额) are blocks of one, from 0. */
  readonly block: number;
}

/** `total` 合计, 总计 · `subtotal` 小计 · `memo` 其中, # · `plain`. */
export type RowKind = 'total' | 'subtotal' | 'memo' | 'plain';

export interface RowLabel {
  /** As written, without blanks. */
  readonly written: string;
  /** Without marker, 其中：, # and a unit in brackets: `小麦` of `#小麦（万吨）`. */
  readonly name: string;
  readonly span: Span;
  readonly kind: RowKind;
  /** The marker's kind where it is numbered: `一、` `（一）` `1.` ; null for none. */
  readonly marker: string | null;
  /** How deep it hangs, 0 the outermost, by markers, #, 其中 and indent; null where the text does not show it. */
  readonly depth: number | null;
  /** A unit in brackets behind it. */
  readonly unit: TableText | null;
}

/** A number in a row. */
export interface TableCell {
  readonly span: Span;
  readonly text: string;
  /** Index into `Table.columns`. */
  readonly column: number;
}

/** One line of one block with its label. */
export interface TableRow {
  /** Place of its physical row among the rows below the head, from 0. */
  readonly line: number;
  /** −1 where its cells fit several blocks and nothing tells which. */
  readonly block: number;
  /** Null where no label stands before its numbers: they name nothing. */
  readonly label: RowLabel | null;
  /** Labels of the columns before the last label column, and of a row that only heads those below: 城镇 of 城镇｜男. */
  readonly above: readonly string[];
  readonly unit: TableText | null;
  /** Its numbers, in the order of columns; places without one are left out. */
  readonly cells: readonly TableCell[];
}

export interface Table {
  /** Place among the tables of its report, from 0. */
  readonly index: number;
  readonly layout: TableLayout;
  /** From caption to last cell, in the source. */
  readonly span: Span;
  readonly caption: TableCaption | null;
  /** How many rows of its grid are its head. */
  readonly headRows: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}
