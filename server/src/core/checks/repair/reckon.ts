/** A proof reckoned once more, in a snapshot with other values: does it still hold, and what does it come to now? */
import { interval, rational, type Rational } from '../../base';
import type { WorkspaceSnapshot } from '../../index';
import type { Outcome } from '../arithmetic/types';
import type { Link } from '../define';
import { middle } from '../wording';
import { outcomesOf, refAt, reportOf } from './lookup';
import { rounded } from '../arithmetic/sharp';

export const reckonedAgain = (workspace: WorkspaceSnapshot, { members }: Link): Outcome | undefined => {
  const refs = members.flatMap(m => refAt(workspace, m) ?? []);
  const [first] = refs;
  const report = first && reportOf(workspace, first);
  if (!first || !report) return undefined;
  const ids = new Set(
    refs.filter(r => r.file === first.file && r.report.index === first.report.index).map(r => r.figure.id),
  );
  const same = (o: Outcome): boolean =>
    o.members.length === members.length &&
    o.members.every((m, i) => m.ref.file === members[i]?.file && m.ref.figure.span.start === members[i]?.span.start);
  return outcomesOf(workspace, report, ids).find(same);
};

/** What the first member comes to, rounded as it is written. */
export interface Reckoned {
  readonly value: Rational;
  /** Do the other numbers give it to one unit of its last digit? Of a sum: are they written as finely? */
  readonly determined: boolean;
}

export const comesTo = (outcome: Outcome): Reckoned | undefined => {
  const [first, ...others] = outcome.members;
  const figure = first?.ref.figure;
  if (!figure || !outcome.due || figure.bound !== '=' || rational.isZero(figure.quantity.quantum)) return undefined;
  const { due } = outcome;
  const size = middle(due);
  if (!due.lo || !due.hi || !size || !interval.isNonNegative(due)) return undefined;
  const { quantum } = figure.quantity;
  return {
    value: rounded(size, quantum),
    determined:
      outcome.reckoning === 'sum'
        ? others.every(o => rational.compare(o.ref.figure.quantity.quantum, quantum) <= 0)
        : rational.compare(rational.subtract(due.hi.value, due.lo.value), quantum) <= 0,
  };
};
