/**
 * Statement blocks: a whole, its growth and its parts, over the sentences of a paragraph. “总量V，增长g。其中，A a、增长x；B b、增长y。按…分，C c，
 * 占s%；D d。” A sentence's own 其中 is read in `whole.ts`; here are the parts that stand in a sentence, a division or brackets of their own.
 */
import { partitionOf } from '../../lexicon';
import type { Figure } from '../types';
import { isLevel, isPercent, sameKind } from './sentence';
import type { Relation } from './types';

/** A paragraph's figures in text order; `gaps[i]` stands before figure i. */
export interface ParagraphFigures {
  readonly figures: readonly Figure[];
  readonly gaps: readonly string[];
}

interface Part {
  readonly figure: Figure;
  readonly growth: Figure | null;
  readonly share: Figure | null;
}

interface Division {
  readonly whole: Figure;
  /** 其中 within the sentence of the whole: what its parts come to is read there. */
  readonly inSentence: boolean;
  readonly growth: Figure | null;
  readonly parts: readonly Part[];
}

export function* blockRelations(paragraph: ParagraphFigures): Iterable<Relation> {
  for (const { whole, growth, parts, inSentence } of divisionsOf(paragraph)) {
    if (inSentence) {
      yield* said(whole, parts);
      continue;
    }
    const partition = partitionOf(parts.map(p => p.figure.indicator?.name ?? p.figure.indicator?.written ?? ''));
    if (parts.length > 1 || partition)
      yield { kind: 'within', certain: partition !== undefined, whole: whole.id, parts: parts.map(p => p.figure.id) };
    else if (parts[0]) yield { kind: 'within', certain: false, whole: whole.id, parts: [parts[0].figure.id] };
    yield* said(whole, parts);
    const growths = parts.flatMap(p => p.growth ?? []);
    if (growth && parts.length > 1 && growths.length === parts.length)
      yield {
        kind: 'rate-of-parts',
        certain: true,
        whole: whole.id,
        growth: growth.id,
        parts: parts.map(p => p.figure.id),
        growths: growths.map(g => g.id),
      };
  }
}

function* said(whole: Figure, parts: readonly Part[]): Iterable<Relation> {
  for (const { figure, share } of parts)
    if (share) yield { kind: 'share', certain: true, part: figure.id, whole: whole.id, share: share.id };
}

