/**
 * Which number is wrong? For reckonings that fail: the smallest single changes that leave none of them violated, those
 * with more evidence first. They are proposals with their reason; none is ever made by itself.
 */
import { interval, rational, say, type Rational } from '../../base';
import type { Figure } from '../../facts';
import { digitsOf, isSlip, type FigureRef, type WorkspaceSnapshot } from '../../index';
import type { Outcome } from '../arithmetic/types';
import type { Fix } from '../define';
import type { ReportedFinding } from '../pipeline/family';
import { deviation, written } from '../wording';
import { outcomesOf, refAt, reportOf } from './lookup';
import { rewritten } from './rewrite';
import { valuesThatFit } from './solve';
import { substituted, withValue } from './substitute';

export const repairsOf = (workspace: WorkspaceSnapshot, finding: ReportedFinding): Fix[] => {
  if (finding.family !== 'figure/arithmetic') return [];
  const members = [finding, ...finding.related].flatMap(p => refAt(workspace, p) ?? []);
  return members
    .flatMap(ref => proposalsFor(workspace, ref).sort(byEvidence).slice(0, MOST_EACH))
    .sort(byEvidence)
    .slice(0, MOST)
    .map(toFix);
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

const proposalsFor = (workspace: WorkspaceSnapshot, ref: FigureRef): Proposal[] => {
  const report = reportOf(workspace, ref);
  if (!report) return [];
  const isMember = (o: Outcome): boolean =>
    o.members.some(
      m => m.ref.file === ref.file && m.ref.report.index === ref.report.index && m.ref.figure.id === ref.figure.id,
    );
  const anchors = new Set(
    [...outcomesOf(workspace, report, new Set([ref.figure.id])), ...outcomesOf(workspace, report)]
      .filter(isMember)
      .flatMap(o =>
        o.members
          .filter(m => m.ref.report.index === ref.report.index && m.ref.file === ref.file)
          .map(m => m.ref.figure.id),
      ),
  );
  const outcomesWith = (figure: Figure): Outcome[] => {
    const changed = substituted(workspace, ref, figure);
    const there = reportOf(changed, ref);
    return there ? outcomesOf(changed, there, anchors).filter(isMember) : [];
  };
  const key = report.keys[ref.figure.id]?.quantity;
  const others = (key === undefined ? [] : (workspace.quantities.get(key) ?? [])).filter(r => r.figure !== ref.figure);
  // What agrees with the figure now must not be contradicted by a repair of something else.
  const keepsFaith = (figure: Figure): boolean =>
    others.every(
      o =>
        !interval.meets(o.figure.interval, ref.figure.interval) || interval.meets(o.figure.interval, figure.interval),
    );
  const fits = (figure: Figure): boolean =>
    keepsFaith(figure) && outcomesWith(figure).every(o => o.holds || !o.certain);
  const supported = others
    .map(o => o.figure.quantity.value)
    .filter(v => !rational.equal(v, ref.figure.quantity.value) && fits(withValue(ref.figure, v)));
  const values = unique([...supported, ...valuesThatFit(ref.figure, fits)]);
  return values.flatMap((value): Proposal[] => {
    const text = rewritten(ref.figure, value);
    if (text === undefined) return [];
    const figure = withValue(ref.figure, value);
    return [
      {
        ref,
        text,
        supporters: others.filter(
          o =>
            interval.meets(o.figure.interval, figure.interval) &&
            !interval.meets(o.figure.interval, ref.figure.interval),
        ),
        proofs: outcomesWith(figure).filter(o => o.holds),
        slip: isSlip(digitsOf(ref.figure), digitsOf(figure)),
        far: deviation(value, ref.figure.quantity.value) ?? Infinity,
      },
    ];
  });
};

const toFix = ({ ref, text, supporters, proofs }: Proposal): Fix => {
  const [first] = supporters;
  const reason = first ? say('{0}等{1}处支持', titleOf(first), supporters.length) : (proofs[0]?.calculation ?? '');
  const from = written(ref.figure);
  return {
    title: reason ? say('把“{0}”改为“{1}”（{2}）', from, text, reason) : say('把“{0}”改为“{1}”', from, text),
    safe: false,
    edits: [{ file: ref.file, span: ref.figure.span, newText: text }],
  };
};

const titleOf = ({ file, report }: FigureRef): string => report.front.title?.value ?? decodedName(file);
const decodedName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

const unique = (values: readonly Rational[]): Rational[] =>
  values.filter((v, i) => values.findIndex(w => rational.equal(v, w)) === i);

const MOST = 5;
const MOST_EACH = 2;
