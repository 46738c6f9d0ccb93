/** The segmenter as shells use it: words when they are known, prepared off the main path. */
import { NO_WORDS, type Segmenter } from '../core/text';

export interface Words {
  readonly segmenter: Segmenter;
  /** Resolves when the words of these texts are known, or when it is clear that they will not be. */
  prepare(texts: readonly string[]): Promise<void>;
  state(): 'loading' | 'nodejieba' | 'fallback';
  dispose(): Promise<void>;
}

export const createWords = (): Words => ({ segmenter: NO_WORDS, prepare: async () => undefined, state: () => 'loading', dispose: async () => undefined });
