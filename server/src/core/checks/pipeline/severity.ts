/**
 * How loud a finding is: what the workspace asks for its rule or area goes first, `off` takes it out; then the percent
 * threshold; a preview rule is never louder than `info` unless the workspace asks for it by name.
 */
import type { SeveritySetting, WorkspaceConfig } from '../../config';
import type { Check, Severity } from '../define';
import type { ReportedFinding } from './family';

type Settings = Pick<WorkspaceConfig, 'severity' | 'errorAbovePercent'>;

export const withSeverity = (
  findings: readonly ReportedFinding[],
  settings: Settings,
  checks: readonly Check[],
): ReportedFinding[] => {
  const preview = new Set(checks.filter(c => c.status === 'preview').map(c => c.id));
  return findings.flatMap(finding => {
    const asked = askedFor(finding, settings.severity);
    if (asked === 'off') return [];
    const own = preview.has(finding.rule)
      ? quieter(finding.severity)
      : byDeviation(finding, settings.errorAbovePercent);
    return [{ ...finding, severity: asked ?? own }];
  });
};

/** `figure/sum` before its family `figure/arithmetic`, and both before `figure/*` and `figure`. */
const askedFor = ({ rule, family }: ReportedFinding, severity: Settings['severity']): SeveritySetting | undefined => {
  const area = rule.slice(0, rule.indexOf('/'));
  return severity[rule] ?? severity[family] ?? severity[`${area}/*`] ?? severity[area];
};

/** The threshold moves findings between warning and error; what is only a remark stays one. */
const byDeviation = ({ severity, deviation }: ReportedFinding, threshold: number | null): Severity => {
  if (threshold === null || deviation === undefined || (severity !== 'error' && severity !== 'warning'))
    return severity;
  return deviation >= threshold ? 'error' : 'warning';
};

const quieter = (s: Severity): Severity => (s === 'hint' ? 'hint' : 'info');
