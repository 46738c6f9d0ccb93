/** 年均: a yearly average beside the multiple, the growth of all the years or the two levels that it spreads over the years. */
import { firstYear, isYears, yearOf } from '../period';
import type { Figure } from '../types';
import { isLevel, sameKind, type SentenceFigures } from './sentence';
import type { AverageRelation, Relation } from './types';

/** What the average is set against, and over how many years. */
type Span = Pick<AverageRelation, 'years' | 'over'>;

export function* averageRelations(sentence: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < sentence.figures.length; i++) {
    const growth = sentence.figures[i];
    if (!growth || !isAverage(growth, sentence.gaps[i] ?? '')) continue;
    const span = overMultiple(sentence, i - 1) ?? overGrowth(sentence, i - 1) ?? overLevels(sentence, i - 1);
    if (span && span.years >= 2) yield { kind: 'average', certain: true, growth: growth.id, ...span };
  }
}

const isAverage = ({ measure, comparison }: Figure, gap: string): boolean =>
  measure === 'growth' && /年均/.test(comparison ?? '') && AVERAGE.test(gap);

const AVERAGE = /^[，,、（(]?(?:五年|十年|三年|四年|期间)?年均(?:增长|增速|增幅|提高|增)(?:了|达到?|为|近|约|超过?)?$/;

/** 是2020年的1.7倍，年均增长11.3% */
const overMultiple = ({ figures, gaps }: SentenceFigures, i: number): Span | undefined => {
  const multiple = figures[i];
  const base = yearIn(/(?:是|为|相当于|达到?)(\d{4})年的?(?:近|约|超过?)?$/, gaps[i]);
  const end = multiple && endYear(multiple);
  return multiple?.measure === 'multiple' && base && end
    ? { years: end - base, over: { multiple: multiple.id } }
    : undefined;
};

/** 较2020年增长33.3%，年均增长5.9%; 五年累计增长33.3%，年均…. */
const overGrowth = ({ figures, gaps }: SentenceFigures, i: number): Span | undefined => {
  const grown = figures[i];
  if (grown?.measure !== 'growth' || grown.quantity.dimension !== 'percent' || grown.bound !== '=') return undefined;
  const base = yearIn(/[比较](\d{4})年(?:累计)?(?:增长|提高|上升|增)(?:了)?$/, gaps[i]);
  const years = base
    ? (endYear(grown) ?? 0) - base
    : /累计(?:增长|提高|上升|增)(?:了)?$/.test(gaps[i] ?? '')
      ? stretchOf(grown)
      : undefined;
  return years === undefined ? undefined : { years, over: { cumulative: grown.id } };
};

/** 由2020年的A增加到B，年均增长… */
const overLevels = ({ figures, gaps }: SentenceFigures, i: number): Span | undefined => {
  const [from, to] = [figures[i - 1], figures[i]];
  if (!from || !isLevel(to) || !sameKind(from, to) || from.quantity.dimension === 'percent') return undefined;
  const [start, end] = [yearIn(/(?:由|从)(\d{4})年/, gaps[i - 1]), endYear(to)];
  return start && end ? { years: end - start, over: { from: from.id, to: to.id } } : undefined;
};

const yearIn = (pattern: RegExp, gap: string | undefined): number | undefined => {
  const year = pattern.exec(gap ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
};

/** The last year that a figure's period speaks of. */
const endYear = ({ period }: Figure): number | undefined => (period ? yearOf(period.code) : undefined);

const stretchOf = ({ period }: Figure): number | undefined =>
  period && isYears(period.code) ? yearOf(period.code) - firstYear(period.code) + 1 : undefined;
