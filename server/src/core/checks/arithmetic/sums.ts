/** Totals and parts: complete lists, parts within a whole, structures that make one hundred. */
import { interval, rational, say } from '../../base';
import type { FigureRef } from '../../index';
import { computed, written } from '../wording';
import { advice, HUNDRED, member, shown } from './outcome';
import type { Outcome } from './types';

export const sumOutcome = (total: FigureRef, parts: readonly FigureRef[], certain: boolean): Outcome => {
  const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
  const made = shown(sum, m => computed(m, total.figure));
  return {
    holds: interval.meets(sum, total.figure.interval),
    certain,
    severity: 'error',
    calculation: `${parts.map(p => written(p.figure)).join('＋')}＝${made}`,
    message: say('合计与分项之和不符：分项相加为{0}，合计写{1}', made, written(total.figure)),
    advice: say('请核对合计与各分项；分项未列全的，请写明“其中”或“等”'),
    members: [member(total, say('合计')), ...parts.map(p => member(p, say('分项')))],
  };
};

/** Parts that make the whole exactly prove it; one part larger than the whole contradicts it. */
export const withinOutcome = (whole: FigureRef, parts: readonly FigureRef[], certain: boolean): Outcome => {
  const tooLarge = parts.slice(0, 1).find(p => !isAverage(p) && !isAverage(whole) && p.figure.quantity.unit !== '批' && p.figure.interval.lo && whole.figure.interval.hi && rational.compare(p.figure.interval.lo.value, whole.figure.interval.hi.value) > 0);
  if (tooLarge)
    return {
      holds: false,
      certain,
      severity: 'error',
      calculation: `${written(tooLarge.figure)}＞${written(whole.figure)}`,
      message: say('“其中”的一项大于总数：{0}大于{1}', written(tooLarge.figure), written(whole.figure)),
      advice: advice(),
      members: [member(tooLarge, say('其中')), member(whole, say('总数'))],
    };
  const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
  const complete = parts.length >= 2 && interval.meets(sum, whole.figure.interval);
  return {
    holds: true,
    certain,
    severity: 'info',
    calculation: complete ? `${parts.map(p => written(p.figure)).join('＋')}＝${written(whole.figure)}` : `${parts.map(p => written(p.figure)).join('、')}≤${written(whole.figure)}`,
    message: '',
    advice: '',
    members: [member(whole, say('总数')), ...parts.map(p => member(p, say('其中')))],
  };
};

/** An average of a part can be larger than that of the whole. */
const isAverage = ({ figure }: FigureRef): boolean => /均|率|每/.test(figure.indicator?.name ?? '');

/** 8.1∶45.2∶46.7 */
export const hundredOutcome = (parts: readonly FigureRef[], certain: boolean): Outcome | undefined => {
  const [first, ...rest] = parts;
  if (!first || parts.length < 3) return undefined;
  const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
  const exact = rational.toFixed(parts.map(p => p.figure.quantity.value).reduce(rational.add), 2);
  return {
    holds: interval.meets(sum, interval.exactly(HUNDRED)),
    certain,
    severity: 'error',
    calculation: `${parts.map(p => written(p.figure)).join('＋')}＝${exact}`,
    message: say('各部分占比之和应为100，此处相加为{0}', exact),
    advice: say('请核对各部分占比；确因四舍五入相差0.1的，可在注释中说明'),
    members: [member(first, say('占比')), ...rest.map(r => member(r, say('占比')))],
  };
};
