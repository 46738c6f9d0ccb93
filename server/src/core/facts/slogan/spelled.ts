/** A named slogan and what spells it out. */
import type { Span } from '../../base';
import type { Statement } from '../types';

export interface Expansion {
  readonly items: readonly string[];
  /** In the source. */
  readonly span: Span;
  readonly stated: Statement;
  /** 等 leaves it open. */
  readonly open: boolean;
}

export interface Named {
  readonly name: string;
  readonly count: number | null;
  /** In the paragraph's view, quotes included. */
  readonly viewSpan: Span;
  readonly quoted: boolean;
}

/** In a paragraph's view. */
export type Found = { items: string[]; span: Span; stated: Statement; open: boolean };
