/** Reckonings as verdicts: each rule tells those of its own kind; all of a file are reckoned once, whichever rule asks first. */
import type { IndexedFile, WorkspaceSnapshot } from '../../index';
import { found, place, proved, type Check, type CheckInput, type Verdict } from '../define';
import { written } from '../wording';
import { namedOutcomes } from './named';
import { pinnedMembers } from './pinned';
import { statedOutcomes } from './stated';
import type { ArithmeticRule, Outcome } from './types';

/** What a rule of arithmetic says of itself; how it runs is the same for all. */
export type ArithmeticCheck = Omit<Check, 'run' | 'family'> & { readonly id: ArithmeticRule };

/** The rules were once a single one: settings, ignores and baselines under its id go on working. */
export const arithmeticCheck = (check: ArithmeticCheck): Check => ({
  ...check,
  family: 'figure/arithmetic',
  *run(input) {
    yield* tell(input, check.id);
  },
});

function* tell({ once }: CheckInput, rule: ArithmeticRule): Iterable<Verdict> {
  for (const outcome of once(outcomesByRule).get(rule) ?? []) {
    const [first, ...rest] = outcome.members;
    if (!first) continue;
    if (outcome.holds)
      yield proved({
        kind: 'derives',
        detail: outcome.calculation,
        members: outcome.members.map(m => place(m.ref.file, m.ref.figure.span)),
        group: groupOf(outcome),
        pinned: pinnedMembers(outcome).map(r => place(r.file, r.figure.span)),
      });
    else if (outcome.certain)
      yield found({
        rule,
        severity: outcome.severity,
        file: first.ref.file,
        span: first.ref.figure.span,
        message: outcome.message,
        why: outcome.calculation,
        advice: outcome.advice,
        related: rest.map(m => ({
          ...place(m.ref.file, m.ref.figure.span),
          note: `${m.role}：${written(m.ref.figure)}`,
        })),
        fixes: [],
        group: groupOf(outcome),
        data: { calculation: outcome.calculation },
      });
  }
}

const outcomesByRule = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
): ReadonlyMap<ArithmeticRule, readonly Outcome[]> => {
  const byRule = new Map<ArithmeticRule, Outcome[]>();
  for (const report of file.reports)
    for (const outcome of [...statedOutcomes(report), ...namedOutcomes(workspace, report)]) {
      const known = byRule.get(outcome.rule);
      if (known) known.push(outcome);
      else byRule.set(outcome.rule, [outcome]);
    }
  return byRule;
};

const groupOf = (o: Outcome): string =>
  `arithmetic|${o.members
    .map(m => `${m.ref.file}#${m.ref.figure.span.start}`)
    .sort()
    .join('|')}`;
