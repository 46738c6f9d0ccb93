/** What a side-bar view shows: a tree of plain data. Icons, colours and menus are the client's; nothing is computed here. */
import type { ReportedFinding } from '../../checks';
import type { IgnoreEntry } from '../../config';
import type { Place } from '../../index';

export type ViewName = 'ledger' | 'slogans' | 'findings' | 'targets';

/** What a node stands for; decides its icon and its menu. */
export type ViewKind =
  | 'indicator'
  | 'quantity'
  | 'statement'
  | 'level'
  | 'slogan'
  | 'mention'
  | 'document'
  | 'card'
  | 'more'
  | 'ignored'
  | 'judged'
  | 'related'
  | 'year'
  | 'target';

/** How it stands; decides the colour, and is found by the filter under its name. */
export type ViewMark =
  'none' | 'error' | 'warning' | 'info' | 'hint' | 'proved' | 'single' | 'met' | 'missed' | 'open' | 'incomplete';

export interface ViewNode {
  /** The same as long as it stands for the same thing, whatever is typed around it: what is unfolded stays so. */
  readonly id: string;
  readonly kind: ViewKind;
  readonly mark: ViewMark;
  readonly label: string;
  /** Behind the label, in grey. */
  readonly detail: string;
  /** Plain text; empty where label and detail say all. */
  readonly tooltip: string;
  readonly place: Place | null;
  /** Shown unfolded the first time. */
  readonly unfolded: boolean;
  readonly children: readonly ViewNode[];
  /** What a card stands for; judged together. */
  readonly findings?: readonly ReportedFinding[];
  /** The entry of the configuration that a judged finding was ignored by. */
  readonly entry?: IgnoreEntry;
}

export interface ViewTree {
  readonly nodes: readonly ViewNode[];
  /** One line for the head of the view: `23 个指标 · 3 个有冲突`. */
  readonly summary: string;
  /** Mistakes that something accuses of, in all documents: a card each. */
  readonly loud?: number;
}
