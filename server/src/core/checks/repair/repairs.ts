/**
 * Which number is wrong? For reckonings that fail: the smallest single changes that leave none of them violated, those
 * with more evidence first. They are proposals with their reason; none is ever made by itself.
 */
import { interval, rational, say, type Rational } from '../../base';
import type { Figure } from '../../facts';
import { digitsOf, isSlip, placeOf, type FigureRef, type WorkspaceSnapshot } from '../../index';
import { isSharp } from '../arithmetic/sharp';
import { groupOf } from '../arithmetic/tell';
import type { Outcome } from '../arithmetic/types';
import { elsewhere, type Fix } from '../define';
import type { ReportedFinding } from '../pipeline/family';
import { fileLabel, placeLabel } from '../placed';
import { calledHere, deviation, written } from '../wording';
import { homesOf, outcomesAt } from './homes';
import { refAt, reportOf } from './lookup';
import { rewritten } from './rewrite';
import { valuesThatFit } from './solve';
import { substituted, withValue } from './substitute';

const LONGEST = 24;

export const repairsOf = (workspace: WorkspaceSnapshot, finding: ReportedFinding): Fix[] => {
  if (finding.family !== 'figure/arithmetic') return [];
  // Of a long column each number would be tried with all others, and hardly one would be the only one that fits.
  if (finding.related.length > LONGEST) return [];
  const members = [finding, ...finding.related].flatMap(p => refAt(workspace, p) ?? []);
  return members
    .flatMap(ref => proposalsFor(workspace, finding, members, ref).sort(byEvidence).slice(0, MOST_EACH))
    .sort(byEvidence)
    .slice(0, MOST)
    .map(p => toFix(workspace, finding, p));
};

/** Where evidence is equal, the figure that the finding marks stays before the others. */
const byEvidence = (a: Proposal, b: Proposal): number =>
  b.supporters.length - a.supporters.length ||
  b.proofs.length - a.proofs.length ||
  Number(b.slip) - Number(a.slip) ||
  (a.ref.figure === b.ref.figure ? a.far - b.far : 0);

interface Proposal {
  readonly ref: FigureRef;
  readonly text: string;
  /** Other statements of the quantity that say this value. */
  readonly supporters: readonly FigureRef[];
  /** Reckonings that hold then. */
  readonly proofs: readonly Outcome[];
  readonly slip: boolean;
  readonly far: number;
}

const proposalsFor = (
  workspace: WorkspaceSnapshot,
  finding: ReportedFinding,
  members: readonly FigureRef[],
  ref: FigureRef,
): Proposal[] => {
  const report = reportOf(workspace, ref);
  if (!report) return [];
  const homes = homesOf(workspace, members, ref);
  const now = new Set(
    outcomesAt(workspace, homes, ref)
      .filter(o => o.holds)
      .map(groupOf),
  );
  const outcomesWith = (figure: Figure): Outcome[] => outcomesAt(substituted(workspace, ref, figure), homes, ref);
  // A sum that closes may be told by another rule: 其中 that makes its whole is no longer a sum that fails.
  const isOwn = (o: Outcome): boolean => groupOf(o) === finding.group;
  const key = report.keys[ref.figure.id]?.quantity;
  const others = (key === undefined ? [] : (workspace.quantities.get(key) ?? [])).filter(r => r.figure !== ref.figure);
  // What agrees with the figure now must not be contradicted by a repair of something else.
  const keepsFaith = (figure: Figure): boolean =>
    others.every(
      o =>
        !interval.meets(o.figure.interval, ref.figure.interval) || interval.meets(o.figure.interval, figure.interval),
    );
  /** The reckoning that is told of holds, by the numbers as they are written where `sharply`; of the others none breaks. */
  const mends = (figure: Figure, sharply: boolean): boolean => {
    if (!keepsFaith(figure)) return false;
    const outcomes = outcomesWith(figure);
    const own = outcomes.filter(isOwn);
    return (
      own.length > 0 &&
      own.every(o => o.holds && (!sharply || isSharp(o))) &&
      outcomes.every(o => o.holds || (!o.certain && !now.has(groupOf(o))))
    );
  };
  const supported = others
    .map(o => o.figure.quantity.value)
    .filter(v => !rational.equal(v, ref.figure.quantity.value) && mends(withValue(ref.figure, v), false));
  // A tolerance forgives what is written; it is no reason to write another number that needs it.
  const values = unique([...supported, ...valuesThatFit(ref.figure, figure => mends(figure, true))]);
  return values.flatMap((value): Proposal[] => {
    const text = rewritten(ref.figure, value);
    if (text === undefined) return [];
    const figure = withValue(ref.figure, value);
    const proofs = outcomesWith(figure).filter(o => o.holds);
    return [
      {
        ref,
        text,
        supporters: others.filter(
          o =>
            interval.meets(o.figure.interval, figure.interval) &&
            !interval.meets(o.figure.interval, ref.figure.interval),
        ),
        proofs: [...proofs.filter(isOwn), ...proofs.filter(o => !isOwn(o))],
        slip: isSlip(digitsOf(ref.figure), digitsOf(figure)),
        far: deviation(value, ref.figure.quantity.value) ?? Infinity,
      },
    ];
  });
};

const toFix = (
  workspace: WorkspaceSnapshot,
  { file }: ReportedFinding,
  { ref, text, supporters, proofs }: Proposal,
): Fix => {
  const [first] = supporters;
  const reason = first ? say('{0}等{1}处支持', titleOf(first), supporters.length) : (proofs[0]?.calculation ?? '');
  const where = placeLabel(workspace, placeOf(ref), file);
  const name = calledHere(ref.figure);
  const from = written(ref.figure);
  return {
    title: reason
      ? say('把{0}{1}“{2}”改为“{3}”（{4}）', where, name, from, text, reason)
      : say('把{0}{1}“{2}”改为“{3}”', where, name, from, text),
    safe: false,
    ...(ref.file === file ? {} : { confirm: elsewhere(ref.file) }),
    edits: [{ file: ref.file, span: ref.figure.span, newText: text }],
  };
};

const titleOf = ({ file, report }: FigureRef): string => report.front.title?.value ?? fileLabel(file);

const unique = (values: readonly Rational[]): Rational[] =>
  values.filter((v, i) => values.findIndex(w => rational.equal(v, w)) === i);

const MOST = 5;
const MOST_EACH = 2;
