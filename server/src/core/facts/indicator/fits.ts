/** Can an indicator of the dictionary be told in this unit? */
import type { Dimension, IndicatorEntry } from '../types';

const KIND: Readonly<Record<string, readonly Dimension[]>> = {
  money: ['money'],
  count: ['count'],
  area: ['area'],
  mass: ['mass'],
  length: ['length'],
  energy: ['energy'],
  volume: ['volume'],
  duration: ['duration'],
  percent: ['percent', 'ratio'],
  permille: ['percent'],
  power: ['energy'],
  concentration: ['rate'],
  ratio_money_area: ['rate', 'money'],
  yield: ['rate', 'mass'],
};

/** A rate cannot be counted in households; growth, points, shares, multiples and ranks are said of any indicator. */
export const fits = (entry: IndicatorEntry, dimension: Dimension, ranked: boolean): boolean => {
  if (ranked || dimension === 'points' || dimension === 'multiple' || dimension === 'ratio' || dimension === 'percent')
    return true;
  // 元/人 of an indicator that is counted so.
  if (dimension === 'rate' && entry.units.some(u => u.includes('/'))) return true;
  const kinds = KIND[entry.dimension] ?? (entry.own && entry.dimension ? [entry.dimension] : undefined);
  return !kinds || kinds.includes(dimension) || (dimension === 'count' && entry.dimension === 'count');
};
