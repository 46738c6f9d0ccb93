/** A marker written with another number, in the hand of an existing one: （九） → （十）, 1． → 2．, ① → ②. */

import { readCircled, writeCircled, writeNumeral } from '../../lexicon';

/** Undefined where the marker carries no number that can be told, or the style has none for `ordinal`. */
export const withOrdinal = (marker: string, ordinal: number): string | undefined => {
  const circled = [...marker].find(c => readCircled(c) !== undefined);
  if (circled) {
    const next = writeCircled(ordinal);
    return next && marker.replace(circled, next);
  }
  const digits = /[0-9０-９]+/.exec(marker)?.[0];
  if (digits) return marker.replace(digits, digits >= '０' ? wide(String(ordinal)) : String(ordinal));
  const chinese = /[一二三四五六七八九十百零]+/.exec(marker)?.[0];
  return chinese && marker.replace(chinese, writeNumeral(ordinal));
};

const wide = (digits: string): string => digits.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
