/** Totals with their parts: 其中, 合计, and structures that make one hundred. */
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
function* among({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  const depths = bracketDepths(gaps);
  for (let i = 1; i < figures.length; i++) {
    if (!/其中/.test(gaps[i] ?? '')) continue;
    const first = figures[i];
    // （含高新区73.16亿元），其中: what stands in brackets is no whole for what stands outside.
    const whole = [...figures.slice(0, i)]
      .reverse()
      .find(
        (f): f is Figure =>
          isLevel(f) && isLevel(first) && sameKind(f, first) && (depths[figures.indexOf(f)] ?? 0) <= (depths[i] ?? 0),
      );
    if (!whole || !first || crossesStatement(gaps, figures.indexOf(whole) + 1, i)) continue;
    const parts: Figure[] = [];
    // Behind ； another statement begins, unless what follows is the rest of all there is.
    const beyond: Figure[] = [];
    let over = false;
    for (let j = i; j < figures.length; j++) {
      if (j > i && (depths[j] ?? 0) < (depths[i] ?? 0)) break;
      over ||= j > i && /；/.test(gaps[j] ?? '');
      if (j > i && /。|合计|总计|另外|此外|同时|全年|累计/.test(gaps[j] ?? '')) break;
      const part = figures[j];
      if (
        part &&
        isLevel(part) &&
        sameKind(part, whole) &&
        part.period?.code === whole.period?.code &&
        part.aggregate !== 'total' &&
        (depths[j] ?? 0) === (depths[i] ?? 0)
      )
        (over ? beyond : parts).push(part);
    }
    for (let n = 1; n <= Math.min(3, beyond.length); n++)
      if (partitionOf([...parts, ...beyond.slice(0, n)].map(f => f.indicator?.name ?? '')))
        parts.push(...beyond.slice(0, n));
    if (parts.length) yield { kind: 'within', certain: true, whole: whole.id, parts: parts.map(f => f.id) };
  }
}

/** How many brackets are open before each figure. */
export const bracketDepths = (gaps: readonly string[]): number[] => {
  let depth = 0;
  return gaps.map(gap => (depth += (gap.match(/[（(]/g) ?? []).length - (gap.match(/[）)]/g) ?? []).length));
};

/** …A个、…B个，共C个 / 合计C: adjacent parts of one kind before a summing word. */
function* totals({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 2; i < figures.length; i++) {
    const total = figures[i];
    if (!isLevel(total) || !/(?:合计|共计|总计|三项合计|两项合计)[^，。；]{0,8}$/.test(gaps[i] ?? '')) continue;
    const parts: Figure[] = [];
    for (let j = i - 1; j >= 0; j--) {
      const part = figures[j];
      if (!part || !isLevel(part) || !sameKind(part, total)) break;
      parts.unshift(part);
      if (/[；。]/.test(gaps[j] ?? '')) break;
    }
    if (parts.length >= 2) yield { kind: 'sum', certain: false, total: total.id, parts: parts.map(f => f.id) };
  }
}

const crossesStatement = (gaps: readonly string[], from: number, to: number): boolean =>
  gaps.slice(from, to + 1).some(g => /[；]/.test(g));
