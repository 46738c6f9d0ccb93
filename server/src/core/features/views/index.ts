/** The trees of the side bar, by name. */
import { assertNever } from '../../base';
import type { IgnoreEntry } from '../../config';
import type { WorkspaceSnapshot } from '../../index';
import { findingsView } from './findings';
import { ledgerView } from './ledger';
import { slogansView } from './slogans';
import type { Reports } from './standing';
import { targetsView } from './targets';
import type { ViewName, ViewTree } from './types';

export type { ViewKind, ViewMark, ViewName, ViewNode, ViewTree } from './types';
export { cardsOf, type Card } from './cards';
export { filterNodes, markName } from './filter';
export { seriesOf, type Series, type SeriesPoint } from './series';
export { sheetRows, type SheetEvidence, type SheetPlace, type SheetRow, type SheetState } from './sheet';
export { documentLabel, fileLabel, newestFirst, sentenceOf } from './document';
export { targetPairs, verdictName, type TargetPair, type TargetRow } from './target-rows';

export const buildView = (
  name: ViewName,
  workspace: WorkspaceSnapshot,
  reports: Reports,
  ignored: readonly IgnoreEntry[] = [],
): ViewTree => {
  switch (name) {
    case 'ledger':
      return ledgerView(workspace, reports);
    case 'slogans':
      return slogansView(workspace);
    case 'findings':
      return findingsView(workspace, reports, ignored);
    case 'targets':
      return targetsView(workspace);
    default:
      return assertNever(name);
  }
};
