/** What the extension and the page of 核对表 say to each other. Types only. */
import type { SeriesResult, SheetItem, SheetResult, ViewLocation } from '../../../server/src/protocol';
import type { Strings } from './strings';

/** Whether a statement is ticked, by `keyOf`. */
export type Marks = Readonly<Record<string, Mark>>;

export interface Mark {
  /**
   * `changed`: was ticked, and its figure or sentence is another one since · `other`: by another reviewer · `unproved`: so says a file
   * of a folder that nobody has said may be trusted.
   */
  readonly state: 'ticked' | 'changed' | 'other' | 'unproved';
  /** When it was ticked, ISO 8601. */
  readonly date: string;
  /** Whose tick it is, where it is not one's own. */
  readonly by?: string;
}

export type ToPage =
  | {
      readonly kind: 'rows';
      readonly scope: string | null;
      readonly files: SheetResult['files'];
      readonly rows: readonly SheetItem[];
      readonly marks: Marks;
    }
  | { readonly kind: 'marks'; readonly marks: Marks }
  | { readonly kind: 'series'; readonly series: string; readonly result: SeriesResult }
  /** There are no rows to show, and why. */
  | { readonly kind: 'trouble'; readonly trouble: 'stopped' | 'failed' };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'scope'; readonly uri: string | null }
  /** `focus`: the editor gets the keyboard; else it stays in the sheet. */
  | { readonly kind: 'open'; readonly location: ViewLocation; readonly focus: boolean }
  | { readonly kind: 'tick'; readonly key: string; readonly on: boolean }
  | { readonly kind: 'series'; readonly series: string }
  | { readonly kind: 'export' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'retry' }
  /** After the page has drawn what it was sent; tests wait for it. */
  | { readonly kind: 'drawn'; readonly drawn: Drawn };

export interface Drawn {
  readonly scope: string | null;
  readonly rows: number;
  readonly ticked: number;
  readonly changed: number;
  /** The picture that is shown; null without one. */
  readonly chart: string | null;
}

/** What a page is opened with. */
export interface PageSetup {
  readonly strings: Strings;
  /** The document when it opens for the first time; null for all. */
  readonly scope: string | null;
}
