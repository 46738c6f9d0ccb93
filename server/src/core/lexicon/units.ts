/** Units and classifiers (GB 3100; 公文 classifiers) from `data/units.json`: dimension and exact factor to the base unit. */
import { anyOf, literal, rational, type Rational } from '../base';
import type { UnitConfig } from '../config';
import raw from './data/units.json';

export type Dimension =
  | 'money'
  | 'count'
  | 'area'
  | 'mass'
  | 'length'
  | 'energy'
  | 'volume'
  | 'duration'
  | 'percent'
  | 'points'
  | 'multiple'
  | 'rank'
  | 'rate'
  | 'ratio'
  | 'temperature'
  | 'index'
  | 'other'
  | 'unknown';

export interface Unit {
  readonly written: string;
  readonly base: string;
  readonly factor: Rational;
  readonly dimension: Dimension;
}

/** Units by their written names. */
export interface Units {
  /** The longest unit that starts at `at`; rates are read whole. */
  at(text: string, at: number): Unit | undefined;
  named(name: string): Unit | undefined;
}

const one = rational.ONE;
const decimal = (digits: string): Rational => rational.fromDecimal(digits) ?? one;
const DIMENSIONS: readonly Dimension[] = [
  'money',
  'count',
  'area',
  'mass',
  'length',
  'energy',
  'volume',
  'duration',
  'percent',
  'points',
  'multiple',
  'rank',
  'rate',
  'ratio',
  'temperature',
  'index',
  'other',
];
const dimensionOf = (name: string): Dimension => DIMENSIONS.find(d => d === name) ?? 'other';

interface RawUnit {
  readonly dimension: string;
  readonly base: string;
  readonly names: Readonly<Record<string, string>>;
}

const unitsOfEntry = ({ dimension, base, names }: RawUnit): Unit[] =>
  Object.entries(names).map(([written, digits]) => ({
    written,
    base,
    factor: decimal(digits),
    dimension: dimensionOf(dimension),
  }));

const TABLE: readonly Unit[] = [
  ...(raw.units as readonly RawUnit[]).flatMap(unitsOfEntry),
  ...raw.classifiers.map(written => ({ written, base: written, factor: one, dimension: 'count' as const })),
];

/** 微克/立方米, 万元/亩, 吨/日: what stands above and below the stroke; 微克每立方米. */
const RATE = new RegExp(
  `^(${anyOf(raw.rates.above.map(literal))})(?:[/／]|(?<=^(?:${anyOf(Object.keys(raw.rates.each).map(literal))}))每)(${anyOf(raw.rates.below.map(literal))})(?![A-Za-z])`,
);
/** 死亡率5.3/10万: so many out of a hundred thousand. */
const PARTS = new RegExp(`^[/／](${anyOf(raw.rates.parts.map(literal))})(?![元吨亩人件个家户平公千\\d])`);
const same: Readonly<Record<string, string>> = raw.rates.same;
const notBefore: Readonly<Record<string, readonly string[]>> = raw.notBefore;
const partsName: Readonly<Record<string, string>> = { 十万: '10万', 百万: '100万' };

const unitsOf = (table: readonly Unit[]): Units => {
  const byName = new Map(table.map(u => [u.written, u] as const));
  const longest = Math.max(...table.map(u => u.written.length));
  const whole = (name: string, text: string, end: number): boolean =>
    !(notBefore[name] ?? []).some(w => text.startsWith(w, end)) &&
    !(/[A-Za-z]$/.test(name) && /^[A-Za-z]/.test(text.charAt(end)));
  return {
    named: name => byName.get(name),
    at: (text, at) => {
      const near = text.slice(at, at + 16);
      const rate = RATE.exec(near);
      if (rate)
        return {
          written: rate[0],
          base: `${same[rate[1] ?? ''] ?? rate[1] ?? ''}/${same[rate[2] ?? ''] ?? rate[2] ?? ''}`,
          factor: one,
          dimension: 'rate',
        };
      const parts = PARTS.exec(near);
      if (parts)
        return {
          written: parts[0],
          base: `/${partsName[parts[1] ?? ''] ?? parts[1] ?? ''}`,
          factor: one,
          dimension: 'rate',
        };
      for (let n = Math.min(longest, text.length - at); n > 0; n--) {
        const unit = byName.get(text.slice(at, at + n));
        if (unit && whole(unit.written, text, at + n)) return unit;
      }
      return undefined;
    },
  };
};

export const BUILT_IN_UNITS: Units = unitsOf(TABLE);

/** The table with a workspace's own units; those go before it. A base that the table knows leads on to its own base. */
export const withUnits = (own: readonly UnitConfig[]): Units =>
  own.length ? unitsOf([...TABLE, ...own.map(toUnit)]) : BUILT_IN_UNITS;

const toUnit = ({ name, base, factor, dimension }: UnitConfig): Unit => {
  const known = BUILT_IN_UNITS.named(base);
  const times = decimal(factor);
  if (known)
    return {
      written: name,
      base: known.base,
      factor: rational.multiply(times, known.factor),
      dimension: known.dimension,
    };
  return { written: name, base, factor: times, dimension: dimensionOf(dimension ?? '') };
};

/** Units that are kept apart as drafters write them and still measure one thing: a 亩 is 2000/3 square metres, exactly. */
const COMMON: Readonly<Record<string, { readonly unit: string; readonly factor: Rational }>> = {
  亩: { unit: '平方米', factor: rational.rational(2000n, 3n) },
  公里: { unit: '米', factor: rational.fromInt(1000) },
  厘米: { unit: '米', factor: rational.rational(1n, 100n) },
  毫米: { unit: '米', factor: rational.rational(1n, 1000n) },
  升: { unit: '立方米', factor: rational.rational(1n, 1000n) },
};

/** The unit in which two quantities of one dimension meet, and the factor that leads there. */
export const commonUnit = (unit: string): { readonly unit: string; readonly factor: Rational } =>
  COMMON[unit] ?? { unit, factor: one };
