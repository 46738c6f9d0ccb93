/**
 * Names written with a wrong, missing or additional character. Long names are looked for anywhere: a name with one slip
 * keeps one of its halves, so the halves are what the text is searched for. Short ones only in quotes, and only where
 * the sound or the collocation says which name is meant.
 */
import type { Span } from '../../../base';
import type { GlossaryEntry } from '../../types';
import { fold, foldName, type Folded } from '../fold';
import { soundAlike } from '../sound';
import { createTrie, type Trie } from '../trie';
import { distance } from './distance';

export interface SpellingDeviation {
  readonly entry: GlossaryEntry;
  readonly span: Span;
  readonly written: string;
  readonly expected: string;
  readonly soundsAlike: boolean;
}

export interface SpellingIndex {
  readonly halves: Trie;
  readonly places: ReadonlyMap<
    string,
    readonly { readonly name: string; readonly entry: GlossaryEntry; readonly at: number }[]
  >;
  /** Short names by themselves with one character left open. */
  readonly open: ReadonlyMap<string, readonly { readonly name: string; readonly entry: GlossaryEntry }[]>;
}

/** What of the glossary is asked here. */
interface Known {
  find(name: string): readonly GlossaryEntry[];
  endsAt(folded: string, at: number): readonly number[];
}

const LONG = 7;

export const indexSpelling = (entries: readonly GlossaryEntry[]): SpellingIndex => {
  const places = new Map<string, { name: string; entry: GlossaryEntry; at: number }[]>();
  const open = new Map<string, { name: string; entry: GlossaryEntry }[]>();
  const put = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    map.set(key, [...(map.get(key) ?? []), value]);
  };
  for (const entry of entries) {
    if (entry.unsure) continue;
    for (const name of new Set([entry.name, ...entry.variants].map(plain))) {
      if (!/^[\u4e00-\u9fa5]+$/.test(name) || /十[七八九]|二十/.test(name)) continue;
      if (name.length >= LONG) {
        const middle = name.length >> 1;
        put(places, name.slice(0, middle), { name, entry, at: 0 });
        put(places, name.slice(middle), { name, entry, at: middle });
      } else
        for (let i = 0; i < name.length; i++) put(open, `${name.slice(0, i)}?${name.slice(i + 1)}`, { name, entry });
    }
  }
  return { halves: createTrie(places.keys()), places, open };
};

/** Without list marks, which vary freely. */
const plain = (name: string): string => foldName(name).replace(/[、，]/g, '');

const plainText = (text: string): Folded => {
  const folded = fold(text);
  let out = '';
  const at: number[] = [];
  for (let i = 0; i < folded.text.length; i++) {
    const c = folded.text.charAt(i);
    if (c === '、' || c === '，') continue;
    out += c;
    at.push(folded.at[i] ?? 0);
  }
  return { text: out, at };
};

export function* longNames(text: string, index: SpellingIndex, glossary: Known): Iterable<SpellingDeviation> {
  const folded = plainText(text);
  const seen = new Set<number>();
  for (let i = 0; i < folded.text.length; i++)
    for (const end of index.halves.endsAt(folded.text, i))
      for (const { name, entry, at } of index.places.get(folded.text.slice(i, end)) ?? []) {
        const found = align(folded.text, i - at, name, at > 0);
        if (!found || seen.has(found.start)) continue;
        const written = folded.text.slice(found.start, found.end);
        if (isFree(written, name) || glossary.find(written).length || isPartOfKnown(folded.text, found, glossary))
          continue;
        seen.add(found.start);
        const start = folded.at[found.start] ?? 0;
        yield {
          entry,
          span: { start, end: (folded.at[found.end - 1] ?? start) + 1 },
          written,
          expected: name,
          soundsAlike: soundAlike(written, name),
        };
      }
}

/**
 * The stretch at `start`, or a little beside it, that is one edit away from the name and has its ends. A name of twelve
 * characters may also lack a word of two: 习近平新时代特色社会主义思想.
 */
