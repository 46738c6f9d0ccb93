/**
 * Arithmetic whose other end stands elsewhere in the workspace: the named whole of a share, the plan behind a plan
 * share, last year's level behind a growth rate, the rate behind percentage points, the dictionary's identities.
 */
import { interval, rational, type Interval } from '../../base';
import { findIndicator, type Figure } from '../../facts';
import { figureKey, keyParts, yearBefore, yearOf, type FigureRef, type IndexedReport, type WorkspaceSnapshot } from '../../index';
import { about, computed, middle, percent, written } from '../wording';
import { fraction, shareOutcome, TENTH } from './stated';
import type { Outcome } from './types';

const ADVICE = '请核对这几个数，更正有误的一个；如口径不同，请在文中说明';

export const namedOutcomes = (workspace: WorkspaceSnapshot, report: IndexedReport): Outcome[] => {
  const refs: FigureRef[] = report.figures.map(figure => ({ file: report.file, report: report.report, figure }));
  const at = (id: number): FigureRef | undefined => refs[id];
  const fromRelations = report.relations.flatMap(r => {
    const part = 'part' in r ? at(r.part) : undefined;
    const share = 'share' in r ? at(r.share) : undefined;
    if (!part || !share) return [];
    if (r.kind === 'share-of-named') return shareOfNamed(workspace, part, r.whole, share);
    if (r.kind === 'plan-share') return planShare(workspace, part, share);
    return [];
  });
  return [...fromRelations, ...refs.flatMap(ref => [...growthFromLevels(workspace, ref), ...ratePlusPoints(workspace, ref), ...changeFromLevels(workspace, ref)])];
};

/** Figures of another quantity beside this one: same scope, given indicator, period, measure, status. */
const siblings = (workspace: WorkspaceSnapshot, figure: Figure, change: Partial<Figure> & { readonly indicator: Figure['indicator'] }): readonly FigureRef[] => {
  const key = figureKey({ ...figure, ...change });
  return key ? (workspace.quantities.get(key) ?? []) : [];
};

const nearest = (refs: readonly FigureRef[], to: FigureRef): FigureRef | undefined => refs.find(r => r.file === to.file && r.report.index === to.report.index) ?? refs.find(r => r.file === to.file) ?? refs[0];

const sameReport = (a: FigureRef, b: FigureRef): boolean => a.file === b.file && a.report.index === b.report.index;

const shareOfNamed = (workspace: WorkspaceSnapshot, part: FigureRef, whole: string, share: FigureRef): Outcome[] => {
  const entry = findIndicator(whole);
  if (!entry) return [];
  const candidates = siblings(workspace, part.figure, { indicator: { name: entry.name, canonical: true, entry, written: whole, viewSpan: null, qualifiers: [] }, aggregate: null });
  const other = nearest(candidates, part);
  if (!other || other.figure.quantity.dimension !== part.figure.quantity.dimension) return [];
  return [shareOutcome(part, other, share, sameReport(part, other))];
};

/** v ÷ p% = the plan; the plan is the target of the same year, by its printed number (域内“以上”不改变计划数). */
const planShare = (workspace: WorkspaceSnapshot, part: FigureRef, share: FigureRef): Outcome[] => {
  const parts = keyParts(part.figure);
  const year = part.figure.period && yearOf(part.figure.period.code);
  if (!parts || !year) return [];
  const plan = interval.divideIntervals(part.figure.interval, fraction(share.figure));
  const targets = [...targetsOf(workspace, part.figure, year)].filter(r => !r.figure.stretch);
  const target = nearest(targets, part);
  if (!target) return [];
  const size = target.figure.quantity.value;
  const slack = rational.divide(size, rational.fromInt(200));
  const shown = middle(plan);
  return [
    {
      holds: interval.meets(plan, interval.between(rational.subtract(size, slack), rational.add(size, slack))),
      certain: sameReport(part, target),
      severity: 'warning',
      calculation: `${written(part.figure)}÷${written(share.figure)}≈${shown ? computed(shown, target.figure) : '？'}`,
      message: `完成进度与年度目标对不上：${written(part.figure)}占${written(share.figure)}，推算全年目标约${shown ? computed(shown, target.figure) : '？'}，文中目标为${written(target.figure)}`,
      advice: '请核对完成数、百分比和年度目标；如有上级下达和自定两个目标，请写明是哪一个',
      members: [{ ref: share, role: '完成进度' }, { ref: part, role: '完成数' }, { ref: target, role: '年度目标' }],
    },
  ];
};

