/** At the start of a line: the marker that comes next in each series that is open there, innermost first. */
import { say } from '../../base';
import { flattenHeadings, type HeadingNode } from '../../document';
import { withOrdinal } from './next-marker';
import type { Completion, CompletionPoint, CompletionSource } from './types';

export const markers: CompletionSource = {
  name: 'markers',
  complete: point => {
    const { before, after, offset } = point;
    const typed = before.trimStart();
    if (after.replace(/^[）)]/, '').trim() || typed.length > LONGEST) return [];
    const replace = {
      start: offset - typed.length,
      end: offset + (/^[）)]/.test(after) && /^[（(]/.test(typed) ? 1 : 0),
    };
    return nextMarkers(point, replace.start)
      .filter(([marker]) => marker.startsWith(typed) || typed === '')
      .map(
        ([marker, after]) =>
          ({
            label: marker,
            detail: after ? say('接“{0}”', shortened(after)) : say('下一级'),
            kind: 'marker',
            replace,
            insert: marker,
            fields: [],
            filter: marker,
          }) satisfies Completion,
      );
  },
};

/** A marker begun by hand is not longer. */
const LONGEST = 4;

/** With the name of the heading that each continues; null for the first of a deeper level. */
const nextMarkers = ({ report: { report } }: CompletionPoint, offset: number): [string, string | null][] => {
  const all = flattenHeadings(report.headings).filter(
    h => h.style === 'heading' && h.marker !== null && h.family !== 'markdown',
  );
  const open: HeadingNode[] = [];
  for (const h of all) {
    if (h.selection.start >= offset) break;
    while (open.length && (open.at(-1)?.level ?? 0) >= h.level) open.pop();
    open.push(h);
  }
  const found: [string, string | null][] = [];
  const add = (marker: string | undefined, continued: string | null): void => {
    if (marker && !found.some(([known]) => known === marker)) found.push([marker, continued]);
  };
  const last = open.at(-1);
  for (const h of [...open].reverse())
    if (h.marker && h.ordinal !== null) add(withOrdinal(h.marker, h.ordinal + 1), `${h.marker}${h.title}`);
  // The style of a deeper level is the one that this report uses elsewhere at that depth.
  const deeper = last && all.find(h => h.level === last.level + 1);
  if (deeper?.marker) add(withOrdinal(deeper.marker, 1), null);
  return found;
};

const shortened = (name: string): string => (name.length > 16 ? `${name.slice(0, 15)}…` : name);
