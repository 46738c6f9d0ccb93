/** New markers for series whose numbers are wrong: what to write where. Nothing but the number in a marker changes. */
import type { Span } from '../base';
import { writeNumeral } from '../lexicon';
import { findAllSeries, type Series } from './series';
import type { HeadingNode, ReportDocument } from './types';

export interface Renumbering {
  readonly node: HeadingNode;
  /** The marker in the source. */
  readonly span: Span;
  readonly newText: string;
}

/** One, two, three from the first item on; items that are right stay out. A report whose head is cut off keeps its first number. */
export const renumberSeries = (report: ReportDocument, { items }: Series): Renumbering[] => {
  const first = report.front.title || report.front.salutation ? 1 : (items[0]?.ordinal ?? 1);
  return items.flatMap((node, i) => {
    const newText = markerWith(node, first + i);
    return node.ordinal === first + i || newText === null || !node.markerSpan
      ? []
      : [{ node, span: node.markerSpan, newText }];
  });
};

/** Every series of this family at this level. */
export const renumberLevel = (report: ReportDocument, like: HeadingNode): Renumbering[] =>
  inOrder(
    findAllSeries(report)
      .filter(s => s.family === like.family && s.items[0]?.level === like.level)
      .flatMap(s => renumberSeries(report, s)),
  );

export const renumberReport = (report: ReportDocument): Renumbering[] =>
  inOrder(findAllSeries(report).flatMap(s => renumberSeries(report, s)));

/** The marker as written with another number in it; null where there is no such sign. */
export const markerWith = (node: HeadingNode, n: number): string | null => {
  const marker = node.marker ?? '';
  const sign = /[①-⑳⑴-⒇⒈-⒛㈠-㈩]/.exec(marker)?.[0];
  if (sign) {
    const base = SIGNS.find(([from, count]) => sign.charCodeAt(0) >= from && sign.charCodeAt(0) < from + count);
    return base && n <= base[1] ? marker.replace(sign, String.fromCharCode(base[0] + n - 1)) : null;
  }
  if (/[０-９]/.test(marker))
    return marker.replace(/[０-９]+/, [...String(n)].map(d => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(''));
  // Of 1.2.3 the last number counts.
  return /\d/.test(marker)
    ? marker.replace(/\d+(?=\D*$)/, String(n))
    : marker.replace(/[零〇一二三四五六七八九十百]+/, writeNumeral(n));
};

/** First sign and how many there are. */
const SIGNS: readonly (readonly [number, number])[] = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x3220, 10],
];

const inOrder = (all: readonly Renumbering[]): Renumbering[] => [...all].sort((a, b) => a.span.start - b.span.start);