function* targetsOf(workspace: WorkspaceSnapshot, figure: Figure, year: number): Iterable<FigureRef> {
  for (const aggregate of [figure.aggregate, null, 'total'] as const) {
    const key = figureKey({ ...figure, status: 'target', aggregate, period: { code: String(year), evidence: { from: 'default', words: '' } }, comparison: null });
    if (key) yield* workspace.quantities.get(key) ?? [];
  }
}

/** A level with its growth rate, and last year's level of the same quantity. */
const growthFromLevels = (workspace: WorkspaceSnapshot, growth: FigureRef): Outcome[] => {
  const { figure } = growth;
  if (figure.measure !== 'growth' || figure.base === null || figure.bound !== '=' || !figure.period || !figure.indicator?.canonical) return [];
  if (figure.comparison && !/^(?:同比|比上年|比去年|较上年|较去年)/.test(figure.comparison)) return [];
  const level = growth.report && workspace.files.get(growth.file)?.reports.find(r => r.report.index === growth.report.index)?.figures[figure.base];
  const before = yearBefore(figure.period.code);
  if (!level || level.measure !== 'level' || !before || level.status !== 'actual') return [];
  const entry = findIndicator(figure.indicator.name);
  if (!entry || entry.growth === 'n/a') return [];
  const earlier = nearest(siblings(workspace, level, { indicator: level.indicator, period: { code: before, evidence: { from: 'default', words: '' } } }), growth);
  if (!earlier || earlier.figure.bound !== '=') return [];
  const levelRef: FigureRef = { ...growth, figure: level };
  const rate = interval.subtractIntervals(interval.divideIntervals(level.interval, earlier.figure.interval), interval.exactly(rational.ONE));
  const stated = figure.direction === 'down' ? interval.negateInterval(fraction(figure)) : fraction(figure);
  const shown = middle(rate);
  const calculation = `${written(level)}÷${written(earlier.figure)}－1＝${shown ? percent(shown) : '？'}`;
  const members = [{ ref: growth, role: '增速' }, { ref: levelRef, role: '本期数' }, { ref: earlier, role: '上年同期数' }];
  if (entry.growth === 'no') {
    // Real growth cannot be derived from nominal levels (T1): the nominal rate is shown only where it is far off.
    const far = shown && !interval.meets(interval.exactly(shown), { lo: stated.lo && interval.closedAt(rational.subtract(stated.lo.value, rational.rational(4n, 100n))), hi: stated.hi && interval.closedAt(rational.add(stated.hi.value, rational.rational(10n, 100n))) });
    if (!far) return [];
    return [{ holds: false, certain: true, severity: 'info', calculation, message: `${about(level)}按现价推算的名义增速为${shown ? percent(shown) : '？'}，文中写${written(figure)}`, advice: '增速按不变价计算，与名义增速不同属正常；相差较大时请核对口径和上年基数', members }];
  }
  const holds = interval.meets(interval.widen(rate, TENTH), stated);
  if (holds && entry.growth === 'weak') return [{ holds, certain: true, severity: 'info', calculation, message: '', advice: '', members }];
  return [
    {
      holds,
      certain: true,
      severity: entry.growth === 'yes' && sameReport(growth, earlier) ? 'warning' : 'info',
      calculation,
      message: `${about(level)}的增速与两年绝对数对不上：推算为${shown ? percent(shown) : '？'}，文中写${written(figure)}`,
      advice: sameReport(growth, earlier) ? ADVICE : '请核对增速和两年的数；上年基数经决算或普查修订的，属口径变化，请注明',
      members,
    },
  ];
};

