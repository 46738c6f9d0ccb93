/**
 * Known formulations: look-up by any way of writing them, with the senses that fit a year. The built-in ones are data;
 * a workspace adds its own.
 */
import type { SloganConfig } from '../../config';
import raw from '../data/glossary.json';
import type { GlossaryEntry } from '../types';
import { cardinalOf } from './cardinal';
import { indexLists, type ListIndex } from './deviation/lists';
import { indexSpelling, type SpellingIndex } from './deviation/spelling';
import { foldName } from './fold';
import { createTrie } from './trie';

export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
  /** All senses of a name or variant, best first; empty for an unknown name. */
  find(name: string): readonly GlossaryEntry[];
  /** Senses that fit the year first. */
  describe(name: string, year: number | null): readonly GlossaryEntry[];
  /** Ends of the known names that start at `at` of a folded text, shortest first; the cost does not grow with the glossary. */
  endsAt(folded: string, at: number): readonly number[];
  /** For finding what deviates from the entries. */
  readonly lists: ListIndex;
  readonly spelling: SpellingIndex;
}

/** A glossary entry as it is written down; see `glossary.schema.json`. */
export interface RawEntry extends Omit<GlossaryEntry, 'verb' | 'head' | Absent>, Partial<Pick<GlossaryEntry, Absent>> {
  readonly kind: string;
  readonly domain: string;
}

/** Left out where it goes without saying. */
type Absent = 'quotedOnly' | 'orderedSince' | 'notVerbs' | 'notHeads';

export const createGlossary = (entries: readonly GlossaryEntry[]): Glossary => {
  const byName = new Map<string, GlossaryEntry[]>();
  for (const entry of entries)
    for (const name of new Set([entry.name, ...entry.variants].map(foldName))) {
      const senses = byName.get(name);
      if (senses) senses.push(entry);
      else byName.set(name, [entry]);
    }
  const trie = createTrie(byName.keys());
  const find = (name: string): readonly GlossaryEntry[] => byName.get(foldName(name)) ?? [];
  return {
    entries,
    find,
    describe: (name, year) => {
      const fits = (e: GlossaryEntry): boolean =>
        year === null || ((e.since ?? 0) <= year && (e.until ?? 9999) >= year);
      const all = find(name);
      return [...all.filter(fits), ...all.filter(e => !fits(e))];
    },
    endsAt: (folded, at) => trie.endsAt(folded, at),
    lists: indexLists(entries),
    spelling: indexSpelling(entries),
  };
};

/** The built-in glossary with what a workspace adds; an own entry goes before a built-in one of that name. */
export const extendGlossary = (own: readonly SloganConfig[]): Glossary =>
  own.length ? createGlossary([...own.map(fromConfig), ...BUILT_IN.entries]) : BUILT_IN;

const PLAIN = { quotedOnly: false, orderedSince: null, notVerbs: [], notHeads: [] } as const;

const fromConfig = (own: SloganConfig): GlossaryEntry => ({
  ...own,
  count: countOf(own),
  sense: null,
  unsure: false,
  ...PLAIN,
  ...collocation(own.fixedVerb, [own.name, ...own.variants]),
});

/** Items that are not as many as the name says leave the count open: it would accuse every text that is right. */
const countOf = ({ name, items }: SloganConfig): number | null => {
  const count = cardinalOf(foldName(name));
  return items.length && items.length !== count ? null : count;
};

/** 统筹推进“五位一体”总体布局 → 统筹推进, 总体布局. */
const collocation = (fixed: string | null, names: readonly string[]): Pick<GlossaryEntry, 'verb' | 'head'> => {
  const plain = foldName(fixed ?? '');
  const name = names
    .map(foldName)
    .sort((a, b) => b.length - a.length)
    .find(n => plain.includes(n));
  if (!name) return { verb: null, head: null };
  const at = plain.indexOf(name);
  return {
    verb: plain.slice(0, at).replace(/（.*?）/g, '') || null,
    head: plain.slice(at + name.length).replace(/（.*?）/g, '') || null,
  };
};

/** Plan periods such as 十四五 are times, not slogans. */
export const BUILT_IN: Glossary = createGlossary(
  (raw as readonly RawEntry[])
    .filter(e => e.kind !== 'plan_period')
    .map(({ kind: _kind, domain: _domain, ...e }) => ({
      ...PLAIN,
      ...e,
      ...collocation(e.fixedVerb, [e.name, ...e.variants]),
    })),
);
