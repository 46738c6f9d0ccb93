/** What the segmenter worker is asked and answers. */
import type { Word } from '../core/text';

export interface WorkerQuestion {
  readonly id: number;
  readonly texts: readonly string[];
}

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** One entry for each text; null where the words do not join to it. */
  | { readonly kind: 'words'; readonly id: number; readonly words: readonly (readonly Word[] | null)[] };
