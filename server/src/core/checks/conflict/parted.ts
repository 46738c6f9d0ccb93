/** A target that lies between two unequal statements: by the one it is met, by the other missed. */
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { siblings } from '../arithmetic/lookup';
import { reaches } from '../targets/weigh';

export const partedBy = (workspace: WorkspaceSnapshot, one: FigureRef, other: FigureRef): FigureRef | undefined => {
  if (one.figure.status === 'target') return undefined;
  const goals = ([one.figure.aggregate, null] as const).flatMap(aggregate =>
    siblings(workspace, one.figure, { status: 'target', aggregate, stretch: false }),
  );
  return goals.find(goal => {
    const [a, b] = [reaches(one.figure, goal.figure), reaches(other.figure, goal.figure)];
    return a !== undefined && b !== undefined && a !== b;
  });
};
