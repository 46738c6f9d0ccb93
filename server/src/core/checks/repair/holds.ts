/** Fixes that put one statement in the place of another: what holds now must hold when they are made. */
import { interval } from '../../base';
import type { Figure } from '../../facts';
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { groupOf } from '../arithmetic/tell';
import type { Fix } from '../define';
import type { ReportedFinding } from '../pipeline/family';
import { written } from '../wording';
import { homesOf, outcomesAt } from './homes';
import { refAt, reportOf } from './lookup';
import { substituted } from './substitute';

/** The finding's own fixes, without those that would break what another sentence says of the figure. */
export const soundFixes = (workspace: WorkspaceSnapshot, finding: ReportedFinding): readonly Fix[] =>
  finding.family === 'figure/conflict' ? finding.fixes.filter(f => isSound(workspace, finding, f)) : finding.fixes;

const isSound = (workspace: WorkspaceSnapshot, finding: ReportedFinding, { edits }: Fix): boolean => {
  const [edit] = edits;
  const ref = edit && refAt(workspace, edit);
  if (!edit || !ref) return true;
  const other = [finding, ...finding.related]
    .flatMap(p => refAt(workspace, p) ?? [])
    .find(r => r.figure !== ref.figure && written(r.figure) === edit.newText);
  return !other || !breaks(workspace, ref, asSaidBy(ref.figure, other.figure));
};

const asSaidBy = (figure: Figure, { text, quantity, interval, bound }: Figure): Figure => ({
  ...figure,
  text,
  quantity,
  interval,
  bound,
});

/** Does a statement or a reckoning that agrees with the figure now contradict it then? */
const breaks = (workspace: WorkspaceSnapshot, ref: FigureRef, figure: Figure): boolean => {
  const key = reportOf(workspace, ref)?.keys[ref.figure.id]?.quantity;
  const said = (key === undefined ? [] : (workspace.quantities.get(key) ?? [])).filter(r => r.figure !== ref.figure);
  if (
    said.some(
      o =>
        interval.meets(o.figure.interval, ref.figure.interval) && !interval.meets(o.figure.interval, figure.interval),
    )
  )
    return true;
  const homes = homesOf(workspace, [ref], ref);
  const holding = new Set(
    outcomesAt(workspace, homes, ref)
      .filter(o => o.holds)
      .map(groupOf),
  );
  return outcomesAt(substituted(workspace, ref, figure), homes, ref).some(o => !o.holds && holding.has(groupOf(o)));
};
