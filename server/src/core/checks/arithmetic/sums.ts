/** Totals of complete lists, and structures that make one hundred. */
import { interval, rational, say } from '../../base';
import type { FigureRef } from '../../index';
import { computed, written } from '../wording';
import { HUNDRED, member, shown } from './outcome';
import type { Outcome } from './types';

export const sumOutcome = (total: FigureRef, parts: readonly FigureRef[], certain: boolean): Outcome => {
  const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
  const made = shown(sum, m => computed(m, total.figure));
  return {
    rule: 'figure/sum',
    holds: interval.meets(sum, total.figure.interval),
    certain,
    reckoning: 'sum',
    due: sum,
    severity: 'error',
    calculation: `${parts.map(p => written(p.figure)).join('＋')}＝${made}`,
    message: say('合计与分项之和不符：分项相加为{0}，合计写{1}', made, written(total.figure)),
    advice: say('请核对合计与各分项；分项未列全的，请写明“其中”或“等”'),
    members: [member(total, say('合计')), ...parts.map(p => member(p, say('分项')))],
  };
};

/** Two shares that miss the hundred by more were not meant to make it. */
const FAR = rational.fromInt(20);

/** 8.1∶45.2∶46.7 */
export const hundredOutcome = (parts: readonly FigureRef[], certain: boolean): Outcome | undefined => {
  const [first, ...rest] = parts;
  if (!first || parts.length < 2) return undefined;
  const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
  const size = parts.map(p => p.figure.quantity.value).reduce(rational.add);
  // 恩格尔系数城镇27.4%、农村33.9%: each has a whole of its own.
  if (parts.length === 2 && rational.compare(rational.absolute(rational.subtract(size, HUNDRED)), FAR) > 0)
    return undefined;
  const exact = rational.toFixed(size, 2);
  return {
    rule: 'figure/hundred',
    holds: interval.meets(sum, interval.exactly(HUNDRED)),
    certain,
    reckoning: 'sum',
    severity: 'error',
    calculation: `${parts.map(p => written(p.figure)).join('＋')}＝${exact}`,
    message: say('各部分占比之和应为100，此处相加为{0}', exact),
    advice: say('请核对各部分占比；确因四舍五入相差0.1的，可在注释中说明'),
    members: [member(first, say('占比')), ...rest.map(r => member(r, say('占比')))],
  };
};
