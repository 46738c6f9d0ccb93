/** What a drafter typed in the place of a figure: a number of the same kind, with or without its unit. */
import { rational, say, type Rational } from '../../base';
import { rewritten, written } from '../../checks';
import { lexQuantities, type Figure } from '../../facts';
import type { Refusal } from '../rename/types';

export interface Typed {
  /** As it will stand in the text. */
  readonly text: string;
  readonly value: Rational;
  /** One unit of the last digit. */
  readonly quantum: Rational;
}

const NUMERAL = /\d[\d,]*(?:\.\d+)?/;

export const readTyped = (figure: Figure, typed: string): Typed | Refusal => {
  const text = typed.replace(/\s+/g, '');
  const plain = halfWidth(text);
  const { dimension, unit } = figure.quantity;
  const own = halfWidth(written(figure));
  const [numeral, old] = [NUMERAL.exec(plain)?.[0], NUMERAL.exec(own)?.[0]];
  // 13.3 for 13.2亿元, or with the very same words around it: whatever the unit, it is the same.
  if (numeral && old && (plain === numeral || plain.replace(numeral, '') === own.replace(old, ''))) {
    const [size, before] = [
      rational.fromDecimal(numeral.replace(/,/g, '')),
      rational.fromDecimal(old.replace(/,/g, '')),
    ];
    if (size && before && !rational.isZero(before)) {
      const factor = rational.divide(figure.quantity.value, before);
      const step = rational.rational(1n, 10n ** BigInt(numeral.split('.')[1]?.length ?? 0));
      const full =
        figure.where.kind === 'cell'
          ? figure.text.replace(/[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?/, numeral)
          : plain === numeral
            ? written(figure).replace(/[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?/, text)
            : text;
      return { text: full, value: rational.multiply(size, factor), quantum: rational.multiply(step, factor) };
    }
  }
  const [found, ...others] = lexQuantities(plain);
  if (!found || others.length || found.start !== 0 || found.end !== plain.length)
    return { refused: say('“{0}”不是一个数据', typed) };
  if (found.unit.dimension !== dimension || found.unit.base !== unit)
    return { refused: say('“{0}”与“{1}”的单位不是同一类，没有改动', typed, written(figure)) };
  if (figure.where.kind !== 'cell') return { text, value: found.value, quantum: found.quantum };
  // The unit of a cell stands in its head.
  const made = rewritten(figure, found.value);
  return made === undefined
    ? { refused: say('“{0}”与“{1}”的单位不是同一类，没有改动', typed, written(figure)) }
    : { text: made, value: found.value, quantum: figure.quantity.quantum };
};

const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
