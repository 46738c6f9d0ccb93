/** Fixed lists as running text: 获得感、幸福感、安全感 in another order, with a member missing or replaced. */
import type { Span } from '../../../base';
import type { GlossaryEntry } from '../../types';
import { fold, foldName } from '../fold';
import { createTrie, type Trie } from '../trie';
import { distance } from './distance';

export interface ListDeviation {
  readonly kind: 'order' | 'missing' | 'member';
  readonly entry: GlossaryEntry;
  /** In the text that was given. */
  readonly span: Span;
  readonly written: string;
  readonly expected: string;
}

export interface ListIndex {
  readonly trie: Trie;
  readonly places: ReadonlyMap<string, readonly { readonly entry: GlossaryEntry; readonly at: number }[]>;
  /** Items of all entries, ordered or not. */
  readonly members: ReadonlySet<string>;
}

/** Entries whose order is fixed; each item of two characters at least, so that it is no accident. */
export const indexLists = (entries: readonly GlossaryEntry[]): ListIndex => {
  const places = new Map<string, { entry: GlossaryEntry; at: number }[]>();
  for (const entry of entries) {
    const items = entry.items.map(foldName);
    if (entry.unsure || entry.orderedSince === null || items.length < 3 || items.some(i => i.length < 2)) continue;
    items.forEach((item, at) => places.set(item, [...(places.get(item) ?? []), { entry, at }]));
  }
  return { trie: createTrie(places.keys()), places, members: new Set(entries.flatMap(e => e.items.map(foldName))) };
};

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

export function* listDeviations(text: string, index: ListIndex, year: number | null): Iterable<ListDeviation> {
  const folded = fold(text);
  const hits = new Map<GlossaryEntry, Hit[]>();
  for (let i = 0; i < folded.text.length; i++)
    for (const end of index.trie.endsAt(folded.text, i))
      for (const { entry, at } of index.places.get(folded.text.slice(i, end)) ?? []) {
        if (year !== null && year < (entry.orderedSince ?? 0)) continue;
        const there = hits.get(entry);
        if (there) there.push({ start: i, end, at });
        else hits.set(entry, [{ start: i, end, at }]);
      }
  for (const [entry, all] of hits)
    for (const run of runs(all, folded.text)) {
      const found = judge(entry, run, folded.text, index);
      if (!found) continue;
      const start = folded.at[found.start] ?? 0;
      yield {
        kind: found.kind,
        entry,
        span: { start, end: (folded.at[found.end - 1] ?? start) + 1 },
        written: folded.text.slice(found.start, found.end),
        expected: found.expected,
      };
    }
}

const BETWEEN = /^(?:[、，]|和|与|及|以及|更加)?$/;

/** Hits in one list: nothing but a list mark between them, or one foreign member. */
const runs = (hits: readonly Hit[], text: string): Hit[][] => {
  const out: Hit[][] = [];
  for (const hit of hits) {
    const run = out[out.length - 1];
    const last = run?.[run.length - 1];
    if (
      run &&
      last &&
      hit.start >= last.end &&
      (BETWEEN.test(text.slice(last.end, hit.start)) || isForeign(text.slice(last.end, hit.start)))
    )
      run.push(hit);
    else out.push([hit]);
  }
  return out;
};

const isForeign = (between: string): boolean =>
  /^(?:[、，]|和|与)[^、，。；：！？]{2,12}(?:[、，]|和|与|以及)$/.test(between);

const judge = (
  entry: GlossaryEntry,
  run: readonly Hit[],
  text: string,
  index: ListIndex,
): { kind: ListDeviation['kind']; start: number; end: number; expected: string } | undefined => {
  const n = entry.items.length;
  const [first] = run;
  const last = run[run.length - 1];
  if (!first || !last) return undefined;
  const order = run.map(h => h.at);
  const ascending = order.every((at, i) => i === 0 || at > (order[i - 1] ?? 0));
  const gaps = run.slice(1).map((h, i) => text.slice(run[i]?.end ?? 0, h.start));
  const foreign = gaps.filter(g => !BETWEEN.test(g));
  if (run.length === n && new Set(order).size === n && foreign.length === 0)
    return ascending
      ? undefined
      : { kind: 'order', start: first.start, end: last.end, expected: entry.items.join(separatorOf(gaps)) };
  if (run.length !== n - 1 || new Set(order).size !== run.length) return undefined;
  const missing = entry.items.findIndex((_, i) => !order.includes(i));
  const wanted = foldName(entry.items[missing] ?? '');
  if (!ascending) {
    // 幸福感、获得感、满足感: out of order, and one member another.
    const mark = /^(?:[、，]|和|与|以及)/.exec(text.slice(last.end, last.end + 2))?.[0];
    const end = last.end + (mark?.length ?? 0) + wanted.length;
    return mark && !foreign.length && isGarbled(text.slice(end - wanted.length, end), wanted, index)
      ? { kind: 'order', start: first.start, end, expected: entry.items.join(separatorOf(gaps)) }
      : undefined;
  }
  const member = (start: number, end: number) =>
    isGarbled(text.slice(start, end), wanted, index)
      ? { kind: 'member' as const, start, end, expected: wanted }
      : undefined;
  if (foreign.length === 1) {
    const hole = gaps.findIndex(g => !BETWEEN.test(g));
    const before = run[hole];
    const after = run[hole + 1];
    return before && after && hole + 1 === missing
      ? member(before.end + 1, after.start - (text.slice(before.end, after.start).endsWith('以及') ? 2 : 1))
      : undefined;
  }
  if (foreign.length) return undefined;
  const behind = /^(?:[、，]|和|与|以及)/.exec(text.slice(last.end, last.end + 2))?.[0];
  if (missing === n - 1 && behind) return member(last.end + behind.length, last.end + behind.length + wanted.length);
  const ahead = /[、，和与]$/.test(text.charAt(first.start - 1));
  if (missing === 0 && ahead) return member(first.start - 1 - wanted.length, first.start - 1);
  // Two of three are often said alone; four of five are not, unless the list goes on otherwise.
  return n >= 4 && !behind && !ahead
    ? { kind: 'missing', start: first.start, end: last.end, expected: entry.items.join(separatorOf(gaps)) }
    : undefined;
};

const separatorOf = (gaps: readonly string[]): string => (gaps.every(g => g === '') ? '' : '、');

/** A member of another known list is no slip: 智治 beside 法治 and 德治. */
const isGarbled = (written: string, wanted: string, { members }: ListIndex): boolean =>
  !members.has(written) && similar(written, wanted);

/** 满足感 for 安全感: made alike, and not the same. What was cut inside a character is no word. */
const similar = (written: string, wanted: string): boolean =>
  written.length >= 2 &&
  !/[、，。；：\p{Cs}]/u.test(written) &&
  written !== wanted &&
  Math.abs(written.length - wanted.length) <= 1 &&
  (written.slice(-1) === wanted.slice(-1) || written.charAt(0) === wanted.charAt(0)) &&
  distance(written, wanted, wanted.length) <= Math.ceil(wanted.length * 0.7);
