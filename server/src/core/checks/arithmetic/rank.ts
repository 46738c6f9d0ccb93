/** 由第8位上升到第5位，前移3位: how far a rank moved, within a sentence or since last year's report. */
import { rational, say } from '../../base';
import { yearBefore, type Figure } from '../../facts';
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { written } from '../wording';
import { advice, member } from './outcome';
import type { Outcome } from './types';

/** Which way it moved is for the verb; here only how far. */
export const rankMoveOutcome = (from: FigureRef, to: FigureRef, steps: number, certain: boolean): Outcome => {
  const moved = Math.abs(rational.toNumber(rational.subtract(from.figure.quantity.value, to.figure.quantity.value)));
  return {
    rule: 'figure/rank',
    holds: moved === steps,
    certain,
    reckoning: 'sum',
    severity: 'warning',
    calculation: say('由{0}到{1}相差{2}位', written(from.figure), written(to.figure), moved),
    message: say(
      '位次对不上：由{0}到{1}相差{2}位，文中写{3}位',
      written(from.figure),
      written(to.figure),
      moved,
      steps,
    ),
    advice: advice(),
    members: [member(to, say('止')), member(from, say('起'))],
  };
};

/** Rankings change their field and their makers from year to year: last year's rank only proves. */
export const movedSinceLastYear = (
  workspace: WorkspaceSnapshot,
  to: FigureRef,
  { subject, steps }: { readonly subject: string; readonly steps: number },
): Outcome[] => {
  const { period, scope } = to.figure;
  const before = period && yearBefore(period.code);
  const isSame = ({ measure, bound, indicator, ...f }: Figure): boolean =>
    measure === 'rank' &&
    bound === '=' &&
    f.period?.code === before &&
    f.scope?.name === scope?.name &&
    indicator !== null &&
    indicator.name.length >= TELLING &&
    subject.includes(indicator.name);
  const earlier = [...workspace.files.values()]
    .flatMap(f => f.reports)
    .filter(r => r.report.frame.place === to.report.frame.place);
  const [from] = before
    ? earlier.flatMap(r =>
        r.figures.filter(isSame).map((figure): FigureRef => ({ file: r.file, report: r.report, figure })),
      )
    : [];
  return from ? [rankMoveOutcome(from, to, steps, false)] : [];
};

/** 排名 alone may be any ranking. */
const TELLING = 4;
