/** What can be renamed, and what a source of renaming is asked. */
import type { Span } from '../../base';
import type { Edit } from '../../checks';
import type { IndexedFile, WorkspaceSnapshot } from '../../index';

export interface RenamePoint {
  readonly workspace: WorkspaceSnapshot;
  readonly file: IndexedFile;
  readonly offset: number;
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

/** A source answers undefined for what is not its kind of thing; the next one is asked. */
export interface RenameSource {
  readonly prepare: (point: RenamePoint) => Renamable | Refusal | undefined;
  /** Called only where `prepare` has found something. */
  readonly rename: (point: RenamePoint, name: string) => readonly Edit[] | Refusal;
}
