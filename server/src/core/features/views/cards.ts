/**
 * One mistake, one card: a wrong number stands against other statements of its quantity, fails the reckonings that it is part of, and is
 * told at both sides of each. What speaks of one quantity is put together; the loudest finding in the newest document stands for all.
 */
import { groupBy } from '../../base';
import { refAt, type ReportedFinding, type Severity } from '../../checks';
import { figureKey, placeId, type WorkspaceSnapshot } from '../../index';
import { newestFirst } from './document';

export interface Card {
  /** It marks the card's place. */
  readonly first: ReportedFinding;
  /** All, the first among them. */
  readonly findings: readonly ReportedFinding[];
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** In the order of documents, the newest first, then of the text. */
export const cardsOf = (workspace: WorkspaceSnapshot, findings: readonly ReportedFinding[]): Card[] => {
  const rank = new Map(newestFirst(workspace.files.values()).map((f, n) => [f.file, n] as const));
  const rankOf = ({ file }: ReportedFinding): number => rank.get(file) ?? rank.size;
  const byPlace = (a: ReportedFinding, b: ReportedFinding): number =>
    rankOf(a) - rankOf(b) || a.span.start - b.span.start;
  const byWeight = (a: ReportedFinding, b: ReportedFinding): number =>
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byPlace(a, b);
  return together(workspace, findings)
    .flatMap((all): Card[] => {
      const sorted = [...all].sort(byWeight);
      const [first] = sorted;
      return first ? [{ first, findings: sorted }] : [];
    })
    .sort((a, b) => byPlace(a.first, b.first));
};

/** Findings that share a name, and those that share one with them. */
const together = (workspace: WorkspaceSnapshot, findings: readonly ReportedFinding[]): ReportedFinding[][] => {
  const names = namesIn(workspace, findings);
  const leader = new Map<string, string>();
  const lead = (name: string): string => {
    let at = name;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  const named = findings.map(f => [f, names(f)] as const);
  for (const [, [first, ...others]] of named)
    for (const o of others) if (first !== undefined) leader.set(lead(o), lead(first));
  return [...groupBy(named, ([, [first]]) => lead(first ?? '')).values()].map(group => group.map(([f]) => f));
};

/** What a finding is about: its group, and for figures the quantities that are in question. */
const namesIn = (
  workspace: WorkspaceSnapshot,
  findings: readonly ReportedFinding[],
): ((finding: ReportedFinding) => string[]) => {
  const quantity = (place: {
    readonly file: string;
    readonly span: { readonly start: number; readonly end: number };
  }) => {
    const ref = refAt(workspace, place);
    const key = ref && figureKey(ref.figure);
    return key === undefined ? undefined : `quantity|${key}`;
  };
  const contradicted = new Set(findings.filter(f => f.family === 'figure/conflict').flatMap(f => quantity(f) ?? []));
  return f => {
    const own = [`${f.rule}|${f.group}`];
    if (f.family !== 'figure/conflict' && f.family !== 'figure/arithmetic') return own;
    const marked = quantity(f);
    const members = f.family === 'figure/arithmetic' ? f.related.flatMap(r => quantity(r) ?? []) : [];
    return [
      ...own,
      `place|${placeId(f)}`,
      ...(marked === undefined ? [] : [marked]),
      // A number that is contradicted elsewhere is why the reckoning fails.
      ...members.filter(m => contradicted.has(m)),
    ];
  };
};
