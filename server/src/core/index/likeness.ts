/**
 * A second, looser way to see that two figures say one thing: equal values in compatible units, and names and neighbours
 * that share their telling words. It proves agreement and never accuses: the strict key (`figureKey`) alone does that.
 *
 * A small round number proves little and must stand in like words; a number of many digits needs few.
 */
import { interval, rational, remembered } from '../base';
import { periodsOverlap, yearOf, type Figure } from '../facts';
import { figureKey } from './key';
import type { FigureRef } from './types';

/** What a figure has to share with another: its name, and the pieces of its surroundings. */
export interface Likeness {
  readonly ref: FigureRef;
  readonly name: string;
  readonly pieces: ReadonlySet<string>;
  /** Digits that carry information: `5.42亿` has 3, `3500` has 2. */
  readonly digits: number;
  /** The figures before and behind it in its sentence. */
  readonly before: Figure | undefined;
  readonly behind: Figure | undefined;
}

/** `figures`: all of the report. */
export const likenessOf = (ref: FigureRef, figures: readonly Figure[]): Likeness => {
  const beside = (step: number): Figure | undefined => {
    const other = figures[ref.figure.id + step];
    return other && other.paragraph === ref.figure.paragraph && other.where.span.start === ref.figure.where.span.start
      ? other
      : undefined;
  };
  const shared = new Set([...pieces(ref.figure.around.statement)].filter(p => !COMMON.has(p)));
  return {
    ref,
    name: nameOf(ref.figure),
    pieces: shared,
    digits: telling(ref.figure),
    before: beside(-1),
    behind: beside(1),
  };
};

const nameOf = ({ indicator, measure }: Figure): string => {
  const name = (indicator?.name ?? '').replace(/[^\u4e00-\u9fa5A-Za-z]/g, '');
  return measure === 'rank' ? name.replace(/(?:从|居|在)?(?:全[国省市]|世界|全球)$/, '') : name;
};

/** Figures that could be one: the same kind of unit, and the first two digits alike. Undefined for what is never said twice. */
export const valueBucket = (figure: Figure, place: string): string | undefined => {
  if (
    figure.threshold ||
    figure.quantity.damaged ||
    figure.quantity.dimension === 'unknown' ||
    rational.isZero(figure.quantity.value)
  )
    return undefined;
  return `${place}|${figure.quantity.dimension}|${twoDigits(figure)}`;
};

/** How sure it is that the two say one thing; undefined where they do not. */
export const agreement = (a: Likeness, b: Likeness): number | undefined => {
  const [f, g] = [a.ref.figure, b.ref.figure];
  if (!rational.equal(f.quantity.value, g.quantity.value) && !rounded(f, g)) return undefined;
  const digits = Math.min(a.digits, b.digits);
  const score = closeness(a, b, digits);
  // Within one paragraph things are listed side by side far more often than said twice.
  const needed =
    (digits >= 4 ? 7 : 8) +
    (sameParagraph(a.ref, b.ref) && !(isNamed(f) && isNamed(g) && nameScore(a.name, b.name) >= 3) ? 3 : 0);
  return score !== undefined && score >= needed ? score : undefined;
};

/** Common digits, name, neighbours and time of two figures that nothing tells apart; undefined where something does, or where the names share too little. */
export const closeness = (a: Likeness, b: Likeness, digits: number): number | undefined => {
  const [f, g] = [a.ref.figure, b.ref.figure];
  if (sameSentence(a.ref, b.ref) || !comparable(a.ref, b.ref)) return undefined;
  const name = nameScore(a.name, b.name);
  const shared = [...a.pieces].filter(p => b.pieces.has(p)).length;
  if (name < (digits <= 2 && shared < 6 ? 3 : digits <= 2 ? 2 : digits === 3 ? 1 : 0)) return undefined;
  const time = f.period && g.period && f.period.code === g.period.code ? 1 : 0;
  const company = Math.max(together(a.before, b.before), together(a.behind, b.behind));
  if (name === 0 && shared + company < 3) return undefined;
  return Math.min(5, digits) + name + Math.min(5, shared) + time + company;
};

/** Its own words name it, it was not carried over from the statement before. */
const isNamed = ({ indicator }: Figure): boolean => (indicator?.viewSpan ?? null) !== null;

/** 6223户21299人 in both places: each makes the other surer. */
const together = (a: Figure | undefined, b: Figure | undefined): number =>
  a &&
  b &&
  sameUnit(a, b) &&
  a.measure === b.measure &&
  (rational.equal(a.quantity.value, b.quantity.value) || rounded(a, b))
    ? Math.min(3, telling(a))
    : 0;

const sameParagraph = (a: FigureRef, b: FigureRef): boolean =>
  a.file === b.file && a.report.index === b.report.index && a.figure.paragraph === b.figure.paragraph;

export const sameSentence = (a: FigureRef, b: FigureRef): boolean =>
  sameParagraph(a, b) && a.figure.where.span.start === b.figure.where.span.start;

