/** How names, places and times are found around a number, on invented sentences. Quiet cases first. */
import { describe, expect, it } from 'vitest';
import { NO_HINTS, parseDocument } from '../document';
import { createSource, NO_WORDS } from '../text';
import { extractFacts, type Figure } from './index';

const HEAD = '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n';
const figures = (body: string, heading = '一、2025年工作回顾', head = HEAD, file = ''): readonly Figure[] =>
  extractFacts(parseDocument(createSource(`${head}${heading}\n\n${body}\n`), { ...NO_HINTS, file }), {
    segmenter: NO_WORDS,
    region: null,
  })[0]?.figures ?? [];
const names = (body: string): (string | undefined)[] => figures(body).map(f => f.indicator?.name);
const scopes = (body: string): (string | undefined)[] => figures(body).map(f => f.scope?.name);
const periods = (body: string, heading?: string): (string | undefined)[] =>
  figures(body, heading).map(f => f.period?.code);

describe('a name', () => {
  it.each<[string, string[]]>([
    // Words are not cut through.
    ['农村饮水安全工程290个。', ['农村饮水安全工程']],
    ['建成普通高中41所。', ['普通高中']],
    ['231个智能技术改造项目有序实施。', ['智能技术改造项目']],
    ['在校学生53.4万人。', ['在校学生']],
    ['全年推进在建项目10个。', ['在建项目']],
    // What only leads to the number is no part of it.
    ['排查化解各类矛盾纠纷6317件。', ['矛盾纠纷']],
    ['规模以上工业企业实现利润总额14.2亿元。', ['规模以上工业企业利润总额']],
    ['农村低保标准提高到每人每年6818元。', ['农村低保标准']],
    ['进出口总额首次突破10亿元大关。', ['进出口总额']],
    ['全年地区生产总值[2]238.1亿元。', ['地区生产总值']],
    [
      '农村居民人均可支配收入，2020年为1.2万元，2025年提高到1.8万元。',
      ['农村居民人均可支配收入', '农村居民人均可支配收入'],
    ],
    ['粮食播种面积41.5万亩，总产量14.6万吨。', ['粮食播种面积', '粮食总产量']],
    ['安排6260万元支持城乡养老设施建设。', ['城乡养老设施建设']],
    ['新增7个开发区实现管道供气。', ['开发区']],
    ['8573人实现脱贫。', ['脱贫']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['城镇和农村居民人均可支配收入分别增长5%左右、7%左右。', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    ['一、二、三产业增加值分别增长3.5%、7%和5%。', ['第一产业增加值', '第二产业增加值', '第三产业增加值']],
    ['养老、失业、医疗保险覆盖面分别达到100%、99%和75%。', ['养老保险覆盖面', '失业保险覆盖面', '医疗保险覆盖面']],
    ['工序数控化率、设计工具普及率分别达到61.7%和82.4%。', ['工序数控化率', '设计工具普及率']],
    [
      '大口径财政收入38.6亿元、公共财政预算收入18.9亿元，分别增长22.4%和26.3%。',
      ['大口径财政收入', '一般公共预算收入', '大口径财政收入', '一般公共预算收入'].map((n, i) =>
        i % 2 ? (expect.stringMatching(/预算收入/) as unknown as string) : n,
      ),
    ],
    ['城乡居民人均可支配收入分别增长4.3%、6.2%。', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    [
      '限上批发零售住宿餐饮业营业额分别增长12.1%、8.4%、6.6%和9.3%。',
      ['限上批发业营业额', '限上零售业营业额', '限额以上住宿业营业额', '限上餐饮业营业额'].map(
        n => expect.stringMatching(n.slice(2)) as unknown as string,
      ),
    ],
    ['PM10、PM2.5平均浓度分别下降5.1%和8.2%。', ['PM10平均浓度', 'PM2.5平均浓度']],
    ['三次产业结构为7.4∶43.1∶49.5。', ['第一产业增加值占比', '第二产业增加值占比', '第三产业增加值占比']],
  ])('goes to its number: %s', (text, expected) => expect(names(text)).toEqual(expected));

  it('names no quantity where 分别 gives numbers to things that cannot be told apart', () => {
    expect(figures('有关指标分别增长4.3%、6.2%和7.1%。').map(f => f.indicator?.shared)).toEqual([true, true, true]);
    expect(figures('粮食、油料产量分别增长4.3%、6.2%。').map(f => f.indicator?.shared)).toEqual([undefined, undefined]);
  });

  it.each<[string, string[]]>([
    [
      '规模以上工业增加值增长7.1%。分经济类型看，国有控股企业增长6.3%；股份制企业增长5.8%。分门类看，采矿业增长9.4%。',
      [
        '规模以上工业增加值',
        '国有控股企业规模以上工业增加值',
        '股份制企业规模以上工业增加值',
        '采矿业规模以上工业增加值',
      ],
    ],
    [
      '规模以上工业增加值增长7.1%。分区域看，居民消费价格上涨0.2%。个体工商户增长5.8%。',
      ['规模以上工业增加值', '居民消费价格指数', '个体工商户'].map(
        n => expect.stringMatching(n.slice(0, 5)) as unknown as string,
      ),
    ],
    ['省管企业净资产增长8.3%、研发投入增长21.5%。', ['省管企业净资产', '省管企业研发投入']],
    ['规模以上工业增加值增长8.3%、固定资产投资增长2.5%。', ['规模以上工业增加值', '固定资产投资']],
    [
      '一般公共预算收入12.3亿元，为预算的101.6%，增长3.2%。',
      ['一般公共预算收入', '一般公共预算收入', '一般公共预算收入'].map((n, i) =>
        i === 1 ? (expect.anything() as unknown as string) : n,
      ),
    ],
    ['主要指标如下。粮食总产量：39.1万吨。', ['粮食总产量']],
    ['1.粮食总产量39.1万吨。', ['粮食总产量']],
    ['一是粮食总产量39.1万吨。', ['粮食总产量']],
    ['医院药占比26.1%。', ['医院药占比']],
    ['落地对欧合作项目6个。', ['对欧合作项目']],
    ['再融资债券8.2亿元全部发行。', ['再融资债券']],
  ])('carries its subject, and no other’s: %s', (text, expected) => expect(names(text)).toEqual(expected));

  it('gives all rates of one verb its measure', () =>
    expect(figures('一、二、三产业增加值分别增长3.5%以上、7%左右、5%以上。').map(f => f.measure)).toEqual([
      'growth',
      'growth',
      'growth',
    ]));
});

describe('a place', () => {
  it.each<[string, string[]]>([
    ['坚持以人民为中心，33项民生实事基本完成。', ['云岭县']],
    ['做好村庄规划，编制完成120个。', ['云岭县']],
    ['筑牢乡村振兴基础，建成示范村30个。', ['云岭县']],
    ['中心城市空气质量优良天数320天。', ['云岭县']],
    ['县级统筹实施道路改造12公里。', ['云岭县']],
    ['县级一般公共预算收入12.5亿元。', ['云岭县县级']],
    ['云岭经济开发区完成投资12.5亿元。', ['云岭经济开发区']],
    ['全省粮食总产量1200万吨。', ['全省']],
    ['绿色矿业产值12亿元。', ['云岭县']],
    ['云峰纸业向县一中捐款20万元。', ['云峰纸业']],
    ['云岭股份新增生产线3条。', ['云岭股份']],
    // What a thing is called after does not own it.
    ['全球“灯塔工厂”2家，国家级绿色工厂15家。', ['云岭县', '云岭县']],
    ['全国文明村镇3个。', ['云岭县']],
    ['全国共有文明村镇3000个。', ['全国']],
    ['行政村全部通硬化路，改造农村危房1.7万户。', ['云岭县']],
  ])('%s', (text, expected) => expect(scopes(text)).toEqual(expected));
});

describe('a time', () => {
  it('of what it is 由上年的 is the year before, of both sides of a ratio its own', () => {
    expect(periods('一般公共预算收入由上年的12.1亿元提高到13.4亿元。')).toEqual(['2024', '2025']);
    expect(periods('三次产业结构由上年的17.2∶40.5∶42.3调整为16.8∶40.1∶43.1。')).toEqual([
      '2024',
      '2024',
      '2024',
      '2025',
      '2025',
      '2025',
    ]);
    expect(periods('粮食总产量由38.1万吨增加到39.4万吨。')).toEqual([undefined, '2025']);
  });
  it('is not the year of a price basis or of what is carried over', () => {
    expect(periods('邮政业务总量（按2020年不变价计算）24.3亿元。')).toEqual(['2025']);
    expect(periods('加上上年结转7.6亿元，收入合计44.9亿元。')).toEqual(['2025', '2025']);
    expect(periods('2024年度47个老旧小区改造完工，完成投资2.1亿元。')).toEqual(['2024', '2025']);
  });
  it('may be five years looked back on, over the items that follow', () => {
    const body =
      '五年来，我们主要做了以下工作。\n\n——产业更强。新增企业46家。\n\n——民生更好。养老床位由120张增加到300张。\n\n刚刚过去的2025年，新增就业5130人。';
    expect(periods(body)).toEqual(['2021/2025', '2020', '2025', '2025']);
  });
  it('of a plan is its years, of its end a horizon', () => {
    expect(periods('生产总值年均增长6%。', '二、“十五五”时期主要目标')).toEqual(['2026/2030']);
    expect(periods('到“十五五”末，生产总值达到300亿元。', '二、“十五五”时期主要目标')).toEqual(['<2030']);
  });
  it('is read in Chinese digits', () => expect(periods('一九七八年粮食总产量12.4万吨。')).toEqual(['1978']));
  it('of a stock at the half year is that day', () =>
    expect(periods('上半年，各项贷款余额271亿元，比年初新增31.8亿元。')).toEqual(['@2025-06-30', '2025H1']));
  it('and the place may come from the name of the file, where the text has none', () => {
    const [figure] = figures(
      '江北经济平稳，江北大桥通车，江北新区扩容，江北市粮食总产量39.4万吨。',
      '工作回顾',
      '',
      '/w/2019_江北政府工作报告.txt',
    );
    expect([figure?.scope?.name, figure?.period?.code]).toEqual(['江北市', '2018']);
  });
});

describe('bounds', () => {
  it.each<[string, string[]]>([
    ['签约5个项目。', ['=']],
    ['近三年新建公路86公里。', ['=']],
    ['规模以上企业546家。', ['=']],
    ['亩均税收5.8万余家。', ['>']],
    ['下降到3%—5%。', ['>=', '<=']],
    ['新建9亿—16亿元的项目。', ['>=', '<=']],
    ['由3%提高到5%。', ['=', '=']],
    ['补助80万至100万元。', ['>=', '<=']],
    ['不足20家。', ['<']],
    ['达到30亩上下。', ['~']],
  ])('%s', (text, expected) => expect(figures(text).map(f => f.bound)).toEqual(expected));
  it('keep the stretch value apart', () =>
    expect(
      figures('高新技术企业总数达到60家以上，力争达到70家。', '二、2026年工作安排').map(f => [f.stretch, f.status]),
    ).toEqual([
      [false, 'target'],
      [true, 'target'],
    ]));
});

describe('in a section of plans', () => {
  const MIDYEAR = '在全县经济形势分析会上的讲话\n\n（2025年8月17日）\n\n云岭县委书记　周明远\n\n同志们：\n\n';
  const moods = (body: string): string[] => figures(body, '三、下半年重点工作', MIDYEAR).map(f => f.status);
  it.each<[string, string[]]>([
    ['上半年新签约项目146个，总投资487.3亿元。', ['actual', 'actual']],
    ['从全县运行情况来看，工业用电量居第8位。', ['actual']],
    ['上半年要确保新签约项目146个。', ['target']],
    ['下半年新签约项目60个。', ['target']],
    ['全年新签约项目200个。', ['target']],
  ])('what had ended is no aim: %s', (body, expected) => expect(moods(body)).toEqual(expected));
});
