/** Small words behind figures: the growth that two years' levels imply and the text does not state; how many proofs a figure has. */
import { interval, isEmpty, joinMarkdown, md, rational, say, type Markdown } from '../base';
import { isProof, middle, percent, written, type CheckReport } from '../checks';
import { isYear, yearBefore, type Figure } from '../facts';
import { subjectKey, type FigureRef, type IndexedFile, type WorkspaceSnapshot } from '../index';

export interface Inlay {
  readonly kind: 'implied' | 'proofs';
  /** Behind the figure. */
  readonly offset: number;
  readonly text: string;
}

/** Of the figures that stand in `from`…`to`. */
export const impliedGrowth = (workspace: WorkspaceSnapshot, file: IndexedFile, from: number, to: number): Inlay[] =>
  figuresIn(file, from, to).flatMap(({ figure, stated }) => {
    const growth = stated.has(figure.id) ? undefined : growthOf(workspace, figure);
    return growth ? [{ kind: 'implied', offset: figure.span.end, text: growth.text }] : [];
  });

export const proofCounts = (file: IndexedFile, checked: CheckReport, from: number, to: number): Inlay[] =>
  figuresIn(file, from, to).flatMap(({ figure }) => {
    const proofs = proofsOf(file, checked, figure.span.start);
    return proofs.length ? [{ kind: 'proofs', offset: figure.span.end, text: say('✓{0}', proofs.length) }] : [];
  });

/** The calculation or the proofs. */
export const describeInlay = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  checked: CheckReport,
  kind: Inlay['kind'],
  offset: number,
): Markdown | undefined => {
  const figure = file.reports.flatMap(r => r.figures).find(f => f.span.end === offset);
  if (!figure) return undefined;
  const told =
    kind === 'implied'
      ? md`${growthOf(workspace, figure)?.how ?? ''}`
      : joinMarkdown(
          proofsOf(file, checked, figure.span.start).map(l => md`- ✓ ${l.detail}`),
          md`\n`,
        );
  return isEmpty(told) ? undefined : told;
};

const proofsOf = (file: IndexedFile, { links }: CheckReport, start: number) =>
  links.filter(l => isProof(l) && l.members.some(m => m.file === file.file && m.span.start === start));

const figuresIn = (
  file: IndexedFile,
  from: number,
  to: number,
): { readonly figure: Figure; readonly stated: ReadonlySet<number> }[] =>
  file.reports.flatMap(r => {
    // A level whose growth stands beside it needs no other.
    const stated = new Set(
      r.figures.flatMap(f => (f.base === null || (f.measure !== 'growth' && f.measure !== 'points') ? [] : [f.base])),
    );
    return r.figures.filter(f => f.span.start < to && f.span.end > from).map(figure => ({ figure, stated }));
  });

/** Only where two levels say it: both plain yearly values, and the indicator's growth is not reckoned at constant prices. */
const growthOf = (
  workspace: WorkspaceSnapshot,
  figure: Figure,
): { readonly text: string; readonly how: string } | undefined => {
  const before = figure.period && isYear(figure.period.code) ? yearBefore(figure.period.code) : undefined;
  const subject = subjectKey(figure);
  const entry = figure.indicator?.entry;
  if (
    !before ||
    !subject ||
    !entry ||
    entry.growth === 'no' ||
    entry.growth === 'n/a' ||
    figure.status === 'target' ||
    figure.bound !== '='
  )
    return undefined;
  const earlier = (workspace.subjects.get(subject) ?? []).filter(
    (r: FigureRef) =>
      r.figure.period?.code === before &&
      r.figure.status === 'actual' &&
      r.figure.bound === '=' &&
      r.figure.aggregate === figure.aggregate,
  );
  const [first] = earlier;
  // Two values of last year would give two growths.
  if (!first || earlier.some(r => !interval.meets(r.figure.interval, first.figure.interval))) return undefined;
  const rate = rateOf(figure, first.figure);
  if (!rate) return undefined;
  const sign = rational.isNegative(rate) ? '−' : '+';
  const size = percent(rational.isNegative(rate) ? rational.negate(rate) : rate);
  return {
    text: `${sign}${size}`,
    how: say('{0}÷{1}－1＝{2}{3}，由两年数推算，文中没有写明', written(figure), written(first.figure), sign, size),
  };
};

const rateOf = (now: Figure, before: Figure) => {
  const [a, b] = [middle(now.interval), middle(before.interval)];
  return a && b && !rational.isZero(b) ? rational.subtract(rational.divide(a, b), rational.fromInt(1)) : undefined;
};