/** Where a sentence goes over to the parts of what was told before. */
const OPENS = /[。；](?:其中|[按分从][\u4e00-\u9fa5]{2,12}?(?:分|看|来看))[，：,:]?[^，。；]*$/;
const IN_WHOLE = /[。；]在([\u4e00-\u9fa5]{2,14}?)(?:总额|总量|总值|总数)?中[，,]?[^，。；]*$/;
const BRACKET = /^[（(](?:其中[，：:]?|含)?[^，。；（）()]*$/;
/** What ends a list of parts although the sentence goes on. */
const ENDS = /合计|总计|另外|此外|同时|全年|累计|年末|加上|共计/;

function* divisionsOf({ figures, gaps }: ParagraphFigures): Iterable<Division> {
  const used = new Set<number>();
  for (let i = 1; i < figures.length; i++) {
    const first = figures[i];
    const gap = gaps[i] ?? '';
    if (!isLevel(first)) continue;
    const inBracket = BRACKET.test(gap);
    const named = IN_WHOLE.exec(gap)?.[1];
    const inSentence = /，其中[，：,:]?[^，。；]*$/.test(gap);
    if (!inBracket && !named && !inSentence && !OPENS.test(gap)) continue;
    const at = wholeBefore({ figures, gaps }, i, { inBracket, named, used });
    const whole = figures[at];
    if (!whole) continue;
    const parts = partsFrom({ figures, gaps }, i, whole, inBracket);
    if (isNarrower(whole, figures, gaps.slice(at + 1), parts)) continue;
    for (const p of parts) used.add(p.figure.id);
    if (parts.length) yield { whole, inSentence, growth: inBracket ? null : growthOf(figures, gaps, at), parts };
  }
}

/** The last level before the division of which its figures can be parts: not a part of an earlier one, of the same time, place and stage. */
const wholeBefore = (
  { figures, gaps }: ParagraphFigures,
  at: number,
  {
    inBracket,
    named,
    used,
  }: { readonly inBracket: boolean; readonly named: string | undefined; readonly used: ReadonlySet<number> },
): number => {
  const part = figures[at];
  for (let j = at - 1; j >= 0 && j >= at - REACH; j--) {
    const f = figures[j];
    if (!f || !part) return -1;
    if (inBracket) return isLevel(f) && j === at - 1 && isOneFrame(f, part) ? j : -1;
    if (
      named !== undefined &&
      !(f.indicator?.name ?? '').includes(named) &&
      !(f.indicator?.written ?? '').includes(named)
    )
      continue;
    if (!isLevel(f) || used.has(f.id)) continue;
    // What stands in brackets is no whole for what stands outside.
    if (openBrackets(gaps.slice(0, j + 1)) > 0) continue;
    if (!isOneFrame(f, part)) return -1;
    return j;
  }
  return -1;
};

/** No whole stands farther from its parts. */
const REACH = 14;

const isOneFrame = (whole: Figure, part: Figure): boolean =>
  sameKind(whole, part) &&
  whole.bound === '=' &&
  whole.status === part.status &&
  whole.period?.code === part.period?.code &&
  whole.scope?.name === part.scope?.name &&
  whole.budget?.stage === part.budget?.stage &&
  whole.budget?.account === part.budget?.account &&
  !/均|率|每|单价|标准/.test(whole.indicator?.name ?? '');

/** The levels from the first part to the end of its sentence or bracket, with what is said of each. */
const partsFrom = ({ figures, gaps }: ParagraphFigures, from: number, whole: Figure, inBracket: boolean): Part[] => {
  const parts: Part[] = [];
  let depth = 0;
  for (let j = from; j < figures.length; j++) {
    const f = figures[j];
    const gap = gaps[j] ?? '';
    if (!f) break;
    if (j > from) depth += depthOf(gap);
    if (j > from && isListOver(gap, depth, inBracket)) break;
    if (depth > 0) continue;
    // A list that goes on inside a part (其中…) is of that part.
    const isOwn = isPartOf(f, whole);
    if ((isOwn && j > from && /其中/.test(gap)) || (!isOwn && isLevel(f) && sameKind(f, whole))) break;
    if (isOwn) parts.push({ figure: f, growth: null, share: null });
    else tellOf(parts, f, gap);
  }
  return parts;
};

const isListOver = (gap: string, depth: number, inBracket: boolean): boolean =>
  depth < 0 || ENDS.test(gap) || (inBracket ? /[。；]/ : /。/).test(gap);

const isPartOf = (f: Figure, whole: Figure): boolean =>
  isLevel(f) && isOneFrame(whole, f) && f.aggregate !== 'total' && f.bound === '=';

/** A growth or a share behind a part is said of it. */
const tellOf = (parts: Part[], f: Figure, gap: string): void => {
  const last = parts[parts.length - 1];
  if (!last) return;
  if (f.measure === 'growth' && !last.growth && !/[；。]/.test(gap)) parts[parts.length - 1] = { ...last, growth: f };
  else if (isPercent(f) && !last.share && SHARE.test(gap)) parts[parts.length - 1] = { ...last, share: f };
};

/** 限额以上零售总额按经营地统计，城镇…: parts of something narrower that the words before them or brackets name. */
const isNarrower = (
  whole: Figure,
  figures: readonly Figure[],
  gaps: readonly string[],
  parts: readonly Part[],
): boolean => {
  const last = figures.indexOf(parts.at(-1)?.figure ?? whole);
  const words = gaps.slice(0, Math.max(1, last - figures.indexOf(whole))).join('');
  const basis = BASIS.exec(words)?.[0];
  return (
    basis !== undefined &&
    !`${whole.indicator?.name ?? ''}${whole.indicator?.written ?? ''}`.includes(basis.slice(0, 2))
  );
};

const BASIS = /限额以上|限上|规模以上|规上|法人|重点监测|不含|不包括|样本|抽样/;

/** 占35.0%, 占比54%: the whole is the block's own. */
const SHARE =
  /^[^，。；（(]{0,8}[，,、](?:增[长加][^，。；]{0,6}[，,、])?占(?:比|比重|总量|总额)?(?:为|达到?|约)?$|^[，,、]占(?:比|比重)?(?:为|达到?|约)?$/;

const growthOf = (figures: readonly Figure[], gaps: readonly string[], at: number): Figure | null => {
  for (let j = at + 1; j < figures.length && j < at + 4; j++) {
    const f = figures[j];
    if (!f || /[。；]/.test(gaps[j] ?? '')) return null;
    if (f.measure === 'growth' && f.indicator?.name === figures[at]?.indicator?.name) return f;
  }
  return null;
};

const depthOf = (gap: string): number => (gap.match(/[（(]/g) ?? []).length - (gap.match(/[）)]/g) ?? []).length;
const openBrackets = (gaps: readonly string[]): number => gaps.reduce((n, g) => n + depthOf(g), 0);
