/** What figures have to share with others, each read at most once in a run. */
import { likenessOf, type FigureRef, type Likeness, type WorkspaceSnapshot } from '../../index';

export type Likenesses = (ref: FigureRef) => Likeness;

export const likenesses = (workspace: WorkspaceSnapshot): Likenesses => {
  const known = new Map<FigureRef['figure'], Likeness>();
  return ref => {
    const found = known.get(ref.figure) ?? likenessOf(ref, workspace.files.get(ref.file)?.reports[ref.report.index]?.figures ?? []);
    known.set(ref.figure, found);
    return found;
  };
};
