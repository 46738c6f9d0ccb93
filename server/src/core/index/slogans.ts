/** How the workspace uses its slogans: first use, expansion, and counts by document and year. Documents are taken in the order of their dates. */
import { groupBy, remembered } from '../base';
import type { ReportDocument } from '../document';
import type { SloganRef, WorkspaceSnapshot } from './types';

export interface SloganUse {
  /** Mentions in the order of the documents' dates, then of the text; never empty. */
  readonly mentions: readonly SloganRef[];
  /** The first place that spells it out; null where none does. */
  readonly expanded: SloganRef | null;
  readonly documents: readonly {
    readonly file: string;
    readonly report: ReportDocument;
    readonly year: number | null;
    readonly mentions: readonly SloganRef[];
  }[];
}

/** Undefined for a key that the workspace does not use. */
export const sloganUse = (workspace: WorkspaceSnapshot, key: string): SloganUse | undefined => {
  const all = workspace.slogans.get(key);
  if (!all?.length) return undefined;
  const mentions = [...all].sort((a, b) => dateOf(a.report) - dateOf(b.report));
  const documents = new Map<
    string,
    { file: string; report: ReportDocument; year: number | null; mentions: SloganRef[] }
  >();
  for (const m of mentions) {
    const id = `${m.file}#${m.report.index}`;
    const known = documents.get(id);
    if (known) known.mentions.push(m);
    else documents.set(id, { file: m.file, report: m.report, year: m.report.front.year, mentions: [m] });
  }
  return {
    mentions,
    expanded: mentions.find(m => m.slogan.itemsSpan !== null) ?? null,
    documents: [...documents.values()],
  };
};

/** Mentions in quotes by how they are written. */
export const quotedForms = remembered((mentions: readonly SloganRef[]): ReadonlyMap<string, readonly SloganRef[]> =>
  groupBy(
    mentions.filter(m => m.slogan.quoted),
    m => m.slogan.written,
  ),
);

/** A number that grows with the date; reports without one come last. */
export const dateOf = ({ front }: ReportDocument): number => {
  const date = front.date?.value;
  const year = date?.year ?? front.year;
  return year === null ? Infinity : year * 10_000 + (date?.month ?? 0) * 100 + (date?.day ?? 0);
};
