/** What can be renamed, and what a source of renaming is asked. */
import type { Span } from '../../base';
import type { CheckReport, Edit } from '../../checks';
import type { IndexedFile, Place, WorkspaceSnapshot } from '../../index';

export interface RenamePoint {
  readonly workspace: WorkspaceSnapshot;
  readonly file: IndexedFile;
  readonly offset: number;
  /** What was found and proved, of every file. */
  readonly reports: () => Iterable<CheckReport>;
}

/** What will be renamed and how it reads now. */
export interface Renamable {
  readonly span: Span;
  readonly placeholder: string;
}

/** Why not, in words for the drafter. */
export interface Refusal {
  readonly refused: string;
}

export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;

/** Edits that are made, those among them that the drafter is asked about first, and places that stay as they are. */
export interface Renaming {
  readonly edits: readonly (Edit & {
    readonly confirm?: { readonly label: string; readonly description: string } | null;
  })[];
  readonly open?: readonly (Place & { readonly name: string; readonly how: string })[];
}

/** A source answers undefined for what is not its kind of thing; the next one is asked. */
export interface RenameSource {
  readonly prepare: (point: RenamePoint) => Renamable | Refusal | undefined;
  /** Called only where `prepare` has found something. */
  readonly rename: (point: RenamePoint, name: string) => Renaming | Refusal;
}
