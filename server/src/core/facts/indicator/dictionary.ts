/** The indicator dictionary as data: lookup by name or alias, and the longest entry that stands in a text. */
import raw from '../data/indicators.json';
import type { IndicatorEntry } from '../types';

interface RawEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly units: readonly string[];
  readonly dimension: string;
  readonly flow: string;
  readonly growth: string;
  readonly basis: string;
}

export interface Identity {
  readonly id: string;
  readonly kind: string;
  readonly lhs: string;
  readonly rhs: string;
  readonly tolerance: string;
}

const toEntry = (e: RawEntry): IndicatorEntry => ({
  name: e.name,
  aliases: e.aliases,
  units: e.units,
  dimension: e.dimension,
  flow: e.flow === 'stock' || e.flow === 'flow' || e.flow === 'ratio' || e.flow === 'index' ? e.flow : 'other',
  growth: e.growth === 'yes' || e.growth === 'weak' || e.growth === 'no' ? e.growth : 'n/a',
  basis: e.basis === 'real' || e.basis === 'nominal' || e.basis === 'physical' ? e.basis : 'none',
});

export const INDICATORS: readonly IndicatorEntry[] = (raw.indicators as readonly RawEntry[]).map(toEntry);
export const IDENTITIES: readonly Identity[] = raw.identities as readonly Identity[];

const BY_NAME: ReadonlyMap<string, IndicatorEntry> = new Map(INDICATORS.flatMap(e => [...e.aliases.map(a => [a, e] as const), [e.name, e] as const]));
const LONGEST = Math.max(...[...BY_NAME.keys()].map(k => k.length));
const SHORTEST = 2;

/** By its name or one of its aliases. */
export const findIndicator = (name: string): IndicatorEntry | undefined => BY_NAME.get(name);

export interface IndicatorMatch {
  readonly entry: IndicatorEntry;
  readonly start: number;
  readonly end: number;
}

/** All longest matches from left to right, not overlapping. Linear in the text for a fixed dictionary. */
export const matchIndicators = (text: string): IndicatorMatch[] => {
  const found: IndicatorMatch[] = [];
  for (let i = 0; i < text.length; ) {
    let hit: IndicatorMatch | undefined;
    for (let n = Math.min(LONGEST, text.length - i); n >= SHORTEST && !hit; n--) {
      const entry = BY_NAME.get(text.slice(i, i + n));
      if (entry) hit = { entry, start: i, end: i + n };
    }
    if (hit) found.push(hit);
    i = hit ? hit.end : i + 1;
  }
  return found;
};
