/** 占年度计划的56.8%: the yearly plan that a progress implies, and the target that is stated elsewhere. */
import { interval, rational, say, type Interval } from '../../base';
import { findIndicator, wholeYear, yearOf, type Figure } from '../../facts';
import { keyParts, type FigureRef, type WorkspaceSnapshot } from '../../index';
import { computed, written } from '../wording';
import { at, nearest, siblings } from './lookup';
import { fraction, member, sameReport, shown } from './outcome';
import { shareOutcome } from './share';
import type { Outcome } from './types';

/** v ÷ p% = the plan; the plan is the target of the same year, by its printed number (域内“以上”不改变计划数). */
export const planShare = (workspace: WorkspaceSnapshot, part: FigureRef, share: FigureRef): Outcome[] => {
  const year = part.figure.period && yearOf(part.figure.period.code);
  if (!year) return [];
  const plan = interval.divideIntervals(part.figure.interval, fraction(share.figure));
  const known = keyParts(part.figure) ? nearest(targetsOf(workspace, part.figure, year), part) : undefined;
  const target = known ?? likelyTarget(workspace, part, year, plan);
  if (!target) return [];
  const implied = shown(plan, m => computed(m, target.figure));
  return [
    {
      rule: 'figure/plan',
      holds: interval.meets(plan, planned(target.figure)),
      certain: !!known && sameReport(part, target),
      severity: 'warning',
      calculation: `${written(part.figure)}÷${written(share.figure)}≈${implied}`,
      message: say(
        '完成进度与年度目标对不上：{0}占{1}，推算全年目标约{2}，文中目标为{3}',
        written(part.figure),
        written(share.figure),
        implied,
        written(target.figure),
      ),
      advice: say('请核对完成数、百分比和年度目标；如有上级下达和自定两个目标，请写明是哪一个'),
      members: [member(share, say('完成进度')), member(part, say('完成数')), member(target, say('年度目标'))],
    },
  ];
};

/** The printed number give or take half a percent: plans are rounded. */
const planned = ({ quantity }: Figure): Interval => {
  const slack = rational.divide(quantity.value, rational.fromInt(200));
  return interval.between(rational.subtract(quantity.value, slack), rational.add(quantity.value, slack));
};

const targetsOf = (workspace: WorkspaceSnapshot, figure: Figure, year: number): FigureRef[] =>
  ([figure.aggregate, null, 'total'] as const)
    .flatMap(aggregate =>
      siblings(workspace, figure, { status: 'target', aggregate, period: at(wholeYear(year)), comparison: null }),
    )
    .filter(r => !r.figure.stretch);

/** A target of the same report and year that is just what the progress implies, of a name with a common part: it proves, it accuses no one. */
const likelyTarget = (
  workspace: WorkspaceSnapshot,
  part: FigureRef,
  year: number,
  plan: Interval,
): FigureRef | undefined => {
  const name = part.figure.indicator?.name ?? '';
  const report = workspace.files.get(part.file)?.reports.find(r => r.report.index === part.report.index);
  const figure = report?.figures.find(
    f =>
      f.status === 'target' &&
      f.measure === 'level' &&
      !f.stretch &&
      f.quantity.dimension === part.figure.quantity.dimension &&
      f.quantity.unit === part.figure.quantity.unit &&
      f.scope?.name === part.figure.scope?.name &&
      f.period?.code.includes(String(year)) &&
      shares(name, f.indicator?.name ?? '') &&
      interval.meets(plan, planned(f)) &&
      rational.compare(f.quantity.value, rational.multiply(f.quantity.quantum, rational.fromInt(10))) >= 0,
  );
  return figure && { ...part, figure };
};

const shares = (a: string, b: string): boolean =>
  [...Array(Math.max(0, a.length - 1)).keys()].some(i => b.includes(a.slice(i, i + 2)));

/** 民生支出…，占一般公共预算支出的X%: the whole is an indicator stated elsewhere. */
export const shareOfNamed = (
  workspace: WorkspaceSnapshot,
  part: FigureRef,
  whole: string,
  share: FigureRef,
): Outcome[] => {
  const entry = findIndicator(whole);
  if (!entry) return [];
  const other = nearest(
    siblings(workspace, part.figure, {
      indicator: { name: entry.name, canonical: true, entry, written: whole, viewSpan: null, qualifiers: [] },
      aggregate: null,
    }),
    part,
  );
  if (!other || other.figure.quantity.dimension !== part.figure.quantity.dimension) return [];
  return [shareOutcome(part, other, share, { certain: sameReport(part, other) })];
};
