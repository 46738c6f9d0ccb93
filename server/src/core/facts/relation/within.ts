/** A part told inside its whole: 80个项目竣工27个, 24个行业中16个实现增长, 总投资29亿元的项目完成投资12亿元, 其中…. */
import { isLevel, lastFigure, sameKind, type SentenceFigures } from './sentence';
import type { Figure } from '../types';
import type { Relation } from './types';

export function* withinRelations(sentence: SentenceFigures): Iterable<Relation> {
  yield* done(sentence);
  yield* ofWhich(sentence);
}

function* done({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < figures.length; i++) {
    const part = figures[i];
    const gap = gaps[i] ?? '';
    if (!isLevel(part)) continue;
    const whole = figures[i - 1];
    if (
      isLevel(whole) &&
      sameKind(whole, part) &&
      whole.quantity.dimension === 'count' &&
      (AMONG.test(gap) ||
        FINISHED.test(gap) ||
        (/^[^，。；、]{2,10}(?:已有|有)$/.test(gap) &&
          /^(?:全部|基本)?(?:竣工|完工|开工|投产|建成|达标|办结|落地|复工)/.test(gaps[i + 1] ?? '')))
    ) {
      yield { kind: 'within', certain: true, whole: whole.id, parts: [part.id] };
      continue;
    }
    // 总投资29亿元的5个项目，完成投资12亿元: this year's part of it.
    const total = [figures[i - 1], figures[i - 2]].find((f): f is Figure => isLevel(f) && sameKind(f, part));
    if (
      total &&
      part.quantity.dimension === 'money' &&
      part.status === total.status &&
      /总投资(?:额)?(?:约|达|为|超过?)?$/.test(gaps[figures.indexOf(total)] ?? '') &&
      /完成(?:年度|当年|本年)?投资$/.test(gap) &&
      !gaps.slice(figures.indexOf(total) + 1, i + 1).some(g => /[；。]/.test(g))
    )
      yield { kind: 'within', certain: false, whole: total.id, parts: [part.id] };
  }
}

const AMONG = /^[^，。；、]{0,12}中[，]?(?:已)?(?:有)?$/;
const FINISHED = /^[^，。；、]{2,14}?(?:已)?(?:竣工|完工|开工|投产|建成|达标|办结|落地)(?:投产|投用|见效)?$/;

/**
 * 70个项目完成投资96亿元，…其中21个项目完成投资63亿元: what stands first behind 其中 is a part of the last of its kind before it, and so
 * is the amount that follows.
 */
function* ofWhich({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 2; i + 1 < figures.length; i++) {
    if (!/其中[，,]?$/.test((gaps[i] ?? '').replace(/[^其中，,]*$/, '')) && !/^[，；]?其中/.test(gaps[i] ?? ''))
      continue;
    const first = figures[i];
    const amount = figures[i + 1];
    if (!isLevel(first) || !isLevel(amount) || sameKind(first, amount) || /[，；。]/.test(gaps[i + 1] ?? '')) continue;
    const before = figures.slice(0, i);
    const whole = lastFigure(before, (f): f is Figure => isLevel(f) && sameKind(f, amount));
    const wholeFirst = lastFigure(before, (f): f is Figure => isLevel(f) && sameKind(f, first));
    // Both kinds must have been told together before, and of the same doing.
    if (
      whole &&
      wholeFirst &&
      before.indexOf(whole) === before.indexOf(wholeFirst) + 1 &&
      verbOf(gaps[before.indexOf(whole)]) === verbOf(gaps[i + 1])
    )
      yield { kind: 'within', certain: true, whole: whole.id, parts: [amount.id] };
  }
}

/** The last two words before a number: what was done. */
const verbOf = (gap: string | undefined): string => (gap ?? '').replace(/[了达到约近]+$/, '').slice(-4);
