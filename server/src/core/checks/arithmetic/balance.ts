/** 上年结余＋收入－支出＝年末结余: what is left of what was there and what came. */
import { interval, say } from '../../base';
import type { FigureRef } from '../../index';
import { computed, written } from '../wording';
import { advice, member, shown } from './outcome';
import type { Outcome } from './types';

export const balanceOutcome = (
  end: FigureRef,
  plus: readonly FigureRef[],
  minus: readonly FigureRef[],
  { certain, asks }: { readonly certain: boolean; readonly asks?: boolean | undefined },
): Outcome => {
  const sum = plus.map(r => r.figure.interval).reduce(interval.addIntervals);
  const made = minus.map(r => r.figure.interval).reduce(interval.subtractIntervals, sum);
  const words = shown(made, m => computed(m, end.figure));
  const terms = [plus.map(r => written(r.figure)).join('＋'), ...minus.map(r => written(r.figure))].join('－');
  return {
    rule: 'figure/balance',
    holds: interval.meets(made, end.figure.interval),
    certain,
    reckoning: 'sum',
    severity: asks ? 'info' : 'warning',
    calculation: plus.length + minus.length === 1 ? `${terms}⇄${written(end.figure)}` : `${terms}＝${words}`,
    message: asks
      ? plus.length + minus.length === 1
        ? say('前后衔接对不上：前面为{0}，此处写{1}', terms, written(end.figure))
        : say('前后衔接对不上：{0}＝{1}，此处写{2}', terms, words, written(end.figure))
      : say('收支与结余对不上：{0}＝{1}，文中写{2}', terms, words, written(end.figure)),
    advice: asks ? say('请核对两年（两本账）的数；口径或编报时间不同的，请在文中说明') : advice(),
    members: [
      member(end, say('余数')),
      ...plus.map(r => member(r, say('加数'))),
      ...minus.map(r => member(r, say('减数'))),
    ],
  };
};
