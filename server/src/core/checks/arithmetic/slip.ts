/**
 * A slip of the pen that would explain why a reckoning does not hold: 9.2万元 for 9.2亿元, 125 for 12.5, two neighbours exchanged, one digit
 * mistyped. Those that close by chance least often are tried first, and only one that is alone of its kind is named.
 */
import { interval, rational, type Rational } from '../../base';
import type { Figure } from '../../facts';
import { digitsOf, type FigureRef } from '../../index';
import { rewritten } from '../repair/rewrite';
import { slipsOf } from '../repair/solve';
import { withValue } from '../repair/substitute';
import { written } from '../wording';
import { isSharp } from './sharp';
import type { Hypothesis, Outcome, Swap } from './types';

/** Does the reckoning close with these numbers? */
type Closes = (swap: Swap) => boolean;

/** The slips of the most telling kind that make the outcome hold, at most two: none, the one that it was, or several as likely. */
export const slipsThatClose = ({ again, members, slip }: Outcome): readonly Hypothesis[] => {
  if (slip || !again) return slip ? [slip] : [];
  const refs = members.map(m => m.ref);
  const closes: Closes = swap => isClosed(again(swap));
  const closesSharply: Closes = swap => {
    const outcome = again(swap);
    return isClosed(outcome) && isSharp(outcome);
  };
  return firstOf([
    () => closing(refs.flatMap(rescaled), closes),
    () => closing(pointsMoved(refs), closes),
    // 11.2 for 12.2 rather than for 12.1 where the parts make 12.2: rounding forgives, it is no reason for another number.
    ...[closesSharply, closes].flatMap(test => [
      () => closing(refs.flatMap(exchanged), test),
      () => closing(refs.flatMap(mistyped), test),
    ]),
  ]);
};

/** An inequality closes with nearly any number. */
const isClosed = (o: Outcome | undefined): o is Outcome => o?.holds === true && (o.exact !== false || o.sums === true);

/** A wrong scale word or a wrong point: numbers that are off by powers of ten. Undefined where several would do. */
export const displaced = (refs: readonly FigureRef[], closes: Closes): Hypothesis | undefined => {
  const found = firstOf([() => closing(refs.flatMap(rescaled), closes), () => closing(pointsMoved(refs), closes)]);
  return found.length === 1 ? found[0] : undefined;
};

const firstOf = (kinds: readonly (() => readonly Hypothesis[])[]): readonly Hypothesis[] => {
  for (const kind of kinds) {
    const found = kind();
    if (found.length) return found;
  }
  return [];
};

const closing = (candidates: readonly Hypothesis[], closes: Closes): readonly Hypothesis[] => {
  const fitting: Hypothesis[] = [];
  for (const c of candidates) {
    // Files and reports give each figure anew: the id tells it.
    const isSame = (r: FigureRef): boolean =>
      r.figure.id === c.ref.figure.id && r.file === c.ref.file && r.report.index === c.ref.report.index;
    if (closes(r => (isSame(r) ? { ...r, figure: c.figure } : r))) fitting.push(c);
    if (fitting.length > 1) break;
  }
  return fitting;
};

/** 万元 for 亿元, 元 for 万元, and back. */
const rescaled = (ref: FigureRef): Hypothesis[] => {
  const { figure } = ref;
  const text = written(figure);
  const unit = UNIT.exec(text);
  // The unit of a cell stands in its head, for a whole column.
  if (!unit || figure.where.kind === 'cell' || (figure.measure !== 'level' && figure.measure !== 'change')) return [];
  const [, scale = '', base = ''] = unit;
  const digits = digitsOf(figure).length;
  return (
    (SCALES[scale] ?? [])
      // A term that is made small is as good as left out, which closes by chance more often.
      .filter(([to, power]) => `${to}${base}` !== '' && digits >= (power < 0 ? 3 : 2))
      .map(([to, power]) => {
        const meant = `${text.slice(0, unit.index)}${to}${base}`;
        const factor = rational.rational(10n ** BigInt(Math.max(0, power)), 10n ** BigInt(Math.max(0, -power)));
        return { ref, kind: 'unit', meant, figure: scaled(figure, factor, meant) };
      })
  );
};

const UNIT = /(?<=\d)(万|亿|)(元|吨|亩|千瓦时|美元|斤|公斤|人|户|人次)$/;
/** By how many powers of ten the number is larger with the other word. */
const SCALES: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  '': [
    ['万', 4],
    ['亿', 8],
  ],
  万: [['亿', 4]],
  亿: [['万', -4]],
};

/** 125 for 12.5, 1.25 for 12.5: the digits are right. */
const pointMoved = (ref: FigureRef): Hypothesis[] => {
  const { figure } = ref;
  const text = written(figure);
  const number = /\d+(?:\.\d+)?/.exec(text)?.[0];
  if (number === undefined || digitsOf(figure).length < 2) return [];
  return [1, -1].flatMap((power): Hypothesis[] => {
    const moved = movedPoint(number, power);
    if (moved === undefined) return [];
    const meant = text.replace(number, moved);
    return [{ ref, kind: 'point', meant, figure: scaled(figure, power > 0 ? TEN : TENTH, meant) }];
  });
};

/** Only where the number is then written as finely as another: a point that is moved shows in the decimals. */
const pointsMoved = (refs: readonly FigureRef[]): Hypothesis[] =>
  refs.flatMap(pointMoved).filter(c => refs.some(r => r !== c.ref && isAsFine(r.figure, c.figure)));

const TEN = rational.fromInt(10);
const TENTH = rational.rational(1n, 10n);

/** `12.5` by 1 → `125`, by −1 → `1.25`. */
const movedPoint = (number: string, power: number): string | undefined => {
  const [whole = '', part = ''] = number.split('.');
  const at = whole.length + power;
  const digits = `${whole}${part}`;
  if (at < 1 || at > digits.length) return undefined;
  const [before, behind] = [digits.slice(0, at).replace(/^0+(?=\d)/, ''), digits.slice(at)];
  return behind === '' ? before : `${before}.${behind}`;
};

const exchanged = (ref: FigureRef): Hypothesis[] =>
  slipsAs(ref, 'swap').filter(({ figure }) => isAnagram(digitsOf(ref.figure), digitsOf(figure)));
const mistyped = (ref: FigureRef): Hypothesis[] =>
  slipsAs(ref, 'digit').filter(({ figure }) => !isAnagram(digitsOf(ref.figure), digitsOf(figure)));

const slipsAs = (ref: FigureRef, kind: 'swap' | 'digit'): Hypothesis[] =>
  // Of two digits nearly every other number is one slip away.
  digitsOf(ref.figure).length < 3
    ? []
    : slipsOf(ref.figure).flatMap((value): Hypothesis[] => {
        const meant = rewritten(ref.figure, value);
        return meant === undefined ? [] : [{ ref, kind, meant, figure: withValue(ref.figure, value) }];
      });

const isAnagram = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

const scaled = (figure: Figure, factor: Rational, text: string): Figure => ({
  ...figure,
  text,
  quantity: {
    ...figure.quantity,
    value: rational.multiply(figure.quantity.value, factor),
    quantum: rational.multiply(figure.quantity.quantum, factor),
  },
  interval: interval.scaleInterval(figure.interval, factor),
});

const isAsFine = (a: Figure, b: Figure): boolean => rational.equal(a.quantity.quantum, b.quantity.quantum);
