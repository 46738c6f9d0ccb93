/** What figures have to share with others, each read at most once in a workspace. */
import { remembered } from '../../base';
import { likenessOf, type FigureRef, type Likeness, type WorkspaceSnapshot } from '../../index';

export interface Likenesses {
  (ref: FigureRef): Likeness;
  /** The level that a change belongs to. */
  readonly base: (ref: FigureRef) => FigureRef['figure'] | undefined;
  /** A number for all that are described alike. */
  readonly kind: (ref: FigureRef, describe: (ref: FigureRef, likeness: Likenesses) => string) => number;
}

export const likenesses = remembered((workspace: WorkspaceSnapshot): Likenesses => {
  const known = new Map<FigureRef['figure'], Likeness>();
  const figuresOf = (ref: FigureRef): readonly FigureRef['figure'][] =>
    workspace.files.get(ref.file)?.reports[ref.report.index]?.figures ?? [];
  const read = (ref: FigureRef): Likeness => {
    const found = known.get(ref.figure) ?? likenessOf(ref, figuresOf(ref));
    known.set(ref.figure, found);
    return found;
  };
  const numbers = new Map<string, number>();
  const kinds = new Map<FigureRef['figure'], number>();
  const all: Likenesses = Object.assign(read, {
    base: (ref: FigureRef) => (ref.figure.base === null ? undefined : figuresOf(ref)[ref.figure.base]),
    kind: (ref: FigureRef, describe: (ref: FigureRef, likeness: Likenesses) => string) => {
      const known = kinds.get(ref.figure);
      if (known !== undefined) return known;
      const description = describe(ref, all);
      const number = numbers.get(description) ?? numbers.size;
      numbers.set(description, number);
      kinds.set(ref.figure, number);
      return number;
    },
  });
  return all;
});
