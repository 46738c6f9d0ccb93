/** Changing the workspace gives a new snapshot; readers keep the old one. The only place that joins files. */
import { BUILT_IN } from '../facts';
import type { AgreedFigure, Ledger } from '../ledger';
import { dateKey } from './dates';
import { figureKey } from './key';
import type { DateRef, IndexedFile, FigureRef, NameRef, SloganRef, WorkspaceSnapshot } from './types';

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
  sloganForms: new Map(),
  names: new Map(),
  agreed: new Map(),
  sheets: [],
  notes: [],
  glossary: BUILT_IN,
};

export type WorkspaceChange =
  { readonly kind: 'set'; readonly files: readonly IndexedFile[] } | { readonly kind: 'remove'; readonly file: string };

export const applyChange = (workspace: WorkspaceSnapshot, change: WorkspaceChange): WorkspaceSnapshot => {
  const files = new Map(workspace.files);
  if (change.kind === 'remove') files.delete(change.file);
  else for (const f of change.files) files.set(f.file, f);
  return joined(workspace, files);
};

const joined = (
  { revision, glossary, notes, agreed, sheets }: WorkspaceSnapshot,
  files: ReadonlyMap<string, IndexedFile>,
): WorkspaceSnapshot => {
  const quantities = new Map<string, FigureRef[]>();
  const subjects = new Map<string, FigureRef[]>();
  const values = new Map<string, FigureRef[]>();
  const slips = new Map<string, FigureRef[]>();
  const skeletons = new Map<string, FigureRef[]>();
  const dates = new Map<string, DateRef[]>();
  const slogans = new Map<string, SloganRef[]>();
  const sloganForms = new Map<string, Map<string, SloganRef[]>>();
  const names = new Map<string, NameRef[]>();
  const ordered = [...files.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  for (const { file, reports } of ordered)
    for (const r of reports) {
      for (const figure of r.figures) {
        const keys = r.keys[figure.id];
        const ref: FigureRef = { file, report: r.report, figure };
        if (keys?.quantity) push(quantities, keys.quantity, ref);
        if (keys?.subject) push(subjects, keys.subject, ref);
        if (keys?.value) push(values, keys.value, ref);
        if (keys?.slip) push(slips, keys.slip, ref);
        for (const skeleton of [keys?.sentence, keys?.clause, keys?.context])
          if (skeleton) push(skeletons, skeleton, ref);
      }
      for (const date of r.dates) push(dates, dateKey(r.report.frame.place, date), { file, report: r.report, date });
      for (const name of r.names)
        for (const o of name.openings) push(names, o.pattern, { file, report: r.report, name, filled: o.filled });
      for (const slogan of r.slogans) {
        const ref: SloganRef = { file, report: r.report, slogan };
        push(slogans, slogan.key, ref);
        if (!slogan.quoted) continue;
        const forms = sloganForms.get(slogan.key) ?? new Map<string, SloganRef[]>();
        sloganForms.set(slogan.key, forms);
        push(forms, slogan.written, ref);
      }
    }
  return {
    revision: revision + 1,
    files,
    quantities,
    subjects,
    values,
    slips,
    skeletons,
    dates,
    slogans,
    sloganForms,
    names,
    agreed,
    sheets,
    notes,
    glossary,
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
