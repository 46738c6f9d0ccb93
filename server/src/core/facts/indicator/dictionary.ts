/** The indicator dictionary as data: lookup by name or alias, and the longest entry that stands in a text. */
import raw from '../data/indicators.json';
import type { IndicatorConfig } from '../../config';
import { expanded, type Units } from '../../lexicon';
import type { IndicatorEntry } from '../types';

interface RawEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names of their own that are near: narrower, wider, another basis. Never the same quantity. */
  readonly related?: readonly string[];
  readonly units: readonly string[];
  readonly dimension: string;
  readonly flow: string;
  readonly growth: string;
  readonly basis: string;
}

/** What holds between indicators by their definitions; each has an example that holds and one that does not, which are run. */
export interface Identity {
  readonly id: string;
  /** `per`: what comes to each, which only proves · `days`: a share of the days of its period · `between`, `lt`, `le`: no reckoning, an order. */
  readonly kind: 'sum' | 'diff' | 'ratio' | 'per' | 'days' | 'between' | 'lt' | 'le';
  readonly left: string;
  readonly terms: readonly string[];
  /** What definitions that differ a little may be apart, in percentage points; null: a unit of the last digit. */
  readonly slack: { readonly points: number } | null;
  /** Several owners have the like: the terms must stand in one sentence. */
  readonly near: boolean;
}

const toEntry = (e: RawEntry): IndicatorEntry => ({
  name: e.name,
  aliases: e.aliases,
  units: e.units,
  dimension: e.dimension,
  flow: e.flow === 'stock' || e.flow === 'flow' || e.flow === 'ratio' || e.flow === 'index' ? e.flow : 'other',
  growth: e.growth === 'yes' || e.growth === 'weak' || e.growth === 'no' ? e.growth : 'n/a',
  basis: e.basis === 'real' || e.basis === 'nominal' || e.basis === 'physical' ? e.basis : 'none',
  own: false,
});

const RELATED: ReadonlySet<string> = new Set((raw.indicators as readonly RawEntry[]).flatMap(e => e.related ?? []));
export const INDICATORS: readonly IndicatorEntry[] = (raw.indicators as readonly RawEntry[]).map(toEntry);
export const IDENTITIES: readonly Identity[] = raw.identities as readonly (Identity & {
  readonly kind: string;
})[] as readonly Identity[];

export interface IndicatorMatch {
  readonly entry: IndicatorEntry;
  readonly start: number;
  readonly end: number;
}

/** Indicators by their names and aliases. */
export interface Dictionary {
  find(name: string): IndicatorEntry | undefined;
  /** A name that is whole as it stands, whether or not it is an indicator of this dictionary. */
  knows(name: string): boolean;
  /** All longest matches from left to right, not overlapping. Linear in the text for a given dictionary. */
  match(text: string): IndicatorMatch[];
}

const SHORTEST = 2;

/** As the reader meets it: without quotes and glosses, abbreviations written out. */
const spellings = (name: string): string[] => {
  const plain = name.replace(/[“”]|（[^（）]*）$|（[A-Za-z&]+）/g, '');
  return [...new Set([name, plain, expanded(plain)])];
};

/** Later entries go before earlier ones; one of a known name keeps that one's aliases and whatever it does not say itself. */
const dictionaryOf = (entries: readonly IndicatorEntry[]): Dictionary => {
  const byName = new Map<string, IndicatorEntry>();
  for (const e of entries) for (const name of [...e.aliases, e.name].flatMap(spellings)) byName.set(name, e);
  const find = (name: string): IndicatorEntry | undefined => byName.get(name) ?? byName.get(expanded(name));
  const longest = Math.max(...[...byName.keys()].map(k => k.length));
  return {
    find,
    knows: name => find(name) !== undefined || RELATED.has(name),
    match: text => {
      const found: IndicatorMatch[] = [];
      for (let i = 0; i < text.length;) {
        let hit: IndicatorMatch | undefined;
        for (let n = Math.min(longest, text.length - i); n >= SHORTEST && !hit; n--) {
          const entry = byName.get(text.slice(i, i + n));
          if (entry) hit = { entry, start: i, end: i + n };
        }
        if (hit) found.push(hit);
        i = hit ? hit.end : i + 1;
      }
      return found;
    },
  };
};

export const BUILT_IN: Dictionary = dictionaryOf(INDICATORS);

/** The built-in dictionary with a workspace's own indicators. */
export const withIndicators = (own: readonly IndicatorConfig[], units: Units): Dictionary =>
  own.length ? dictionaryOf([...INDICATORS, ...own.map(o => toOwnEntry(o, units))]) : BUILT_IN;

const toOwnEntry = (own: IndicatorConfig, units: Units): IndicatorEntry => {
  const counted = own.units
    .map(u => units.named(u.replace(/^(?:万亿|亿|万|千|百)(?=.)/, ''))?.dimension)
    .find(d => d !== undefined && d !== 'percent');
  const known = BUILT_IN.find(own.name);
  const basis = own.basis ?? known?.basis ?? 'none';
  return {
    name: own.name,
    aliases: [...(known?.aliases ?? []), ...(known && known.name !== own.name ? [known.name] : []), ...own.aliases],
    units: own.units.length ? own.units : (known?.units ?? []),
    dimension: counted ?? known?.dimension ?? '',
    flow: known?.flow ?? 'other',
    growth: own.basis === null ? (known?.growth ?? 'n/a') : own.basis === 'real' ? 'no' : 'yes',
    basis,
    own: true,
  };
};

/** By its name or one of its aliases in the built-in dictionary. */
export const findIndicator = (name: string): IndicatorEntry | undefined => BUILT_IN.find(name);

export const matchIndicators = (text: string): IndicatorMatch[] => BUILT_IN.match(text);
