/** Is a result as good as its target? Said only where the two can be weighed. */
import { rational } from '../../base';
import type { Figure } from '../../facts';

/** Undefined where nothing can be said: a rank, another unit, a forecast, a target that leaves its direction open. */
export const reaches = (result: Figure, goal: Figure): boolean | undefined => {
  if (
    result.status !== 'actual' ||
    result.quantity.unit !== goal.quantity.unit ||
    goal.measure === 'rank' ||
    result.direction !== goal.direction
  )
    return undefined;
  if (isOtherSize(result, goal)) return undefined;
  const order = rational.compare(result.quantity.value, goal.quantity.value);
  switch (goal.bound) {
    case '<=':
    case '<':
      return order <= 0;
    case '>=':
    case '>':
      return order >= 0;
    case '=':
      return order === 0 ? true : isHeldDown(goal) ? undefined : order > 0;
    // 增长5%左右: at or above is reached; how far below still counts as 左右 is not for us to say.
    case '~':
      return order === 0 || (order > 0 && !isHeldDown(goal)) ? true : undefined;
  }
};

/** 建设高标准农田300万亩 against 高标准农田达到4800万亩: so far apart they are what was added and what there is, or the reverse. */
const isOtherSize = (a: Figure, b: Figure): boolean =>
  a.measure === 'level' &&
  // What runs over a year is counted in one way only: 35.8万元 for 35亿元 is far below, whatever was meant.
  a.indicator?.entry?.flow !== 'flow' &&
  [
    [a, b],
    [b, a],
  ].some(([x, y]) => !!x && !!y && rational.compare(x.quantity.value, rational.multiply(y.quantity.value, FIVE)) > 0);
const FIVE = rational.fromInt(5);

/** Indicators of which less is better; a number without 以内 does not say which side of it is meant. */
const isHeldDown = ({ indicator, measure, direction }: Figure): boolean =>
  measure !== 'points' && direction !== 'down' && HELD_DOWN.test(`${indicator?.name ?? ''}${indicator?.written ?? ''}`);
const HELD_DOWN =
  /失业|价格|物价|CPI|浓度|PM|能耗|煤耗|水耗|用水|排放|死亡|事故|发案|债务|负债|赤字|杠杆|不良|收入比|差距|恩格尔|人口自然增长率|成本|重污染|三公|辍学|贫困|公用经费/;
