/** Totals with their parts: 其中, 合计, and structures that make one hundred. */
import { isLevel, lastFigure, sameKind, type SentenceFigures } from './sentence';
import type { Relation } from './types';
import type { Figure } from '../types';

export function* wholeRelations(sentence: SentenceFigures): Iterable<Relation> {
  yield* ratios(sentence);
  yield* among(sentence);
  yield* totals(sentence);
  yield* plus(sentence);
}

/** 8.1∶45.2∶46.7 */
function* ratios({ figures, gaps, text }: SentenceFigures): Iterable<Relation> {
  for (let i = 0; i + 2 < figures.length; ) {
    let end = i;
    while (end + 1 < figures.length && /^[:：∶]$/.test(gaps[end + 1] ?? '')) end++;
    if (end - i >= 2 && /结构|占比|比例|比重|之比|产业比/.test(text)) yield { kind: 'hundred', certain: true, parts: figures.slice(i, end + 1).map(f => f.id) };
    i = Math.max(end, i) + 1;
  }
}

/** A，其中B、C: the parts that follow 其中 up to the next 。 or ；, of the whole's own kind. */
function* among({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  const depths = bracketDepths(gaps);
  for (let i = 1; i < figures.length; i++) {
    if (!/其中/.test(gaps[i] ?? '')) continue;
    const first = figures[i];
    // （含高新区73.16亿元），其中: what stands in brackets is no whole for what stands outside.
    const whole = [...figures.slice(0, i)].reverse().find((f): f is Figure => isLevel(f) && isLevel(first) && sameKind(f, first) && (depths[figures.indexOf(f)] ?? 0) <= (depths[i] ?? 0));
    if (!whole || !first || crossesStatement(gaps, figures.indexOf(whole) + 1, i)) continue;
    const parts: Figure[] = [];
    for (let j = i; j < figures.length; j++) {
      if (j > i && (depths[j] ?? 0) < (depths[i] ?? 0)) break;
      if (j > i && /[；。]|合计|总计|另外|此外|同时|全年|累计/.test(gaps[j] ?? '')) break;
      const part = figures[j];
      if (part && isLevel(part) && sameKind(part, whole) && part.period?.code === whole.period?.code && part.aggregate !== 'total' && (depths[j] ?? 0) === (depths[i] ?? 0)) parts.push(part);
    }
    if (parts.length) yield { kind: 'within', certain: true, whole: whole.id, parts: parts.map(f => f.id) };
  }
}

/** How many brackets are open before each figure. */
const bracketDepths = (gaps: readonly string[]): number[] => {
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

const crossesStatement = (gaps: readonly string[], from: number, to: number): boolean => gaps.slice(from, to + 1).some(g => /[；]/.test(g));

/** 为年初预算N的99.9%: a budget beside what was carried out. */
const isMeasure = (f: Figure): boolean => f.budget?.stage === 'budget' || f.budget?.stage === 'adjusted-budget';

/** 收入A，增长X%，加上B、C，收入合计D: what is added up, and its total. Rates between the amounts are passed over, and what stands in brackets. */
function* plus({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  const depths = bracketDepths(gaps);
  const outside = (f: Figure): boolean => (depths[figures.indexOf(f)] ?? 0) === 0;
  for (let i = 1; i < figures.length; i++) {
    if (!/加上[^，。；（(]{0,24}$/.test(gaps[i] ?? '')) continue;
    const first = lastFigure(figures.slice(0, i), (f): f is Figure => isLevel(f) && outside(f) && !isMeasure(f));
    const at = first ? figures.indexOf(first) : -1;
    if (!first || gaps.slice(at + 1, i + 1).some(g => /[；。]|其中/.test(g))) continue;
    const end = figures.findIndex((f, j) => j > i && isLevel(f) && sameKind(f, first) && outside(f) && /(?:合计|总计|总量|总额)[^，。；]{0,8}$/.test(gaps[j] ?? ''));
    const total = figures[end];
    const parts = figures.slice(i, end).filter(outside);
    if (!total || gaps.slice(i + 1, end + 1).some(g => /[；。]|其中|减去/.test(g)) || parts.some(f => f.measure !== 'level' && f.measure !== 'growth')) continue;
    const amounts = parts.filter(f => isLevel(f));
    if (amounts.length && amounts.every(f => sameKind(f, first))) yield { kind: 'sum', certain: true, total: total.id, parts: [first, ...amounts].map(f => f.id) };
  }
}
