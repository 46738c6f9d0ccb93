/** Totals and parts: complete lists, parts within a whole, structures that make one hundred. */
import { interval, rational, say, type Interval } from '../../base';
import { partitionOf } from '../../lexicon';
import { digitsOf, isSlip, type FigureRef } from '../../index';
import { computed, written } from '../wording';
import { advice, HUNDRED, member, shown } from './outcome';
import type { Outcome } from './types';

export const sumOutcome = (total: FigureRef, parts: readonly FigureRef[], certain: boolean): Outcome => {
  const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
  const made = shown(sum, m => computed(m, total.figure));
  return {
    rule: 'figure/sum',
    holds: interval.meets(sum, total.figure.interval),
    certain,
    reckoning: 'sum',
    due: sum,
    severity: 'error',
    calculation: `${parts.map(p => written(p.figure)).join('＋')}＝${made}`,
    message: say('合计与分项之和不符：分项相加为{0}，合计写{1}', made, written(total.figure)),
    advice: say('请核对合计与各分项；分项未列全的，请写明“其中”或“等”'),
    members: [member(total, say('合计')), ...parts.map(p => member(p, say('分项')))],
  };
};

/** Parts that make the whole exactly prove it; one part larger than the whole contradicts it. */
export const withinOutcome = (whole: FigureRef, parts: readonly FigureRef[], certain: boolean): Outcome => {
  // A later number that is larger may be of something else (其中随迁子女…，在校生…): it is one of the parts where they are all there is.
  const tooLarge = (isAll(parts) ? parts : parts.slice(0, 1)).find(
    p =>
      !isAverage(p) &&
      !isAverage(whole) &&
      p.figure.quantity.unit !== '批' &&
      p.figure.interval.lo &&
      whole.figure.interval.hi &&
      rational.compare(p.figure.interval.lo.value, whole.figure.interval.hi.value) > 0,
  );
  if (tooLarge)
    return {
      rule: 'figure/part',
      holds: false,
      certain,
      severity: 'error',
      calculation: `${written(tooLarge.figure)}＞${written(whole.figure)}`,
      message: say('“其中”的一项大于总数：{0}大于{1}', written(tooLarge.figure), written(whole.figure)),
      advice: advice(),
      members: [member(tooLarge, say('其中')), member(whole, say('总数'))],
    };
  const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
  const complete = parts.length >= 2 && interval.meets(sum, whole.figure.interval);
  if (!complete && !isAverage(whole) && !parts.some(isAverage)) {
    // 税收 and 非税 are all there is; and parts that miss the whole by one digit were meant to make it.
    if (
      isAll(parts) &&
      whole.figure.bound === '=' &&
      parts.every(p => p.figure.bound === '=') &&
      !interval.meets(interval.widen(sum, whole.figure.quantity.quantum), whole.figure.interval)
    )
      return { ...sumOutcome(whole, parts, certain), severity: 'warning' };
    const slip = scaleSlip(whole, parts);
    if (slip)
      return {
        ...sumOutcome(whole, parts, certain),
        severity: 'warning',
        message: say(
          '“其中”各项相加为{0}，总数写{1}；{2}如是{3}则合计相符，可能写错了单位',
          shown(sum, m => computed(m, whole.figure)),
          written(whole.figure),
          written(slip.ref.figure),
          slip.meant,
        ),
        members: [
          member(slip.ref, say('可能写错的数')),
          ...[whole, ...parts].filter(r => r !== slip.ref).map(r => member(r, r === whole ? say('总数') : say('其中'))),
        ],
      };
    const off = oneDigitOff(whole, parts);
    if (off === 'more') return { ...sumOutcome(whole, parts, certain), severity: 'warning' };
    if (exceeds(sum, whole, parts))
      return {
        ...sumOutcome(whole, parts, certain),
        severity: 'info',
        message: say(
          '“其中”各项相加为{0}，多于总数{1}',
          shown(sum, m => computed(m, whole.figure)),
          written(whole.figure),
        ),
        advice: say('各项互不重叠的，请核对合计与各分项；有重叠的，属正常'),
      };
    // A small rest is more often a part that was left out than a slip.
    if (off === 'less')
      return {
        ...sumOutcome(whole, parts, certain),
        severity: 'info',
        message: say(
          '“其中”各项相加为{0}，总数写{1}，可能有一个数写错了一位',
          shown(sum, m => computed(m, whole.figure)),
          written(whole.figure),
        ),
        advice: say('如有未列出的分项，属正常；分项本应列全的，请核对合计与各分项'),
      };
  }
  return {
    rule: 'figure/part',
    holds: true,
    certain,
    reckoning: 'sum',
    exact: complete && certain && (isAll(parts) || digitsOf(whole.figure).length >= 4),
    severity: 'info',
    calculation: complete
      ? `${parts.map(p => written(p.figure)).join('＋')}＝${written(whole.figure)}`
      : `${parts.map(p => written(p.figure)).join('、')}≤${written(whole.figure)}`,
    message: '',
    advice: '',
    members: [member(whole, say('总数')), ...parts.map(p => member(p, say('其中')))],
  };
};

