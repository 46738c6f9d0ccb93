/** A known slogan whose items the text spells out otherwise than they are fixed. */
import { foldName } from '../fold';
import type { GlossaryEntry, Slogan } from '../../types';

export interface StatedDeviation {
  readonly kind: 'order' | 'missing' | 'member';
  readonly entry: GlossaryEntry;
  readonly written: string;
  readonly expected: string;
}

/** `senses`: what the name may stand for; a text that fits one of them is right. */
export const statedDeviation = (slogan: Slogan, senses: readonly GlossaryEntry[]): StatedDeviation | undefined => {
  if (
    !slogan.items ||
    slogan.stated === 'series' ||
    slogan.stated === 'following' ||
    slogan.stated === 'abbreviation' ||
    senses.some(s => s.unsure || !s.items.length)
  )
    return undefined;
  const written = slogan.items.map(foldName);
  const judged = senses.map(s => judge(written, s));
  return judged.some(j => j === 'fits') ? undefined : judged.find(j => typeof j === 'object');
};

const judge = (written: readonly string[], entry: GlossaryEntry): 'fits' | 'other' | StatedDeviation => {
  const items = entry.items.map(foldName);
  const places = written.map(w => items.findIndex(i => means(w, i)));
  const matched = places.filter(p => p >= 0);
  if (new Set(matched).size !== matched.length) return 'other';
  if (matched.length === items.length && written.length === items.length) {
    const ascending = places.every((p, i) => i === 0 || p > (places[i - 1] ?? 0));
    return ascending || entry.orderedSince === null
      ? 'fits'
      : { kind: 'order', entry, written: written.join('、'), expected: entry.items.join('、') };
  }
  if (matched.length !== items.length - 1 || items.length < 3) return 'other';
  const missing = entry.items.find((_, i) => !places.includes(i)) ?? '';
  if (written.length === items.length - 1)
    return { kind: 'missing', entry, written: written.join('、'), expected: entry.items.join('、') };
  const foreign = written.find((_, i) => places[i] === -1);
  return written.length === items.length && foreign !== undefined
    ? { kind: 'member', entry, written: foreign, expected: missing }
    : 'other';
};

/** 稳就业 is 就业 under 稳; 责任 in 摘帽不摘责任 leaves the common part out. */
const means = (written: string, item: string): boolean =>
  written === item ||
  (written.length >= 2 &&
    item.length >= 2 &&
    (written.endsWith(item) || item.endsWith(written)) &&
    Math.abs(written.length - item.length) <= 6);
