/** The workspace as it would be with another value for one figure. Only what the reckonings look at is changed. */
import { interval, overlaid, rational, type Interval, type Rational } from '../../base';
import type { Figure } from '../../facts';
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { rewritten } from './rewrite';

export const substituted = (
  workspace: WorkspaceSnapshot,
  { file, report, figure }: FigureRef,
  other: Figure,
): WorkspaceSnapshot => {
  const indexed = workspace.files.get(file);
  const known = indexed?.reports[report.index];
  if (!indexed || !known) return workspace;
  const reports = indexed.reports.map(r =>
    r === known ? { ...r, figures: r.figures.map(f => (f.id === figure.id ? other : f)) } : r,
  );
  const keys = known.keys[figure.id];
  const swap = (refs: readonly FigureRef[]): readonly FigureRef[] =>
    refs.map(r => (r.figure === figure ? { ...r, figure: other } : r));
  return {
    ...workspace,
    files: overlaid(workspace.files, file, { ...indexed, reports }),
    quantities: changed(workspace.quantities, keys?.quantity, swap),
    subjects: changed(workspace.subjects, keys?.subject, swap),
  };
};

const changed = (
  map: ReadonlyMap<string, readonly FigureRef[]>,
  key: string | undefined,
  change: (refs: readonly FigureRef[]) => readonly FigureRef[],
): ReadonlyMap<string, readonly FigureRef[]> => {
  const refs = key === undefined ? undefined : map.get(key);
  return key === undefined || !refs ? map : overlaid(map, key, change(refs));
};

/** The figure with another number, written as exactly as before and with the same bound. */
export const withValue = (figure: Figure, value: Rational): Figure => {
  const step = interval.exactly(rational.subtract(value, figure.quantity.value));
  return {
    ...figure,
    text: rewritten(figure, value) ?? figure.text,
    quantity: { ...figure.quantity, value },
    interval: interval.addIntervals(figure.interval, step),
  };
};

/** The figure as any number between two: for asking whether one of them would do. */
export const withRange = (figure: Figure, lo: Rational, hi: Rational): Figure => {
  const range: Interval = interval.between(lo, hi);
  return {
    ...figure,
    quantity: { ...figure.quantity, value: rational.divide(rational.add(lo, hi), rational.fromInt(2)) },
    interval: range,
  };
};
