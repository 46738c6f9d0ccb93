/** Where a figure stands: in a sentence of running text, or in a cell of a table. Plain data; offsets are of the view of the figure's paragraph. */
import type { Span } from '../base';

export type FigureWhere = InSentence | InCell;

export interface InSentence {
  readonly kind: 'sentence';
  /** The sentence, up to 。！？. */
  readonly span: Span;
}

/** A cell says nothing by itself: what its number is of is written in the headers of its row and column. */
export interface InCell {
  readonly kind: 'cell';
  /** The cell's own text. */
  readonly span: Span;
  /** Place among the tables of its document, from 0. */
  readonly table: number;
  /** Place in the grid of the table, header rows and columns counted, from 0. */
  readonly row: number;
  readonly column: number;
  /** The words that the figure was read by, the widest first: 单位：万元, 2025年, 决算数; 合计, 税收收入. */
  readonly headers: readonly CellHeader[];
}

export interface CellHeader {
  /** What it is a header of: the whole table (its title, 单位：万元), or the cell's row or column. */
  readonly of: 'table' | 'row' | 'column';
  readonly words: string;
  /** In the source. */
  readonly span: Span;
}

/** `2031年主要农产品产量 · 粮食 · 产量（万吨）`: what a cell is of, in the words of its headers. */
export const headerWords = ({ headers }: InCell): string =>
  [...new Set(headers.filter(h => h.words).map(h => h.words))].join(' · ');
