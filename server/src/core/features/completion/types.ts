/** What a completion is, and what a source of completions is asked. */
import type { Markdown, Span } from '../../base';
import type { IndexedFile, IndexedReport, WorkspaceSnapshot } from '../../index';

/** Where the caret stands, worked out once for all sources. */
export interface CompletionPoint {
  readonly workspace: WorkspaceSnapshot;
  readonly file: IndexedFile;
  readonly report: IndexedReport;
  readonly offset: number;
  /** The source line up to the caret. */
  readonly before: string;
  /** The source line from the caret on. */
  readonly after: string;
  /** The character that asked by itself; null where the drafter asked. What was not asked for must be certain. */
  readonly typed: string | null;
}

export interface Completion {
  /** The list shows it, and `describe` knows it again by it; unique within its source. */
  readonly label: string;
  /** Beside the label, short. */
  readonly detail: string;
  readonly kind: 'marker' | 'slogan' | 'indicator' | 'pattern' | 'title';
  /** What gives way; holds the caret. */
  readonly replace: Span;
  /** `{0}` … are fields to fill in one after another, each standing for `fields[n]`. */
  readonly insert: string;
  readonly fields: readonly string[];
  /** What typing is matched against; the shell adds pinyin initials. */
  readonly filter: string;
}

export interface CompletionSource {
  readonly name: string;
  readonly complete: (point: CompletionPoint) => readonly Completion[];
  /** The long explanation of one entry, made only when it is looked at. */
  readonly describe?: (point: CompletionPoint, label: string) => Markdown | undefined;
}
