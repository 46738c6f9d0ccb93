/** Counted and measured numbers, Arabic and Chinese, with their units; what merely looks like one is left out here. */
import { rational, type Rational } from '../../base';
import { countingWord, numeralAt, type Unit, type Units } from '../../lexicon';
import type { BoundKind } from '../types';
import { FRACTION, INDEX, lexeme, unknownUnit, type Lexeme } from './lexeme';
import type { ArabicNumber } from './separators';

/** 千瓦, 百分点: the word belongs to the unit and not to the number. 万 and 亿 open none. */
const unitStart =
  (text: string, units: Units) =>
  (at: number): boolean =>
    /[十百千]/.test(text.charAt(at)) && (units.at(text, at)?.written.length ?? 0) > 1;

export const readArabic = (text: string, at: number, number: ArabicNumber, units: Units): Lexeme | undefined => {
  const { damaged } = number;
  const sign = signAt(text, at);
  const before = text.charAt(at - 1);
  const after = text.slice(number.end, number.end + 8);
  if (sign === undefined && !opensNumber(text, at, before)) return undefined;
  if (/^[A-Za-z〕］\]](?!%)/.test(after) && !units.at(text, number.end)) return undefined;
  if (NOT_COUNTED.test(after)) return undefined;
  if (/[第十〔（(]$/.test(before) && /^[）)〕]/.test(after)) return undefined;
  if (before === '第' || before === '=') return undefined;
  const start = sign ?? at;
  const whole = numeralAt(text, at, unitStart(text, units), number) ?? { ...number, scale: '', more: false };
  let { end } = whole;
  let inner: BoundKind | null = whole.more ? '>' : null;
  if (isMore(text, end)) {
    inner = '>';
    end++;
  }
  // 1000多万, 3千多亿: the scale word stands behind 多.
  const scaled = inner && !whole.more ? /^(?:万亿|万|亿)/.exec(text.slice(end, end + 2))?.[0] : undefined;
  if (scaled) end += scaled.length;
  const by = rational.rational(
    scaled === '万亿' ? 1_000_000_000_000n : scaled === '亿' ? 100_000_000n : scaled === '万' ? 10_000n : 1n,
  );
  const scale = `${whole.scale}${scaled ?? ''}`;
  const value = rational.multiply(whole.value, by);
  const step = rational.multiply(whole.step, by);
  const factor = scaled ? by : factorOf(whole.scale);
  const unit = units.at(text, end);
  if (!unit) return withoutUnit(text, start, end, value, step, { scale, factor, inner, damaged });
  if (unit.written === '年') return durationYears(text, at, end, value);
  if (unit.written === '节' && number.decimal) return undefined; // 5.1节
  if (unit.written === '两' && !scale) return undefined; // 专栏3 两业融合
  if (unit.base === '岁' && !isAge(text, at, number.decimal)) return undefined;
  if (unit.dimension === 'duration' && !isDuration(text, at, end + unit.written.length, unit)) return undefined;
  if (isNameLike(text, at, end + unit.written.length, unit)) return undefined;
  end += unit.written.length;
  return lexeme(
    start,
    end,
    rational.multiply(value, unit.factor),
    rational.multiply(step, unit.factor),
    unit,
    `${scale}${unit.written}`,
    { inner, damaged, scale: factor },
  );
};

const factorOf = (scale: string): Rational =>
  rational.rational([...scale].reduce((f, c) => f * (c === '万' ? 10_000n : c === '亿' ? 100_000_000n : 1n), 1n));

const isMore = (text: string, at: number): boolean =>
  /[多余]/.test(text.charAt(at)) && !/^多(?:方|元|种|个领域|式|样|层|地)/.test(text.slice(at, at + 4));

interface Bare {
  readonly scale: string;
  readonly factor: Rational;
  readonly inner: BoundKind | null;
  readonly damaged: boolean;
}

