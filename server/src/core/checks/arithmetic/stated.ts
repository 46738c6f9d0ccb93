/** Arithmetic that one sentence states between its own figures. */
import { interval, rational, type Interval } from '../../base';
import { commonUnit, type Figure, type Relation } from '../../facts';
import type { FigureRef, IndexedReport } from '../../index';
import { about, computed, middle, percent, written } from '../wording';
import type { Outcome } from './types';

const HUNDRED = rational.fromInt(100);
const ADVICE = '请核对这几个数，更正有误的一个；如口径不同，请在文中说明';

export const statedOutcomes = (report: IndexedReport): Outcome[] => report.relations.flatMap(r => outcome(report, r) ?? []);

const outcome = (report: IndexedReport, relation: Relation): Outcome | undefined => {
  const ref = (id: number): FigureRef | undefined => {
    const figure = report.figures[id];
    return figure && { file: report.file, report: report.report, figure };
  };
  switch (relation.kind) {
    case 'share': {
      const [part, whole, share] = [ref(relation.part), ref(relation.whole), ref(relation.share)];
      return part && whole && share && shareOutcome(part, whole, share, relation.certain);
    }
    case 'amount-and-growth': {
      const [level, amount, growth] = [ref(relation.level), ref(relation.amount), ref(relation.growth)];
      if (!level || !amount || !growth) return undefined;
      const down = amount.figure.direction === 'down';
      const base = down ? interval.addIntervals(level.figure.interval, amount.figure.interval) : interval.subtractIntervals(level.figure.interval, amount.figure.interval);
      const rate = interval.divideIntervals(amount.figure.interval, base);
      const shown = middle(rate);
      const op = down ? '＋' : '－';
      return {
        holds: interval.meets(rate, fraction(growth.figure)),
        certain: relation.certain,
        severity: 'warning',
        calculation: `${written(amount.figure)}÷（${written(level.figure)}${op}${written(amount.figure)}）＝${shown ? percent(shown) : '？'}`,
        message: `${about(level.figure)}的增量与增幅对不上：按增量推算为${shown ? percent(shown) : '？'}，文中写${written(growth.figure)}`,
        advice: ADVICE,
        members: [{ ref: growth, role: '增幅' }, { ref: level, role: '总量' }, { ref: amount, role: '增量' }],
      };
    }
    case 'from-to':
      return fromTo(ref(relation.from), ref(relation.to), relation.growth === null ? undefined : ref(relation.growth), relation.amount === null ? undefined : ref(relation.amount), relation.certain);
    case 'multiple': {
      const [value, base, multiple] = [ref(relation.value), ref(relation.base), ref(relation.multiple)];
      if (!value || !base || !multiple) return undefined;
      const times = interval.divideIntervals(value.figure.interval, base.figure.interval);
      const shown = middle(times);
      return {
        holds: interval.meets(interval.widen(times, rational.rational(1n, 10n)), loose(multiple.figure)),
        certain: relation.certain,
        severity: 'warning',
        calculation: `${written(value.figure)}÷${written(base.figure)}＝${shown ? rational.toFixed(shown, 2) : '？'}倍`,
        message: `倍数对不上：${written(value.figure)}是${written(base.figure)}的${shown ? rational.toFixed(shown, 2) : '？'}倍，文中写${written(multiple.figure)}`,
        advice: ADVICE,
        members: [{ ref: multiple, role: '倍数' }, { ref: value, role: '本数' }, { ref: base, role: '基数' }],
      };
    }
    case 'sum': {
      const total = ref(relation.total);
      const parts = relation.parts.flatMap(id => ref(id) ?? []);
      if (!total || parts.length !== relation.parts.length) return undefined;
      const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
      const shown = middle(sum);
      return {
        holds: interval.meets(sum, total.figure.interval),
        certain: relation.certain,
        severity: 'error',
        calculation: `${parts.map(p => written(p.figure)).join('＋')}＝${shown ? computed(shown, total.figure) : '？'}`,
        message: `合计与分项之和不符：分项相加为${shown ? computed(shown, total.figure) : '？'}，合计写${written(total.figure)}`,
        advice: '请核对合计与各分项；分项未列全的，请写明“其中”或“等”',
        members: [{ ref: total, role: '合计' }, ...parts.map(p => ({ ref: p, role: '分项' }))],
      };
    }
    case 'within': {
      const whole = ref(relation.whole);
      const parts = relation.parts.flatMap(id => ref(id) ?? []);
      if (!whole || !parts.length) return undefined;
      return within(whole, parts);
    }
    case 'hundred': {
      const parts = relation.parts.flatMap(id => ref(id) ?? []);
      const [first, ...rest] = parts;
      if (!first || parts.length < 3) return undefined;
      const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
      const exact = parts.map(p => p.figure.quantity.value).reduce(rational.add);
      return {
        holds: interval.meets(sum, interval.exactly(HUNDRED)),
        certain: relation.certain,
        severity: 'error',
        calculation: `${parts.map(p => written(p.figure)).join('＋')}＝${rational.toFixed(exact, 2)}`,
        message: `各部分占比之和应为100，此处相加为${rational.toFixed(exact, 2)}`,
        advice: '请核对各部分占比；确因四舍五入相差0.1的，可在注释中说明',
        members: [{ ref: first, role: '占比' }, ...rest.map(r => ({ ref: r, role: '占比' }))],
      };
    }
    case 'same': {
      const [one, other] = [ref(relation.one), ref(relation.other)];
      if (!one || !other) return undefined;
      // 亩 and 公顷 are kept in units of their own and meet in square metres.
      const factor = rational.divide(commonUnit(one.figure.quantity.unit).factor, commonUnit(other.figure.quantity.unit).factor);
      const value = rational.multiply(one.figure.quantity.value, factor);
      const slack = rational.divide(value, rational.fromInt(100));
      return {
        holds: interval.meets(interval.widen(interval.scaleInterval(one.figure.interval, factor), slack), other.figure.interval),
        certain: relation.certain,
        severity: 'error',
        calculation: `${written(one.figure)}＝${computed(value, other.figure)}`,
        message: `括号内外的单位换算不符：${written(one.figure)}合${computed(value, other.figure)}，括号内写${written(other.figure)}`,
        advice: ADVICE,
        members: [{ ref: other, role: '换算' }, { ref: one, role: '原数' }],
      };
    }
    case 'share-of-named':
    case 'plan-share':
      return undefined; // The whole or the plan stands elsewhere: see named.ts.
  }
};

