/** What parts of speech add to the reading of a phrase: a leading verb that is in no list is still a verb. */
import type { Word } from '../../text';

/** The word that starts at an offset of the paragraph's view. */
export type WordAt = (offset: number) => Word | undefined;

export const wordsByOffset = (words: readonly Word[] | undefined): WordAt => {
  if (!words) return () => undefined;
  const byOffset = new Map<number, Word>();
  let at = 0;
  for (const word of words) {
    byOffset.set(at, word);
    at += word.text.length;
  }
  return offset => byOffset.get(offset);
};

/** How many characters of a phrase at `start` are verbs and adverbs before its noun; at least two characters always stay. Single characters are left alone: 再 opens 再生, 背 opens 背街. */
export const leadingVerb = (wordAt: WordAt, start: number, phrase: string): number => {
  let cut = 0;
  for (let word = wordAt(start); word && /^(?:v|d|vd|c|p)$/.test(word.tag) && word.text.length >= 2 && cut + word.text.length <= phrase.length - 2; word = wordAt(start + cut)) {
    if (!phrase.startsWith(word.text, cut)) break;
    cut += word.text.length;
  }
  return cut;
};
