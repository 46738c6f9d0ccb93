/**
 * Two drafts of one paper: which figures, targets, slogans and headings changed, appeared, vanished. What only stands elsewhere or has
 * another number is moved, and a figure that moved with its sentence is no change at all.
 */
import { rational } from '../base';
import { flattenHeadings, type HeadingNode } from '../document';
import type { Figure, Slogan } from '../facts';
import { indicatorKey, type IndexedFile, type IndexedReport } from '../index';

export interface Change<T> {
  readonly change: 'changed' | 'added' | 'removed' | 'moved';
  readonly old: T | null;
  readonly new: T | null;
}

export interface FigureAt {
  readonly figure: Figure;
  readonly report: IndexedReport;
}

export interface Comparison {
  readonly figures: readonly Change<FigureAt>[];
  /** Those of them that are set as targets. */
  readonly targets: readonly Change<FigureAt>[];
  readonly slogans: readonly Change<Slogan>[];
  readonly headings: readonly Change<HeadingNode>[];
}

export const compareDrafts = (before: IndexedFile, after: IndexedFile): Comparison => {
  const figures = paired(figuresOf(before), figuresOf(after), [sameFigure, sameQuantity, samePlace]);
  return {
    figures,
    targets: figures.filter(c => (c.new ?? c.old)?.figure.status === 'target' || c.old?.figure.status === 'target'),
    slogans: paired(slogansOf(before), slogansOf(after), [s => `${s.key}|${s.written}`, s => s.key, withoutCardinal]),
    headings: headings(headingsOf(before), headingsOf(after)),
  };
};

const figuresOf = (file: IndexedFile): FigureAt[] =>
  file.reports.flatMap(report => report.figures.map(figure => ({ figure, report })));

/** One mention of each. */
const slogansOf = (file: IndexedFile): Slogan[] => [
  ...new Map(file.reports.flatMap(r => r.slogans).map(s => [`${s.key}|${s.written}`, s])).values(),
];

const headingsOf = (file: IndexedFile): HeadingNode[] =>
  file.reports.flatMap(r => flattenHeadings(r.report.headings)).filter(h => h.style !== 'inline');

/**
 * Equals of the first name are no change; what then has the same second or further name is changed; the rest appeared or vanished. An
 * empty name is none.
 */
const paired = <T>(
  before: readonly T[],
  after: readonly T[],
  [same, ...alike]: readonly ((item: T) => string)[],
): Change<T>[] => {
  let [olds, news] = unmatched(before, after, same ?? (() => ''));
  const changed: Change<T>[] = [];
  for (const name of alike) {
    const pairs: [T, T][] = [];
    [olds, news] = unmatched(olds, news, name, pairs);
    changed.push(...pairs.map(([o, n]): Change<T> => ({ change: 'changed', old: o, new: n })));
  }
  const order = new Map(after.map((item, i) => [item, i]));
  changed.sort((a, b) => (a.new ? (order.get(a.new) ?? 0) : 0) - (b.new ? (order.get(b.new) ?? 0) : 0));
  return [
    ...changed,
    ...olds.map((o): Change<T> => ({ change: 'removed', old: o, new: null })),
    ...news.map((n): Change<T> => ({ change: 'added', old: null, new: n })),
  ];
};

/** Pairs by name, in order; gives what is left of both. */
const unmatched = <T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (item: T) => string,
  pairs: [T, T][] = [],
): [T[], T[]] => {
  const waiting = new Map<string, T[]>();
  for (const item of before) {
    const name = nameOf(item);
    if (name) waiting.set(name, [...(waiting.get(name) ?? []), item]);
  }
  const taken = new Set<T>();
  const news = after.filter(item => {
    const name = nameOf(item);
    const other = name ? waiting.get(name)?.shift() : undefined;
    if (other === undefined) return true;
    taken.add(other);
    pairs.push([other, item]);
    return false;
  });
  return [before.filter(item => !taken.has(item)), news];
};

