/**
 * Runs the checks over one file or all, and tidies what they say: a rule that throws is reported and the others go on;
 * preview rules are never louder than `info`; duplicates go; the rest is sorted by place.
 */
import { NEVER, type Cancel } from '../base';
import type { IndexedFile, WorkspaceSnapshot } from '../index';
import type { Check, Finding, Link, Severity } from './define';

export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly links: readonly Link[];
  /** Rules that threw, with the message; they belong into the log. */
  readonly problems: readonly { readonly rule: string; readonly message: string }[];
}

export interface CheckOptions {
  readonly checks: readonly Check[];
  /** Ids to run; undefined = all. */
  readonly only?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  readonly cancel?: Cancel | undefined;
}

/** What concerns one file: findings in it, links that touch it. */
export const checkFile = (workspace: WorkspaceSnapshot, file: IndexedFile, options: CheckOptions): CheckReport => tidy(runOn(workspace, [file], options), false);

/** Every file; a finding that two files would both report is given once. */
export const checkWorkspace = (workspace: WorkspaceSnapshot, options: CheckOptions): CheckReport => {
  const files = [...workspace.files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return tidy(runOn(workspace, files, options), true);
};

const runOn = (workspace: WorkspaceSnapshot, files: readonly IndexedFile[], { checks, only, without, cancel = NEVER }: CheckOptions): CheckReport => {
  const findings: Finding[] = [];
  const links: Link[] = [];
  const problems: { rule: string; message: string }[] = [];
  for (const file of files)
    for (const check of checks) {
      if (cancel.requested) return { findings, links, problems };
      if ((only && !only.some(id => matches(check.id, id))) || without?.some(id => matches(check.id, id))) continue;
      try {
        for (const verdict of check.run({ workspace, file })) {
          if (verdict.kind === 'link') links.push(verdict.link);
          else findings.push(check.status === 'preview' ? { ...verdict.finding, severity: quieter(verdict.finding.severity) } : verdict.finding);
        }
      } catch (error) {
        problems.push({ rule: check.id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    }
  return { findings, links, problems };
};

/** `figure/conflict` is matched by itself, by `figure` and by `figure/*`. */
const matches = (id: string, pattern: string): boolean => id === pattern || id.startsWith(`${pattern.replace(/\/\*$/, '')}/`);

const quieter = (s: Severity): Severity => (s === 'hint' ? 'hint' : 'info');

const tidy = (report: CheckReport, oncePerGroup: boolean): CheckReport => {
  const findings = unique(report.findings, f => `${f.rule}|${oncePerGroup ? f.group : `${f.file}#${f.span.start}|${f.message}`}`);
  return {
    findings: findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.span.start - b.span.start)),
    links: unique(report.links, l => l.group),
    problems: report.problems,
  };
};

const unique = <T>(items: readonly T[], id: (item: T) => string): T[] => [...new Map(items.map(i => [id(i), i] as const).reverse()).values()].reverse();
