/** Counted and measured numbers, Arabic and Chinese, with their units; what merely looks like one is left out here. */
import { rational, type Rational } from '../../base';
import type { BoundKind } from '../types';
import { FRACTION, lexeme, type Lexeme } from './lexeme';
import { hanAt, scaleAt } from './numeral';
import { COUNTABLE, type Unit, type Units } from './units';

export const readArabic = (text: string, at: number, written: string, units: Units): Lexeme | undefined => {
  const before = text.charAt(at - 1);
  let end = at + written.length;
  const after = text.slice(end, end + 6);
  const minus = before === '-' && MINUS.test(text.slice(Math.max(0, at - 6), at));
  if (minus ? false : before === ']' ? !/\[\d{1,3}\]$/.test(text.slice(Math.max(0, at - 5), at)) : /[A-Za-z\d.．〔［[-]/.test(before)) return undefined;
  if (/^[A-Za-z〕］\]](?!%)/.test(after) && !LATIN_UNIT.test(after)) return undefined;
  if (NOT_COUNTED.test(after)) return undefined;
  if (/[第十〔（(]$/.test(before) && /^[）)〕]/.test(after)) return undefined;
  if (before === '第') return undefined;
  let number = rational.fromDecimal(written.replace(/,/g, ''));
  if (!number) return undefined;
  const digits = written.split('.')[1]?.length ?? 0;
  let step = rational.rational(1n, 10n ** BigInt(digits));
  let inner: BoundKind | null = null;
  const more = (): void => {
    if (/^[多余]/.test(text.slice(end, end + 1)) && !/^多(?:方|元|种|个领域|式|样|层|地)/.test(text.slice(end, end + 4))) {
      inner = '>';
      end++;
    }
  };
  more();
  let factor = 1n;
  const hundred = /^[百千](?=[万亿])/.exec(text.slice(end, end + 2));
  if (hundred) {
    factor = hundred[0] === '百' ? 100n : 1000n;
    end++;
  }
  let scale = scaleAt(text, end);
  if (scale) {
    factor *= scale.factor;
    end += scale.text.length;
    // 7亿5000万元 is one number.
    const rest = scale.text === '亿' && !digits ? /^(\d{1,4})万/.exec(text.slice(end, end + 5)) : null;
    if (rest?.[1]) {
      number = rational.add(rational.multiply(number, rational.fromInt(10_000)), rational.rational(BigInt(rest[1])));
      factor = 10_000n;
      end += rest[0].length;
      scale = scaleAt(text, end - 1);
    }
    more();
  }
  step = rational.multiply(step, rational.rational(factor));
  number = rational.multiply(number, rational.rational(factor));
  const unit = units.at(text, end);
  if (unit?.written === '年') return durationYears(text, at, end, number);
  if (!unit) return scale || OPENS_RANGE.test(text.slice(end, end + 3)) ? lexeme(at, end, number, step, FRACTION, scale?.text ?? '', { inner, elided: true }) : undefined;
  if (unit.written === '节' && digits) return undefined; // 5.1节
  if (unit.dimension === 'duration' && !isDuration(text, at, end + unit.written.length, unit)) return undefined;
  if (isNameLike(text, at, end + unit.written.length, unit)) return undefined;
  end += unit.written.length;
  return lexeme(minus ? at - 1 : at, end, rational.multiply(number, unit.factor), rational.multiply(step, unit.factor), unit, `${scale?.text ?? ''}${unit.written}`, { inner });
};

/** 增长-9.3%: a sign, where a growth has been named; else a dash. */
const MINUS = /(?:增长|增速|增幅|同比|增速为|增长率为?)-$/;

/** 1—2个: the number before the stroke has its unit behind it. */
const OPENS_RANGE = /^(?:—|——|–|-|－|~|～|至|到)\d/;

const LATIN_UNIT = /^(?:km|kg|m³|GW|MW|kW|MWh|GWh)(?![A-Za-z])/;

/** Roads, classes, models, dates and serials: 107国道, 3号路, 7月, 5版. */
const NOT_COUNTED = /^(?:国道|省道|号|路|班(?!列|次)|型|版|届|楼|线|机|岁以|月(?!均|报)|日|时(?!段)|点\d|分(?:之|钟.{0,6}圈)|周年|世纪|年代|后(?!\d)|级|规划|高速|式|、\d+号|次(?:全会|全委|全体|会议|党代会|人代会|常委会|常务会))/;

