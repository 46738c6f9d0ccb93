/** Endings of names of zones (经开区, 度假区) and settlements (镇, 街道), from `data/owners.json`; each with examples that are run. */
import { anyOf, literal } from '../base';
import raw from './data/owners.json';

export type OwnerClass = 'zones' | 'settlements';

/** As the source of a pattern: one of the endings. */
export const ZONE = `(?:${anyOf(raw.zones.words.map(literal))})`;
export const SETTLEMENT = `(?:${anyOf(raw.settlements.words.map(literal))})`;

export const endsAs = (kind: OwnerClass, name: string): boolean =>
  raw[kind].words.some(w => name.endsWith(w)) && !isCommon(kind, name);

/** 城镇, 乡镇: a noun of everybody’s, not a name. */
export const isCommon = (kind: OwnerClass, name: string): boolean => raw[kind].unless.some(w => name.endsWith(w));
