/** Word's text as blocks: what `body` reads and `layout` writes out as lines. */
import type { Element } from '../xml';

/** Text of a paragraph, in order. `leaf` is null where we write what is only shown; `at` counts in its text. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly leaf: Element | null; readonly at: number }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly of: 'footnote' | 'endnote'; readonly id: string; readonly leaf: Element }
  | { readonly kind: 'box'; readonly content: Element; readonly leaf: Element };

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  /** Where it begins: paragraphs whose mark was deleted are one. */
  readonly element: Element;
  /** From 1, by its style. */
  readonly heading: number | null;
  readonly list: number | null;
  readonly isContents: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly WordRow[];
}

export interface WordRow {
  readonly cells: readonly WordCell[];
}

export interface WordCell {
  readonly column: number;
  readonly columns: number;
  /** Goes on from the row above. */
  readonly isContinued: boolean;
  readonly paragraphs: readonly WordParagraph[];
}

export type WordBlock = WordParagraph | WordTable;

export const hasText = (paragraph: WordParagraph): boolean =>
  paragraph.pieces.some(p => p.kind === 'text' && p.text.trim() !== '');
