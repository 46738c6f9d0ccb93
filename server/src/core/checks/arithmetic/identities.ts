/**
 * Identities of the dictionary across the sentences of one report: 进出口 = 出口 + 进口, 一般公共预算收入 = 税收 + 非税,
 * 三次产业 = 地区生产总值, rates with their two levels. All must be told by name, of one place and time.
 */
import { interval, rational, say, type Interval, type Rational } from '../../base';
import { findIndicator, IDENTITIES, type Figure, type Identity } from '../../facts';
import type { FigureRef, WorkspaceSnapshot } from '../../index';
import { about, computed, deviation, middle, written } from '../wording';
import { siblings, unitOf } from './lookup';
import { advice, fraction, member, sameReport, shown, inItsUnit } from './outcome';
import type { Outcome } from './types';

interface Known {
  readonly identity: Identity;
  readonly operator: '+' | '-' | '/';
  readonly names: readonly string[];
}

/** By the name on the left: the identities all of whose names the dictionary knows. */
const BY_LEFT: ReadonlyMap<string, readonly Known[]> = (() => {
  const map = new Map<string, Known[]>();
  for (const identity of IDENTITIES) {
    const operator =
      identity.kind === 'sum' ? '+' : identity.kind === 'diff' ? '-' : identity.kind === 'ratio' ? '/' : undefined;
    const left = findIndicator(identity.lhs);
    if (!operator || !left) continue;
    const names = identity.rhs.split(operator).map(n => findIndicator(n.trim())?.name);
    if (names.length < 2 || names.some(n => n === undefined)) continue;
    map.set(left.name, [...(map.get(left.name) ?? []), { identity, operator, names: names.flatMap(n => n ?? []) }]);
  }
  return map;
})();

export const identityOutcomes = (workspace: WorkspaceSnapshot, left: FigureRef): Outcome[] => {
  const { figure } = left;
  if (
    !figure.indicator?.canonical ||
    !figure.period ||
    (figure.measure !== 'level' && figure.measure !== 'share') ||
    figure.bound !== '=' ||
    figure.status === 'target'
  )
    return [];
  return (BY_LEFT.get(figure.indicator.entry?.name ?? '') ?? []).flatMap(known => {
    const parts = known.names.map(name => termOf(workspace, left, name));
    return parts.every((p): p is FigureRef => p !== undefined) && isOfTheirKind(known, left, parts)
      ? [reckon(known, left, parts)]
      : [];
  });
};

/** What is added up comes to something of its own kind: three sums of money are no 1.8% of anything. */
const isOfTheirKind = ({ operator }: Known, { figure }: FigureRef, parts: readonly FigureRef[]): boolean =>
  operator === '/' ||
  (figure.measure === 'level' && parts.every(p => p.figure.quantity.dimension === figure.quantity.dimension));

const termOf = (workspace: WorkspaceSnapshot, left: FigureRef, name: string): FigureRef | undefined => {
  const entry = findIndicator(name);
  const unit = entry && unitOf(entry);
  if (!entry || !unit) return undefined;
  const quantity = { ...left.figure.quantity, dimension: unit.dimension, unit: unit.unit };
  const said = siblings(
    workspace,
    { ...left.figure, quantity, comparison: null, direction: null },
    {
      indicator: { name, canonical: true, entry, written: name, viewSpan: null, qualifiers: [] },
      measure: 'level',
      aggregate: null,
    },
  ).filter(r => sameReport(r, left) && r.figure.bound === '=');
  const beside = said.filter(
    r => r.figure.paragraph === left.figure.paragraph && r.figure.where.span.start === left.figure.where.span.start,
  );
  // A name that stands for several numbers belongs to several wholes: 年末常住人口 and 户籍人口 each have their 城镇人口.
  const [first, ...others] = beside.length ? beside : said;
  return first && others.every(o => interval.meets(o.figure.interval, first.figure.interval)) ? first : undefined;
};

const reckon = ({ identity, operator, names }: Known, left: FigureRef, parts: readonly FigureRef[]): Outcome => {
  const values = parts.map(p => p.figure.interval);
  const made: Interval =
    operator === '+'
      ? values.reduce(interval.addIntervals)
      : operator === '-'
        ? values.reduce(interval.subtractIntervals)
        : values.reduce(interval.divideIntervals);
  const stated = operator === '/' ? fraction(left.figure) : left.figure.interval;
  const words = shown(made, m =>
    operator === '/' && left.figure.quantity.dimension === 'percent'
      ? `${rational.toFixed(rational.multiply(m, rational.fromInt(100)), 2)}%`
      : computed(m, left.figure),
  );
  const sign = { '+': '＋', '-': '－', '/': '÷' }[operator];
  return {
    rule: 'figure/identity',
    holds: interval.meets(interval.widen(made, slackOf(identity, left.figure, made)), stated),
    certain: true,
    reckoning: operator === '/' ? 'ratio' : 'sum',
    due: operator === '/' ? inItsUnit(left.figure, made) : made,
    severity: operator === '+' && isFarOff(made, left.figure) ? 'error' : 'warning',
    calculation: `${parts.map(p => written(p.figure)).join(sign)}＝${words}`,
    message: say(
      '{0}与{1}对不上：{2}为{3}，文中写{4}',
      about(left.figure),
      names.join('、'),
      parts.map(p => written(p.figure)).join(sign),
      words,
      written(left.figure),
    ),
    advice: advice(),
    members: [member(left, say('结果')), ...parts.map(p => member(p, p.figure.indicator?.name ?? ''))],
  };
};

/** More than a hundredth of the whole: no rounding and no late revision of one part. */
const isFarOff = (made: Interval, { quantity }: Figure): boolean => {
  const size = middle(made);
  return size !== undefined && (deviation(size, quantity.value) ?? 0) > 1;
};

/** One unit of the last printed digit, or the percentage that the dictionary grants where definitions differ a little. */
const slackOf = (identity: Identity, figure: Figure, made: Interval): Rational => {
  const granted = /±(\d+)%/.exec(identity.tolerance)?.[1];
  const size = middle(made);
  if (granted && size)
    return rational.divide(
      rational.multiply(rational.absolute(size), rational.fromInt(Number(granted))),
      rational.fromInt(100),
    );
  return figure.quantity.dimension === 'percent'
    ? rational.divide(figure.quantity.quantum, rational.fromInt(100))
    : figure.quantity.quantum;
};
