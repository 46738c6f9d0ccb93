/** Each thing once, and in the order of reading. */
import type { Link } from '../define';
import type { ReportedFinding } from './family';

/** `group`: findings that say one thing at several places are one, for a list of the whole workspace. */
export const withoutDuplicates = (findings: readonly ReportedFinding[], by: 'group' | 'place'): ReportedFinding[] =>
  unique(findings, f => `${f.rule}|${by === 'group' ? f.group : `${f.file}#${f.span.start}|${f.message}`}`);

/** Of two proofs of one thing the one that pins down more of it. */
export const uniqueLinks = (links: readonly Link[]): Link[] => {
  const best = new Map<string, Link>();
  for (const link of links) {
    const known = best.get(link.group);
    if (!known || (link.pinned?.length ?? 0) > (known.pinned?.length ?? 0)) best.set(link.group, link);
  }
  return [...best.values()];
};

export const sorted = (findings: readonly ReportedFinding[]): ReportedFinding[] =>
  [...findings].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.span.start - b.span.start));

const unique = <T>(items: readonly T[], id: (item: T) => string): T[] =>
  [...new Map(items.map(i => [id(i), i] as const).reverse()).values()].reverse();
