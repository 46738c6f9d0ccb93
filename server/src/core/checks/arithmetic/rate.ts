/** The growth of a whole lies between those of its parts, once the parts are proved to be all of it. */
import { interval, rational, say } from '../../base';
import type { FigureRef } from '../../index';
import { about, written } from '../wording';
import { advice, member, TENTH } from './outcome';
import type { Outcome } from './types';

/** Undefined where the parts do not make the whole, or a rate has no value of its own. */
export const rateOutcome = (
  whole: FigureRef,
  growth: FigureRef,
  parts: readonly FigureRef[],
  growths: readonly FigureRef[],
): Outcome | undefined => {
  const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
  if (!interval.meets(interval.widen(sum, whole.figure.quantity.quantum), whole.figure.interval)) return undefined;
  if ([growth, ...growths].some(g => g.figure.bound !== '=' || g.figure.quantity.dimension !== 'percent'))
    return undefined;
  const signed = ({ figure }: FigureRef): rational.Rational =>
    figure.direction === 'down' ? rational.negate(rational.absolute(figure.quantity.value)) : figure.quantity.value;
  const rates = growths.map(signed);
  const [least, most] = [rates.reduce(rational.min), rates.reduce(rational.max)];
  // Each rate is rounded, and departments round their own levels before.
  const slack = rational.add(growth.figure.quantity.quantum, rational.multiply(TENTH, rational.fromInt(100)));
  const own = signed(growth);
  const holds =
    rational.compare(own, rational.subtract(least, slack)) >= 0 &&
    rational.compare(own, rational.add(most, slack)) <= 0;
  const range = `${percent(least)}～${percent(most)}`;
  return {
    rule: 'figure/rate',
    holds,
    certain: true,
    exact: false,
    severity: 'warning',
    calculation: say('各部分的增速在{0}之间，总体的增速写{1}', range, percent(own)),
    message: say('{0}的增速不在各部分增速之间：各部分为{1}，总体写{2}', about(whole.figure), range, percent(own)),
    advice: advice(),
    members: [
      member(growth, say('总体增速')),
      ...growths.map((g, i) => member(g, parts[i]?.figure.indicator?.name ?? written(g.figure))),
    ],
  };
};

const percent = (r: rational.Rational): string => `${rational.toFixed(r, 1)}%`;
