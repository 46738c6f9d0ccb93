/** Units and classifiers: one table with dimension and exact factor to the base unit (GB 3100; 公文 classifiers). */
import { rational, type Rational } from '../../base';
import type { Dimension } from '../types';

export interface Unit {
  readonly written: string;
  readonly base: string;
  readonly factor: Rational;
  readonly dimension: Dimension;
}

const one = rational.ONE;
const of = (n: number, d = 1): Rational => rational.rational(BigInt(n), BigInt(d));
const plain = (dimension: Dimension, ...units: readonly string[]): Unit[] => units.map(written => ({ written, base: written, factor: one, dimension }));
const to = (base: string, dimension: Dimension, units: Readonly<Record<string, Rational>>): Unit[] => Object.entries(units).map(([written, factor]) => ({ written, base, factor, dimension }));

const TABLE: readonly Unit[] = [
  ...plain('money', '元', '美元', '欧元', '港元', '日元', '英镑', '港币'),
  ...to('元', 'money', { 元人民币: one, 块钱: one, 角: of(1, 10) }),
  ...to('%', 'percent', { '%': one, '‰': of(1, 10) }),
  ...to('个百分点', 'points', { 个百分点: one, 百分点: one }),
  ...plain('multiple', '倍'),
  ...plain('area', '亩', '平方米'),
  ...to('平方米', 'area', { 平方公里: of(1_000_000), 平方千米: of(1_000_000), 公顷: of(10_000), 平米: one, '㎡': one }),
  ...plain('mass', '吨'),
  ...to('吨', 'mass', { 公斤: of(1, 1000), 千克: of(1, 1000), 斤: of(1, 2000), 克: of(1, 1_000_000) }),
  ...plain('mass', '吨标准煤', '吨标煤'),
  ...plain('length', '公里', '米', '毫米', '厘米', '海里'),
  ...to('公里', 'length', { 千米: one }),
  ...plain('energy', '千瓦时', '千瓦'),
  ...to('千瓦时', 'energy', { 度: one, 度电: one }),
  ...to('千瓦', 'energy', { 兆瓦: of(1000), 吉瓦: of(1_000_000) }),
  ...plain('volume', '立方米', '升'),
  ...to('立方米', 'volume', { 方: one, '立方': one, 'm³': one }),
  ...plain('duration', '天', '个月', '小时', '分钟', '年'),
  ...to('小时', 'duration', { 个小时: one }),
  ...to('个月', 'duration', { 个多月: one }),
  ...plain('temperature', '℃', '摄氏度'),
  ...to('人', 'count', { 人: one, 名: one, 口人: one }),
  ...to('台', 'count', { '台（套）': one, 台套: one, '台(套)': one }),
  ...to('个', 'count', { '个（次）': one }),
  ...plain('count', '人次', '家次', '架次', '班次', '车次', '件次', '标箱', '标准箱', '吨公里', '人公里', '人天', '床', '张床位', '床位'),
  ...plain('count', '个', '家', '户', '座', '所', '条', '项', '件', '处', '次', '套', '台', '辆', '头', '只', '棵', '株', '张', '种', '类', '批', '支', '场', '期', '宗', '栋', '幢', '间', '册', '部', '艘', '架', '列', '门', '例', '起', '份', '对', '片', '块', '枚', '艘次', '村', '镇', '岁', '票', '篇', '眼', '口', '层', '羽', '尾', '箱', '桶', '亩次', '本', '道', '盏', '站', '孔', '组', '班', '节', '杯', '单', '笔', '封', '幅', '匹', '双', '万标箱', '件套', '公顷次'),
];

const BY_NAME = new Map(TABLE.map(u => [u.written, u] as const));
const NAMES = [...BY_NAME.keys()].sort((a, b) => b.length - a.length);
const LONGEST = NAMES[0]?.length ?? 0;

/** The longest unit that starts at `at`; rates such as 微克/立方米 and 元/亩 are read whole. */
export const unitAt = (text: string, at: number): Unit | undefined => {
  const rate = /^((?:微克|毫克|克|吨|公斤|元|千克|人|美元|标准煤|吨标准煤|辆|户)(?:标准煤)?\/(?:立方米|平方米|平方公里|亩|人|公顷|升|公斤|吨|年|月|小时|万元|千人|百人|度|人·月|千瓦时|天|户|平方|工日))/.exec(text.slice(at, at + 14));
  if (rate?.[1]) return { written: rate[1], base: rate[1], factor: one, dimension: 'rate' };
  for (let n = Math.min(LONGEST, text.length - at); n > 0; n--) {
    const unit = BY_NAME.get(text.slice(at, at + n));
    if (unit) return unit;
  }
  return undefined;
};

/** Classifiers that a Chinese numeral may stand before and still be counted by a reader: 两个, 三名. */
export const COUNTABLE = /^(?:个百分点|个月|个小时|个|名|家|座|所|条|项|次|件|处|户|位|倍|天|亩|套|台|支|批(?!次)|场)/;
