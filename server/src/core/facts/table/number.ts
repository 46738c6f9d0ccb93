/** The text of a cell and its unit → value, precision and sign. */
import { rational, type Rational } from '../../base';
import type { Unit, Units } from '../../lexicon';
import { INDEX, lexeme, RANK_UNIT, unknownUnit, type Lexeme } from '../figure/lexeme';

export interface CellNumber {
  readonly lexeme: Lexeme;
  readonly negative: boolean;
}

/** `unit`: as written in head, row or caption; null where nothing tells it. The value is that of the digits, without their sign. */
export const readCellNumber = (
  text: string,
  unit: string | null,
  kind: 'index' | 'rank' | 'other',
  units: Units,
): CellNumber | undefined => {
  const plain = text.replace(/[\s,，]/g, '').replace(/．/g, '.');
  const sign = /^[-－−–—▼▽↓]/.test(plain);
  const m = /^[-－−–—+＋▲△↑↓▼▽]?(\d+(?:\.\d+)?)(.*)$/.exec(plain);
  const digits = m?.[1];
  if (digits === undefined) return undefined;
  const own = m?.[2] ?? '';
  const value = rational.fromDecimal(digits);
  if (!value) return undefined;
  const quantum = rational.rational(1n, 10n ** BigInt(digits.split('.')[1]?.length ?? 0));
  if (kind !== 'other' && !own)
    return {
      lexeme: lexeme(0, digits.length, value, quantum, kind === 'index' ? INDEX : RANK_UNIT, ''),
      negative: sign,
    };
  const written = own || unit;
  if (!written) return { lexeme: lexeme(0, digits.length, value, quantum, unknownUnit(''), ''), negative: sign };
  const measured = unitNamed(written, units);
  if (!measured)
    return { lexeme: lexeme(0, digits.length, value, quantum, unknownUnit(written), written), negative: sign };
  const factor = rational.multiply(measured.scale, measured.unit.factor);
  return {
    lexeme: lexeme(
      0,
      digits.length,
      rational.multiply(value, factor),
      rational.multiply(quantum, factor),
      measured.unit,
      written,
      { scale: measured.scale },
    ),
    negative: sign,
  };
};

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1000],
  ['百', 100],
];

/** 亿千瓦时 → 千瓦时 times a hundred million; a name that the table knows whole (千瓦) goes before. */
const unitNamed = (written: string, units: Units): { readonly unit: Unit; readonly scale: Rational } | undefined => {
  const whole = (text: string): Unit | undefined => {
    const unit = units.at(text, 0);
    return unit?.written.length === text.length ? unit : undefined;
  };
  const alone = whole(written.replace('％', '%'));
  if (alone) return { unit: alone, scale: rational.ONE };
  for (const [word, factor] of SCALES) {
    const unit = written.startsWith(word) ? whole(written.slice(word.length)) : undefined;
    if (unit) return { unit, scale: rational.fromInt(factor) };
  }
  return undefined;
};
