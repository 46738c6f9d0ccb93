/** A level, its change, and the level a year before that stands elsewhere. */
import { interval, rational, say, type Interval } from '../../base';
import { yearBefore, type Figure } from '../../facts';
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { about, computed, middle, percent, written } from '../wording';
import { at, levelOf, nearest, siblings, unitOf } from './lookup';
import {
  advice,
  fraction,
  isReal,
  isYearOnYear,
  member,
  nominal,
  sameReport,
  shown,
  inItsUnit,
  TENTH,
} from './outcome';
import type { Outcome, Swap } from './types';

/** A level with its growth rate, and last year's level of the same quantity. */
export const growthFromLevels = (workspace: WorkspaceSnapshot, growth: FigureRef): Outcome[] => {
  const level = isYearly(growth.figure) ? levelFor(workspace, growth) : undefined;
  const earlier = level && outcomeBefore(workspace, growth, level);
  if (!level || !earlier) return [];
  const terms: Terms = { growth, level, earlier };
  const outcome = reckon(terms);
  return outcome ? [{ ...outcome, form: 'growth-from-levels', again: swap => reckon(swapped(terms, swap)) }] : [];
};

interface Terms {
  readonly growth: FigureRef;
  readonly level: FigureRef;
  readonly earlier: FigureRef;
}

const swapped = ({ growth, level, earlier }: Terms, swap: Swap): Terms => ({
  growth: swap(growth),
  level: swap(level),
  earlier: swap(earlier),
});

const isYearly = (figure: Figure): boolean =>
  figure.measure === 'growth' &&
  figure.bound === '=' &&
  !!figure.indicator?.canonical &&
  isYearOnYear(figure) &&
  figure.indicator.entry !== null &&
  figure.indicator.entry.growth !== 'n/a';

/** The level that the statement gives with its growth; without one, the one that its report gives of the same quantity. */
const levelFor = (workspace: WorkspaceSnapshot, growth: FigureRef): FigureRef | undefined => {
  const own = levelOf(workspace, growth);
  if (own) return own.measure === 'level' ? { ...growth, figure: own } : undefined;
  const entry = growth.figure.indicator?.entry;
  const quantity = entry && unitOf(entry);
  if (!entry || !quantity || entry.growth === 'no') return undefined;
  const [level, ...others] = siblings(
    workspace,
    { ...growth.figure, quantity: { ...growth.figure.quantity, ...quantity }, comparison: null, direction: null },
    { measure: 'level', aggregate: null },
  ).filter(r => sameReport(r, growth) && r.figure.bound === '=');
  return level && others.every(o => interval.meets(o.figure.interval, level.figure.interval)) ? level : undefined;
};

/** What the year before came to: of a plan, too, what was done and not what was planned. */
const outcomeBefore = (workspace: WorkspaceSnapshot, growth: FigureRef, level: FigureRef): FigureRef | undefined => {
  const { figure } = level;
  const before = figure.period && yearBefore(figure.period.code);
  if (!before) return undefined;
  const budget = figure.budget && { ...figure.budget, stage: null };
  const earlier = nearest(siblings(workspace, figure, { period: at(before), status: 'actual', budget }), growth);
  return earlier?.figure.bound === '=' ? earlier : undefined;
};

