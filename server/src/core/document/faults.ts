/** Markers written against GB/T 9704 and GB/T 15834, or unlike the others of their series. What is wrong and what to write instead. */
import type { Span } from '../base';
import { touchesAny } from './literal';
import { findAllSeries, findMixedSeries } from './series';
import { flattenHeadings, type HeadingNode, type ReportDocument } from './types';

export type MarkerFault =
  | 'brackets' // （1）…(2)
  | 'pause' // （一）、
  | 'comma' // 一， 一.
  | 'dot' // 1、
  | 'blend' // （1）是要
  | 'mixed'; // 首先…其次…第三

export interface MarkerCorrection {
  readonly node: HeadingNode;
  readonly span: Span;
  readonly newText: string;
}

export interface MarkerFinding {
  readonly fault: MarkerFault;
  /** The markers of one series that share the fault; the first shows it. */
  readonly corrections: readonly MarkerCorrection[];
  /** A marker of the series that is written otherwise, where that is the fault. */
  readonly unlike: HeadingNode | null;
}

export const findMarkerFaults = (report: ReportDocument): MarkerFinding[] =>
  allFaults(report).flatMap(found => {
    const corrections = found.corrections.filter(c => !touchesAny(report.literals, c.span));
    return corrections.length ? [{ ...found, corrections }] : [];
  });

const allFaults = (report: ReportDocument): MarkerFinding[] => [
  ...findAllSeries(report).flatMap(({ items }) => [
    ...brackets(items),
    ...faultOf(items, 'pause', pause),
    ...faultOf(items, 'comma', comma),
    ...(items.every(n => n.style === 'heading') ? faultOf(items, 'dot', dot) : []),
  ]),
  ...blends(report),
  ...findMixedSeries(report).flatMap(mixed),
];

const faultOf = (
  items: readonly HeadingNode[],
  fault: MarkerFault,
  correct: (marker: string, node: HeadingNode) => string,
): MarkerFinding[] => {
  const corrections = items.flatMap(node => correction(node, correct(node.marker ?? '', node)));
  return corrections.length ? [{ fault, corrections, unlike: null }] : [];
};

const correction = (node: HeadingNode, newText: string): MarkerCorrection[] =>
  node.markerSpan && node.marker !== newText ? [{ node, span: node.markerSpan, newText }] : [];

/** （一）、 → （一） */
const pause = (marker: string): string => marker.replace(/^([（(][^（()）]+[）)])[、．.]$/, '$1');

/** 一， and 一. → 一、 */
const comma = (marker: string, { family }: HeadingNode): string =>
  family === 'chinese' ? marker.replace(/[，,．.]$/, '、') : marker;

/** 1、 → 1.; numbers of a series in running text are left as they are. */
const dot = (marker: string, { family }: HeadingNode): string =>
  family === 'arabic' ? marker.replace(/^([\d０-９]+)、$/, '$1.') : marker;

/** Half- and full-width brackets in one series: all become what Chinese text takes. */
const brackets = (items: readonly HeadingNode[]): MarkerFinding[] => {
  const half = items.filter(n => /[()]/.test(n.marker ?? ''));
  const full = items.find(n => /^（[^()]*）/.test(n.marker ?? ''));
  if (!half.length || !full)
    return half.some(n => isTorn(n.marker ?? ''))
      ? faultOf(
          half.filter(n => isTorn(n.marker ?? '')),
          'brackets',
          widen,
        )
      : [];
  return [{ fault: 'brackets', corrections: half.flatMap(n => correction(n, widen(n.marker ?? ''))), unlike: full }];
};

/** （1) */
const isTorn = (marker: string): boolean => /^（.*\)|^\(.*）/.test(marker);

const widen = (marker: string): string => marker.replace('(', '（').replace(')', '）');

/** （1）是要…: a bracketed number and 一是 at once. */
const blends = (report: ReportDocument): MarkerFinding[] => {
  const found: MarkerFinding[] = [];
  for (const parent of [report.headings, ...flattenHeadings(report.headings).map(h => h.children)]) {
    const nodes = parent.filter(
      n =>
        (n.family === 'bracketed-arabic' || n.family === 'bracketed-chinese' || n.family === 'circled') &&
        /^是(?:要|必须)?[^是]/.test(n.title) &&
        n.markerSpan,
    );
    if (!nodes.length) continue;
    const corrections = nodes.map(node => {
      const end = node.markerSpan?.end ?? 0;
      return { node, span: { start: end, end: end + 1 }, newText: '' };
    });
    found.push({ fault: 'blend', corrections, unlike: null });
  }
  return found;
};

const ADVERBS = ['首先，', '其次，', '再次，'];
const HAN = '一二三四五六七八九十';

/** Three items of words end in 再次; longer series count. */
const mixed = (run: readonly HeadingNode[]): MarkerFinding[] => {
  const numbered = run.filter(n => n.ordinal !== null);
  const words = run.length <= ADVERBS.length && run[0]?.family === 'adverb';
  const corrections = numbered.flatMap((node, i) =>
    correction(node, words ? (ADVERBS[i] ?? node.marker ?? '') : `第${HAN.charAt(i)}，`),
  );
  return corrections.length ? [{ fault: 'mixed', corrections, unlike: run[0] ?? null }] : [];
};