export const shareOutcome = (part: FigureRef, whole: FigureRef, share: FigureRef, certain: boolean): Outcome => {
  const ratio = interval.divideIntervals(part.figure.interval, whole.figure.interval);
  const shown = middle(ratio);
  return {
    holds: interval.meets(ratio, fraction(share.figure)),
    certain,
    severity: 'warning',
    calculation: `${written(part.figure)}÷${written(whole.figure)}＝${shown ? percent(shown) : '？'}`,
    message: `占比对不上：${written(part.figure)}÷${written(whole.figure)}＝${shown ? percent(shown) : '？'}，文中写${written(share.figure)}`,
    advice: ADVICE,
    members: [{ ref: share, role: '占比' }, { ref: part, role: '部分' }, { ref: whole, role: '总体' }],
  };
};

const fromTo = (from: FigureRef | undefined, to: FigureRef | undefined, growth: FigureRef | undefined, amount: FigureRef | undefined, certain: boolean): Outcome | undefined => {
  if (!from || !to) return undefined;
  const difference = interval.subtractIntervals(to.figure.interval, from.figure.interval);
  const shrinks = rational.compare(to.figure.quantity.value, from.figure.quantity.value) < 0;
  const size = shrinks ? interval.negateInterval(difference) : difference;
  if (amount && sameDimension(amount.figure, to.figure)) {
    const shown = middle(size);
    return {
      holds: interval.meets(size, amount.figure.interval),
      certain,
      severity: 'error',
      calculation: `${written(to.figure)}与${written(from.figure)}相差${shown ? computed(shown, to.figure) : '？'}`,
      message: `由${written(from.figure)}到${written(to.figure)}相差${shown ? computed(shown, to.figure) : '？'}，文中写${written(amount.figure)}`,
      advice: ADVICE,
      members: [{ ref: amount, role: '增量' }, { ref: from, role: '起' }, { ref: to, role: '止' }],
    };
  }
  if (growth && from.figure.quantity.dimension !== 'percent') {
    const rate = interval.divideIntervals(size, from.figure.interval);
    const shown = middle(rate);
    return {
      holds: interval.meets(interval.widen(rate, TENTH), fraction(growth.figure)),
      certain,
      severity: 'warning',
      calculation: `${written(to.figure)}÷${written(from.figure)}－1＝${shown ? percent(shown) : '？'}`,
      message: `由${written(from.figure)}到${written(to.figure)}变动${shown ? percent(shown) : '？'}，文中写${written(growth.figure)}`,
      advice: ADVICE,
      members: [{ ref: growth, role: '增幅' }, { ref: from, role: '起' }, { ref: to, role: '止' }],
    };
  }
  return undefined;
};