/** Numbers behind which no known unit stands: an index, the end of a range or list that names its unit later, or an elided one. */
const withoutUnit = (
  text: string,
  start: number,
  end: number,
  value: Rational,
  step: Rational,
  { scale, factor, inner, damaged }: Bare,
): Lexeme | undefined => {
  const extra = { inner, damaged, scale: factor };
  if (scale) {
    const foreign = FOREIGN.exec(text.slice(end, end + 12))?.[0];
    if (foreign)
      return lexeme(start, end + foreign.length, value, step, unknownUnit(foreign), `${scale}${foreign}`, extra);
    return lexeme(start, end, value, step, FRACTION, scale, { ...extra, elided: /[万亿]$/.test(scale) });
  }
  const ratio = indexAt(text, start, end);
  if (ratio !== undefined) return lexeme(start, end + ratio, value, step, INDEX, '', extra);
  const after = text.slice(end, end + 3);
  const listed = /^[、和及]\d/.test(after) && /分别[^。；，]{0,60}$/.test(text.slice(Math.max(0, start - 64), start));
  return OPENS_RANGE.test(after) || listed
    ? lexeme(start, end, value, step, FRACTION, '', { ...extra, elided: true })
    : undefined;
};

/** A unit in letters that the table does not have: 3.2万Nm³/h. */
const FOREIGN = /^[A-Za-zμµΩ°][A-Za-z0-9μ²³°·/]{0,7}/;

/** 1—2个, 120-150亿元: the number before the stroke has its unit behind it. */
const OPENS_RANGE = /^(?:—|——|–|-|－|~|～|至|到)\d/;

/** 收入比2.10∶1, 指数99.8, 系数由0.30提高到0.31: how much of what follows belongs to the bare number; undefined where it is no index. */
const indexAt = (text: string, start: number, end: number): number | undefined => {
  const before = text.slice(Math.max(0, start - 26), start);
  const toOne = /^[:：∶]1(?![\d.:：∶])/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  if (
    !/^(?:$|[，。；、）)（(]|缩小|扩大|提高|提升|下降|降|上升|升|增|减|回落|左右|以上|以下|以内|到|至|和)/.test(
      text.slice(end + toOne, end + toOne + 3),
    )
  )
    return undefined;
  if (toOne && /比(?:例|值)?(?:约?为|达到?|是|[^，。；\d]{0,6}到)?$/.test(before)) return toOne;
  const clause = before.slice(Math.max(...['，', '。', '；'].map(c => before.lastIndexOf(c))) + 1);
  for (let i = clause.length; i > 0; i--)
    if (countingWord('index', clause, i) !== undefined) return INDEX_JOINT.test(clause.slice(i)) ? toOne : undefined;
  return undefined;
};

/** Between the index and its value. */
const INDEX_JOINT =
  /^(?:[（(][^（）()]{1,12}[）)])?(?:由|从)?(?:[\u4e00-\u9fa5]{0,6}(?:为|达到?|是|至|到|的|在|低于|高于|不超过|约|控制在|保持在|稳定在))?(?:[\d.]{1,8}[\u4e00-\u9fa5]{1,4}(?:到|至|为))?(?:\d{4}年的?)?$/;

