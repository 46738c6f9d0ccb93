/** The built-in glossary of formulations: lookup by name or variant, with the sense that fits a year. */
import raw from '../data/glossary.json';
import type { GlossaryEntry } from '../types';

interface RawEntry extends Omit<GlossaryEntry, 'head'> {
  readonly kind: string;
  readonly domain: string;
}

export interface Glossary {
  /** All senses of a name or variant, best first; empty for an unknown name. */
  find(name: string): readonly GlossaryEntry[];
  /** The longest known name that starts at `at`; its cost does not grow with the glossary. */
  longestAt(text: string, at: number): string | undefined;
}

const bare = (name: string): string => name.replace(/[“”"'‘’\s]/g, '');

export const createGlossary = (entries: readonly GlossaryEntry[]): Glossary => {
  const byName = new Map<string, GlossaryEntry[]>();
  for (const e of entries)
    for (const name of new Set([e.name, ...e.variants].map(bare))) {
      const list = byName.get(name);
      if (list) list.push(e);
      else byName.set(name, [e]);
    }
  const lengths = new Map<string, number[]>();
  for (const name of byName.keys()) {
    const first = name.charAt(0);
    const list = lengths.get(first) ?? [];
    if (!list.includes(name.length)) lengths.set(first, [...list, name.length].sort((a, b) => b - a));
  }
  return {
    find: name => byName.get(bare(name)) ?? [],
    longestAt: (text, at) => {
      for (const n of lengths.get(text.charAt(at)) ?? []) {
        const name = text.slice(at, at + n);
        if (name.length === n && byName.has(name)) return name;
      }
      return undefined;
    },
  };
};

/** Plan periods such as 十四五 are times, not slogans; a name of two characters would be found inside ordinary words. */
export const GLOSSARY: Glossary = createGlossary(
  (raw as readonly RawEntry[]).filter(e => e.kind !== 'plan_period' && bare(e.name).length >= 2).map(({ kind: _kind, domain: _domain, ...e }) => ({ ...e, head: null })),
);

/** Senses of a slogan, those that fit the report's year first. */
export const describeSlogan = (name: string, year: number | null): readonly GlossaryEntry[] => {
  const fits = (e: GlossaryEntry): boolean => year === null || ((e.since ?? 0) <= year && (e.until ?? 9999) >= year);
  const all = GLOSSARY.find(name);
  return [...all.filter(fits), ...all.filter(e => !fits(e))];
};
