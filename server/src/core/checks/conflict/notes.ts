/** Known differences of basis (口径) that the workspace has written down: such pairs are not set against each other. */
import { fileMatches, type BasisNote } from '../../config';
import type { FigureRef } from '../../index';

export const isExplained = (notes: readonly BasisNote[], a: FigureRef, b: FigureRef): boolean =>
  notes.some(
    note =>
      [a, b].every(r => speaksOf(note, r)) &&
      (!note.files.length || [a, b].some(r => note.files.some(f => fileMatches(r.file, f)))),
  );

const speaksOf = (note: BasisNote, { figure }: FigureRef): boolean => {
  const { indicator, scope, period } = figure;
  const named =
    !!indicator &&
    [indicator.name, indicator.entry?.name, indicator.written, ...(indicator.entry?.aliases ?? [])].includes(
      note.indicator,
    );
  return (
    named &&
    (note.scope === null || scope?.name === note.scope) &&
    (note.period === null || period?.code === note.period)
  );
};
