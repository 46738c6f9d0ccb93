/** Units and classifiers: one table with dimension and exact factor to the base unit (GB 3100; 公文 classifiers). */
import { rational, type Rational } from '../../base';
import type { UnitConfig } from '../../config';
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
  ...to('吨', 'mass', { 公斤: of(1, 1000), 千克: of(1, 1000), 斤: of(1, 2000), 克: of(1, 1_000_000), kg: of(1, 1000), 两: of(1, 20_000), 担: of(1, 20) }),
  ...plain('mass', '吨标准煤', '吨标煤'),
  ...plain('length', '公里', '米', '毫米', '厘米', '海里'),
  ...to('公里', 'length', { 千米: one, km: one, 车道公里: one }),
  ...plain('energy', '千瓦时', '千瓦'),
  ...to('千瓦时', 'energy', { 度: one, 度电: one, MWh: of(1000), GWh: of(1_000_000), 兆瓦时: of(1000), 吉瓦时: of(1_000_000) }),
  ...to('千瓦', 'energy', { kW: one, 兆瓦: of(1000), MW: of(1000), 吉瓦: of(1_000_000), GW: of(1_000_000) }),
  ...plain('energy', '千伏安', '千卡', '焦耳'),
  ...plain('volume', '立方米', '升'),
  ...to('立方米', 'volume', { 方: one, '立方': one, 'm³': one }),
  ...to('升', 'volume', { 千升: of(1000), 毫升: of(1, 1000) }),
  ...plain('duration', '天', '个月', '小时', '分钟', '年'),
  ...to('小时', 'duration', { 个小时: one }),
  ...to('个月', 'duration', { 个多月: one }),
  ...plain('temperature', '℃', '摄氏度'),
  ...to('人', 'count', { 人: one, 名: one, 口人: one }),
  ...to('台', 'count', { '台（套）': one, 台套: one, '台(套)': one }),
  ...to('个', 'count', { '个（次）': one }),
  ...to('标箱', 'count', { 标准箱: one, TEU: one }),
  ...plain('count', '人次', '户次', '家次', '架次', '班次', '车次', '件次', '标箱', '吨公里', '人公里', '人天', '床', '张床位', '床位'),
  ...plain('count', '个', '家', '户', '座', '所', '条', '项', '件', '处', '次', '套', '台', '辆', '头', '只', '棵', '株', '张', '种', '类', '大类', '大项', '批', '支', '场', '期', '宗', '栋', '幢', '间', '册', '部', '艘', '架', '列', '门', '例', '起', '份', '对', '片', '块', '枚', '艘次', '村', '镇', '岁', '票', '篇', '眼', '口', '层', '羽', '尾', '箱', '桶', '亩次', '本', '道', '盏', '站', '孔', '组', '班', '节', '杯', '单', '笔', '封', '幅', '匹', '双', '件套', '公顷次', '栏', '辆次', '枝', '剂', '剂次', '网格', '首', '则', '股', '字', '台次', '人份', '具', '顶', '口井', '盒', '粒', '筐', '袋', '瓶', '罐', '团', '队', '桌', '届', '轮', '步'),
];

/** Units by their written names. */
export interface Units {
  /** The longest unit that starts at `at`; rates are read whole. */
  at(text: string, at: number): Unit | undefined;
  named(name: string): Unit | undefined;
}

/** 微克/立方米, 万元/亩, 吨/日: what stands above and below the stroke. */
const RATE = /^((?:微克|毫克|克|吨标准煤|吨|公斤|千克|斤|元|美元|人次|人|标准煤|辆|户|千瓦时|度|立方米|升|件|个|张|床|公里|米|次|架次|平方米|家)(?:标准煤)?\/(?:标?立方米|标方|平方米|平方公里|人·月|人|公顷|升|公斤|千克|斤|吨|年|月|日|小时|秒|万元|千人|百人|万人|度|千瓦时|天|户|平方|工日|亩|辆|件|次|套|头|只|床日|学时|票|枚|盒|股|千米|公里))/;

const unitsOf = (table: readonly Unit[]): Units => {
  const byName = new Map(table.map(u => [u.written, u] as const));
  const longest = Math.max(...table.map(u => u.written.length));
  return {
    named: name => byName.get(name),
    at: (text, at) => {
      const near = text.slice(at, at + 14);
      const rate = RATE.exec(near) ?? RATE.exec(near.replace(/^((?:微|毫)?克|吨|元|人|千克)每/, '$1/'));
      if (rate?.[1]) return { written: near.slice(0, rate[1].length), base: rate[1], factor: one, dimension: 'rate' };
      for (let n = Math.min(longest, text.length - at); n > 0; n--) {
        const unit = byName.get(text.slice(at, at + n));
        if (unit) return unit;
      }
      return undefined;
    },
  };
};

export const BUILT_IN_UNITS: Units = unitsOf(TABLE);

/** The table with a workspace's own units; those go before it. A base that the table knows leads on to its own base. */
export const withUnits = (own: readonly UnitConfig[]): Units => (own.length ? unitsOf([...TABLE, ...own.map(toUnit)]) : BUILT_IN_UNITS);

const toUnit = ({ name, base, factor, dimension }: UnitConfig): Unit => {
  const known = BUILT_IN_UNITS.named(base);
  const times = rational.fromDecimal(factor) ?? one;
  if (known) return { written: name, base: known.base, factor: rational.multiply(times, known.factor), dimension: known.dimension };
  return { written: name, base, factor: times, dimension: DIMENSIONS.find(d => d === dimension) ?? 'other' };
};

const DIMENSIONS: readonly Dimension[] = ['money', 'count', 'area', 'mass', 'length', 'energy', 'volume', 'duration', 'percent', 'points', 'multiple', 'rank', 'rate', 'ratio', 'temperature', 'other'];

/** Units that are kept apart as drafters write them and still measure one thing: a 亩 is 2000/3 square metres, exactly. */
const COMMON: Readonly<Record<string, { readonly unit: string; readonly factor: Rational }>> = {
  亩: { unit: '平方米', factor: of(2000, 3) },
  公里: { unit: '米', factor: of(1000) },
  厘米: { unit: '米', factor: of(1, 100) },
  毫米: { unit: '米', factor: of(1, 1000) },
  升: { unit: '立方米', factor: of(1, 1000) },
  港币: { unit: '港元', factor: one },
};

/** The unit in which two quantities of one dimension meet, and the factor that leads there. */
export const commonUnit = (unit: string): { readonly unit: string; readonly factor: Rational } => COMMON[unit] ?? { unit, factor: one };

/** Classifiers that a Chinese numeral may stand before and still be counted by a reader: 两个, 三名. */
export const COUNTABLE = /^(?:个百分点|个月|个小时|个|名|家|座|所|条|项|次|件|处|户|位|倍|天|亩|套|台|支|批(?!次)|场)/;
