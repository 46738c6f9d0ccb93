/** 占…的X%, 占年度计划的X%, X率: a part, its whole and the share between them. Each way of saying it is read by a function of its own. */
import type { Figure } from '../types';
import { budgetOf } from './plan-rate';
import { isLevel, isPercent, lastFigure, notLarger, sameKind, type SentenceFigures } from './sentence';
import type { Relation } from './types';

/** A percentage with what stands before it. */
interface Share {
  readonly sentence: SentenceFigures;
  readonly at: number;
  readonly figure: Figure;
  /** Where what it may be a share of stands. */
  readonly before: number;
  readonly previous: Figure;
  /** The words between the last number and the share; and those before that number. */
  readonly gap: string;
  readonly gapBefore: string;
}

/** Undefined where the words say something else; a list, also an empty one, where they say this. */
type Reader = (share: Share) => readonly Relation[] | undefined;

export function* shareRelations(sentence: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < sentence.figures.length; i++) {
    const share = shareAt(sentence, i);
    if (!share) continue;
    for (const read of READERS) {
      const found = read(share);
      if (!found) continue;
      yield* found;
      break;
    }
  }
}

const shareAt = (sentence: SentenceFigures, at: number): Share | undefined => {
  const figure = sentence.figures[at];
  if (!isPercent(figure)) return undefined;
  const before = placeBefore(sentence, at);
  const previous = sentence.figures[before];
  return isLevel(previous)
    ? { sentence, at, figure, before, previous, gap: sentence.gaps[at] ?? '', gapBefore: sentence.gaps[at - 1] ?? '' }
    : undefined;
};