const reckon = (terms: Terms): Outcome | undefined => {
  const { growth, level, earlier } = terms;
  const rate = interval.subtractIntervals(
    interval.divideIntervals(level.figure.interval, earlier.figure.interval),
    interval.exactly(rational.ONE),
  );
  if (isReal(level.figure)) return atConstantPrices(terms, rate);
  const stated = signed(growth.figure);
  const holds = interval.meets(interval.widen(rate, TENTH), stated);
  // 城镇6.9万元、农村3.4万元: half as much is another series, not a wrong rate.
  // A plan that is told against last year's plan, or like for like, is farther off than one that was reckoned wrongly.
  const isOutcome = level.figure.status === 'actual';
  const reach = isOutcome
    ? interval.widen(rate, HALF)
    : interval.widen(interval.exactly(middle(rate) ?? rational.ZERO), TEN_POINTS);
  if (!holds && !interval.meets(reach, stated)) return undefined;
  const here = sameReport(growth, earlier);
  const words = shown(rate, percent);
  return {
    rule: 'figure/growth',
    holds,
    certain: true,
    reckoning: 'growth',
    due: inItsUnit(growth.figure, growth.figure.direction === 'down' ? interval.negateInterval(rate) : rate),
    severity: growth.figure.indicator?.entry?.growth === 'yes' && here && isOutcome ? 'warning' : 'info',
    calculation: calculationOf(terms, words),
    message: isOutcome
      ? say('{0}的增速与两年绝对数对不上：推算为{1}，文中写{2}', about(level.figure), words, written(growth.figure))
      : say(
          '{0}的预期增速与上年完成数对不上：推算为{1}，文中写{2}',
          about(level.figure),
          words,
          written(growth.figure),
        ),
    advice: !isOutcome
      ? say('请核对增速、本年预期数和上年完成数；按同口径计算的，请在文中说明')
      : here
        ? advice()
        : say('请核对增速和两年的数；上年基数经决算或普查修订的，属口径变化，请注明'),
    members: membersOf(terms),
  };
};

/** The nominal rate is shown only where it is far off. */
const atConstantPrices = (terms: Terms, rate: Interval): Outcome | undefined => {
  const { growth, level } = terms;
  const [derived, stated] = [middle(rate), signed(growth.figure)];
  const isNear =
    !derived ||
    interval.meets(interval.exactly(derived), {
      lo: stated.lo && interval.closedAt(rational.subtract(stated.lo.value, rational.rational(4n, 100n))),
      hi: stated.hi && interval.closedAt(rational.add(stated.hi.value, rational.rational(10n, 100n))),
    });
  if (isNear || level.figure.status === 'target') return undefined;
  const words = shown(rate, percent);
  return {
    rule: 'figure/growth',
    holds: false,
    certain: true,
    severity: 'info',
    calculation: calculationOf(terms, words),
    ...nominal(level.figure, words, growth.figure),
    members: membersOf(terms),
  };
};

const signed = (figure: Figure): Interval =>
  figure.direction === 'down' ? interval.negateInterval(fraction(figure)) : fraction(figure);

const calculationOf = ({ level, earlier }: Terms, words: string): string =>
  `${written(level.figure)}÷${written(earlier.figure)}－1＝${words}`;

const membersOf = ({ growth, level, earlier }: Terms): Outcome['members'] => [
  member(growth, say('增速')),
  member(level, say('本期数')),
  member(earlier, say('上年同期数')),
];

/** 一本上线709人，比上年增加127人, and last year's 582人. */
export const changeFromLevels = (workspace: WorkspaceSnapshot, change: FigureRef): Outcome[] => {
  const { figure } = change;
  if (
    figure.measure !== 'change' ||
    figure.bound !== '=' ||
    !figure.period ||
    !figure.direction ||
    !figure.comparison ||
    !isYearOnYear(figure)
  )
    return [];
  const level = levelOf(workspace, change);
  const before = yearBefore(figure.period.code);
  if (!level || level.measure !== 'level' || level.status !== 'actual' || !before) return [];
  const earlier = nearest(siblings(workspace, level, { period: at(before) }), change);
  if (!earlier || earlier.figure.bound !== '=') return [];
  const difference = interval.subtractIntervals(level.interval, earlier.figure.interval);
  const stated = figure.direction === 'down' ? interval.negateInterval(figure.interval) : figure.interval;
  const words = shown(difference, m => computed(m, level));
  return [
    {
      rule: 'figure/growth',
      holds: interval.meets(difference, stated),
      certain: true,
      reckoning: 'sum',
      due: figure.direction === 'down' ? interval.negateInterval(difference) : difference,
      severity: sameReport(change, earlier) ? 'warning' : 'info',
      calculation: `${written(level)}－${written(earlier.figure)}＝${words}`,
      message: say('{0}的变动数对不上：推算为{1}，文中写{2}', about(level), words, written(figure)),
      advice: advice(),
      members: [
        member(change, say('变动数')),
        member({ ...change, figure: level }, say('本期数')),
        member(earlier, say('上年数')),
      ],
    },
  ];
};

const HALF = rational.rational(1n, 2n);
const TEN_POINTS = rational.rational(1n, 10n);
