/** How a level came about: 比年初新增…，增长…; 由A增加到B; 是…的N倍; a second unit in brackets. */
import { commonUnit } from '../../lexicon';
import { isLevel, sameKind, type SentenceFigures } from './sentence';
import type { Relation } from './types';

export function* changeRelations({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < figures.length; i++) {
    const before = figures[i - 1];
    const here = figures[i];
    const next = figures[i + 1];
    if (!before || !here) continue;
    const gap = gaps[i] ?? '';
    const nextGap = gaps[i + 1] ?? '';

    // 比“十三五”104.8亿元增加48.9亿元，增长46.7%: what is compared with is the base, not what came of it.
    const isBase = /[比较][^，。；\d]{0,14}(?:的)?$/.test(gaps[i - 1] ?? '');
    if (
      isLevel(before) &&
      !isBase &&
      here.measure === 'change' &&
      next?.measure === 'growth' &&
      sameKind(before, here) &&
      SHORT.test(gap) &&
      RATE_BEHIND.test(nextGap) &&
      before.quantity.dimension !== 'percent'
    ) {
      yield { kind: 'amount-and-growth', certain: true, level: before.id, amount: here.id, growth: next.id };
    }

    // 为预算的101.6%，增加0.7亿元，增长2.4%; 下降3.05%，减少13件: what stands between, and which of the two comes first, says nothing.
    const level = isPlanRate(before, gaps[i - 1]) || before.measure === 'growth' ? figures[i - 2] : undefined;
    if (
      isLevel(level) &&
      here.measure === 'change' &&
      sameKind(level, here) &&
      SHORT.test(gap) &&
      /^[，,、]/.test(gaps[i - 1] ?? '') &&
      /^[，,、]/.test(gap)
    ) {
      if (
        before.measure === 'growth' &&
        before.quantity.dimension === 'percent' &&
        before.comparison === here.comparison &&
        !/年均/.test(before.comparison ?? '') &&
        level.period?.code === before.period?.code &&
        level.quantity.writtenUnit.replace(/[万亿]/g, '') === here.quantity.writtenUnit.replace(/[万亿]/g, '') &&
        !next?.quantity.dimension.startsWith('percent')
      )
        yield { kind: 'amount-and-growth', certain: true, level: level.id, amount: here.id, growth: before.id };
      else if (next?.measure === 'growth' && RATE_BEHIND.test(nextGap))
        yield { kind: 'amount-and-growth', certain: true, level: level.id, amount: here.id, growth: next.id };
    }

    const rise = sameKind(before, here) ? RISE_TO.exec(gap) : null;
    if (rise && /(?:由|从)[^，。；]{0,14}$/.test(gaps[i - 1] ?? '')) {
      const growth =
        next && next.measure === 'growth' && CONTINUES.test(nextGap) && !/年均/.test(nextGap) ? next.id : null;
      const amount =
        next &&
        (((next.measure === 'change' || next.measure === 'points') && CONTINUES.test(nextGap)) ||
          (isLevel(next) && sameKind(next, here) && /^[，,]净[增减](?:加|少)?了?$/.test(nextGap)))
          ? next.id
          : null;
      const times =
        next?.measure === 'multiple'
          ? /^[，,](?:累计)?(?:(增长|增加|扩大|提高|提升)(?:了|近|约|超过?)*|翻了?|是[^，。；]{0,8}的(?:近|约|超过?)?|)$/.exec(
              nextGap,
            )
          : null;
      const multiple =
        next && times ? { figure: next.id, counts: times[1] ? ('increase' as const) : ('whole' as const) } : null;
      yield {
        kind: 'from-to',
        certain: true,
        from: before.id,
        to: here.id,
        rises: riseOf(rise[1] ?? ''),
        growth,
        amount,
        multiple,
      };
    }

    if (
      isLevel(before) &&
      isLevel(here) &&
      next?.measure === 'multiple' &&
      /是[^，。；]*[（(]$/.test(gap) &&
      /^[^，。；]{0,6}[）)]的(?:近|约)?$/.test(nextGap)
    ) {
      yield { kind: 'multiple', certain: true, value: before.id, base: here.id, multiple: next.id };
    }

    if (
      isLevel(before) &&
      before.quantity.dimension !== 'count' &&
      commonUnit(before.quantity.unit).unit === commonUnit(here.quantity.unit).unit &&
      before.quantity.writtenUnit !== here.quantity.writtenUnit &&
      /^[（(](?:约|折合|合|即|相当于|约合)?$/.test(gap) &&
      /^[）)]/.test(nextGap)
    ) {
      yield { kind: 'same', certain: true, one: before.id, other: here.id };
    }
  }
}

const RATE_BEHIND =
  /^[，,、](?:同比|比上年|较上年)?(?:增长|增加|上升|提高|下降|减少|增幅|降幅|增产|减产|增收|减收)(?:达到|达|了|为)?$/;
/** 为预算的101.6%. */
const isPlanRate = (f: { readonly quantity: { readonly dimension: string } }, gap: string | undefined): boolean =>
  f.quantity.dimension === 'percent' &&
  /^[，,](?:为|占|完成)[^，。；]{0,6}(?:预算|计划|任务|目标)[^，。；]{0,4}的$/.test(gap ?? '');

const SHORT = /^[，,]?[^，。；]{0,14}$/;
const RISE_TO =
  /^[^，。；]{0,6}[，,]?(?:稳步|大幅|逐步|进一步)?(增加|增长|提高|上升|提升|扩大|壮大|攀升|跃升|下降|减少|降低|压缩|压减|缩短|降|增|升|提)(?:到|至|为)(?:了)?(?:\d{4}年的?|去年的?|目前的?|现在的?)?(?:约|近)?$/;
/** 跃升 of a rank makes its number smaller; extending says nothing of size. */
const riseOf = (verb: string): boolean | null =>
  /^(?:增加|增长|提高|上升|提升|扩大|壮大|攀升|跃升|增|升|提)$/.test(verb)
    ? true
    : /^(?:下降|减少|降低|压缩|压减|缩短|降)$/.test(verb)
      ? false
      : null;

const CONTINUES = /^[，,](?:累计|共|净)?(?:增长|增加|提高|上升|下降|减少|降低|提升|增|减)(?:了|达)?$/;