/** Pairs and triples of which nothing is left over. */
const isAll = (parts: readonly FigureRef[]): boolean =>
  partitionOf(parts.map(p => p.figure.indicator?.name ?? '')) !== undefined;

/** Parts of one unit that come to more than their whole: they overlap, or one of them is wrong. */
const exceeds = (sum: Interval, whole: FigureRef, parts: readonly FigureRef[]): boolean =>
  parts.length > 1 &&
  areGrades(parts) &&
  [whole, ...parts].every(r => (r.figure.bound === '=' || r === whole) && r.figure.quantity.dimension !== 'percent') &&
  !!sum.lo &&
  !!whole.figure.interval.hi &&
  rational.compare(sum.lo.value, whole.figure.interval.hi.value) > 0 &&
  // What is larger by itself, or by far together, is of something else.
  parts.every(p => rational.compare(p.figure.quantity.value, whole.figure.quantity.value) < 0) &&
  rational.compare(sum.lo.value, rational.multiply(whole.figure.quantity.value, MOST)) < 0;

/** 4A级, 3A级; 教师, 医师: of one kind, and nothing is two of them. Enterprises and projects may well be. */
const areGrades = (parts: readonly FigureRef[]): boolean => {
  const names = parts.map(p => p.figure.indicator?.name ?? '');
  const last = names[0]?.slice(-1) ?? '';
  return /^[级师员等类]$/.test(last) && names.every(n => n.endsWith(last)) && new Set(names).size === names.length;
};

const MOST = rational.rational(3n, 2n);

/** 9.2万元 where 9.2亿元 makes the sum: a thousandth of all sums of three digits close by chance, so no other scale is tried. */
const scaleSlip = (
  whole: FigureRef,
  parts: readonly FigureRef[],
): { readonly ref: FigureRef; readonly meant: string } | undefined => {
  if (parts.length < 2 || digitsOf(whole.figure).length < 3 || [whole, ...parts].some(r => r.figure.bound !== '='))
    return undefined;
  const found: { readonly ref: FigureRef; readonly meant: string }[] = [];
  for (const ref of [whole, ...parts])
    for (const [from, to, factor] of SCALES) {
      if (!ref.figure.text.replace(/\s/g, '').includes(from)) continue;
      const scaled = interval.scaleInterval(ref.figure.interval, factor);
      const sum = parts.map(p => (p === ref ? scaled : p.figure.interval)).reduce(interval.addIntervals);
      if (interval.meets(sum, ref === whole ? scaled : whole.figure.interval))
        found.push({ ref, meant: written(ref.figure).replace(from, to) });
    }
  return found.length === 1 ? found[0] : undefined;
};

const UP = rational.fromInt(10_000);
const SCALES: readonly (readonly [string, string, rational.Rational])[] = [
  ['万元', '亿元', UP],
  ['亿元', '万元', rational.divide(rational.ONE, UP)],
  ['万吨', '亿吨', UP],
  ['亿吨', '万吨', rational.divide(rational.ONE, UP)],
];

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

/** Two shares that miss the hundred by more were not meant to make it. */
const FAR = rational.fromInt(20);

/** 8.1∶45.2∶46.7 */
export const hundredOutcome = (parts: readonly FigureRef[], certain: boolean): Outcome | undefined => {
  const [first, ...rest] = parts;
  if (!first || parts.length < 2) return undefined;
  const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
  const size = parts.map(p => p.figure.quantity.value).reduce(rational.add);
  // 恩格尔系数城镇27.4%、农村33.9%: each has a whole of its own.
  if (parts.length === 2 && rational.compare(rational.absolute(rational.subtract(size, HUNDRED)), FAR) > 0)
    return undefined;
  const exact = rational.toFixed(size, 2);
  return {
    rule: 'figure/hundred',
    holds: interval.meets(sum, interval.exactly(HUNDRED)),
    certain,
    reckoning: 'sum',
    severity: 'error',
    calculation: `${parts.map(p => written(p.figure)).join('＋')}＝${exact}`,
    message: say('各部分占比之和应为100，此处相加为{0}', exact),
    advice: say('请核对各部分占比；确因四舍五入相差0.1的，可在注释中说明'),
    members: [member(first, say('占比')), ...rest.map(r => member(r, say('占比')))],
  };
};