/** Chinese counts: 两个园区, 三名学生, 近百万元, 七百六十六亿四千万元; never 一个, never a serial. */
export const readHanCount = (text: string, at: number, units: Units): Lexeme | undefined => {
  const number = hanAt(text, at);
  if (!number) return undefined;
  const before = text.slice(Math.max(0, at - 3), at);
  let { end } = number;
  const written = text.slice(at, end);
  let inner: BoundKind | null = number.more ? '>' : null;
  if (/^[多余]/.test(text.slice(end, end + 1))) {
    inner = '>';
    end++;
  }
  const unit = units.at(text, end);
  const big = number.scale !== '' || rational.toNumber(number.value) >= 100;
  if (/[第每各十“第—]$/.test(before) || /^(?:一|零)$/.test(written)) return undefined;
  if (!unit) return number.scale && written.length > 2 ? lexeme(at, end, number.value, number.step, FRACTION, number.scale, { inner, elided: true }) : undefined;
  if (unit.written === '年') return durationYears(text, at, end, number.value);
  const rest = text.slice(end, end + 8);
  // 两位同志 counts people; 三位一体 does not.
  if (!COUNTABLE.test(rest) && !(big && ['money', 'area', 'mass', 'percent', 'count', 'energy', 'volume', 'length'].includes(unit.dimension))) return undefined;
  if (/^(?:百|千|十)$/.test(written)) return undefined;
  const tail = text.slice(end + unit.written.length, end + unit.written.length + 5);
  if (unit.written !== '个百分点' && SLOGAN_TAIL.test(tail)) return undefined;
  if (unit.written === '项' && /^(?:规定|社会保险|基本制度)/.test(tail)) return undefined;
  if (unit.written === '次' && /^(?:全会|全委|会议|全体|大会|代表|产业|党代会|人代会|常委会|常务会|、)/.test(tail) && (!/^(?:会议|大会|、)/.test(tail) || /[届大委会协]$/.test(before))) return undefined; // 十五届五次全会, 三次产业
  if (/(?:这|那|某|前|后|上|下|头|首|哪|几)$/.test(before)) return undefined;
  if (unit.dimension === 'duration' && unit.base !== '天') return undefined;
  end += unit.written.length;
  return lexeme(at, end, rational.multiply(number.value, unit.factor), rational.multiply(number.step, unit.factor), unit, `${number.scale}${unit.written}`, { inner });
};

/** 四个方面, 四个现代化, 两个维护: what names a slogan or a division of the text rather than counting things. */
const SLOGAN_TAIL = /^(?:方面|层面|阶段|环节|一(?!流)|不|要|更|坚持|必须|维护|意识|自信|确立|全面|结合|统筹|关键|关系|月(?!均)|多月|季度|中全会|现代化|着力|面向|突出|转变|五年)/;

/** 三个月 of a season or 15分钟生活圈 are names; 缩短至3个小时 is a figure. */
const isDuration = (text: string, at: number, end: number, unit: Unit): boolean => {
  if (unit.base === '个月') return !/[前后近上头]$/.test(text.slice(Math.max(0, at - 1), at));
  if (unit.base === '分钟' || unit.base === '小时') return !/^(?:[^，。；]{0,8}(?:圈|城市))/.test(text.slice(end, end + 10)) && !/^值班/.test(text.slice(end, end + 2));
  return !/^(?:内|之内|后|前|里)/.test(text.slice(end, end + 2)) || /优良/.test(text.slice(Math.max(0, at - 12), at));
};

/** Years count only where a stretch is told: 连续7年, 相隔9年, 历时3年. */
const durationYears = (text: string, at: number, end: number, value: Rational): Lexeme | undefined =>
  /(?:连续|相隔|历时|时隔|相距)(?:近|约)?$/.test(text.slice(Math.max(0, at - 4), at)) ? lexeme(at, end + 1, value, rational.ONE, { written: '年', base: '年', factor: rational.ONE, dimension: 'duration' }, '年') : undefined;

/** “5个村村通”, “12个一” are names in quotes; 5万吨级泊位, 中央八项规定 name classes and texts. */
const isNameLike = (text: string, at: number, end: number, unit: Unit): boolean => {
  const after = text.slice(end, end + 4);
  if (/^级(?!以上|别)/.test(after) && unit.dimension !== 'count') return true;
  if (unit.written === '村' || unit.written === '镇') return /^[\u4e00-\u9fa5]/.test(after) && !/^(?:创|全|均|实|入|达|完|被|获|建|通|开|和|及)/.test(after);
  if (unit.written === '项' && /^规定/.test(after)) return true;
  if (unit.written === '期' || unit.written === '节') return /[第一二三]$/.test(text.slice(Math.max(0, at - 1), at));
  return false;
};
