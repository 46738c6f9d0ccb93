/** Arithmetic whose other end stands elsewhere in the workspace. */
import type { FigureRef, IndexedReport, WorkspaceSnapshot } from '../../index';
import { changeFromLevels, growthFromLevels } from './growth';
import { identityOutcomes } from './identities';
import { nestedPeriods } from './nested';
import { perNamed } from './per-named';
import { planShare, shareOfNamed } from './plan';
import { ratePlusPoints } from './points';
import { movedSinceLastYear } from './rank';
import { stockAndIncrement } from './stock';
import type { Outcome } from './types';

export const namedOutcomes = (
  workspace: WorkspaceSnapshot,
  report: IndexedReport,
  only?: ReadonlySet<number>,
): Outcome[] => {
  const refs: FigureRef[] = report.figures.map(figure => ({ file: report.file, report: report.report, figure }));
  const fromRelations = report.relations.flatMap(r => {
    if (r.kind === 'rank-move') {
      const to = refs[r.to];
      return r.from === null && to && (!only || only.has(r.to)) ? movedSinceLastYear(workspace, to, r) : [];
    }
    const part = 'part' in r ? refs[r.part] : undefined;
    const share = 'share' in r ? refs[r.share] : undefined;
    if (!part || !share || (only && !only.has(part.figure.id) && !only.has(share.figure.id))) return [];
    if (r.kind === 'share-of-named') return shareOfNamed(workspace, part, r.whole, share);
    if (r.kind === 'plan-share') return planShare(workspace, part, share);
    return [];
  });
  return [
    ...fromRelations,
    ...(only ? refs.filter(r => only.has(r.figure.id)) : refs).flatMap(ref => [
      ...growthFromLevels(workspace, ref),
      ...ratePlusPoints(workspace, ref),
      ...changeFromLevels(workspace, ref),
      ...nestedPeriods(workspace, report, ref),
      ...stockAndIncrement(workspace, report, ref),
      ...identityOutcomes(workspace, ref),
      ...perNamed(workspace, ref),
    ]),
  ];
};
