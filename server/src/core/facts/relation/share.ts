/** 占…的X%, 占年度计划的X%, X率: a part, its whole and the share between them. */
import { isLevel, isPercent, notLarger, sameKind, type SentenceFigures } from './sentence';
import type { Figure } from '../types';
import type { Relation } from './types';

export function* shareRelations({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < figures.length; i++) {
    const share = figures[i];
    if (!share || !isPercent(share)) continue;
    const gap = gaps[i] ?? '';
    // 77.8亿元（含提前告知26.8亿元），占…: the share is of what stands before the bracket.
    const inBracket = /^[^（(]*[）)]/.test(gap) && /[（(](?:含|包括|其中)[^（）()]*$/.test(gaps[i - 1] ?? '');
    // 完成226.6亿元，总量居全省第六位，为预算的98.1%: a rank between them is told by the way.
    const before = inBracket
      ? i - 2
      : (figures[i - 1]?.measure === 'rank' && /^[，,]/.test(gap)) ||
          (figures[i - 1]?.measure === 'growth' && /^[，,]占/.test(gap) && !/[。；]/.test(gaps[i - 1] ?? ''))
        ? i - 2
        : i - 1;
    const previous = figures[before];
    const bracketed = figures[i - 2];
    // 542家，占全市总数（1567家）的三分之一以上
    if (
      isLevel(previous) &&
      isLevel(bracketed) &&
      /^[^，。；]{0,6}[）)]的?(?:比重)?(?:为|达到|达)?$/.test(gap) &&
      /占[^，。；]*[（(]$/.test(gaps[i - 1] ?? '') &&
      sameKind(previous, bracketed)
    ) {
      yield { kind: 'share', certain: true, part: bracketed.id, whole: previous.id, share: share.id };
      continue;
    }
    // 占全市投资总额480亿元的15.2%, 完成年度目标4万人的120%: the whole stands between.
    const stands = figures[i - 2];
    if (
      isLevel(previous) &&
      isLevel(stands) &&
      sameKind(previous, stands) &&
      /^的(?:比重|比例)?(?:为|达到?|约)?$/.test(gap) &&
      WHOLE_STATED.test(gaps[i - 1] ?? '')
    ) {
      yield {
        kind: 'share',
        certain: true,
        part: stands.id,
        whole: previous.id,
        share: share.id,
        ...(/计划|目标|任务/.test(gaps[i - 1] ?? '') && previous.quantity.dimension === 'count'
          ? { planned: true }
          : {}),
      };
      continue;
    }
    // 24家中16家…，占66.7%
    const outer = figures[i - 2];
    if (
      isLevel(previous) &&
      isLevel(outer) &&
      sameKind(previous, outer) &&
      /中[，]?(?:已)?(?:有)?$/.test(gaps[i - 1] ?? '') &&
      /^[^，。；]{0,14}[，,]占(?:比|总数)?的?(?:为|达到?|约)?$/.test(gap)
    ) {
      yield { kind: 'share', certain: true, part: previous.id, whole: outer.id, share: share.id };
      continue;
    }
    // 以上四项支出占…的79.3%: the part is a sum, not the last of them.
    if (/(?:以上|上述|合计|共计|两者|三者|[二三四五六七八九十两]项)[^，。；]{0,10}占/.test(gap)) continue;
    const of =
      /^(?:[^（(]{0,12}[）)])?[^。；]{0,14}?[，,]?(?:约|仅)?占(?:到|了)?([^，。；、（）]{2,24}?)(?:的|比重|的比重|的比例)?(?:比重|比例)?(?:仅)?(?:达到|达|为|约)?$/.exec(
        gap,
      );
    if (of && isLevel(previous)) {
      const whole = of[1] ?? '';
      if (/计划|目标|任务/.test(whole)) yield { kind: 'plan-share', certain: true, part: previous.id, share: share.id };
      else {
        const stated = wholeInSentence(figures, i, whole);
        if (stated)
          yield {
            kind: 'share',
            certain: stated.indicator?.written === whole || stated.indicator?.name === whole,
            part: previous.id,
            whole: stated.id,
            share: share.id,
          };
        yield {
          kind: 'share-of-named',
          certain: true,
          part: previous.id,
          whole: whole.replace(/^(?:全部|全市|全县|全省|我市|同期)/, ''),
          share: share.id,
        };
      }
      continue;
    }
    // 新增就业5070人，完成年度目标的53%
    if (
      isLevel(previous) &&
      /^[，,]?(?:已)?完成(?:全年|年度|年初|当年|本年度?)?(?:计划|目标|任务|目标任务|预期目标)的?$/.test(gap)
    ) {
      yield { kind: 'plan-share', certain: true, part: previous.id, share: share.id };
      continue;
    }
    // 收入年初预算A，实际完成B，为预算的103.3%
    const budget = isLevel(previous) ? budgetOf(figures, gaps, before + 1, gap) : undefined;
    if (budget && isLevel(previous)) {
      yield { kind: 'progress', certain: budget.only, done: previous.id, planned: budget.figure.id, rate: share.id };
      continue;
    }
    // 145个项目全部开工，完工142个，完工率97.9%
    const rate = /(?:^|[，,])([^，。；]{1,8})率(?:达到|达|为|约)?$/.exec(gap);
    if (rate && isLevel(previous)) {
      const stem = rate[1] ?? '';
      const whole = [...figures.slice(0, i - 1)]
        .reverse()
        .find(f => isLevel(f) && sameKind(f, previous) && notLarger(previous, f));
      const said = `${gaps[i - 1] ?? ''}${previous.indicator?.written ?? ''}`;
      const named =
        said.includes(stem) ||
        (stem === '结案' && /审结|办结|执结/.test(said)) ||
        (previous.indicator?.name ?? '').includes(stem);
      // 受理A件，审结B件，结案率C: right after one another nothing else can be meant.
      if (whole && named)
        yield {
          kind: 'share',
          certain: whole === figures[i - 2] && /^[，,、]/.test(gaps[i - 1] ?? ''),
          part: previous.id,
          whole: whole.id,
          share: share.id,
        };
    }
  }
}

/** The words before a whole that a share is of. */
const WHOLE_STATED =
  /^[^。；（(]{0,12}?[，,]?(?:占|相当于|完成|为)(?:了)?(?:全[省市县区州国])?[^，。；、（）\d]{0,14}$/;

const wholeInSentence = (figures: SentenceFigures['figures'], share: number, whole: string): Figure | undefined => {
  const part = figures[share - 1];
  return figures
    .slice(0, share - 1)
    .find(
      f =>
        part && isLevel(f) && sameKind(f, part) && notLarger(part, f) && (f.indicator?.written ?? '').includes(whole),
    );
};

/**
 * The budget that 为预算的X% measures what was done by; 调整预算 and 年初预算 are those that are told so. `only`: the sentence states no
 * other that might be meant.
 */
const budgetOf = (
  figures: SentenceFigures['figures'],
  gaps: readonly string[],
  share: number,
  gap: string,
): { readonly figure: Figure; readonly only: boolean } | undefined => {
  const of = /^[，,]?(?:为|占|完成)(?:了)?(年初|调整|变动|汇总)?预算(?:数|任务)?的$/.exec(gap);
  const done = figures[share - 1];
  if (
    !of ||
    !done ||
    !/(?:完成|执行)(?:数)?(?:为)?$/.test(gaps[share - 1] ?? '') ||
    /其中/.test(gaps.slice(1, share).join(''))
  )
    return undefined;
  const budgets = figures.flatMap((f, i) =>
    i < share - 1 && isLevel(f) && sameKind(f, done) && BUDGET.test(gaps[i] ?? '')
      ? [{ figure: f, adjusted: /(?:调整|变更|变动)[^，。；]{0,4}$/.test(gaps[i] ?? '') }]
      : [],
  );
  const wanted =
    of[1] === '调整' || of[1] === '变动'
      ? budgets.filter(b => b.adjusted)
      : of[1] === '年初'
        ? budgets.filter(b => !b.adjusted)
        : budgets;
  const last = wanted[wanted.length - 1];
  return last && { figure: last.figure, only: wanted.length === 1 };
};

const BUDGET = /(?:预算(?:数|合计|总计|安排|汇总)?(?:为|是)?|(?:调整|变更|变动)为)$/;
