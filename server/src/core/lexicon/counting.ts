/** Classes of words beside numbers (bounds, people, money, indices) from `data/counting.json`; each with examples that are run. */
import raw from './data/counting.json';

export type CountingClass = keyof typeof raw.classes;

interface RawClass {
  readonly side: string;
  readonly reach?: number;
  readonly words: readonly string[];
  readonly unlessBehind?: readonly string[];
  readonly unlessFollowed?: readonly string[];
}

interface Matcher {
  readonly before: boolean;
  readonly reach: number;
  readonly words: readonly string[];
  readonly unlessBehind: readonly string[];
  readonly unlessFollowed: readonly string[];
}

const matcher = (c: RawClass): Matcher => ({
  before: c.side === 'before',
  reach: c.reach ?? 0,
  words: [...c.words].sort((a, b) => b.length - a.length),
  unlessBehind: c.unlessBehind ?? [],
  unlessFollowed: c.unlessFollowed ?? [],
});
const MATCHERS: ReadonlyMap<string, Matcher> = new Map(
  Object.entries(raw.classes as Readonly<Record<string, RawClass>>).map(([name, c]) => [name, matcher(c)]),
);

/** Fixed formulas whose numeral counts nothing: 和平共处五项原则. */
export const FORMULAS: readonly string[] = raw.formulas;

/** All names of classes, for the test that runs their examples. */
export const COUNTING_CLASSES = Object.keys(raw.classes) as readonly CountingClass[];

/** The word of the class that stands beside a number at `at`: before it, or from `at` on behind it. Undefined where none does. */
export const countingWord = (name: CountingClass, text: string, at: number): string | undefined => {
  const m = MATCHERS.get(name);
  return m && (m.before ? wordBefore(m, text, at) : wordBehind(m, text, at));
};

/** A mark or a digit parts a word from its number. */
const PARTS = /[\d，。；：、！？（）()“”]/;

const wordBefore = (m: Matcher, text: string, at: number): string | undefined => {
  for (let end = at; end > 0 && end >= at - m.reach; end--) {
    for (const word of m.words) if (fits(m, word, text, end - word.length)) return word;
    if (PARTS.test(text.charAt(end - 1))) return undefined;
  }
  return undefined;
};

const wordBehind = (m: Matcher, text: string, at: number): string | undefined => {
  for (let start = at; start < text.length && start <= at + m.reach; start++) {
    for (const word of m.words) if (fits(m, word, text, start)) return word;
    if (PARTS.test(text.charAt(start))) return undefined;
  }
  return undefined;
};

const fits = (m: Matcher, word: string, text: string, start: number): boolean =>
  start >= 0 &&
  text.startsWith(word, start) &&
  !m.unlessBehind.some(w => text.endsWith(w, start)) &&
  !m.unlessFollowed.some(w => text.startsWith(w, start + word.length));
