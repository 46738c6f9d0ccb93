/**
 * What was read from paragraphs, for the next reading of a file of which one paragraph has changed. One for each workspace: what its
 * configuration says (names, units, slogans) is in no key.
 */
import { createMemo, recall, type Memo } from '../base';
import type { Word } from '../text';
import type { ListDeviation } from './slogan/deviation/lists';
import type { SpellingDeviation } from './slogan/deviation/spelling';
import type { SloganPlace } from './slogan/places';
import type { Figure } from './types';

export interface ParagraphMemo {
  readonly figures: Memo<FiguresRead>;
  readonly slogans: Memo<readonly SloganPlace[]>;
  readonly lists: Memo<readonly ListDeviation[]>;
  readonly spelling: Memo<readonly SpellingDeviation[]>;
  /** A short name for what would make every key long: all names of a file, all headings above a paragraph. */
  readonly short: (circumstances: string) => string;
}

/** Figures of a paragraph with what else their reading went by. */
export interface FiguresRead {
  readonly words: readonly Word[] | undefined;
  /** For each figure the section it stood in: a heading may begin within the paragraph. */
  readonly sections: readonly string[];
  readonly figures: readonly Figure[];
}

/** Paragraphs of some eighty reports, or of the longest file that is read whole: one that does not fit would be forgotten from its beginning on. */
const CAPACITY = 20_000;

export const createParagraphMemo = (): ParagraphMemo => ({
  figures: createMemo(CAPACITY),
  slogans: createMemo(CAPACITY),
  lists: createMemo(CAPACITY),
  spelling: createMemo(CAPACITY),
  short: shortNames(),
});

/** No name is given twice: what was forgotten gets a new one. */
const shortNames = (): ((circumstances: string) => string) => {
  const known = createMemo<string>(CAPACITY);
  let given = 0;
  return circumstances => recall(known, circumstances, () => String(given++));
};
