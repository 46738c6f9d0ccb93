/** Totals with their parts: 其中, 合计, and structures that make one hundred. */
import { rational } from '../../base';
import { partitionOf, partitionOfOne } from '../../lexicon';
import { isLevel, sameKind, type SentenceFigures } from './sentence';
import type { Relation } from './types';
import type { Figure } from '../types';

export function* wholeRelations(sentence: SentenceFigures): Iterable<Relation> {
  yield* ratios(sentence);
  yield* partitioned(sentence);
  yield* among(sentence);
  yield* totals(sentence);
}

/** 8.1∶45.2∶46.7 */
function* ratios({ figures, gaps, text }: SentenceFigures): Iterable<Relation> {
  for (let i = 0; i + 2 < figures.length;) {
    let end = i;
    while (end + 1 < figures.length && /^[:：∶]$/.test(gaps[end + 1] ?? '')) end++;
    if (end - i >= 2 && /结构|占比|比例|比重|之比|产业比/.test(text))
      yield { kind: 'hundred', certain: true, parts: figures.slice(i, end + 1).map(f => f.id) };
    i = Math.max(end, i) + 1;
  }
}

/** 第一、二、三产业贡献率分别为A、B和C; 税收占A，非税占B: shares of all there is. */
function* partitioned({ figures }: SentenceFigures): Iterable<Relation> {
  const told = figures.filter(
    f =>
      f.measure === 'share' &&
      f.quantity.dimension === 'percent' &&
      f.bound === '=' &&
      f.indicator &&
      !f.indicator.shared,
  );
  for (let i = 0; i < told.length; i++)
    for (const size of [2, 3]) {
      const parts = told.slice(i, i + size);
      if (parts.length < size || new Set(parts.map(f => f.period?.code)).size > 1) continue;
      if (partitionOfOne(parts.map(f => f.indicator?.name ?? '')) && !SEPARATE.test(parts[0]?.indicator?.name ?? ''))
        yield { kind: 'hundred', certain: true, parts: parts.map(f => f.id) };
    }
}

/** Shares that each have a whole of their own: rates of coverage, of two kinds of people. */
const SEPARATE = /率(?!$)|(?<!贡献)率$|覆盖|普及|完成|达标|参保|就业|合格/;

/** A，其中B、C: the parts that follow 其中 up to the next 。 or ；, of the whole's own kind. */
function* among(sentence: SentenceFigures): Iterable<Relation> {
  const depths = bracketDepths(sentence.gaps);
  for (let i = 1; i < sentence.figures.length; i++) {
    if (!/其中/.test(sentence.gaps[i] ?? '')) continue;
    const whole = wholeBefore(sentence, i, depths);
    const parts = whole ? partsBehind(sentence, i, whole, depths) : [];
    if (whole && parts.length) yield { kind: 'within', certain: true, whole: whole.id, parts: parts.map(f => f.id) };
  }
}

/** （含高新区73.16亿元），其中: what stands in brackets is no whole for what stands outside. */
const wholeBefore = ({ figures, gaps }: SentenceFigures, i: number, depths: readonly number[]): Figure | undefined => {
  const first = figures[i];
  if (!isLevel(first)) return undefined;
  for (let j = i - 1; j >= 0; j--) {
    const f = figures[j];
    if (isLevel(f) && sameKind(f, first) && depthAt(depths, j) <= depthAt(depths, i))
      return crossesStatement(gaps, j + 1, i) ? undefined : f;
  }
  return undefined;
};

/** Behind ； another statement begins, unless what follows is the rest of all there is. */
const partsBehind = (
  { figures, gaps }: SentenceFigures,
  i: number,
  whole: Figure,
  depths: readonly number[],
): readonly Figure[] => {
  const parts: Figure[] = [];
  const beyond: Figure[] = [];
  let isOver = false;
  for (let j = i; j < figures.length; j++) {
    const gap = gaps[j] ?? '';
    if (j > i && (depthAt(depths, j) < depthAt(depths, i) || ENDS_LIST.test(gap))) break;
    isOver ||= j > i && /；/.test(gap);
    const part = figures[j];
    if (part && isPartOf(part, whole) && depthAt(depths, j) === depthAt(depths, i))
      (isOver ? beyond : parts).push(part);
  }
  return [...parts, ...restOfAll(parts, beyond)];
};

const ENDS_LIST = /。|合计|总计|另外|此外|同时|全年|累计/;
const depthAt = (depths: readonly number[], i: number): number => depths[i] ?? 0;

const isPartOf = (part: Figure, whole: Figure): boolean =>
  isLevel(part) && sameKind(part, whole) && part.period?.code === whole.period?.code && part.aggregate !== 'total';

/** As many of those beyond ； as make all there is with the parts before it. */
const restOfAll = (parts: readonly Figure[], beyond: readonly Figure[]): readonly Figure[] => {
  for (let n = 1; n <= Math.min(3, beyond.length); n++)
    if (partitionOf([...parts, ...beyond.slice(0, n)].map(f => f.indicator?.name ?? ''))) return beyond.slice(0, n);
  return [];
};

/** How many brackets are open before each figure. */
export const bracketDepths = (gaps: readonly string[]): number[] => {
  let depth = 0;
  return gaps.map(gap => (depth += (gap.match(/[（(]/g) ?? []).length - (gap.match(/[）)]/g) ?? []).length));
};

/** …A个、…B个，合计C: adjacent parts of one kind before a summing word; 两项合计C says how many they are. */
function* totals({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 2; i < figures.length; i++) {
    const total = figures[i];
    if (!isLevel(total) || !TOTAL.test(gaps[i] ?? '')) continue;
    const said = numberOfTerms(figures[i - 1], gaps[i] ?? '');
    const parts = partsAhead({ figures, gaps }, said === undefined ? i - 1 : i - 2, total, said ?? Infinity);
    if (parts.length >= 2 && (said === undefined || parts.length === said))
      yield { kind: 'sum', certain: said !== undefined, total: total.id, parts: parts.map(f => f.id) };
  }
}

const TOTAL = /(?:合计|共计|总计)[^，。；]{0,8}$/;

/** The number of 两项合计, which was read as a figure of its own. */
const numberOfTerms = (f: Figure | undefined, gap: string): number | undefined =>
  f && /^[项者类]$/.test(f.quantity.unit) && /^(?:收入|支出|资金|投资)?(?:合计|共计|总计)/.test(gap)
    ? rational.toNumber(f.quantity.value)
    : undefined;

const partsAhead = (
  { figures, gaps }: Pick<SentenceFigures, 'figures' | 'gaps'>,
  from: number,
  total: Figure,
  most: number,
): readonly Figure[] => {
  const parts: Figure[] = [];
  for (let j = from; j >= 0 && parts.length < most; j--) {
    const part = figures[j];
    if (!isLevel(part) || !sameKind(part, total)) break;
    parts.unshift(part);
    if (/[；。]/.test(gaps[j] ?? '')) break;
  }
  return parts;
};

const crossesStatement = (gaps: readonly string[], from: number, to: number): boolean =>
  gaps.slice(from, to + 1).some(g => /[；]/.test(g));
