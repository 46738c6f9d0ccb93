/** Changing the workspace gives a new snapshot; readers keep the old one. The only place that joins files. */
import { BUILT_IN } from '../facts';
import type { AgreedFigure, Ledger } from '../ledger';
import { datesIn, namesIn, quantitiesIn, skeletonsIn, slipsIn, slogansIn, subjectsIn, valuesIn } from './file-postings';
import { figureKey } from './key';
import { isPostings, Postings, type FilePostings } from './postings';
import type { IndexedFile, WorkspaceSnapshot } from './types';

export const EMPTY_WORKSPACE: WorkspaceSnapshot = {
  revision: 0,
  files: new Map(),
  quantities: new Map(),
  subjects: new Map(),
  values: new Map(),
  slips: new Map(),
  skeletons: new Map(),
  dates: new Map(),
  slogans: new Map(),
  names: new Map(),
  agreed: new Map(),
  sheets: [],
  notes: [],
  glossary: BUILT_IN,
};

export type WorkspaceChange =
  { readonly kind: 'set'; readonly files: readonly IndexedFile[] } | { readonly kind: 'remove'; readonly file: string };

/** Only what the changed files are looked up by is amended: the cost is theirs, whatever else the workspace holds. */
export const applyChange = (workspace: WorkspaceSnapshot, change: WorkspaceChange): WorkspaceSnapshot => {
  const files = new Map(workspace.files);
  if (change.kind === 'remove') files.delete(change.file);
  else for (const f of change.files) files.set(f.file, f);
  const names = change.kind === 'remove' ? [change.file] : change.files.map(f => f.file);
  const amended = <T>(
    known: ReadonlyMap<string, readonly T[]>,
    of: (file: IndexedFile) => FilePostings<T>,
  ): Postings<T> => (isPostings(known) ? known.amended(files, names) : Postings.over(files, of));
  return {
    ...workspace,
    revision: workspace.revision + 1,
    files,
    quantities: amended(workspace.quantities, quantitiesIn),
    subjects: amended(workspace.subjects, subjectsIn),
    values: amended(workspace.values, valuesIn),
    slips: amended(workspace.slips, slipsIn),
    skeletons: amended(workspace.skeletons, skeletonsIn),
    dates: amended(workspace.dates, datesIn),
    slogans: amended(workspace.slogans, slogansIn),
    names: amended(workspace.names, namesIn),
  };
};

/** The same workspace with these workbooks in the place of others. */
export const withLedgers = (workspace: WorkspaceSnapshot, ledgers: readonly Ledger[]): WorkspaceSnapshot => {
  const agreed = new Map<string, AgreedFigure[]>();
  for (const a of ledgers.flatMap(l => l.figures)) {
    const key = figureKey(a.figure);
    if (key !== undefined) push(agreed, key, a);
  }
  return { ...workspace, revision: workspace.revision + 1, agreed, sheets: ledgers.flatMap(l => l.sheets) };
};

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
