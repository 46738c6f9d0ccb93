/**
 * Numbered parts that stand one behind the other in a paragraph: “1、抓工业。…2、抓农业。…”, “（三）强产业。…（四）惠民生。…”. Their
 * line breaks were lost, or they were never set. The numbers must go on one by one; a single 2. in a text is no part.
 */
import { openingMarker, type Marker } from './marker';
import type { Mark } from './mark';
import { titleEnd } from './title-end';
import type { Paragraph } from './types';

/** `opener`: the marker that the paragraph opens with; `above`: that of the last numbered part up to here. */
export const findRunIn = (p: Paragraph, opener: Marker | undefined, above: Marker | undefined): Mark[] => {
  const found = candidates(p.view.text);
  return FAMILIES.flatMap(family => {
    const own = found.filter(c => c.marker.family === family);
    return own.length
      ? series(own, before(family, opener, above)).map(c => markOf(p, c, opener?.family === family))
      : [];
  }).sort((a, b) => a.start - b.start);
};

const FAMILIES = ['chinese', 'bracketed-chinese', 'arabic'] as const;

interface Candidate {
  readonly start: number;
  readonly marker: Marker;
}

const BEHIND_STOP = /[。！？；：:](?=(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[、.])[\u4e00-\u9fff“《])/g;

const candidates = (text: string): Candidate[] =>
  [...text.matchAll(BEHIND_STOP)].flatMap(m => {
    const start = m.index + 1;
    const marker = openingMarker(text.slice(start, start + 16));
    return marker && marker.ordinal !== null ? [{ start, marker }] : [];
  });

/** The number that the paragraph or, of （一）, the text above it has reached; 0 where a series can only begin here. */
const before = (family: string, opener: Marker | undefined, above: Marker | undefined): number =>
  (opener?.family === family
    ? opener.ordinal
    : family === 'bracketed-chinese' && above?.family === family
      ? above.ordinal
      : 0) ?? 0;

/** Those that go on from `reached`, and runs from one on of two or more; one number may have been left out. */
const series = (all: readonly Candidate[], reached: number): Candidate[] => {
  const runs: Candidate[][] = [[]];
  let last = reached;
  for (const c of all) {
    const n = c.marker.ordinal ?? 0;
    const run = runs.at(-1);
    const isSecond = (run?.length ?? 0) > 0;
    if (n === last + 1 && last > 0) run?.push(c);
    else if (n === last + 2 && isSecond) run?.push(c);
    else if (n === 1) runs.push([c]);
    else continue;
    last = n;
  }
  return runs.flatMap((run, i) => (i === 0 || run.length > 1 ? run : []));
};

/** Beside a part that opens the paragraph, and of the higher ranks, it is a heading; else a member of a series. */
const markOf = (p: Paragraph, { start, marker }: Candidate, isBesideOpener: boolean): Mark => {
  const { text } = p.view;
  const from = start + marker.text.length;
  const end = isBesideOpener || marker.family !== 'arabic' ? titleEnd(p, from) : Infinity;
  const isHeading = end - from <= LONGEST;
  const stop = isHeading ? end : endAt(text, from);
  return {
    paragraph: p.index,
    start,
    end: stop,
    marker,
    style: isHeading ? 'heading' : 'inline',
    title: text.slice(from, stop),
  };
};

/** A longer sentence is the part itself and not its title. */
const LONGEST = 40;

const endAt = (text: string, from: number): number => {
  const at = text.slice(from).search(/[，。；：！？,;:]/);
  return at < 0 ? text.length : from + at;
};
