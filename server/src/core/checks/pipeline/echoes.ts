/**
 * One mistake, told once. A wrong number fails every reckoning that it is part of, and stands against every statement of its quantity:
 * what marks the same place for the same kind of reason is one finding, the loudest, with the calculations and places of the others. A
 * total that is repeated in another sentence is reckoned from the same parts once more, which is no second mistake.
 */
import { groupBy } from '../../base';
import { samePlace } from '../../index';
import type { Finding, RelatedPlace, Severity } from '../define';
import type { ReportedFinding } from './family';

export const withoutEchoes = (findings: readonly ReportedFinding[]): ReportedFinding[] => {
  const kept = new Map<ReportedFinding, ReportedFinding>();
  const dropped = new Set<ReportedFinding>();
  const merge = (group: readonly ReportedFinding[]): void => {
    const [first, ...others] = [...group].filter(f => !dropped.has(f)).sort(byWeight);
    if (!first || !others.length) return;
    for (const o of others) dropped.add(o);
    kept.set(first, others.map(o => kept.get(o) ?? o).reduce(joined, kept.get(first) ?? first));
  };
  const mergeable = findings.filter(f => FAMILIES.has(f.family));
  for (const group of groupBy(mergeable, f => `${f.family}|${f.file}#${f.span.start}`).values()) merge(group);
  for (const group of groupBy(mergeable.filter(isReckoned), partsOf).values()) merge(group);
  return findings.flatMap(f => (dropped.has(f) ? [] : [kept.get(f) ?? f]));
};

const FAMILIES: ReadonlySet<string> = new Set(['figure/arithmetic', 'figure/conflict']);
const LOUDNESS: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The louder first; else the order in which they were found. */
const byWeight = (a: Finding, b: Finding): number => LOUDNESS.indexOf(a.severity) - LOUDNESS.indexOf(b.severity);

const isReckoned = ({ family, related }: ReportedFinding): boolean =>
  family === 'figure/arithmetic' && related.length > 1;

/** By what is reckoned from which numbers: the message names the result as it is written. */
const partsOf = ({ file, message, related }: ReportedFinding): string =>
  [file, /文中写(\S+)$/.exec(message)?.[1] ?? message, ...related.map(r => `${r.file}#${r.span.start}`).sort()].join(
    '|',
  );

const joined = (first: ReportedFinding, other: ReportedFinding): ReportedFinding => {
  const known = (r: RelatedPlace): boolean =>
    samePlace(r, first) || first.related.some(k => samePlace(k, r) && k.note === r.note);
  const more = other.related.filter(r => !known(r) && !first.related.some(k => samePlace(k, r)));
  return {
    ...first,
    why: first.why.includes(other.why) ? first.why : `${first.why}；${other.why}`,
    related: [...first.related, ...more],
    fixes: [...first.fixes, ...other.fixes.filter(f => !first.fixes.some(k => k.title === f.title))],
    echoes: [...(first.echoes ?? []), { rule: other.rule, fingerprint: other.fingerprint }, ...(other.echoes ?? [])],
  };
};
