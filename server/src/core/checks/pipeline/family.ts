/**
 * Under which wider id a finding is also known. A rule that was split keeps its old id as its family, so that what someone
 * has judged under it stays judged.
 */
import type { Check } from '../define';
import type { FingerprintedFinding } from './fingerprint';

/** A finding as it leaves the engine. */
export interface ReportedFinding extends FingerprintedFinding {
  /** The rule's own id where it has no wider one. */
  readonly family: string;
  /** Findings that say the same of the same mistake and are not told apart; who judges this one has judged them. */
  readonly echoes?: readonly { readonly rule: string; readonly fingerprint: string }[];
}

export const withFamily = (findings: readonly FingerprintedFinding[], checks: readonly Check[]): ReportedFinding[] => {
  const families = new Map(checks.map(c => [c.id, c.family ?? c.id]));
  return findings.map(f => ({ ...f, family: families.get(f.rule) ?? f.rule }));
};
