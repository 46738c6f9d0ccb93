/** Which of several statements that agree are fixed by the others: those in which one other digit would have been a contradiction. */
import { rational } from '../../base';
import { digitsOf, sameQuantity, type FigureRef, type Place, type WorkspaceSnapshot } from '../../index';
import { someOther } from './kinds';
import type { Likenesses } from './likenesses';
import { isTwin } from './slips';
import { comparableStatements } from './statements';

export const pinnedStatements = (
  workspace: WorkspaceSnapshot,
  refs: readonly FigureRef[],
  likeness: Likenesses,
): Place[] => {
  const some = someOther(refs, likeness);
  return refs
    .filter(a => some(a, b => isFixedBy(workspace, a, b, likeness)))
    .map(r => ({ file: r.file, span: r.figure.span }));
};

const isFixedBy = (workspace: WorkspaceSnapshot, a: FigureRef, b: FigureRef, likeness: Likenesses): boolean => {
  const [f, g] = [a.figure, b.figure];
  // 超过3万亿元 leaves room for 32765亿元 and for much else; a target is set and compared by its number.
  const open = f.status !== 'target' && (f.bound !== '=' || g.bound !== '=');
  if (
    open ||
    !rational.equal(f.quantity.value, g.quantity.value) ||
    rational.compare(f.quantity.quantum, g.quantity.quantum) < 0
  )
    return false;
  if (sameQuantity(f, g)) return comparableStatements(workspace, a, b);
  return digitsOf(f).length >= 3 && digitsOf(f) === digitsOf(g) && isTwin(a, b, likeness);
};
