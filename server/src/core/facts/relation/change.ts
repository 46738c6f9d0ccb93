/** How a level came about: what was added to it, from where to where, how often, in which other unit. */
import { commonUnit } from '../../lexicon';
import { fromToRelations } from './from-to';
import { increaseRelations } from './increase';
import { isLevel, type SentenceFigures } from './sentence';
import type { Relation } from './types';

export function* changeRelations(sentence: SentenceFigures): Iterable<Relation> {
  yield* increaseRelations(sentence);
  yield* fromToRelations(sentence);
  yield* multiples(sentence);
  yield* otherUnits(sentence);
}

/** 是全省平均数（A）的B倍 */
function* multiples({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < figures.length; i++) {
    const [value, base, times] = [figures[i - 1], figures[i], figures[i + 1]];
    if (!isLevel(value) || !isLevel(base) || times?.measure !== 'multiple') continue;
    if (/是[^，。；]*[（(]$/.test(gaps[i] ?? '') && /^[^，。；]{0,6}[）)]的(?:近|约)?$/.test(gaps[i + 1] ?? ''))
      yield { kind: 'multiple', certain: true, value: value.id, base: base.id, multiple: times.id };
  }
}

/** 120亿斤（600万吨） */
function* otherUnits({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < figures.length; i++) {
    const [one, other] = [figures[i - 1], figures[i]];
    if (!isLevel(one) || !other || one.quantity.dimension === 'count') continue;
    if (
      commonUnit(one.quantity.unit).unit === commonUnit(other.quantity.unit).unit &&
      one.quantity.writtenUnit !== other.quantity.writtenUnit &&
      /^[（(](?:约|折合|合|即|相当于|约合)?$/.test(gaps[i] ?? '') &&
      /^[）)]/.test(gaps[i + 1] ?? '')
    )
      yield { kind: 'same', certain: true, one: one.id, other: other.id };
  }
}