/** 城镇化率55.8% + 提高2个百分点 = 57.8%: a rate, its change in points, and the rate a year later. */
const ratePlusPoints = (workspace: WorkspaceSnapshot, points: FigureRef): Outcome[] => {
  const { figure } = points;
  if (figure.measure !== 'points' || !figure.period || !figure.indicator || !figure.direction) return [];
  if (figure.comparison && !/^(?:同比|比上年|比去年|较上年|较去年)/.test(figure.comparison)) return [];
  const before = yearBefore(figure.period.code);
  const beforeCode = before && { code: before, evidence: { from: 'default' as const, words: '' } };
  if (!beforeCode) return [];
  const asRate = (status: Figure['status'], period: Figure['period']): readonly FigureRef[] => (['level', 'share'] as const).flatMap(measure => siblings(workspace, { ...figure, comparison: null, quantity: { ...figure.quantity, dimension: 'percent', unit: '%' } }, { indicator: figure.indicator, measure, status, period, direction: null }));
  const earlier = nearest(asRate('actual', beforeCode), points);
  const later = nearest(asRate(figure.status, figure.period), points);
  if (!earlier || !later || earlier.figure === later.figure) return [];
  // A target is set, not measured: its number is exact.
  const size = figure.status === 'target' ? interval.exactly(figure.quantity.value) : printed(figure);
  const step = figure.direction === 'down' ? interval.negateInterval(size) : size;
  const expected = interval.addIntervals(earlier.figure.interval, step);
  const shown = middle(expected);
  const sign = figure.direction === 'down' ? '－' : '＋';
  const target = figure.status === 'target';
  return [
    {
      holds: interval.meets(expected, target ? interval.exactly(later.figure.quantity.value) : later.figure.interval),
      certain: sameReport(points, earlier) && sameReport(points, later),
      severity: target ? 'info' : 'warning',
      calculation: `${written(earlier.figure)}${sign}${written(figure)}＝${shown ? rational.toFixed(shown, 2) : '？'}%`,
      message: `${about(later.figure)}${target ? '两处目标' : '水平与变动'}对不上：${written(earlier.figure)}${sign}${written(figure)}为${shown ? rational.toFixed(shown, 2) : '？'}%，另一处写${written(later.figure)}`,
      advice: ADVICE,
      members: [{ ref: later, role: '本期' }, { ref: points, role: '变动' }, { ref: earlier, role: '上期' }],
    },
  ];
};

/** 一本上线709人，比上年增加127人, and last year's 582人. */
const changeFromLevels = (workspace: WorkspaceSnapshot, change: FigureRef): Outcome[] => {
  const { figure } = change;
  if (figure.measure !== 'change' || figure.base === null || figure.bound !== '=' || !figure.period || !figure.direction) return [];
  if (!figure.comparison || !/^(?:同比|比上年|比去年|较上年|较去年)/.test(figure.comparison)) return [];
  const level = workspace.files.get(change.file)?.reports.find(r => r.report.index === change.report.index)?.figures[figure.base];
  const before = yearBefore(figure.period.code);
  if (!level || level.measure !== 'level' || level.status !== 'actual' || !before) return [];
  const earlier = nearest(siblings(workspace, level, { indicator: level.indicator, period: { code: before, evidence: { from: 'default', words: '' } } }), change);
  if (!earlier || earlier.figure.bound !== '=') return [];
  const difference = interval.subtractIntervals(level.interval, earlier.figure.interval);
  const stated = figure.direction === 'down' ? interval.negateInterval(figure.interval) : figure.interval;
  const shown = middle(difference);
  return [
    {
      holds: interval.meets(difference, stated),
      certain: true,
      severity: sameReport(change, earlier) ? 'warning' : 'info',
      calculation: `${written(level)}－${written(earlier.figure)}＝${shown ? computed(shown, level) : '？'}`,
      message: `${about(level)}的变动数对不上：推算为${shown ? computed(shown, level) : '？'}，文中写${written(figure)}`,
      advice: ADVICE,
      members: [{ ref: change, role: '变动数' }, { ref: { ...change, figure: level }, role: '本期数' }, { ref: earlier, role: '上年数' }],
    },
  ];
};

/** The printed number with its precision, whatever bound word stands beside it. */
const printed = (f: Figure): Interval => {
  const half = rational.divide(f.quantity.quantum, rational.fromInt(2));
  return interval.halfOpen(rational.subtract(f.quantity.value, half), rational.add(f.quantity.value, half));
};
