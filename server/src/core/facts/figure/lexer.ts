/**
 * Numbers with their units, from the characters of a paragraph view. Knows nothing of indicators or time; what merely
 * looks like a figure (years, plans, meeting serials, 5G, names) is left out here.
 */
import { rational, type Rational } from '../../base';
import type { BoundKind } from '../types';
import { HAN_NUMERAL, readHan, scaleAt } from './numeral';
import { COUNTABLE, unitAt, type Unit } from './units';

export interface Lexeme {
  /** In the view: number, scale and unit. */
  readonly start: number;
  readonly end: number;
  readonly value: Rational;
  /** One unit of the last written digit, in the base unit. */
  readonly quantum: Rational;
  readonly unit: Unit;
  readonly writtenUnit: string;
  /** The bound that the number itself carries: 余, 多; null for none. */
  readonly inner: BoundKind | null;
  /** 前十, 后20位: the bound of a rank class. */
  readonly rankClass: 'top' | 'bottom' | null;
  /** No unit is written; it comes from the next lexeme: 300亿、200亿、100亿元. */
  readonly elided: boolean;
}

const SCAN = new RegExp(
  [
    '(?<rank>第(?<rankNo>\\d{1,4}|[一二三四五六七八九十百]{1,4})(?<rankUnit>位|名)?)',
    '(?<class>[前后]\\d{1,3}(?:位|名|强)|前[三五八十](?:位|名|强)?(?![个项次年天月]))',
    '(?<parts>[一二两三四五六七八九十百]+分之[一二两三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?)',
    '(?<times>翻(?:了)?(?:近)?[一二两三四五]?番)',
    '(?<ratio>\\d+(?:\\.\\d+)?(?:[:：∶]\\d+(?:\\.\\d+)?){2,})',
    '(?<arabic>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)',
    `(?<han>${HAN_NUMERAL})`,
  ].join('|'),
  'g',
);

export const lexQuantities = (text: string): Lexeme[] => {
  const found: Lexeme[] = [];
  SCAN.lastIndex = 0;
  for (let m = SCAN.exec(text); m; m = SCAN.exec(text)) {
    const g = m.groups ?? {};
    const at = m.index;
    if (g.ratio) {
      found.push(...readRatio(at, g.ratio));
      continue;
    }
    const lexeme = g.rank ? readRank(text, at, m[0], g.rankNo ?? '', g.rankUnit) : g.class ? readClass(text, at, m[0]) : g.parts ? readParts(text, at, m[0]) : g.times ? readTimes(at, m[0]) : g.arabic ? readArabic(text, at, m[0]) : readHanCount(text, at, m[0]);
    if (lexeme && !quotedName(text, lexeme)) {
      found.push(lexeme);
      SCAN.lastIndex = Math.max(SCAN.lastIndex, lexeme.end);
    }
  }
  return resolveElided(found, text);
};

const RANK_UNIT: Unit = { written: '位', base: '位', factor: rational.ONE, dimension: 'rank' };
const PERCENT: Unit = { written: '%', base: '%', factor: rational.ONE, dimension: 'percent' };
const FRACTION: Unit = { written: '', base: '', factor: rational.ONE, dimension: 'ratio' };
const MULTIPLE: Unit = { written: '倍', base: '倍', factor: rational.ONE, dimension: 'multiple' };

const lexeme = (start: number, end: number, value: Rational, quantum: Rational, unit: Unit, writtenUnit: string, extra: Partial<Lexeme> = {}): Lexeme => ({ start, end, value, quantum, unit, writtenUnit, inner: null, rankClass: null, elided: false, ...extra });

/** 居第43位, 第一名; a bare 第一 counts only after a ranking verb. */
const readRank = (text: string, at: number, written: string, number: string, unit: string | undefined): Lexeme | undefined => {
  const before = text.slice(Math.max(0, at - 8), at);
  if (!unit && !(/(?:居|位居|位列|排名|排|列|名列|位次|获|蝉联|稳居)(?:全[国省市县]|[\u4e00-\u9fa5]{1,3})?(?:前列)?$/.test(before) && !/^[一-龥]/.test(text.slice(at + written.length).replace(/^(?:位|名)/, '')))) return undefined;
  const value = /^\d+$/.test(number) ? rational.fromDecimal(number) : readHan(number);
  return value && lexeme(at, at + written.length, value, rational.ONE, RANK_UNIT, unit ?? '');
};

const readClass = (text: string, at: number, written: string): Lexeme | undefined => {
  const digits = /\d+|[三五八十]/.exec(written)?.[0] ?? '';
  const value = /\d/.test(digits) ? rational.fromDecimal(digits) : readHan(digits);
  const ranked = /[位名强]$/.test(written) || /(?:全国|全省|全市|进入|跻身|位居|居|列|稳居|保持|）)$/.test(text.slice(Math.max(0, at - 3), at));
  return value && ranked ? lexeme(at, at + written.length, value, rational.ONE, RANK_UNIT, '位', { rankClass: written.startsWith('前') ? 'top' : 'bottom' }) : undefined;
};

