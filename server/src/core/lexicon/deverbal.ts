/** Nouns of the field that a segmenter takes for verbs (支出 in 支出预算), from `data/deverbal.json`; examples are run. */
import raw from './data/deverbal.json';

const WORDS: ReadonlySet<string> = new Set(raw.words);
const LONGEST = Math.max(...raw.words.map(w => w.length));

/** The noun that a name opens with: it is part of the name, whatever its tag. */
export const deverbalAt = (name: string): string | undefined => {
  for (let n = Math.min(LONGEST, name.length - 1); n >= 2; n--)
    if (WORDS.has(name.slice(0, n))) return name.slice(0, n);
  return undefined;
};
