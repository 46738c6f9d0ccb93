/** A number with its unit as the lexer finds it. Data only. */
import { rational, type Rational } from '../../base';
import type { Unit } from '../../lexicon';
import type { BoundKind } from '../types';

export interface Lexeme {
  /** In the view: number, scale and unit. */
  readonly start: number;
  readonly end: number;
  readonly value: Rational;
  /** One unit of the last written digit, in the base unit. */
  readonly quantum: Rational;
  readonly unit: Unit;
  readonly writtenUnit: string;
  /** What its scale words multiply by: 万 → 10000. */
  readonly scale: Rational;
  /** The bound that the number itself carries: 余, 多; null for none. */
  readonly inner: BoundKind | null;
  /** 前十, 后20位: the bound of a rank class. */
  readonly rankClass: 'top' | 'bottom' | null;
  /** No unit is written; it comes from the next lexeme: 300亿、200亿、100亿元. */
  readonly elided: boolean;
  /** It was mended in reading: 12..6%. */
  readonly damaged: boolean;
}

export const lexeme = (
  start: number,
  end: number,
  value: Rational,
  quantum: Rational,
  unit: Unit,
  writtenUnit: string,
  extra: Partial<Lexeme> = {},
): Lexeme => ({
  start,
  end,
  value,
  quantum,
  unit,
  writtenUnit,
  scale: rational.ONE,
  inner: null,
  rankClass: null,
  elided: false,
  damaged: false,
  ...extra,
});

export const RANK_UNIT: Unit = { written: '位', base: '位', factor: rational.ONE, dimension: 'rank' };
export const PERCENT: Unit = { written: '%', base: '%', factor: rational.ONE, dimension: 'percent' };
export const FRACTION: Unit = { written: '', base: '', factor: rational.ONE, dimension: 'ratio' };
export const INDEX: Unit = { written: '', base: '', factor: rational.ONE, dimension: 'index' };
export const MULTIPLE: Unit = { written: '倍', base: '倍', factor: rational.ONE, dimension: 'multiple' };
export const MONEY: Unit = { written: '元', base: '元', factor: rational.ONE, dimension: 'money' };
/** What a noun behind the number counts without a classifier: 50万监测点. */
export const THINGS: Unit = { written: '', base: '', factor: rational.ONE, dimension: 'count' };
/** A unit that nobody here knows, or none where nothing tells which. */
export const unknownUnit = (written: string): Unit => ({
  written,
  base: written,
  factor: rational.ONE,
  dimension: 'unknown',
});