const subject = ({ figure, report }: FigureAt): string => {
  const name = indicatorKey(figure) ?? '';
  const around = name || skeleton({ figure, report });
  return (
    around &&
    [
      around,
      figure.scope?.name ?? '',
      figure.period?.code ?? '',
      figure.measure,
      figure.status,
      figure.quantity.dimension,
    ].join('|')
  );
};
const valueOf = ({ figure }: FigureAt): string => {
  const { value } = figure.quantity;
  return `${value.n}/${value.d}|${figure.bound}|${figure.direction ?? ''}|${rational.isZero(figure.quantity.quantum)}`;
};
const sameFigure = (at: FigureAt): string => `${subject(at) || skeleton(at)}|${valueOf(at)}`;
const sameQuantity = (at: FigureAt): string => subject(at);
const samePlace = (at: FigureAt): string => skeleton(at);

/** The words right before the figure, its numbers left out. */
const skeleton = ({ figure, report }: FigureAt): string => {
  const text = report.report.paragraphs[figure.paragraph]?.view.text ?? '';
  const before = text.slice(Math.max(figure.where.span.start, figure.viewSpan.start - REACH), figure.viewSpan.start);
  const words = before.replace(/[\d.,％%]+/g, '#');
  return words.length >= FEW ? `${words}|${figure.quantity.unit}` : '';
};
const REACH = 16;
const FEW = 3;

/** 三项改革 and 四项改革. */
const withoutCardinal = ({ name }: Slogan): string => {
  const rest = name.replace(/[一二两三四五六七八九十百\d]+/g, '#');
  return rest === name ? '' : rest;
};

const titleOf = (h: HeadingNode): string => h.title.replace(/[\s，。、；：“”]/g, '');

/** Along the longest order that both keep; what is in both but not along it was moved, as what has another number. */
const headings = (before: readonly HeadingNode[], after: readonly HeadingNode[]): Change<HeadingNode>[] => {
  const pairs: [HeadingNode, HeadingNode][] = [];
  const [olds, news] = unmatched(before, after, titleOf, pairs);
  const kept = new Set(inOrder(pairs.map(([o]) => before.indexOf(o))).map(i => pairs[i]));
  const moved = pairs
    .filter(pair => !kept.has(pair) || pair[0].marker !== pair[1].marker)
    .map(([o, n]): Change<HeadingNode> => ({ change: 'moved', old: o, new: n }));
  const changed: Change<HeadingNode>[] = [];
  const gone = new Set<HeadingNode>();
  const left = news.filter(n => {
    const candidates = olds.filter(o => !gone.has(o) && o.level === n.level);
    const best = candidates
      .map(o => ({ o, score: likeness(titleOf(o), titleOf(n)) + (o.marker === n.marker ? 0.2 : 0) }))
      .sort((a, b) => b.score - a.score)[0];
    if (!best || best.score < ALIKE) return true;
    gone.add(best.o);
    changed.push({ change: 'changed', old: best.o, new: n });
    return false;
  });
  return [
    ...changed,
    ...moved,
    ...olds.filter(o => !gone.has(o)).map((o): Change<HeadingNode> => ({ change: 'removed', old: o, new: null })),
    ...left.map((n): Change<HeadingNode> => ({ change: 'added', old: null, new: n })),
  ];
};

const ALIKE = 0.55;

/** Indexes of a longest rising sequence. */
const inOrder = (numbers: readonly number[]): number[] => {
  const tails: number[] = [];
  const from: (number | undefined)[] = [];
  for (const [i, n] of numbers.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < n) low = middle + 1;
      else high = middle;
    }
    from[i] = low ? tails[low - 1] : undefined;
    tails[low] = i;
  }
  const found: number[] = [];
  for (let i = tails.at(-1); i !== undefined; i = from[i]) found.unshift(i);
  return found;
};

/** Shared pairs of characters among all (Dice). */
const likeness = (a: string, b: string): number => {
  const pairsOf = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (!left.length || !right.length) return a === b ? 1 : 0;
  const counts = new Map<string, number>();
  for (const p of left) counts.set(p, (counts.get(p) ?? 0) + 1);
  let shared = 0;
  for (const p of right) {
    const n = counts.get(p) ?? 0;
    if (n) shared++;
    counts.set(p, n - 1);
  }
  return (2 * shared) / (left.length + right.length);
};
