/**
 * The gazetteer of administrative names: provinces, cities and counties with their short names, present and former. What
 * it holds is derived by `scripts/gazetteer.mjs`; nothing here decides whose document one is.
 */
import raw from './data/places.json';

export type PlaceLevel = 'province' | 'city' | 'county';

export interface AdminPlace {
  /** With its suffix: `黄山市`. */
  readonly name: string;
  /** As it is called in speech: `黄山`, `恩施`, `内蒙古`. */
  readonly short: string;
  readonly level: PlaceLevel;
  /** Name of the place above; null for provinces. */
  readonly parent: string | null;
  /** It had this name once. */
  readonly former: boolean;
}

/** Suffixes of administrative names, the longer before those they end in. */
export const ADMIN_SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|县|区|州|盟|旗)/.source;

/** Places of this full name; a name may be that of several: 鼓楼区. Also 恩施州 for 恩施土家族苗族自治州. */
export const placesNamed = (name: string): readonly AdminPlace[] => gazetteer().byName.get(name) ?? [];

/** Places called so without a suffix. */
export const placesCalled = (short: string): readonly AdminPlace[] => gazetteer().byShort.get(short) ?? [];

/** Does the short name alone say nothing, because several places have it or because it is a word of the language? */
export const isAmbiguous = (short: string): boolean => gazetteer().ambiguous.has(short);

/**
 * The full name of the one place that a short name stands for. `suffix`: the character in which the wanted name ends, when
 * the text tells (全市 → 市); null where the short name is left open by it.
 */
export const placeCalled = (short: string, suffix: string | null): string | null => {
  const all = placesCalled(short);
  const fitting = suffix === null ? all : all.filter(p => p.name.endsWith(suffix));
  const present = fitting.some(p => !p.former) ? fitting.filter(p => !p.former) : fitting;
  const names = [...new Set(present.map(p => p.name))];
  return names.length === 1 && (suffix !== null || !isAmbiguous(short)) ? (names[0] ?? null) : null;
};

/** The name under which a place is known, for one written in short with its suffix: 恩施州. Other names are returned unchanged. */
export const fullName = (name: string): string => {
  const names = new Set(placesNamed(name).map(p => p.name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : name;
};

/**
 * The longest name of the gazetteer that a string ends with, where a name, a suffix or nothing stands before it:
 * 安徽省黄山市 → 黄山市; in 管理县 there is no 理县.
 */
export const placeAtEnd = (words: string): string | undefined => {
  for (let from = Math.max(0, words.length - LONGEST); from <= words.length - 2; from++) {
    if (from > 0 && !/(?:[省市县区州盟旗]|中共|共产党)$/.test(words.slice(Math.max(0, from - 3), from))) continue;
    const name = words.slice(from);
    if (gazetteer().byName.has(name)) return name;
  }
  return undefined;
};

/** The longest name of the gazetteer that a string begins with, full or short. */
export const placeAtStart = (words: string): string | undefined => {
  for (let to = Math.min(words.length, LONGEST); to >= 2; to--) {
    const name = words.slice(0, to);
    if (gazetteer().byName.has(name) || gazetteer().byShort.has(name)) return name;
  }
  return undefined;
};

/** 积石山保安族东乡族撒拉族自治县 and its like. */
const LONGEST = 18;

interface Gazetteer {
  readonly byName: ReadonlyMap<string, readonly AdminPlace[]>;
  readonly byShort: ReadonlyMap<string, readonly AdminPlace[]>;
  readonly ambiguous: ReadonlySet<string>;
}

type Row = readonly (string | number)[];

const LEVELS: readonly PlaceLevel[] = ['province', 'city', 'county'];

const toPlace = ([name, short, level, parent, former]: Row): AdminPlace => ({
  name: String(name),
  short: short === '' ? String(name).slice(0, -1) : String(short),
  level: LEVELS[Number(level)] ?? 'county',
  parent: raw.parents[Number(parent)] || null,
  former: former === 1,
});

const build = (): Gazetteer => {
  const byName = new Map<string, AdminPlace[]>();
  const byShort = new Map<string, AdminPlace[]>();
  const push = (map: Map<string, AdminPlace[]>, key: string, place: AdminPlace): void =>
    void map.set(key, [...(map.get(key) ?? []), place]);
  for (const row of raw.places as readonly Row[]) {
    const place = toPlace(row);
    push(byName, place.name, place);
    push(byShort, place.short, place);
  }
  for (const [short, places] of byShort)
    for (const place of places) {
      const own = /自治([州县旗])$/.exec(place.name)?.[1];
      const brief = own === undefined || short === place.name.slice(0, -1) ? undefined : short + own;
      if (brief !== undefined && !byName.has(brief)) byName.set(brief, [place]);
    }
  return { byName, byShort, ambiguous: new Set(raw.ambiguous) };
};

let built: Gazetteer | undefined;

/** Built when first asked for: reading a file that says nothing of places needs none. */
const gazetteer = (): Gazetteer => (built ??= build());
