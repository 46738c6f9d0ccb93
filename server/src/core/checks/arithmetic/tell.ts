/** Reckonings as verdicts: each rule tells those of its own kind; all of a file are reckoned once, whichever rule asks first. */
import { say } from '../../base';
import type { IndexedFile, WorkspaceSnapshot } from '../../index';
import { found, place, proved, type Check, type CheckInput, type Verdict } from '../define';
import { written } from '../wording';
import { namedOutcomes } from './named';
import { withSlip } from './slip-words';
import { pinnedMembers } from './pinned';
import { judge, recordsOf, type DocumentRecord, type Judgement } from './record';
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
  for (const { outcome, record } of once(outcomesByRule).get(rule) ?? []) {
    if (outcome.holds) yield provedBy(outcome);
    else {
      const judgement = judge(outcome, record);
      if (judgement) yield questioned(outcome, judgement);
    }
  }
}

const provedBy = (outcome: Outcome): Verdict =>
  proved({
    kind: 'derives',
    detail: outcome.calculation,
    members: outcome.members.map(m => place(m.ref.file, m.ref.figure.span)),
    group: groupOf(outcome),
    pinned: pinnedMembers(outcome).map(r => place(r.file, r.figure.span)),
  });

const questioned = (outcome: Outcome, { severity, slip, held }: Judgement): Verdict => {
  const { message, calculation, advice, members } = slip ? withSlip(outcome, slip) : outcome;
  const [first, ...rest] = members;
  const ref = first?.ref ?? outcome.members[0]?.ref;
  if (!ref) throw new Error('a reckoning without figures');
  return found({
    rule: outcome.rule,
    severity,
    file: ref.file,
    span: ref.figure.span,
    message,
    why: calculation,
    advice: held > 0 ? say('本文同类推算成立{0}处，此处不符；{1}', held, advice) : advice,
    related: rest.map(m => ({ ...place(m.ref.file, m.ref.figure.span), note: `${m.role}：${written(m.ref.figure)}` })),
    fixes: [],
    group: groupOf(outcome),
    data: { calculation },
  });
};

interface Told {
  readonly outcome: Outcome;
  /** How its document's other reckonings of one form came out. */
  readonly record: DocumentRecord;
}

const outcomesByRule = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
): ReadonlyMap<ArithmeticRule, readonly Told[]> => {
  const byRule = new Map<ArithmeticRule, Told[]>();
  for (const report of file.reports) {
    const outcomes = saidOnce([...statedOutcomes(report), ...namedOutcomes(workspace, report).flatMap(ofCells)]);
    const records = recordsOf(outcomes);
    for (const outcome of outcomes) {
      const told = { outcome, record: records(outcome) };
      const known = byRule.get(outcome.rule);
      if (known) known.push(told);
      else byRule.set(outcome.rule, [told]);
    }
  }
  return byRule;
};

/** Numbers that one reading finds wrong together are not found wrong by another again: 其中 and an identity of the dictionary. */
const saidOnce = (outcomes: readonly Outcome[]): readonly Outcome[] => {
  const told = new Set<string>();
  return outcomes.filter(o => {
    if (o.holds || !o.certain) return true;
    const group = groupOf(o);
    return !told.has(group) && told.add(group);
  });
};

/** By names alone a cell is never accused loudly; what one table says of its own rows is told by the table. */
const ofCells = (o: Outcome): readonly Outcome[] => {
  const cells = o.members.filter(m => m.ref.figure.where.kind === 'cell');
  if (!cells.length) return [o];
  const tables = new Set(
    cells.map(({ ref: { file, report, figure } }) =>
      figure.where.kind === 'cell' ? `${file}#${report.index}#${figure.where.table}` : '',
    ),
  );
  if (!o.holds && cells.length === o.members.length && tables.size === 1) return [];
  return [{ ...o, severity: 'info' }];
};

/** By which a finding and the reckoning that it tells of are known as one. */
export const groupOf = (o: Pick<Outcome, 'members'>): string =>
  `arithmetic|${o.members
    .map(m => `${m.ref.file}#${m.ref.figure.span.start}`)
    .sort()
    .join('|')}`;