/** 77.8亿元（含提前告知26.8亿元），占…; 完成226.6亿元，总量居全省第六位，为预算的98.1%: what is told by the way is passed over. */
const placeBefore = ({ figures, gaps }: SentenceFigures, i: number): number => {
  const [gap, last, lastGap] = [gaps[i] ?? '', figures[i - 1], gaps[i - 1] ?? ''];
  const isBracketed = /^[^（(]*[）)]/.test(gap) && /[（(](?:含|包括|其中)[^（）()]*$/.test(lastGap);
  const isRank = last?.measure === 'rank' && /^[，,]/.test(gap);
  const isGrowth = last?.measure === 'growth' && /^[，,]占/.test(gap) && !/[。；]/.test(lastGap);
  return isBracketed || isRank || isGrowth ? i - 2 : i - 1;
};

/** 546家，占全市总数（1571家）的三分之一以上 */
const bracketedWhole: Reader = ({ sentence: { figures }, at, previous, figure, gap, gapBefore }) => {
  const part = figures[at - 2];
  return isLevel(part) &&
    sameKind(previous, part) &&
    /^[^，。；]{0,6}[）)]的?(?:比重)?(?:为|达到|达)?$/.test(gap) &&
    /占[^，。；]*[（(]$/.test(gapBefore)
    ? [{ kind: 'share', certain: true, part: part.id, whole: previous.id, share: figure.id }]
    : undefined;
};

/** 占全市投资总额480亿元的15.2%, 完成年度目标4万人的120%, 超额完成50亿元目标任务的18%: the whole stands between. */
const statedWhole: Reader = ({ sentence: { figures }, at, previous, figure, gap, gapBefore }) => {
  const part = figures[at - 2];
  if (!isLevel(part) || !sameKind(previous, part) || !WHOLE_STATED.test(gapBefore) || !BEHIND_WHOLE.test(gap))
    return undefined;
  const isPlan = /计划|目标|任务/.test(`${gapBefore}${gap}`);
  return [
    {
      kind: 'share',
      certain: true,
      part: part.id,
      whole: previous.id,
      share: figure.id,
      ...(isPlan ? { planned: true as const } : {}),
      ...(/超额(?:完成|实现)/.test(gapBefore) ? { beyond: true as const } : {}),
    },
  ];
};

const BEHIND_WHOLE =
  /^的?(?:年度|全年)?(?:预期|预定)?(?:目标任务|计划任务|目标|计划|任务)?的(?:比重|比例)?(?:为|达到?|约)?$/;

/** The words before a whole that a share is of. */
const WHOLE_STATED =
  /^[^。；（(]{0,12}?[，,]?(?:占|相当于|超额完成|超额实现|完成|为)(?:了)?(?:全[省市县区州国])?[^，。；、（）\d]{0,14}$/;

/** 24家中16家…，占66.7% */
const among: Reader = ({ sentence: { figures }, at, previous, figure, gap, gapBefore }) => {
  const whole = figures[at - 2];
  return isLevel(whole) &&
    sameKind(previous, whole) &&
    /中[，]?(?:已)?(?:有)?$/.test(gapBefore) &&
    /^[^，。；]{0,14}[，,]占(?:比|总数)?的?(?:为|达到?|约)?$/.test(gap)
    ? [{ kind: 'share', certain: true, part: previous.id, whole: whole.id, share: figure.id }]
    : undefined;
};

/** 以上四项支出占…的79.3%: the part is a sum, not the last of them. */
const ofSeveral: Reader = ({ gap }) =>
  /(?:以上|上述|合计|共计|两者|三者|[二三四五六七八九十两]项)[^，。；]{0,10}占/.test(gap) ? [] : undefined;

/** 占全部投资的X%: the whole is named, and may stand in the sentence or elsewhere. */
const namedWhole: Reader = ({ sentence, at, previous, figure, gap }) => {
  const whole = OF.exec(gap)?.[1];
  if (whole === undefined) return undefined;
  if (/计划|目标|任务/.test(whole)) return [{ kind: 'plan-share', certain: true, part: previous.id, share: figure.id }];
  const stated = wholeInSentence(sentence.figures, at, whole);
  const name = whole.replace(/^(?:全部|全市|全县|全省|我市|同期)/, '');
  return [
    ...(stated
      ? [
          {
            kind: 'share' as const,
            certain: stated.indicator?.written === whole || stated.indicator?.name === whole,
            part: previous.id,
            whole: stated.id,
            share: figure.id,
          },
        ]
      : []),
    { kind: 'share-of-named', certain: true, part: previous.id, whole: name, share: figure.id },
  ];
};

const OF =
  /^(?:[^（(]{0,12}[）)])?[^。；]{0,14}?[，,]?(?:约|仅)?占(?:到|了)?([^，。；、（）]{2,24}?)(?:的|比重|的比重|的比例)?(?:比重|比例)?(?:仅)?(?:达到|达|为|约)?$/;

const wholeInSentence = (figures: SentenceFigures['figures'], share: number, whole: string): Figure | undefined => {
  const part = figures[share - 1];
  return figures
    .slice(0, share - 1)
    .find(
      f =>
        part && isLevel(f) && sameKind(f, part) && notLarger(part, f) && (f.indicator?.written ?? '').includes(whole),
    );
};

/** 新增就业5130人，完成年度目标的53% */
const ofPlan: Reader = ({ previous, figure, gap }) =>
  /^[，,]?(?:已)?完成(?:全年|年度|年初|当年|本年度?)?(?:计划|目标|任务|目标任务|预期目标)的?$/.test(gap)
    ? [{ kind: 'plan-share', certain: true, part: previous.id, share: figure.id }]
    : undefined;

/** 收入年初预算A，实际完成B，为预算的103.3% */
const ofBudget: Reader = ({ sentence, before, previous, figure, gap }) => {
  const budget = budgetOf(sentence, before + 1, gap);
  return (
    budget && [
      { kind: 'progress', certain: budget.only, done: previous.id, planned: budget.figure.id, rate: figure.id },
    ]
  );
};

/** 145个项目全部开工，完工142个，完工率97.9%; 受理A件，审结B件，结案率C: right after one another nothing else can be meant. */
const rateOfDone: Reader = ({ sentence: { figures }, at, previous, figure, gap, gapBefore }) => {
  const stem = /(?:^|[，,])([^，。；]{1,8})率(?:达到|达|为|约)?$/.exec(gap)?.[1];
  const whole = stem === undefined ? undefined : lastFigure(figures.slice(0, at - 1), isWholeOf(previous));
  if (stem === undefined || !whole || !isDoneOf(stem, previous, gapBefore)) return undefined;
  const isNext = whole === figures[at - 2] && /^[，,、]/.test(gapBefore);
  return [{ kind: 'share', certain: isNext, part: previous.id, whole: whole.id, share: figure.id }];
};

const isWholeOf =
  (part: Figure) =>
  (f: Figure): f is Figure =>
    isLevel(f) && sameKind(f, part) && notLarger(part, f);

/** 完工率 is of what is 完工; 结案 is said as 审结, 办结, 执结. */
const isDoneOf = (stem: string, { indicator }: Figure, words: string): boolean => {
  const said = `${words}${indicator?.written ?? ''}${indicator?.name ?? ''}`;
  return said.includes(stem) || (stem === '结案' && /审结|办结|执结/.test(said));
};

const READERS: readonly Reader[] = [
  bracketedWhole,
  statedWhole,
  among,
  ofSeveral,
  namedWhole,
  ofPlan,
  ofBudget,
  rateOfDone,
];
