/** 口径: what the workspace says may differ accuses no one. A note names an indicator, and may be narrowed to a scope, a time, or files. */
import { fileMatches, type BasisNote } from '../../config';
import type { Figure } from '../../facts';
import type { Place, WorkspaceSnapshot } from '../../index';
import type { ReportedFinding } from './family';

export const withoutNoted = (
  findings: readonly ReportedFinding[],
  workspace: WorkspaceSnapshot,
  notes: readonly BasisNote[],
): readonly ReportedFinding[] =>
  notes.length ? findings.filter(f => !notes.some(note => isNoted(f, workspace, note))) : findings;

/** Families of rules that set two statements against each other. */
const COMPARING = /^figure\/(?:conflict|arithmetic|target)$/;

const isNoted = (finding: ReportedFinding, workspace: WorkspaceSnapshot, note: BasisNote): boolean => {
  if (!COMPARING.test(finding.family)) return false;
  const places: readonly Place[] = [finding, ...finding.related];
  if (note.files.length && !places.some(p => note.files.some(pattern => fileMatches(p.file, pattern)))) return false;
  return places.some(p => figuresAt(workspace, p).some(f => speaksOf(note, f)));
};

const speaksOf = (note: BasisNote, { indicator, scope, period }: Figure): boolean =>
  !!indicator &&
  (indicator.name === note.indicator ||
    indicator.entry?.name === note.indicator ||
    !!indicator.entry?.aliases.includes(note.indicator)) &&
  (note.scope === null || scope?.name === note.scope) &&
  (note.period === null || period?.code === note.period);

const figuresAt = (workspace: WorkspaceSnapshot, { file, span }: Place): readonly Figure[] =>
  workspace.files.get(file)?.reports.flatMap(r => r.figures.filter(f => f.span.start === span.start)) ?? [];