/** 百分之七十七点五 is a percentage, 三分之一 a fraction. */
const readParts = (text: string, at: number, written: string): Lexeme | undefined => {
  const [below = '', above = ''] = written.split('分之');
  if (/^[“‘《]/.test(text.slice(at - 1, at)) || /^[”’》]/.test(text.slice(at + written.length))) return undefined;
  const [d, n] = [readHan(below), readHan(above)];
  if (!d || !n || rational.isZero(d)) return undefined;
  if (below === '百') return lexeme(at, at + written.length, n, above.includes('点') ? rational.rational(1n, 10n ** BigInt(above.split('点')[1]?.length ?? 0)) : rational.ONE, PERCENT, '%');
  return lexeme(at, at + written.length, rational.divide(n, d), rational.ZERO, FRACTION, '');
};

/** 14.2∶41.5∶44.3: three shares of one whole. A clock (8:30:00) has no decimals and is left alone. */
const readRatio = (at: number, written: string): Lexeme[] =>
  /\./.test(written) || !/^\d{1,2}[:：]\d{2}[:：]\d{2}$/.test(written)
    ? [...written.matchAll(/\d+(?:\.\d+)?/g)].flatMap(m => {
        const value = rational.fromDecimal(m[0]);
        const digits = m[0].split('.')[1]?.length ?? 0;
        return value ? [lexeme(at + m.index, at + m.index + m[0].length, value, rational.rational(1n, 10n ** BigInt(digits)), PERCENT, '')] : [];
      })
    : [];

const readTimes = (at: number, written: string): Lexeme => {
  const n = '一二三四五'.indexOf((/[一二两三四五](?=番)/.exec(written)?.[0] ?? '一').replace('两', '二')) + 1;
  return lexeme(at, at + written.length, rational.fromInt(2 ** n), rational.ONE, MULTIPLE, '番', written.includes('近') ? { inner: '<' } : {});
};

const readArabic = (text: string, at: number, written: string): Lexeme | undefined => {
  const before = text.charAt(at - 1);
  let end = at + written.length;
  const after = text.slice(end, end + 6);
  if (/[A-Za-z\d.．〔［[-]/.test(before) || /^[A-Za-z〕］\]](?!%)/.test(after) && !/^(?:km|kg|m³|GW|MW)/.test(after)) return undefined;
  if (/^(?:国道|省道|号|路|班(?!列|次)|型|版|届|楼|线|机|岁以|月(?!均|报)|日|时(?!段)|点\d|分(?:之|钟.{0,6}圈)|周年|世纪|年代|后(?!\d)|级|规划|高速|式)/.test(after)) return undefined;
  if (/[第十〔（(]$/.test(before) && /^[）)〕]/.test(after)) return undefined;
  if (before === '第') return undefined;
  const number = rational.fromDecimal(written.replace(/,/g, ''));
  if (!number) return undefined;
  const digits = written.split('.')[1]?.length ?? 0;
  let inner: BoundKind | null = null;
  const more = (): void => {
    if (/^[多余]/.test(text.slice(end)) && !/^多(?:方|元|种|个领域|式|样|层|地)/.test(text.slice(end))) {
      inner = '>';
      end++;
    }
  };
  more();
  const hundred = /^(?:百|千)(?=[万亿])/.exec(text.slice(end));
  let factor = 1n;
  if (hundred) {
    factor = hundred[0] === '百' ? 100n : 1000n;
    end++;
  }
  const scale = scaleAt(text, end);
  if (scale) {
    factor *= scale.factor;
    end += scale.text.length;
    more();
  }
  const unit = unitAt(text, end);
  if (unit?.written === '年') return durationYears(text, at, end, number);
  if (!unit) {
    if (!scale) return undefined;
    return lexeme(at, end, rational.multiply(number, rational.rational(factor)), rational.rational(factor, 10n ** BigInt(digits)), FRACTION, scale.text, { inner, elided: true });
  }
  if (unit.dimension === 'duration' && !isDuration(text, at, end + unit.written.length, unit)) return undefined;
  if (isNameLike(text, at, end + unit.written.length, unit)) return undefined;
  end += unit.written.length;
  const base = rational.multiply(rational.rational(factor), unit.factor);
  return lexeme(at, end, rational.multiply(number, base), rational.multiply(base, rational.rational(1n, 10n ** BigInt(digits))), unit, `${scale?.text ?? ''}${unit.written}`, { inner });
};

/** 三个月 of a season or 15分钟生活圈 are names; 缩短至3个小时 is a figure. */
const isDuration = (text: string, at: number, end: number, unit: Unit): boolean => {
  if (unit.base === '个月') return !/[前后近上头]$/.test(text.slice(Math.max(0, at - 1), at));
  if (unit.base === '分钟' || unit.base === '小时') return !/^(?:[^，。；]{0,8}(?:圈|城市))/.test(text.slice(end, end + 10)) && !/^值班/.test(text.slice(end));
  return !/^(?:内|之内|后|前|里)/.test(text.slice(end)) || /(?:优良)/.test(text.slice(Math.max(0, at - 12), at));
};

