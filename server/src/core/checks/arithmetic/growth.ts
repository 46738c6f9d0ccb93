/** A level, its change, and the level a year before that stands elsewhere. */
import { interval, rational, say } from '../../base';
import { yearBefore } from '../../facts';
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { about, computed, middle, percent, written } from '../wording';
import { at, levelOf, nearest, siblings } from './lookup';
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
import type { Outcome } from './types';

/** A level with its growth rate, and last year's level of the same quantity. */
export const growthFromLevels = (workspace: WorkspaceSnapshot, growth: FigureRef): Outcome[] => {
  const { figure } = growth;
  if (
    figure.measure !== 'growth' ||
    figure.bound !== '=' ||
    !figure.period ||
    !figure.indicator?.canonical ||
    !isYearOnYear(figure)
  )
    return [];
  const level = levelOf(workspace, growth);
  const before = yearBefore(figure.period.code);
  if (!level || level.measure !== 'level' || !before || level.status === 'target') return [];
  const entry = figure.indicator.entry;
  if (!entry || entry.growth === 'n/a') return [];
  const earlier = nearest(siblings(workspace, level, { period: at(before), status: 'actual' }), growth);
  if (!earlier || earlier.figure.bound !== '=') return [];
  const rate = interval.subtractIntervals(
    interval.divideIntervals(level.interval, earlier.figure.interval),
    interval.exactly(rational.ONE),
  );
  const stated = figure.direction === 'down' ? interval.negateInterval(fraction(figure)) : fraction(figure);
  const words = shown(rate, percent);
  const calculation = `${written(level)}÷${written(earlier.figure)}－1＝${words}`;
  const members = [
    member(growth, say('增速')),
    member({ ...growth, figure: level }, say('本期数')),
    member(earlier, say('上年同期数')),
  ];
  if (isReal(level)) {
    // The nominal rate is shown only where it is far off.
    const derived = middle(rate);
    const far =
      derived &&
      !interval.meets(interval.exactly(derived), {
        lo: stated.lo && interval.closedAt(rational.subtract(stated.lo.value, rational.rational(4n, 100n))),
        hi: stated.hi && interval.closedAt(rational.add(stated.hi.value, rational.rational(10n, 100n))),
      });
    if (!far) return [];
    return [
      {
        rule: 'figure/growth',
        holds: false,
        certain: true,
        severity: 'info',
        calculation,
        ...nominal(level, words, figure),
        members,
      },
    ];
  }
  const holds = interval.meets(interval.widen(rate, TENTH), stated);
  // 城镇6.9万元、农村3.4万元: half as much is another series, not a wrong rate.
  if (!holds && !interval.meets(interval.widen(rate, HALF), stated)) return [];
  const here = sameReport(growth, earlier);
  return [
    {
      rule: 'figure/growth',
      holds,
      certain: true,
      reckoning: 'growth',
      due: inItsUnit(figure, figure.direction === 'down' ? interval.negateInterval(rate) : rate),
      severity: entry.growth === 'yes' && here && level.status === 'actual' ? 'warning' : 'info',
      calculation,
      message: say('{0}的增速与两年绝对数对不上：推算为{1}，文中写{2}', about(level), words, written(figure)),
      advice: here ? advice() : say('请核对增速和两年的数；上年基数经决算或普查修订的，属口径变化，请注明'),
      members,
    },
  ];
};

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
