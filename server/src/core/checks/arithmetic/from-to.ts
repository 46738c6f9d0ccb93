/** 由A增加到B: the difference, the rate or the multiple that follows; without one of them at least the direction. */
import { interval, rational, say, type Interval } from '../../base';
import type { Figure } from '../../facts';
import type { FigureRef } from '../../index';
import { computed, percent, written } from '../wording';
import { advice, fraction, inItsUnit, isReal, member, nominal, shown, TENTH } from './outcome';
import type { Outcome } from './types';

export interface FromTo {
  readonly from: FigureRef;
  readonly to: FigureRef;
  readonly rises: boolean | null;
  readonly growth: FigureRef | undefined;
  readonly amount: FigureRef | undefined;
  readonly multiple: { readonly ref: FigureRef; readonly counts: 'whole' | 'increase' } | undefined;
  readonly certain: boolean;
}

export const fromTo = (said: FromTo): Outcome =>
  againstVerb(said) ?? byAmount(said) ?? byRate(said) ?? byMultiple(said) ?? bare(said);

const ends = ({ from, to }: FromTo): Outcome['members'] => [member(from, say('起')), member(to, say('止'))];

/** How far it is, whichever of the two is larger. */
const distance = ({ from, to }: FromTo): Interval => {
  const difference = interval.subtractIntervals(to.figure.interval, from.figure.interval);
  const shrinks = rational.compare(to.figure.quantity.value, from.figure.quantity.value) < 0;
  return shrinks ? interval.negateInterval(difference) : difference;
};

const byAmount = (said: FromTo): Outcome | undefined => {
  const { from, to, amount, certain } = said;
  if (!amount || !sameDimension(amount.figure, to.figure)) return undefined;
  const size = distance(said);
  const words = shown(size, m => computed(m, amount.figure));
  return {
    rule: 'figure/change',
    holds: interval.meets(size, amount.figure.interval),
    certain,
    reckoning: 'sum',
    due: size,
    severity: 'error',
    calculation: say('{0}与{1}相差{2}', written(to.figure), written(from.figure), words),
    message: say(
      '由{0}到{1}相差{2}，文中写{3}',
      written(from.figure),
      written(to.figure),
      words,
      written(amount.figure),
    ),
    advice: advice(),
    members: [member(amount, say('增量')), ...ends(said)],
  };
};

const byRate = (said: FromTo): Outcome | undefined => {
  const { from, to, growth, certain } = said;
  if (!growth || from.figure.quantity.dimension === 'percent') return undefined;
  const rate = interval.divideIntervals(distance(said), from.figure.interval);
  const words = shown(rate, percent);
  return {
    rule: 'figure/change',
    holds: interval.meets(interval.widen(rate, TENTH), fraction(growth.figure)),
    certain,
    reckoning: 'growth',
    due: inItsUnit(growth.figure, rate),
    severity: isReal(to.figure) ? 'info' : 'warning',
    calculation: `${written(to.figure)}÷${written(from.figure)}－1＝${words}`,
    ...(isReal(to.figure)
      ? nominal(to.figure, words, growth.figure)
      : {
          message: say(
            '由{0}到{1}变动{2}，文中写{3}',
            written(from.figure),
            written(to.figure),
            words,
            written(growth.figure),
          ),
          advice: advice(),
        }),
    members: [member(growth, say('增幅')), ...ends(said)],
  };
};

/** Many drafters write 增长3倍 for what is three times as much; only a number that fits neither is wrong. */
const byMultiple = (said: FromTo): Outcome | undefined => {
  const { from, to, multiple, certain } = said;
  if (!multiple || from.figure.quantity.dimension === 'percent') return undefined;
  const times = interval.divideIntervals(to.figure.interval, from.figure.interval);
  const words = shown(times, m => rational.toFixed(m, 2));
  const stated = multiple.ref.figure.interval;
  const fits = (n: Interval): boolean => interval.meets(interval.widen(n, HALF_TENTH), stated);
  const isMore = fits(interval.subtractIntervals(times, interval.exactly(rational.ONE)));
  return {
    rule: 'figure/change',
    holds: fits(times) || (multiple.counts === 'increase' && isMore),
    certain,
    severity: 'warning',
    calculation: say('{0}÷{1}＝{2}倍', written(to.figure), written(from.figure), words),
    message: say(
      '由{0}到{1}是{2}倍，文中写{3}',
      written(from.figure),
      written(to.figure),
      words,
      written(multiple.ref.figure),
    ),
    advice: advice(),
    members: [member(multiple.ref, say('倍数')), ...ends(said)],
  };
};

const bare = (said: FromTo): Outcome => ({
  rule: 'figure/change',
  holds: true,
  certain: said.certain,
  exact: false,
  severity: 'info',
  calculation: say('由{0}到{1}', written(said.from.figure), written(said.to.figure)),
  message: '',
  advice: '',
  members: ends(said),
});

const HALF_TENTH = rational.rational(1n, 20n);

/** 由1.2万增加到1.1万: the verb and the numbers point in opposite directions. A rank that rises gets smaller. */
const againstVerb = ({ from, to, rises }: FromTo): Outcome | undefined => {
  const order = rational.compare(to.figure.quantity.value, from.figure.quantity.value);
  if (rises === null || order === 0) return undefined;
  const rank = to.figure.measure === 'rank';
  if (order > 0 === (rises !== rank)) return undefined;
  return {
    rule: 'figure/direction',
    holds: false,
    certain: true,
    severity: 'error',
    calculation: `${written(to.figure)}${order > 0 ? '＞' : '＜'}${written(from.figure)}`,
    message: rises
      ? say('文中说上升，而由{0}到{1}是下降', written(from.figure), written(to.figure))
      : say('文中说下降，而由{0}到{1}是上升', written(from.figure), written(to.figure)),
    advice: say('请核对两个数的先后，或更正动词'),
    members: [member(to, say('止')), member(from, say('起'))],
  };
};

const sameDimension = (a: Figure, b: Figure): boolean =>
  a.quantity.dimension === b.quantity.dimension ||
  (a.quantity.dimension === 'points' && b.quantity.dimension === 'percent');
