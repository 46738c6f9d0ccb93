/** What stands at a place, and the reckonings of its report, in whatever snapshot is asked: the one that is or one with other values. */
import { namedOutcomes } from '../arithmetic/named';
import { statedOutcomes } from '../arithmetic/stated';
import type { Outcome } from '../arithmetic/types';
import type { FigureRef, IndexedReport, Place, WorkspaceSnapshot } from '../../index';

export const outcomesOf = (
  workspace: WorkspaceSnapshot,
  report: IndexedReport,
  only?: ReadonlySet<number>,
): Outcome[] => [...statedOutcomes(report, only), ...namedOutcomes(workspace, report, only)];

export const reportOf = (workspace: WorkspaceSnapshot, { file, report }: FigureRef): IndexedReport | undefined =>
  workspace.files.get(file)?.reports[report.index];

export const refAt = (workspace: WorkspaceSnapshot, { file, span }: Place): FigureRef | undefined => {
  for (const { report, figures } of workspace.files.get(file)?.reports ?? []) {
    const figure = figures.find(f => f.span.start === span.start);
    if (figure) return { file, report, figure };
  }
  return undefined;
};