/** Nothing that was read of the two tells them apart. */
const comparable = (a: FigureRef, b: FigureRef): boolean => {
  const [f, g] = [a.figure, b.figure];
  if (!sameUnit(f, g) || !sameMeasure(f, g)) return false;
  if (f.direction && g.direction && f.direction !== g.direction) return false;
  // A rank is held among others: the field is often named as the scope.
  if (f.measure !== 'rank' && f.scope && g.scope && f.scope.name !== g.scope.name) return false;
  if ((f.status === 'target') !== (g.status === 'target') && f.measure !== 'level' && f.measure !== 'rank')
    return false;
  if (f.stretch !== g.stretch) return false;
  if (f.measure === 'growth' && yearly(f) !== yearly(g)) return false;
  return !f.period || !g.period || periodsOverlap(f.period.code, g.period.code) || isLasting(f, g);
};

/** 156项权限 of a long name are the same ones a year later; what a year produces is not. */
const isLasting = (f: Figure, g: Figure): boolean => {
  const [x, y] = [nameOf(f), nameOf(g)];
  const [a, b] = [f.period && yearOf(f.period.code), g.period && yearOf(g.period.code)];
  return (
    x === y &&
    x.length >= 6 &&
    LOOSE_UNIT.has(f.quantity.unit) &&
    telling(f) >= 3 &&
    a !== null &&
    b !== null &&
    Math.abs(a - b) === 1 &&
    f.aggregate === null &&
    g.aggregate === null &&
    !f.indicator?.entry
  );
};

const yearly = (f: Figure): boolean => /年均/.test(f.comparison ?? '');

/** 项 and 个 count the same things; 户 and 人 do not. */
const sameUnit = (f: Figure, g: Figure): boolean =>
  f.quantity.dimension === g.quantity.dimension &&
  (f.quantity.unit === g.quantity.unit || (LOOSE_UNIT.has(f.quantity.unit) && LOOSE_UNIT.has(g.quantity.unit)));
const LOOSE_UNIT: ReadonlySet<string> = new Set(['个', '项', '家', '件', '座', '处', '条', '所']);

const sameMeasure = (f: Figure, g: Figure): boolean => f.measure === g.measure || (isAmount(f) && isAmount(g));
/** 新增18家 is read as a level or as a change, as its sentence has it. */
const isAmount = (f: Figure): boolean => f.measure === 'level' || (f.measure === 'change' && f.aggregate === 'new');

/** One is the other in fewer digits, or in round words: 5.42 and 5.4, 20118 and 2万余, 698 and 近700. */
export const rounded = (f: Figure, g: Figure): boolean => {
  if (f.bound === '=' && g.bound === '=' && rational.equal(f.quantity.quantum, g.quantity.quantum)) return false;
  const [x, y] = [f.quantity.value, g.quantity.value];
  const tenth = rational.divide(rational.max(x, y), rational.fromInt(10));
  return (
    interval.meets(f.interval, g.interval) && rational.compare(rational.absolute(rational.subtract(x, y)), tenth) <= 0
  );
};

/** 4 the same name · 3 one within the other · 2 and 1 for a common stretch of characters, which says less: 创新型产业集群 is not 战略性新兴产业集群. */
const nameScore = (a: string, b: string): number => {
  if (a.length < 2 || b.length < 2) return 0;
  if (GENERIC.test(a) || GENERIC.test(b)) return a.includes(b) || b.includes(a) ? 1 : 0;
  if (a === b) return 4;
  if (runsThrough(a, b) || runsThrough(b, a)) return 3;
  const common = commonRun(a, b);
  return common >= 3 ? 2 : common === 2 ? 1 : 0;
};

const GENERIC =
  /^(?:完成|累计|年度|计划|调整|年初|新增|全市|全县|全省|总|各类)*(?:投资|项目|资金|总额|总数|数量|任务|个|面积|人数|建设|企业|预算|计划|目标)+$/;

/** 农村学校 stands, letter by letter, in 农村小规模学校. */
const runsThrough = (short: string, long: string): boolean => {
  if (long.includes(short)) return true;
  if (short.length < 4) return false;
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
};

const commonRun = (a: string, b: string): number => {
  let best = 0;
  for (let i = 0; i < a.length; i++)
    for (let n = best + 1; i + n <= a.length && b.includes(a.slice(i, i + n)); n++) best = n;
  return best;
};

function* pieces(runs: string): Iterable<string> {
  for (const run of runs.split(' ')) for (let i = 0; i + 2 <= run.length; i++) yield run.slice(i, i + 2);
}

/** Pairs of characters that half of all statements share. */
const COMMON: ReadonlySet<string> = new Set(
  '增长 增加 达到 完成 实现 新增 全市 全县 全省 同比 比上 上年 去年 今年 亿元 万元 累计 分别 总额 总数 其中 建设 项目 投资 企业 以上 左右 加到 长到 升至 位升 全国 从全 居全 国第 省第 跃升 位居 目标 年均 均增 占全 年增 共实 实施 成投'.split(
    ' ',
  ),
);

/** Digits of the written number from the first to the last that is not zero; 80 says more than 10, 20 or 50. */
const telling = remembered(({ quantity }: Figure): number => {
  const text = rational.toFixed(quantity.value, 9);
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return /^[346789]0$/.test(text) ? 2 : digits.length;
});

const twoDigits = ({ quantity }: Figure): string => rational.toNumber(quantity.value).toExponential(1);

/** Both have the strict key, and the same one: the strict rule speaks of them. */
export const sameQuantity = (a: Figure, b: Figure): boolean => {
  const key = figureKey(a);
  return key !== undefined && key === figureKey(b);
};
