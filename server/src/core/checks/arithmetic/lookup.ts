/** Finding the figure that a reckoning needs and its sentence does not give. */
import type { Figure, IndicatorEntry, Period } from '../../facts';
import { figureKey, type FigureRef, type WorkspaceSnapshot } from '../../index';

export const at = (code: Period): Figure['period'] => ({ code, evidence: { from: 'default', words: '' } });

/** Figures of another quantity beside this one: as `figure`, but for what `change` says. */
export const siblings = (
  workspace: WorkspaceSnapshot,
  figure: Figure,
  change: Partial<Figure>,
): readonly FigureRef[] => {
  const key = figureKey({ ...figure, ...change });
  return key ? (workspace.quantities.get(key) ?? []) : [];
};

/** In the same report, else in the same file, else anywhere. */
export const nearest = (refs: readonly FigureRef[], to: FigureRef): FigureRef | undefined =>
  refs.find(r => r.file === to.file && r.report.index === to.report.index) ??
  refs.find(r => r.file === to.file) ??
  refs[0];

/** The level that a change belongs to. */
export const levelOf = (workspace: WorkspaceSnapshot, change: FigureRef): Figure | undefined =>
  change.figure.base === null
    ? undefined
    : workspace.files.get(change.file)?.reports.find(r => r.report.index === change.report.index)?.figures[
        change.figure.base
      ];

/** What an indicator of the dictionary is counted in, where it is no share; for looking its level up beside a rate. */
export const unitOf = (entry: IndicatorEntry): Pick<Figure['quantity'], 'dimension' | 'unit'> | undefined =>
  UNIT[entry.dimension] ??
  (entry.dimension === 'concentration' ? { dimension: 'rate', unit: entry.units[0] ?? '' } : undefined);

const UNIT: Readonly<Record<string, Pick<Figure['quantity'], 'dimension' | 'unit'>>> = {
  money: { dimension: 'money', unit: '元' },
  count: { dimension: 'count', unit: '人' },
  mass: { dimension: 'mass', unit: '吨' },
  area: { dimension: 'area', unit: '平方米' },
};