/** Parts that make the whole exactly prove it; one part larger than the whole contradicts it. */
const within = (whole: FigureRef, parts: readonly FigureRef[]): Outcome | undefined => {
  const tooLarge = parts.slice(0, 1).find(p => /均|率|每/.test(`${p.figure.indicator?.name ?? ''}${whole.figure.indicator?.name ?? ''}`) === false && p.figure.quantity.unit !== '批' && p.figure.interval.lo && whole.figure.interval.hi && rational.compare(p.figure.interval.lo.value, whole.figure.interval.hi.value) > 0);
  if (tooLarge)
    return {
      holds: false,
      certain: true,
      severity: 'error',
      calculation: `${written(tooLarge.figure)}＞${written(whole.figure)}`,
      message: `“其中”的一项大于总数：${written(tooLarge.figure)}大于${written(whole.figure)}`,
      advice: ADVICE,
      members: [{ ref: tooLarge, role: '其中' }, { ref: whole, role: '总数' }],
    };
  const sum = parts.map(p => p.figure.interval).reduce(interval.addIntervals);
  const complete = parts.length >= 2 && interval.meets(sum, whole.figure.interval);
  return {
    holds: true,
    certain: true,
    severity: 'info',
    calculation: complete ? `${parts.map(p => written(p.figure)).join('＋')}＝${written(whole.figure)}` : `${parts.map(p => written(p.figure)).join('、')}≤${written(whole.figure)}`,
    message: '',
    advice: '',
    members: [{ ref: whole, role: '总数' }, ...parts.map(p => ({ ref: p, role: '其中' }))],
  };
};

/** One tenth of a percentage point: departments round their own levels before they compute a rate (domain grammar §9). */
export const TENTH = rational.rational(1n, 1000n);

/** A percentage, a fraction or a multiple as a plain ratio. */
export const fraction = (f: Figure): Interval => (f.quantity.dimension === 'percent' || f.quantity.dimension === 'points' ? interval.scaleInterval(f.interval, rational.rational(1n, 100n)) : f.interval);

/** 三倍 is said of anything from 2.5 to 3.5. */
const loose = (f: Figure): Interval => (f.bound === '=' && rational.equal(f.quantity.quantum, rational.ONE) ? interval.widen(f.interval, rational.rational(1n, 10n)) : f.interval);

const sameDimension = (a: Figure, b: Figure): boolean => a.quantity.dimension === b.quantity.dimension || (a.quantity.dimension === 'points' && b.quantity.dimension === 'percent');