const align = (
  text: string,
  start: number,
  name: string,
  endKnown: boolean,
): { start: number; end: number } | undefined => {
  const candidates: { start: number; end: number }[] = [];
  const lost = name.length >= 12 ? [endKnown ? 2 : -2] : [];
  for (const shift of [0, -1, 1, ...lost]) {
    const from = endKnown ? start + shift : start;
    const to = endKnown ? start + name.length : start + name.length + shift;
    if (from >= 0 && to <= text.length) candidates.push({ start: from, end: to });
  }
  if (candidates.some(c => text.slice(c.start, c.end) === name)) return undefined;
  return candidates.find(c => {
    const written = text.slice(c.start, c.end);
    return (
      written.charAt(0) === name.charAt(0) &&
      written.slice(-1) === name.slice(-1) &&
      !/[。；：！？]/.test(written) &&
      (isSwapped(written, name) || distance(written, name, 2) === Math.max(1, name.length - written.length))
    );
  });
};

/** Two neighbouring characters changed places. */
const isSwapped = (written: string, name: string): boolean => {
  const at = [...name].findIndex((c, i) => c !== written.charAt(i));
  return (
    written.length === name.length &&
    at >= 0 &&
    written === name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
  );
};

/** 的, 和, 与, 好 come and go; a numeral that differs is another name. */
const isFree = (written: string, name: string): boolean => {
  const strip = (s: string): string => s.replace(/[的和与及好更]/g, '');
  if (strip(written) === strip(name)) return true;
  for (let i = 0; i < written.length && written.length === name.length; i++)
    if (written.charAt(i) !== name.charAt(i)) return /[一二三四五六七八九十]/.test(written.charAt(i) + name.charAt(i));
  return false;
};

/** Is the stretch inside a known name that is written as it should be? */
const isPartOfKnown = (text: string, { start, end }: Span, glossary: Known): boolean => {
  for (let i = Math.max(0, start - 40); i <= start; i++) if (glossary.endsAt(text, i).some(e => e >= end)) return true;
  return false;
};

export function* shortNames(
  text: string,
  index: SpellingIndex,
  glossary: Known,
  isOwn: (name: string) => boolean,
): Iterable<SpellingDeviation> {
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
    const close = text.slice(open, open + 10).indexOf('”') + open;
    const written = close > open ? foldName(text.slice(open + 1, close)) : '';
    if (written.length < 2 || !/^[\u4e00-\u9fa5]+$/.test(written) || glossary.find(written).length || isOwn(written))
      continue;
    const before = foldName(text.slice(Math.max(0, open - 12), open));
    const behind = foldName(text.slice(close + 1, close + 13));
    const meant = nearest(written, before, behind, index);
    if (meant)
      yield {
        entry: meant.entry,
        span: { start: open, end: close + 1 },
        written,
        expected: meant.name,
        soundsAlike: soundAlike(written, meant.name),
      };
  }
}

const nearest = (
  written: string,
  before: string,
  behind: string,
  index: SpellingIndex,
): { name: string; entry: GlossaryEntry } | undefined => {
  for (let i = 0; i < written.length; i++)
    for (const known of index.open.get(`${written.slice(0, i)}?${written.slice(i + 1)}`) ?? []) {
      const { verb, head } = known.entry;
      const collocates =
        (verb !== null && verb.length >= 2 && before.endsWith(verb)) ||
        (head !== null && head.length >= 2 && behind.startsWith(head));
      const isNumeral = /[一二两三四五六七八九十]/.test(written.charAt(i));
      const alike = !isNumeral && soundAlike(written, known.name);
      // “六报”任务: two or three characters are soon alike by accident.
      if (written.length < 4 ? collocates && alike : collocates || alike) return known;
    }
  for (let i = 0; i + 1 < written.length && written.length > 2; i++) {
    const swapped = written.slice(0, i) + written.charAt(i + 1) + written.charAt(i) + written.slice(i + 2);
    const known = index.open.get(`?${swapped.slice(1)}`)?.find(k => isSwapped(written, k.name));
    if (known) return known;
  }
  return undefined;
};
