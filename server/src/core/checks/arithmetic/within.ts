/** Parts within a whole: 其中. What makes the whole exactly proves it; what is larger than the whole contradicts it. */
import { interval, rational, say, type Interval } from '../../base';
import { partitionOf } from '../../lexicon';
import { digitsOf, isSlip, type FigureRef } from '../../index';
import { computed, written } from '../wording';
import { advice, member, shown } from './outcome';
import { displaced } from './slip';
import type { Hypothesis } from './types';
import { sumOutcome } from './sums';
import type { Outcome } from './types';

interface Within {
  readonly whole: FigureRef;
  readonly parts: readonly FigureRef[];
  readonly sum: Interval;
  readonly certain: boolean;
}

export const withinOutcome = (whole: FigureRef, parts: readonly FigureRef[], certain: boolean): Outcome => {
  const said: Within = { whole, parts, certain, sum: parts.map(p => p.figure.interval).reduce(interval.addIntervals) };
  const isComplete = parts.length >= 2 && interval.meets(said.sum, whole.figure.interval);
  if (isComplete) return within(said, true);
  // Averages are not added, and the average of a part can be larger than that of the whole.
  if ([whole, ...parts].some(isAverage)) return within(said, false);
  return misplaced(said) ?? larger(said) ?? notAll(said) ?? oneDigit(said) ?? exceeding(said) ?? within(said, false);
};

const within = ({ whole, parts, certain }: Within, isComplete: boolean): Outcome => ({
  rule: 'figure/part',
  holds: true,
  certain,
  reckoning: 'sum',
  sums: isComplete,
  exact: isComplete && certain && (isAll(parts) || digitsOf(whole.figure).length >= 4),
  severity: 'info',
  calculation: isComplete
    ? `${parts.map(p => written(p.figure)).join('＋')}＝${written(whole.figure)}`
    : `${parts.map(p => written(p.figure)).join('、')}≤${written(whole.figure)}`,
  message: '',
  advice: '',
  members: [member(whole, say('总数')), ...parts.map(p => member(p, say('其中')))],
});

/** A later number that is larger may be of something else (其中随迁子女…，在校生…): it is one of the parts where they are all there is. */
const larger = ({ whole, parts, certain }: Within): Outcome | undefined => {
  const most = whole.figure.interval.hi;
  const part = (isAll(parts) ? parts : parts.slice(0, 1)).find(
    p =>
      p.figure.quantity.unit !== '批' &&
      p.figure.interval.lo &&
      most &&
      rational.compare(p.figure.interval.lo.value, most.value) > 0,
  );
  return (
    part && {
      rule: 'figure/part',
      holds: false,
      certain,
      severity: 'error',
      calculation: `${written(part.figure)}＞${written(whole.figure)}`,
      message: say('“其中”的一项大于总数：{0}大于{1}', written(part.figure), written(whole.figure)),
      advice: advice(),
      members: [member(part, say('其中')), member(whole, say('总数'))],
    }
  );
};

/** 税收 and 非税 are all there is. */
const notAll = ({ whole, parts, sum, certain }: Within): Outcome | undefined =>
  isAll(parts) &&
  whole.figure.bound === '=' &&
  parts.every(p => p.figure.bound === '=') &&
  !interval.meets(interval.widen(sum, whole.figure.quantity.quantum), whole.figure.interval)
    ? { ...sumOutcome(whole, parts, certain), severity: 'warning' }
    : undefined;

/** 9.2万元 where 9.2亿元, 125 where 12.5 makes the sum: the scale or the point of one number is wrong. */
const misplaced = (said: Within): Outcome | undefined => {
  const { whole, parts, certain } = said;
  if (parts.length < 2 || digitsOf(whole.figure).length < 3 || [whole, ...parts].some(r => r.figure.bound !== '='))
    return undefined;
  const slip = displaced([whole, ...parts], swap =>
    interval.meets(parts.map(p => swap(p).figure.interval).reduce(interval.addIntervals), swap(whole).figure.interval),
  );
  return slip && { ...sumOutcome(whole, parts, certain), ...toldAs(said, slip), severity: 'warning', slip };
};

const toldAs = (
  { whole, parts, sum }: Within,
  { ref, meant, kind }: Hypothesis,
): Pick<Outcome, 'message' | 'members'> => {
  const [made, total, is] = [shown(sum, m => computed(m, whole.figure)), written(whole.figure), written(ref.figure)];
  return {
    message:
      kind === 'unit'
        ? say('“其中”各项相加为{0}，总数写{1}；{2}如是{3}则合计相符，可能写错了单位', made, total, is, meant)
        : say('“其中”各项相加为{0}，总数写{1}；{2}如是{3}则合计相符，可能点错了小数点', made, total, is, meant),
    members: [
      member(ref, say('可能写错的数')),
      ...[whole, ...parts].filter(r => r !== ref).map(r => member(r, r === whole ? say('总数') : say('其中'))),
    ],
  };
};

