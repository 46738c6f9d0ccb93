/** Endings of names of zones (经开区, 度假区), settlements (镇, 街道) and wards (市属国企), from `data/owners.json`; each with examples that are run. */
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

/** Whose they are, in front of what they are: 市国资委监管企业, 县属国企, 民办学校. */
const WARD = `(?:[\\u4e00-\\u9fa5]{1,8}?(?:委|局|办|厅|院|部)(?:监管|所属|直属|主管|管理)的?|(?:中央|[央省市县区州旗镇乡])直?属|[公民]办)(?:${anyOf(raw.wards.words.map(literal))})`;
const WARD_AT_START = new RegExp(`^${WARD}`);
const WARD_OF_CLAUSE = new RegExp(`(?:^|[，；：、。]|其中)(${WARD})(?=[\\u4e00-\\u9fa5]{2})`, 'g');

/** The group of firms, schools or offices under one owner that a name begins with. */
export const wardAtStart = (words: string): string | undefined => WARD_AT_START.exec(words)?.[0];

/** The last such group that opens a clause and has something of its own behind it. */
export const wardOfClause = (words: string): string | undefined => [...words.matchAll(WARD_OF_CLAUSE)].at(-1)?.[1];
