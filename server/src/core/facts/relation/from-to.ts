/** 由A增加（减少）到B, with the difference, the rate or the multiple that follows. */
import type { Figure } from '../types';
import { isLevel, sameKind, type SentenceFigures } from './sentence';
import type { FromToRelation, Relation } from './types';

export function* fromToRelations({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < figures.length; i++) {
    const [from, to, next] = [figures[i - 1], figures[i], figures[i + 1]];
    if (!from || !to || !sameKind(from, to) || !/(?:由|从)[^，。；]{0,14}$/.test(gaps[i - 1] ?? '')) continue;
    const rise = RISE_TO.exec(gaps[i] ?? '');
    if (!rise) continue;
    const gap = gaps[i + 1] ?? '';
    yield {
      kind: 'from-to',
      certain: true,
      from: from.id,
      to: to.id,
      rises: riseOf(rise[1] ?? ''),
      growth: next && isRate(next, gap) ? next.id : null,
      amount: next && isDifference(next, to, gap) ? next.id : null,
      multiple: next ? timesOf(next, gap) : null,
    };
  }
}

const isRate = (next: Figure, gap: string): boolean =>
  next.measure === 'growth' && CONTINUES.test(gap) && !/年均/.test(gap);

const isDifference = (next: Figure, to: Figure, gap: string): boolean =>
  ((next.measure === 'change' || next.measure === 'points') && CONTINUES.test(gap)) ||
  (isLevel(next) && sameKind(next, to) && /^[，,]净[增减](?:加|少)?了?$/.test(gap));

const timesOf = (next: Figure, gap: string): FromToRelation['multiple'] => {
  const said = next.measure === 'multiple' ? TIMES.exec(gap) : null;
  return said && { figure: next.id, counts: said[1] ? 'increase' : 'whole' };
};

const TIMES =
  /^[，,](?:累计)?(?:(增长|增加|扩大|提高|提升)(?:了|近|约|超过?)*|翻了?|是[^，。；]{0,8}的(?:近|约|超过?)?|)$/;
const RISE_TO =
  /^[^，。；]{0,6}[，,]?(?:稳步|大幅|逐步|进一步)?(增加|增长|提高|上升|提升|扩大|壮大|攀升|跃升|下降|减少|降低|压缩|压减|缩短|降|增|升|提)(?:到|至|为)(?:了)?(?:\d{4}年的?|去年的?|目前的?|现在的?)?(?:约|近)?$/;
const CONTINUES = /^[，,](?:累计|共|净)?(?:增长|增加|提高|上升|下降|减少|降低|提升|增|减)(?:了|达)?$/;

/** 跃升 of a rank makes its number smaller; extending says nothing of size. */
const riseOf = (verb: string): boolean | null =>
  /^(?:增加|增长|提高|上升|提升|扩大|壮大|攀升|跃升|增|升|提)$/.test(verb)
    ? true
    : /^(?:下降|减少|降低|压缩|压减|缩短|降)$/.test(verb)
      ? false
      : null;
