/** 年均: a yearly average beside the multiple or the two levels that it spreads over the years. */
import { isLevel, sameKind, type SentenceFigures } from './sentence';
import { firstYear, isYears, yearOf } from '../period';
import type { Figure } from '../types';
import type { Relation } from './types';

export function* averageRelations({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < figures.length; i++) {
    const growth = figures[i];
    const before = figures[i - 1];
    if (
      !growth ||
      growth.measure !== 'growth' ||
      !/年均/.test(growth.comparison ?? '') ||
      !before ||
      !/^[，,、（(]?(?:五年|十年|三年|四年|期间)?年均(?:增长|增速|增幅|提高|增)(?:了|达到?|为|近|约|超过?)?$/.test(
        gaps[i] ?? '',
      )
    )
      continue;
    if (before.measure === 'multiple') {
      const base = Number(/(?:是|为|相当于|达到?)(\d{4})年的?(?:近|约|超过?)?$/.exec(gaps[i - 1] ?? '')?.[1]);
      const end = endYear(before);
      if (base && end && end - base >= 2)
        yield { kind: 'average', certain: true, growth: growth.id, years: end - base, over: { multiple: before.id } };
      continue;
    }
    // 较2020年增长33.3%，年均增长5.9%; 五年累计增长33.3%，年均….
    if (before.measure === 'growth' && before.quantity.dimension === 'percent' && before.bound === '=') {
      const base = Number(/[比较](\d{4})年(?:累计)?(?:增长|提高|上升|增)(?:了)?$/.exec(gaps[i - 1] ?? '')?.[1]);
      const stretch =
        before.period && isYears(before.period.code)
          ? yearOf(before.period.code) - firstYear(before.period.code) + 1
          : undefined;
      const years = base
        ? (endYear(before) ?? 0) - base
        : /累计(?:增长|提高|上升|增)(?:了)?$/.test(gaps[i - 1] ?? '')
          ? stretch
          : undefined;
      if (years && years >= 2)
        yield { kind: 'average', certain: true, growth: growth.id, years, over: { cumulative: before.id } };
      continue;
    }
    const from = figures[i - 2];
    if (
      !isLevel(before) ||
      !from ||
      !sameKind(from, before) ||
      from.quantity.dimension === 'percent' ||
      !/(?:由|从)(\d{4})年/.test(gaps[i - 2] ?? '')
    )
      continue;
    const [start, end] = [Number(/(?:由|从)(\d{4})年/.exec(gaps[i - 2] ?? '')?.[1]), endYear(before)];
    if (start && end && end - start >= 2)
      yield {
        kind: 'average',
        certain: true,
        growth: growth.id,
        years: end - start,
        over: { from: from.id, to: before.id },
      };
  }
}

/** The last year that a figure's period speaks of. */
const endYear = ({ period }: Figure): number | undefined => (period ? yearOf(period.code) : undefined);
