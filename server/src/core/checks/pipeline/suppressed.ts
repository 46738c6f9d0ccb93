/** Takes out what someone has judged and written down: the `ignore` entries of the configuration and the baseline of an old document. */
import { fileMatches, type IgnoreEntry } from '../../config';
import type { ReportedFinding } from './family';

/** A finding that was there when the baseline was written. */
export interface BaselineEntry {
  readonly rule: string;
  readonly fingerprint: string;
}

export interface Suppression {
  readonly kept: readonly ReportedFinding[];
  /** The entries that took something out. */
  readonly used: ReadonlySet<IgnoreEntry>;
  /** What they took out. */
  readonly ignored: readonly Ignored[];
}

export interface Ignored {
  readonly finding: ReportedFinding;
  readonly entry: IgnoreEntry;
}

export const suppressed = (findings: readonly ReportedFinding[], entries: readonly IgnoreEntry[]): Suppression => {
  if (!entries.length) return { kept: findings, used: new Set(), ignored: [] };
  const known = new Map<string, IgnoreEntry[]>();
  for (const entry of entries) {
    const same = known.get(id(entry));
    if (same) same.push(entry);
    else known.set(id(entry), [entry]);
  }
  const used = new Set<IgnoreEntry>();
  const ignored: Ignored[] = [];
  const kept = findings.filter(finding => {
    const matching = ids(finding)
      .flatMap(i => known.get(i) ?? [])
      .filter(e => e.file === null || fileMatches(finding.file, e.file));
    for (const entry of matching) {
      used.add(entry);
      ignored.push({ finding, entry });
    }
    return matching.length === 0;
  });
  return { kept, used, ignored };
};

export const withoutBaseline = (
  findings: readonly ReportedFinding[],
  baseline: readonly BaselineEntry[],
): readonly ReportedFinding[] => {
  if (!baseline.length) return findings;
  const known = new Set(baseline.map(id));
  return findings.filter(f => !ids(f).some(i => known.has(i)));
};

/** What was judged under the wider id before its rule was split is judged. */
const ids = ({ rule, family, fingerprint }: ReportedFinding): string[] =>
  [...new Set([rule, family])].map(r => id({ rule: r, fingerprint }));

const id = ({ rule, fingerprint }: BaselineEntry): string => `${rule}|${fingerprint}`;