/** The number may open here: no letters, digits, brackets of a serial before it; behind a hyphen only as the end of a range. */
const opensNumber = (text: string, at: number, before: string): boolean => {
  if (before === ']') return /\[\d{1,3}\]$/.test(text.slice(Math.max(0, at - 5), at));
  if (before === '-')
    return /(?:^|[^\dA-Za-z.\-〔])(?!0\d)\d{1,6}(?:\.\d{1,4})?(?:[%‰]|[百千万亿]{0,2}[\u4e00-\u9fa5]{0,4})-$/.test(
      text.slice(Math.max(0, at - 18), at),
    );
  return !/[A-Za-z\d.．〔［[]/.test(before);
};

/** Where a minus before the number stands; undefined where there is none, or where the stroke is a dash or joins a range. */
const signAt = (text: string, at: number): number | undefined => {
  const stroke = text.charAt(at - 1);
  if (!/[-－−–]/.test(stroke)) return undefined;
  const before = text.slice(Math.max(0, at - 8), at - 1);
  if (GROWN.test(before)) return at - 1;
  if (stroke === '–' || !before) return undefined;
  return /[、，（(：:为是至到和由从]$/.test(before) || (stroke === '−' && !/[\d%‰A-Za-z]$/.test(before))
    ? at - 1
    : undefined;
};
const GROWN = /(?:增长|增速|增幅|同比|环比|增长率|变化|涨幅|(?:增长|增速|增幅|增长率|涨幅)(?:达到?|为))$/;

/** Roads, classes, models, dates and serials: 107国道, 3号路, 7月, 5版. */
const NOT_COUNTED =
  /^(?:国道|省道|号|路|班(?!列|次)|型|版|届|楼|线|机|月(?!均|报)|日|时(?!段)|点\d|分(?:之|钟.{0,6}圈)|周年|世纪|年代|后(?!\d)|级|规划|高速|式|、\d+号|次(?:全会|全委|全体|会议|党代会|人代会|常委会|常务会))/;

/** Of what a number of years of life tells is a figure; 60岁以上 and 0—14岁 name a group of people. */
const isAge = (text: string, at: number, decimal: boolean): boolean =>
  decimal || /(?:寿命|平均年龄|年龄中位数)[^，。；]{0,10}$/.test(text.slice(Math.max(0, at - 20), at));

/** Chinese counts: 两个园区, 三名学生, 近百万元, 七百六十六亿四千万元; never 一个, never a serial. */
export const readHanCount = (text: string, at: number, units: Units): Lexeme | undefined => {
  const number = numeralAt(text, at, unitStart(text, units));
  if (!number) return undefined;
  const before = text.slice(Math.max(0, at - 3), at);
  let { end } = number;
  const written = text.slice(at, end);
  let inner: BoundKind | null = number.more ? '>' : null;
  if (isMore(text, end)) {
    inner = '>';
    end++;
  }
  if (/[第每各十“第—]$/.test(before) || /^(?:一|零|〇)$/.test(written)) return undefined;
  if (/^[万百千]/.test(written) && /[\d多余]$/.test(before)) return undefined;
  // 数十亿元, 几百家: some tens; nobody can say how many.
  if (countingWord('vague', text, at) !== undefined) return undefined;
  if (/^(?:百|千|百万|千万|万亿|百亿|千亿)$/.test(written) && /(?<![以线网])上$/.test(before)) inner = '>';
  const unit = units.at(text, end);
  const factor = factorOf(number.scale);
  const extra = { inner, scale: factor };
  const big = number.scale !== '' || rational.toNumber(number.value) >= 100;
  if (!unit)
    return /[万亿]$/.test(number.scale) && written.length > 2
      ? lexeme(at, end, number.value, number.step, FRACTION, number.scale, { ...extra, elided: true })
      : undefined;
  if (unit.written === '年') return durationYears(text, at, end, number.value);
  if (unit.base === '岁' && !isAge(text, at, false)) return undefined;
  const rest = text.slice(end, end + 8);
  // 两位同志 counts people; 三位一体 does not.
  if (
    !COUNTABLE.test(rest) &&
    !(big && ['money', 'area', 'mass', 'percent', 'count', 'energy', 'volume', 'length'].includes(unit.dimension))
  )
    return undefined;
  const tail = text.slice(end + unit.written.length, end + unit.written.length + 5);
  if (/^[百千]$/.test(written) && !inner && !BOUNDED.some(c => countingWord(c, text, at) !== undefined))
    return undefined;
  // 科技创新十条 is the name of a paper; 十项民生实事 counts.
  if (written === '十' && !inner && !/^[\u4e00-\u9fa5]/.test(tail)) return undefined;
  if (unit.written !== '个百分点' && SLOGAN_TAIL.test(tail)) return undefined;
  if (/^级(?!以上|别)/.test(tail) && unit.dimension !== 'count') return undefined; // 万亿元级集群
  if (unit.written === '项' && /^(?:规定|社会保险|基本制度)/.test(tail)) return undefined;
  if (
    unit.written === '次' &&
    /^(?:全会|全委|会议|全体|大会|代表|产业|党代会|人代会|常委会|常务会|退回|补充|分配|供应|、)/.test(tail) &&
    (!/^(?:会议|大会|、)/.test(tail) || /[届大委会协]$/.test(before))
  )
    return undefined; // 十五届五次全会, 三次产业, 二次退回
  if (/(?:这|那|某|前|后|上|下|头|首|哪|几)$/.test(before) && !inner) return undefined;
  if (unit.dimension === 'duration' && unit.base !== '天') return undefined;
  end += unit.written.length;
  return lexeme(
    at,
    end,
    rational.multiply(number.value, unit.factor),
    rational.multiply(number.step, unit.factor),
    unit,
    `${number.scale}${unit.written}`,
    extra,
  );
};

/** Bounds that make a bare 百 or 千 a count: 近百家; 百家争鸣 counts nothing. */
const BOUNDED = ['more-than', 'nearly', 'about', 'less-than', 'passing'] as const;

/** Classifiers that a Chinese numeral may stand before and still be counted by a reader: 两个, 三名. */
const COUNTABLE = /^(?:个百分点|个月|个小时|个|名|家|座|所|条|项|次|件|处|户|位|倍|天|亩|套|台|支|批(?!次)|场)/;

/** 四个方面, 四个现代化, 两个维护: what names a slogan or a division of the text rather than counting things. */
const SLOGAN_TAIL =
  /^(?:方面|层面|阶段|环节|一(?!流)|不|要|更|坚持|必须|维护|意识|自信|确立|全面|结合|统筹|关键|关系|月(?!均)|多月|季度|中全会|现代化|着力|面向|突出|转变|五年)/;

/** 三个月 of a season, 15分钟生活圈 and 8小时滑动平均 are names; 缩短至3个小时 is a figure. */
const isDuration = (text: string, at: number, end: number, unit: Unit): boolean => {
  if (unit.base === '个月') return !/[前后近上头]$/.test(text.slice(Math.max(0, at - 1), at));
  if (unit.base === '分钟' || unit.base === '小时')
    return (
      !/^(?:[^，。；]{0,8}(?:圈|城市))/.test(text.slice(end, end + 10)) &&
      !/^(?:值班|滑动|移动|平均|均值|工作制|制)/.test(text.slice(end, end + 4))
    );
  return !/^(?:内|之内|后|前|里)/.test(text.slice(end, end + 2)) || /优良/.test(text.slice(Math.max(0, at - 12), at));
};

/** Years count only where a stretch is told: 连续7年, 相隔9年, 历时3年. */
const durationYears = (text: string, at: number, end: number, value: Rational): Lexeme | undefined =>
  /(?:连续|相隔|历时|时隔|相距)(?:近|约)?$/.test(text.slice(Math.max(0, at - 4), at))
    ? lexeme(
        at,
        end + 1,
        value,
        rational.ONE,
        { written: '年', base: '年', factor: rational.ONE, dimension: 'duration' },
        '年',
      )
    : undefined;

/** “5个村村通”, “12个一” are names in quotes; 5万吨级泊位, 中央八项规定 name classes and texts. */
const isNameLike = (text: string, at: number, end: number, unit: Unit): boolean => {
  const after = text.slice(end, end + 4);
  if (/^级(?!以上|别)/.test(after) && unit.dimension !== 'count') return true;
  if (unit.written === '村' || unit.written === '镇')
    return /^[\u4e00-\u9fa5]/.test(after) && !/^(?:创|全|均|实|入|达|完|被|获|建|通|开|和|及)/.test(after);
  if (unit.written === '项' && /^规定/.test(after)) return true;
  if (unit.written === '期' || unit.written === '节') return /[第一二三]$/.test(text.slice(Math.max(0, at - 1), at));
  return false;
};
