/** What was added, and the rate that it comes to: 余额A，比年初新增B，增长C; 比A增加B，增长C; the rate may stand first. */
import type { Figure } from '../types';
import { isLevel, sameKind, type SentenceFigures } from './sentence';
import type { Relation } from './types';

export function* increaseRelations(sentence: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < sentence.figures.length; i++) {
    yield* onBase(sentence, i);
    const level = levelBefore(sentence, i);
    const growth = level && rateOf(sentence, i, level);
    const amount = sentence.figures[i];
    if (level && growth && amount)
      yield { kind: 'amount-and-growth', certain: true, level: level.id, amount: amount.id, growth: growth.id };
  }
}

/** The level that the change at `i` belongs to: right before it, or before a rate that stands between. */
const levelBefore = ({ figures, gaps }: SentenceFigures, i: number): Figure | undefined => {
  const [level, before, here] = [figures[i - 2], figures[i - 1], figures[i]];
  if (!before || here?.measure !== 'change' || !SHORT.test(gaps[i] ?? '')) return undefined;
  const isOf = (f: Figure | undefined): boolean => isLevel(f) && sameKind(f, here);
  if (isOf(before)) return before.quantity.dimension !== 'percent' && !isBase(gaps[i - 1]) ? before : undefined;
  // 为预算的101.6%，增加0.7亿元，增长2.4%; 下降3.05%，减少13件: what stands between, and which of the two comes first, says nothing.
  const isBetween = isPlanRate(before, gaps[i - 1]) || before.measure === 'growth';
  return isBetween && isOf(level) && CONTINUED.test(gaps[i - 1] ?? '') && CONTINUED.test(gaps[i] ?? '')
    ? level
    : undefined;
};

/** The rate behind the change at `i`, or the one between it and its level. */
const rateOf = ({ figures, gaps }: SentenceFigures, i: number, level: Figure): Figure | undefined => {
  const [before, here, next] = [figures[i - 1], figures[i], figures[i + 1]];
  if (before && here && before !== level && isRateFirst(before, here, level))
    return next?.quantity.dimension.startsWith('percent') ? undefined : before;
  return next?.measure === 'growth' && RATE_BEHIND.test(gaps[i + 1] ?? '') ? next : undefined;
};

const isRateFirst = (rate: Figure, amount: Figure, level: Figure): boolean =>
  rate.measure === 'growth' &&
  rate.quantity.dimension === 'percent' &&
  rate.comparison === amount.comparison &&
  !/年均/.test(rate.comparison ?? '') &&
  level.period?.code === rate.period?.code &&
  plainUnit(level) === plainUnit(amount);

const plainUnit = ({ quantity }: Figure): string => quantity.writtenUnit.replace(/[万亿]/g, '');

/** 比“十三五”104.8亿元增加48.9亿元，增长46.7%; 86.4万人，与十年前的82.6万人相比，增加3.8万人: A is what is compared with. */
function* onBase({ figures, gaps }: SentenceFigures, i: number): Iterable<Relation> {
  const [to, base, amount, growth] = [figures[i - 2], figures[i - 1], figures[i], figures[i + 1]];
  if (!base || !amount || !isStated(base) || !isBase(gaps[i - 1]) || !COMPARED.test(gaps[i] ?? '')) return;
  if (!isAddable(base, amount)) return;
  const rises = amount.direction && amount.direction === 'up';
  if (to && isOneSeries(to, base) && CONTINUED.test(gaps[i - 1] ?? ''))
    yield {
      kind: 'from-to',
      certain: true,
      from: base.id,
      to: to.id,
      rises,
      growth: null,
      amount: amount.id,
      multiple: null,
    };
  if (amount.measure === 'change' && growth?.measure === 'growth' && RATE_BEHIND.test(gaps[i + 1] ?? ''))
    yield { kind: 'base-and-growth', certain: true, base: base.id, amount: amount.id, growth: growth.id };
}

const isOneSeries = (a: Figure, b: Figure): boolean =>
  isStated(a) && sameKind(a, b) && a.measure === b.measure && a.scope?.name === b.scope?.name;

/** A number of its own, whatever it measures; no fall, whose number stands without its sign. */
const isStated = (f: Figure): boolean =>
  !f.threshold && f.direction !== 'down' && (f.measure === 'level' || f.measure === 'growth' || f.measure === 'share');

const isAddable = (base: Figure, amount: Figure): boolean =>
  amount.measure === 'points'
    ? base.quantity.dimension === 'percent'
    : amount.measure === 'change' && base.measure === 'level' && sameKind(base, amount);

/** 比…的, 与…的: what is compared with stands behind these words. */
const isBase = (gap: string | undefined): boolean => BASE.test(gap ?? '');
const BASE = /(?<![占之对正环同可相])[比较与](?!重|例|值|率|为)(?:\d{4}年|[^，。；\d]){0,24}$/;
const COMPARED =
  /^(?:的[^，。；]{0,6})?(?:相比)?[，,]?(?:净|共|累计)?(?:增加|增长|增|减少|减|下降|上升|提高|降低|多|少|高|低)(?:了)?$/;
/** 为预算的101.6%. */
const isPlanRate = (f: Figure, gap: string | undefined): boolean =>
  f.quantity.dimension === 'percent' &&
  /^[，,](?:为|占|完成)[^，。；]{0,6}(?:预算|计划|任务|目标)[^，。；]{0,4}的$/.test(gap ?? '');

const CONTINUED = /^[，,、]/;
const SHORT = /^[，,]?[^，。；]{0,14}$/;
const RATE_BEHIND =
  /^[，,、](?:同比|比上年|较上年)?(?:增长|增加|上升|提高|下降|减少|增幅|降幅|增产|减产|增收|减收)(?:达到|达|了|为)?$/;
