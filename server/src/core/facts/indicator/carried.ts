/** Subjects that stand once and hold for what follows: 分…看 names what is divided, an enterprise what is measured of it. */
import type { Figure, IndicatorReading } from '../types';
import type { Dictionary } from './dictionary';

/** Where a paragraph goes over to the parts of what it has just told: 分经济类型看，…. */
export const divisionsOf = (text: string): readonly number[] => [...text.matchAll(DIVISION)].map(m => m.index);

const DIVISION = /(?:^|[。；，])(?:其中[，：]?)?[分按从](?:[\u4e00-\u9fa5]{2,10})(?:来)?[看分][，：]/g;

/** What the number at hand is a part of: what was measured last before the division it stands in, unless the text has gone over to something else. */
export const dividedBy = (
  figures: readonly Figure[],
  paragraph: number,
  division: number,
  parts: ReadonlySet<number>,
): IndicatorReading | undefined => {
  for (let i = figures.length - 1; i >= 0; i--) {
    const f = figures[i];
    if (!f || f.paragraph !== paragraph) return undefined;
    const { indicator } = f;
    if (!indicator || indicator.shared || parts.has(f.id) || !MEASURED.test(indicator.name)) continue;
    if (f.viewSpan.end <= division) return indicator;
    if (indicator.canonical) return undefined;
  }
  return undefined;
};

const MEASURED =
  /(?:增加值|总产值|产值|零售总?额|销售额|营业额|收入|支出|投资|总额|产量|面积|用电量|利润|余额|价格|指数|贷款|存款|客运量|货运量|周转量)$/;
/** Kinds of enterprises, trades, goods and places: of them alone nothing is measured. */
const KIND = /(?:企业|产业|行业|业|制品|类|经济|地区|区域|城镇|乡村|农村|项目|商品|商户|单位|品|市场)$/;

/** 国有控股企业增长6.3% behind 分经济类型看: the growth of their 规模以上工业增加值. */
export const divided = (reading: IndicatorReading, whole: IndicatorReading): IndicatorReading => {
  if (
    reading.canonical ||
    !KIND.test(reading.name) ||
    reading.name.length > LONGEST ||
    whole.name.includes(reading.name)
  )
    return reading;
  return { ...reading, name: `${reading.name}${whole.name}` };
};

const LONGEST = 16;

/** 省管企业净资产增长8.3%、研发投入增长21.5%: an owner with accounts of its own, and what is in them. */
const OWNER = /^(.{2,14}(?:企业|公司|集团|园区|开发区|高新区|机构|高校|院校|银行|平台))(?=.{2})/;
const OF_OWNER =
  /^(?:净资产|资产总额|总资产|资产|负债总额|营业总?收入|主营业务收入|利润总?额?|净利润|利税总?额?|税收|上缴税[金费]|研发投入|研发经费|研发经费投入|总产值|工业总产值|产值|增加值|营收|用工人数|从业人员)$/;

export const owned = (
  reading: IndicatorReading,
  previous: IndicatorReading | null | undefined,
  dictionary: Dictionary,
): IndicatorReading => {
  const owner = previous && OF_OWNER.test(reading.written) ? OWNER.exec(previous.name)?.[1] : undefined;
  if (!owner) return reading;
  const name = `${owner}${reading.written}`;
  const entry = dictionary.find(name) ?? null;
  return { ...reading, name: entry ? entry.name : name, entry, canonical: entry !== null };
};
