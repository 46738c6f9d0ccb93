/** The reckonings that one figure is part of, wherever they are made. */
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { groupOf } from '../arithmetic/tell';
import type { Outcome } from '../arithmetic/types';
import { outcomesOf, reportOf } from './lookup';

/** A report with the figures by which reckonings that the figure is part of are found in it. */
export interface Home {
  readonly ref: FigureRef;
  readonly anchors: ReadonlySet<number>;
}

/** Its own report, those of the finding, and every other that tells of the same indicator: next year's growth is reckoned from this year's level. */
export const homesOf = (workspace: WorkspaceSnapshot, members: readonly FigureRef[], ref: FigureRef): Home[] => {
  const homes: Home[] = [];
  const name = ref.figure.indicator?.name;
  for (const file of workspace.files.values())
    for (const report of file.reports) {
      const isHere = (r: FigureRef): boolean => r.file === file.file && r.report.index === report.report.index;
      const here = { file: file.file, report: report.report };
      const ids = [
        ...members.filter(isHere).map(r => r.figure.id),
        ...report.figures.filter(f => name !== undefined && f.indicator?.name === name).map(f => f.id),
      ];
      const anchors = new Set(
        isHere(ref)
          ? outcomesOf(workspace, report)
              .filter(o => isMember(o, ref))
              .flatMap(o => o.members.filter(m => isHere(m.ref)).map(m => m.ref.figure.id))
          : outcomesOf(workspace, report, new Set(ids))
              .filter(o => isMember(o, ref))
              .flatMap(o => o.members.filter(m => isHere(m.ref)).map(m => m.ref.figure.id)),
      );
      if (isHere(ref)) anchors.add(ref.figure.id);
      if (anchors.size) homes.push({ ref: { ...ref, ...here }, anchors });
    }
  return homes;
};

const isMember = (o: Outcome, ref: FigureRef): boolean =>
  o.members.some(
    m => m.ref.file === ref.file && m.ref.report.index === ref.report.index && m.ref.figure.id === ref.figure.id,
  );

/** The reckonings that the figure is part of, each once. */
export const outcomesAt = (workspace: WorkspaceSnapshot, homes: readonly Home[], ref: FigureRef): Outcome[] => [
  ...new Map(
    homes
      .flatMap(({ ref: home, anchors }) => {
        const report = reportOf(workspace, home);
        return report ? outcomesOf(workspace, report, anchors) : [];
      })
      .filter(o => isMember(o, ref))
      .map(o => [`${o.rule}|${groupOf(o)}`, o] as const),
  ).values(),
];
