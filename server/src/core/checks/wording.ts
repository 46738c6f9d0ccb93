/** Numbers as an official would write them in a message. Display only; nothing is decided here. */
import { rational, say, type Interval, type Rational } from '../base';
import { shapeOf, type Figure, type Period } from '../facts';

/** `753名`, `33.5亿元`: without the blanks that print leaves between digits and units. */
export const written = (figure: Figure): string => {
  const text = figure.text.replace(/\s+/g, '');
  // A cell's unit stands in its head.
  const { writtenUnit } = figure.quantity;
  return figure.where.kind === 'cell' && !text.endsWith(writtenUnit) ? `${text}${writtenUnit}` : text;
};

/** A computed value in the unit that suits `like`: 亿元 from one hundred million, 万 from ten thousand. */
export const computed = (value: Rational, like: Figure): string => {
  const { unit, dimension, writtenUnit } = like.quantity;
  if (dimension === 'percent' || dimension === 'points' || dimension === 'multiple')
    return `${rational.toFixed(value, 2)}${unit}`;
  const size = Math.abs(rational.toNumber(value));
  const by = (factor: number, name: string): string =>
    `${rational.toFixed(rational.divide(value, rational.fromInt(factor)), 2)}${name}${unit}`;
  if (size >= 1e12 && dimension === 'money') return by(1e12, '万亿');
  if (size >= 1e8) return by(1e8, '亿');
  if (size >= 1e4 && (dimension !== 'count' || writtenUnit.startsWith('万'))) return by(1e4, '万');
  return `${rational.toFixed(value, 2)}${unit}`;
};

/** The middle of a bounded interval, else the end that there is. */
export const middle = (i: Interval): Rational | undefined => {
  if (i.lo && i.hi) return rational.divide(rational.add(i.lo.value, i.hi.value), rational.fromInt(2));
  return i.lo?.value ?? i.hi?.value;
};

/** How far `value` is from what it should be, in percent of that. */
export const deviation = (value: Rational, due: Rational): number | undefined =>
  rational.isZero(due)
    ? undefined
    : Math.abs(
        rational.toNumber(
          rational.multiply(rational.divide(rational.subtract(value, due), due), rational.fromInt(100)),
        ),
      );

export const percent = (fraction: Rational): string =>
  `${rational.toFixed(rational.multiply(fraction, rational.fromInt(100)), 2)}%`;

/** What the text itself calls the indicator, the words that a drafter will look for; its name where they are long or stand elsewhere. */
export const calledHere = ({ indicator }: Figure): string => {
  const written = (indicator?.written ?? '').replace(/\s+/g, '');
  return written && written.length <= MOST_CALLED ? written : (indicator?.name ?? '');
};
const MOST_CALLED = 16;

/** `一般公共预算收入（2020年上半年）`: the name of what a figure is about. */
export const about = (figure: Figure): string => {
  const period = figure.period ? periodWords(figure.period.code) : '';
  return `${figure.indicator?.name ?? say('该数据')}${period ? `（${period}）` : ''}`;
};

export const periodWords = (p: Period): string => {
  const s = shapeOf(p);
  switch (s.kind) {
    case 'year':
      return say('{0}年', s.year);
    case 'until':
      return say('到{0}', say('{0}年', s.year));
    case 'half':
      return s.half === 1 ? say('{0}年上半年', s.year) : say('{0}年下半年', s.year);
    case 'quarter':
      return say('{0}年第{1}季度', s.year, '一二三四'[s.quarter - 1] ?? '');
    case 'month':
      return say('{0}年{1}月', s.year, s.month);
    case 'day':
      return say('截至{0}', say('{0}年{1}月{2}日', s.year, s.month, s.day));
    case 'years':
      return say('{0}—{1}年', s.from, s.to);
    case 'season':
      return say('{0}年{1}期间', s.year, s.name);
    case 'months':
      return s.from.year === s.to.year
        ? say('{0}年{1}—{2}月', s.from.year, s.from.month, s.to.month)
        : say('{0}年{1}月至{2}年{3}月', s.from.year, s.from.month, s.to.year, s.to.month);
  }
};
