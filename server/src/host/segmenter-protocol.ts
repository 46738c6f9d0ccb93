/** What the segmenter worker is asked and answers, and the flags that both see. */
import type { Word } from '../core/text';

/**
 * The native module aborts the whole process where its thread is torn down while it works. So the worker shows when it is
 * inside (`BUSY`), and goes in no more once it is asked to leave (`LEAVE`); who ends the thread or the process waits for that.
 */
export const FLAGS = 2;
export const BUSY = 0;
export const LEAVE = 1;

export interface WorkerData {
  /** The folder of the trimmed dictionary. */
  readonly dictionary: string;
  readonly flags: Int32Array;
}

export interface WorkerQuestion {
  readonly id: number;
  readonly texts: readonly string[];
}

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** One entry for each text; null where the words do not join to it. */
  | { readonly kind: 'words'; readonly id: number; readonly words: readonly (readonly Word[] | null)[] };
