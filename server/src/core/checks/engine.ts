/**
 * Runs the checks over one file or all. A rule that throws is reported and the others go on. What they find passes small
 * steps, each its own file under `pipeline`: fingerprint → family → noted → suppressed → baseline → severity → versions → duplicates → echoes → sorted.
 */
import { NEVER, type Cancel } from '../base';
import { EMPTY_CONFIG, type IgnoreEntry, type WorkspaceConfig } from '../config';
import type { IndexedFile, Place, WorkspaceSnapshot } from '../index';
import type { Check, CheckInput, Finding, Link } from './define';
import { withoutEchoes } from './pipeline/echoes';
import { withFamily, type ReportedFinding } from './pipeline/family';
import { fingerprinted } from './pipeline/fingerprint';
import { withoutNoted } from './pipeline/noted';
import { sorted, uniqueLinks, withoutDuplicates } from './pipeline/order';
import { withSeverity } from './pipeline/severity';
import { provedApart, withoutVersions } from './pipeline/versions';
import { suppressed, withoutBaseline, type BaselineEntry, type Ignored } from './pipeline/suppressed';

export interface CheckReport {
  readonly findings: readonly ReportedFinding[];
  /** Every place that an error or a warning about a figure marks or names, of findings too that are told only once. */
  readonly contested: readonly Place[];
  readonly links: readonly Link[];
  /** What was not looked at, because a text that repeats itself would cost the square of its length. */
  readonly limits: readonly Limit[];
  /** Rules that threw, with the message; they belong into the log. */
  readonly problems: readonly { readonly rule: string; readonly message: string }[];
  /** The `ignore` entries that took something out of this report. */
  readonly usedIgnores: ReadonlySet<IgnoreEntry>;
  /** What they took out, each with its entry. */
  readonly ignored: readonly Ignored[];
}

export interface Limit {
  readonly file: string;
  readonly rule: string;
  readonly what: string;
}

export const EMPTY_REPORT: CheckReport = {
  findings: [],
  contested: [],
  links: [],
  limits: [],
  problems: [],
  usedIgnores: new Set(),
  ignored: [],
};

export interface CheckOptions {
  readonly checks: readonly Check[];
  /** Ids to run; undefined = all. */
  readonly only?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  readonly cancel?: Cancel | undefined;
  readonly config?: WorkspaceConfig | undefined;
  readonly baseline?: readonly BaselineEntry[] | undefined;
}

/** What concerns one file: findings in it, links that touch it. */
export const checkFile = (workspace: WorkspaceSnapshot, file: IndexedFile, options: CheckOptions): CheckReport =>
  finished(checkingFile(workspace, file, options));

/** A check that can be left and gone on with; it stops after each rule and each of its verdicts. */
export type Checking = Generator<undefined, CheckReport, undefined>;

export function* checkingFile(workspace: WorkspaceSnapshot, file: IndexedFile, options: CheckOptions): Checking {
  return tidy(yield* running(workspace, [file], options), workspace, options, 'place');
}

export const finished = <T>(steps: Generator<undefined, T, undefined>): T => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};

/** Every file; a finding that two files would both report is given once. */
export const checkWorkspace = (workspace: WorkspaceSnapshot, options: CheckOptions): CheckReport => {
  const files = [...workspace.files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return tidy(finished(running(workspace, files, options)), workspace, options, 'group');
};

interface Raw {
  readonly findings: Finding[];
  readonly links: Link[];
  readonly limits: Limit[];
  readonly problems: { rule: string; message: string }[];
}

function* running(
  workspace: WorkspaceSnapshot,
  files: readonly IndexedFile[],
  { checks, only, without, cancel = NEVER }: CheckOptions,
): Generator<undefined, Raw, undefined> {
  const raw: Raw = { findings: [], links: [], limits: [], problems: [] };
  for (const file of files) {
    const input = inputOf(workspace, file);
    for (const check of checks) {
      if (cancel.requested) return raw;
      if ((only && !only.some(id => matches(check, id))) || without?.some(id => matches(check, id))) continue;
      try {
        for (const verdict of check.run(input)) {
          if (verdict.kind === 'link') raw.links.push(verdict.link);
          else if (verdict.kind === 'limit') raw.limits.push({ file: file.file, rule: check.id, what: verdict.what });
          else raw.findings.push(verdict.finding);
          yield;
        }
      } catch (error) {
        raw.problems.push({
          rule: check.id,
          message: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      }
      yield;
    }
  }
  return raw;
}

/** Work is known by its function. */
const inputOf = (workspace: WorkspaceSnapshot, file: IndexedFile): CheckInput => {
  const done = new Map<unknown, unknown>();
  return {
    workspace,
    file,
    once: <T>(work: (workspace: WorkspaceSnapshot, file: IndexedFile) => T): T => {
      if (!done.has(work)) done.set(work, work(workspace, file));
      return done.get(work) as T;
    },
  };
};

/** `figure/sum` is named by itself, by its family `figure/arithmetic`, by `figure` and by `figure/*`. */
export const matches = ({ id, family }: Pick<Check, 'id' | 'family'>, pattern: string): boolean =>
  id === pattern || family === pattern || id.startsWith(`${pattern.replace(/\/\*$/, '')}/`);

const isContest = ({ rule, severity }: Finding): boolean =>
  rule.startsWith('figure/') && (severity === 'error' || severity === 'warning');

/** What is known of one file when all are checked: what it says itself, and what others find that touches it, each once. */
export const reportOn = (file: string, own: CheckReport, all: Iterable<CheckReport>): CheckReport => {
  const touches = (places: readonly Place[]): boolean => places.some(p => p.file === file);
  const told = new Set(own.findings.map(f => `${f.rule}|${f.group}`));
  const reports = [...all].filter(r => r !== own);
  return {
    ...own,
    findings: [
      ...own.findings,
      ...reports.flatMap(r => r.findings.filter(f => !told.has(`${f.rule}|${f.group}`) && touches([f, ...f.related]))),
    ],
    contested: [own, ...reports].flatMap(r => r.contested.filter(p => p.file === file)),
    links: uniqueLinks([own, ...reports].flatMap(r => r.links.filter(l => touches(l.members)))),
  };
};

const tidy = (
  raw: Raw,
  workspace: WorkspaceSnapshot,
  { checks, config = EMPTY_CONFIG, baseline = [] }: CheckOptions,
  by: 'group' | 'place',
): CheckReport => {
  const { kept, used, ignored } = suppressed(
    withoutNoted(withFamily(fingerprinted(raw.findings, workspace), checks), workspace, config.notes),
    config.ignore,
  );
  const judged = withoutVersions(withSeverity(withoutBaseline(kept, baseline), config, checks), workspace);
  return {
    contested: judged.flatMap(f => (isContest(f) ? [f, ...f.related].map(({ file, span }) => ({ file, span })) : [])),
    findings: sorted(withoutEchoes(withoutDuplicates(judged, by))),
    links: uniqueLinks(provedApart(raw.links, workspace)),
    limits: raw.limits,
    problems: raw.problems,
    usedIgnores: used,
    ignored,
  };
};
