/** A number of items that the text declares, and the items it then lists (or has just listed). */
import type { Span } from '../../base';

export interface DeclaredCount {
  readonly paragraph: number;
  /** The declaring words in the source: `三个方面`, `两个项目`. */
  readonly span: Span;
  readonly text: string;
  readonly declared: number;
  /** Source spans of the items found. */
  readonly items: readonly Span[];
  /** 等 leaves the list open: declared ≥ named. */
  readonly open: boolean;
  /** May it accuse? A likely reading only proves. */
  readonly certain: boolean;
  /** `series`: numbered items · `list`: a 、 list beside it. */
  readonly kind: 'series' | 'list';
}