/** Parts that miss the whole by one digit were meant to make it; a small rest is more often a part that was left out. */
const oneDigit = (said: Within): Outcome | undefined => {
  const { whole, parts, sum, certain } = said;
  const off = oneDigitOff(whole, parts);
  if (!off) return undefined;
  const outcome = { ...sumOutcome(whole, parts, certain), suspect: true };
  return off === 'more'
    ? { ...outcome, severity: 'warning' }
    : {
        ...outcome,
        severity: 'info',
        message: say(
          '“其中”各项相加为{0}，总数写{1}，可能有一个数写错了一位',
          shown(sum, m => computed(m, whole.figure)),
          written(whole.figure),
        ),
        advice: say('如有未列出的分项，属正常；分项本应列全的，请核对合计与各分项'),
      };
};

/** Parts of one unit that come to more than their whole: they overlap, or one of them is wrong. */
const exceeding = ({ whole, parts, sum, certain }: Within): Outcome | undefined =>
  exceeds(sum, whole, parts)
    ? {
        ...sumOutcome(whole, parts, certain),
        severity: 'info',
        message: say(
          '“其中”各项相加为{0}，多于总数{1}',
          shown(sum, m => computed(m, whole.figure)),
          written(whole.figure),
        ),
        advice: say('各项互不重叠的，请核对合计与各分项；有重叠的，属正常'),
      }
    : undefined;

/** Pairs and triples of which nothing is left over. */
const isAll = (parts: readonly FigureRef[]): boolean =>
  partitionOf(parts.map(p => p.figure.indicator?.name ?? '')) !== undefined;

const exceeds = (sum: Interval, whole: FigureRef, parts: readonly FigureRef[]): boolean =>
  parts.length > 1 &&
  areApart(parts) &&
  [whole, ...parts].every(r => (r.figure.bound === '=' || r === whole) && r.figure.quantity.dimension !== 'percent') &&
  !!sum.lo &&
  !!whole.figure.interval.hi &&
  rational.compare(sum.lo.value, whole.figure.interval.hi.value) > 0 &&
  // What is larger by itself, or by far together, is of something else.
  parts.every(p => rational.compare(p.figure.quantity.value, whole.figure.quantity.value) < 0) &&
  rational.compare(sum.lo.value, rational.multiply(whole.figure.quantity.value, MOST)) < 0;

/** 4A级, 3A级; 小学, 初中: nothing is two of them. One enterprise or project may well be of several kinds. */
const areApart = (parts: readonly FigureRef[]): boolean => {
  const names = parts.map(p => p.figure.indicator?.name ?? '');
  return names.every(n => n !== '' && !OVERLAPS.test(n)) && new Set(names).size === names.length;
};

const OVERLAPS =
  /企业|项目|平台|产品|园区|基地|人才|机构|品牌|商标|单位|公司|工程|荣誉|称号|专利|标准|集群|工厂|中心|示范/;

const MOST = rational.rational(3n, 2n);

/** Would one changed digit, in a number of four or more, make the parts the whole, give or take what rounding adds up to? By chance that is rare. */
const oneDigitOff = (whole: FigureRef, parts: readonly FigureRef[]): 'more' | 'less' | undefined => {
  const all = [whole, ...parts];
  const { quantum, writtenUnit } = whole.figure.quantity;
  if (
    parts.length < 2 ||
    parts.length > 6 ||
    all.some(
      r =>
        r.figure.bound !== '=' ||
        r.figure.quantity.writtenUnit !== writtenUnit ||
        !rational.equal(r.figure.quantity.quantum, quantum),
    )
  )
    return undefined;
  const sizes = all.map(r => digitsOf(r.figure));
  if ((sizes[0]?.length ?? 0) < 4) return undefined;
  const [total, ...values] = sizes.map(d => BigInt(d || '0'));
  const gap = (total ?? 0n) - values.reduce((a, b) => a + b, 0n);
  const rounding = BigInt(Math.floor(all.length / 2));
  for (let rest = -rounding; rest <= rounding; rest++)
    if (sizes.some((d, i) => isSlipOf(BigInt(d || '0'), BigInt(d || '0') + (i === 0 ? -gap - rest : gap + rest))))
      return gap < 0n ? 'more' : 'less';
  return undefined;
};

/** 0.74 written for 7.74: numbers of one precision, padded to one length. */
const isSlipOf = (written: bigint, meant: bigint): boolean => {
  if (meant <= 0n) return false;
  const [a, b] = [written.toString(), meant.toString()];
  const length = Math.max(a.length, b.length);
  return isSlip(a.padStart(length, '0'), b.padStart(length, '0'));
};

/** An average of a part can be larger than that of the whole. */
const isAverage = ({ figure }: FigureRef): boolean =>
  /均|率|每|亩产|单产|单价|价格|指数|密度|强度|浓度|标准/.test(figure.indicator?.name ?? '');