/** Years count only where a stretch is told: 连续7年, 相隔9年, 历时3年. */
const durationYears = (text: string, at: number, end: number, value: Rational): Lexeme | undefined =>
  /(?:连续|相隔|历时|时隔|相距)(?:近|约)?$/.test(text.slice(Math.max(0, at - 4), at)) ? lexeme(at, end + 1, value, rational.ONE, { written: '年', base: '年', factor: rational.ONE, dimension: 'duration' }, '年') : undefined;

/** 1号路, 8个百分点… no; “5个村村通”, “12个一” are names in quotes; 107国道 was left out before. */
const isNameLike = (text: string, at: number, end: number, unit: Unit): boolean => {
  if (/^级(?!以上|别)/.test(text.slice(end)) && unit.dimension !== 'count') return true; // 5万吨级泊位
  if (unit.written === '村' || unit.written === '镇') return /^[\u4e00-\u9fa5]/.test(text.slice(end)) && !/^(?:创|全|均|实|入|达|完|被|获|建|通|开|和|及)/.test(text.slice(end));
  if (unit.written === '项' && /^规定/.test(text.slice(end))) return true; // 中央八项规定
  if (unit.written === '期' || unit.written === '节') return /[第一二三]$/.test(text.slice(Math.max(0, at - 1), at));
  return false;
};

/** Chinese counts: 两个园区, 三名学生, 近百万元; never 一个, never a serial. */
const readHanCount = (text: string, at: number, written: string): Lexeme | undefined => {
  const before = text.slice(Math.max(0, at - 3), at);
  let end = at + written.length;
  let number = readHan(written);
  if (!number) return undefined;
  const scale = scaleAt(text, end);
  if (scale) {
    number = rational.multiply(number, rational.rational(scale.factor));
    end += scale.text.length;
  }
  let inner: BoundKind | null = null;
  if (/^[多余]/.test(text.slice(end))) {
    inner = '>';
    end++;
  }
  const rest = text.slice(end, end + 8);
  const unit = unitAt(text, end);
  if (!unit || /[第每各十“第—]$/.test(before) || /^(?:一|零)$/.test(written)) return undefined;
  if (unit.written === '年') return durationYears(text, at, end, number);
  const big = !!scale || rational.toNumber(number) >= 100;
  const countable = COUNTABLE.test(rest);
  if (!countable && !(big && ['money', 'area', 'mass', 'percent', 'count'].includes(unit.dimension))) {
    // 两位同志 counts people; 三位一体 does not.
    return undefined;
  }
  if (/^(?:百|千|十)$/.test(written) && !scale) return undefined;
  const tail = text.slice(end + unit.written.length, end + unit.written.length + 3);
  if (/^(?:方面|层面|阶段|环节|一|不|要|更|坚持|必须|维护|意识|自信|确立|全面|结合|统筹|关键|关系|月(?!均)|多月|季度|中全会)/.test(tail) && unit.written !== '个百分点') return undefined;
  if (unit.written === '项' && /^规定/.test(tail)) return undefined;
  if (unit.written === '次' && /^(?:全会|会议|全体|大会|代表)/.test(text.slice(end + unit.written.length)) && /[届大委会协]$/.test(before)) return undefined; // 十五届五次全会
  if (/(?:这|那|某|前|后|上|下|头|首|哪|几)$/.test(before)) return undefined;
  if (unit.dimension === 'duration' && unit.base !== '天') return undefined;
  end += unit.written.length;
  return lexeme(at, end, rational.multiply(number, unit.factor), unit.factor, unit, `${scale?.text ?? ''}${unit.written}`, { inner });
};

/** “四个意识”, “5个村村通”, “15分钟”: a number inside short quotes is part of a name. */
const quotedName = (text: string, { start, end }: Lexeme): boolean => {
  const open = text.lastIndexOf('“', start);
  if (open < 0 || start - open > 10) return false;
  const close = text.indexOf('”', open);
  return close >= end && close - open <= 12 && !/[，。；]/.test(text.slice(open, close));
};

/** 300亿、200亿、100亿元: a number without a unit takes the next one's, if only 、 和 或 stands between. */
const resolveElided = (found: readonly Lexeme[], text: string): Lexeme[] => {
  const out: Lexeme[] = [];
  for (let i = found.length - 1; i >= 0; i--) {
    const here = found[i];
    if (!here) continue;
    const next = out[0];
    const joined = next && /^(?:、|和|到|至|—|~|～|-|－|及|，)$/.test(text.slice(here.end, next.start));
    if (here.elided) {
      // 2396亿 with nothing behind it is money in a report; 50亿级 names a class.
      const unit = joined ? next.unit : MONEY;
      if (unit.dimension !== 'ratio' && !/^级/.test(text.slice(here.end))) out.unshift({ ...here, unit, elided: false, writtenUnit: `${here.writtenUnit}${unit.written}` });
      continue;
    }
    // 回升10个、26.2个百分点: the first 个 belongs to 百分点.
    if (joined && here.unit.written === '个' && next.unit.base === '个百分点') out.unshift({ ...here, unit: next.unit, writtenUnit: '个百分点' });
    else out.unshift(here);
  }
  return out;
};

const MONEY: Unit = { written: '元', base: '元', factor: rational.ONE, dimension: 'money' };
