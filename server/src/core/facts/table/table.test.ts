/** Cells as figures, and what they must come to; on invented tables. Quiet cases first. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';

const HEAD = '2031年江北市国民经济和社会发展统计公报\n一、综合\n';
const BUDGET =
  '关于江北市2031年预算执行情况和2032年预算草案的报告\n——2032年1月15日在江北市第三届人民代表大会第二次会议上\n江北市财政局\n各位代表：\n';

const read = (text: string) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: 'a.gw', text }]);
  const report = service.checkAll();
  expect(report.problems).toEqual([]);
  const said = (span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end);
  return {
    service,
    figures: service.get('a.gw')?.reports[0]?.figures ?? [],
    findings: report.findings
      .filter(f => f.rule.startsWith('figure/'))
      .map(f => `${f.severity} ${f.rule} ${said(f.span)}`),
    links: report.links.map(l => l.detail),
  };
};
const cells = (text: string) =>
  read(text)
    .figures.filter(f => f.where.kind === 'cell')
    .map(f =>
      [
        f.text,
        f.quantity.writtenUnit,
        [...(f.indicator?.qualifiers ?? []), f.indicator?.name ?? '—'].join(' '),
        f.measure,
        f.direction ?? '',
        f.period?.code ?? '—',
        f.scope?.name ?? '—',
        f.status,
      ]
        .filter(Boolean)
        .join(' '),
    );
const rows = (...lines: string[]): string => `${lines.map(l => l.replaceAll('|', '\t')).join('\n')}\n`;

describe('a cell is an ordinary figure', () => {
  it('is read by label, head and caption', () => {
    expect(
      cells(
        `${HEAD}表2 2031年主要农产品产量\n${rows('产品名称|产量（万吨）|比上年增长（%）', '粮食|412.60|1.2', '油料|23.59|-2.1')}`,
      ),
    ).toEqual([
      '412.60 万吨 粮食总产量 level 2031 江北市 actual',
      '1.2 % 粮食总产量 growth up 2031 江北市 actual',
      '23.59 万吨 油料产量 level 2031 江北市 actual',
      '-2.1 % 油料产量 growth down 2031 江北市 actual',
    ]);
  });

  it('takes its unit from its row, its place and its time from the label', () => {
    expect(cells(`${HEAD}${rows('产品名称|计量单位|产量', '水泥|万吨|143.1', '发电量|亿千瓦时|74.6')}`)).toEqual([
      '143.1 万吨 水泥产量 level 2031 江北市 actual',
      '74.6 亿千瓦时 发电量 level 2031 江北市 actual',
    ]);
    expect(cells(`${HEAD}${rows('县区|地区生产总值（亿元）', '全市|500.5', '云岭县|200.3', '东河区|300.2')}`)).toEqual([
      '500.5 亿元 地区生产总值 level 2031 江北市 actual',
      '200.3 亿元 地区生产总值 level 2031 云岭县 actual',
      '300.2 亿元 地区生产总值 level 2031 东河区 actual',
    ]);
    expect(cells(`${HEAD}${rows('年份|粮食产量（万吨）', '2030年|39.5', '2031年|40.1')}`)).toEqual([
      '39.5 万吨 粮食总产量 level 2030 江北市 actual',
      '40.1 万吨 粮食总产量 level 2031 江北市 actual',
    ]);
  });

  it('knows stages and tiers of a budget', () => {
    expect(
      cells(
        `${BUDGET}2031年市级一般公共预算收支表\n单位：亿元\n${rows('预算科目|2031年预算数|2031年执行数|2032年预算数', '税收收入|30|29|31', '非税收入|10|12|11')}`,
      ),
    ).toEqual([
      '30 亿元 税收收入 level 2031 江北市市级 target',
      '29 亿元 税收收入 level 2031 江北市市级 actual',
      '31 亿元 税收收入 level 2032 江北市市级 target',
      '10 亿元 非税收入 level 2031 江北市市级 target',
      '12 亿元 非税收入 level 2031 江北市市级 actual',
      '11 亿元 非税收入 level 2032 江北市市级 target',
    ]);
  });

  it('is of nothing where nothing tells: no head and no caption, a label that stands in several places', () => {
    expect(cells(`${HEAD}${rows('甲项|12.5|3.5', '乙项|7.5|1.5', '丙项|3.1|2.2')}`)).toEqual([]);
    const names = cells(
      `${HEAD}表3 房地产\n${rows('指标|绝对数（万平方米）', '施工面积|306.4', '其中：住宅|228.0', '竣工面积|23.6', '其中：住宅|17.5')}`,
    ).map(c => c.split(' ').slice(2, -4).join(' '));
    expect(new Set(names).size).toBe(4);
  });

  it('keeps phone numbers, serial numbers and unknown units out of all comparing', () => {
    const { figures } = read(
      `${HEAD}${rows('序号|单位名称|联系电话|面积（旧制）', '1|甲局|05512345678|12.5', '2|乙局|05512345679|13.5')}`,
    );
    expect(figures.filter(f => f.where.kind === 'cell').map(f => [f.text, f.quantity.dimension])).toEqual([
      ['12.5', 'unknown'],
      ['13.5', 'unknown'],
    ]);
  });
});

describe('foot and cross-foot', () => {
  const sum = (total: string, ...labels: string[]) =>
    `${HEAD}2031年收支情况表\n单位：亿元\n${rows('项目|金额', ...labels.map((l, i) => `${l}|${[12.5, 7.5, 3.1][i] ?? ''}`), `合计|${total}`)}`;

  it.each([
    ['a sum that closes', sum('23.1', '甲收入', '乙收入', '丙收入')],
    ['one that closes within what rounding allows', sum('23.2', '甲收入', '乙收入', '丙收入')],
    ['rates', `${HEAD}${rows('行业|比上年增长（%）', '合计|5.8', '甲业|10.9', '乙业|2.0')}`],
    ['rows that hang below others', sum('12.5', '甲收入', '其中：乙收入', '丙收入')],
    [
      'rows whose indent print has dropped',
      `${HEAD}收入表\n单位：亿元\n${rows('项目|2030年|2031年', '税收收入|90.1|94.6', '增值税|40.1|43.5', '企业所得税|20.3|21.1', '非税收入|38.4|40.5', '合计|128.5|135.1')}`,
    ],
    ['a list that ends in 其中', sum('30.0', '其中：甲收入', '乙收入', '丙收入')],
    [
      'columns that are no parts of 合计',
      `${HEAD}单位：亿元\n${rows('项目|合计|2030年|2031年', '甲收入|9.5|3.1|4.2', '乙收入|8.5|3.2|4.2')}`,
    ],
  ])('quiet: %s', (_, text) => expect(read(text).findings).toEqual([]));

  it('is loud where the whole is told and every part stands in the table', () => {
    // One marker before all of them, or another column that closes, shows that nothing hangs below another.
    expect(read(sum('24.1', '一、甲收入', '二、乙收入', '三、丙收入')).findings).toEqual(['error figure/sum 24.1']);
    expect(
      read(
        `${HEAD}收支表\n单位：亿元\n${rows('项目|2030年|2031年', '甲收入|12.5|13.5', '乙收入|7.5|8.5', '合计|20.0|23.0')}`,
      ).findings,
    ).toEqual(['error figure/sum 23.0']);
    expect(read(sum('24.1', '甲收入', '乙收入', '丙收入')).findings).toEqual(['info figure/sum 24.1']);
    expect(
      read(
        `${HEAD}基金收支表\n单位：亿元\n${rows('项目|合计|养老保险|医疗保险', '基金收入|12.5|7.5|5.0', '基金支出|10.5|6.5|5.0')}`,
      ).findings,
    ).toEqual(['error figure/sum 10.5']);
  });

  it('only proves where the rows may hang otherwise', () => {
    const text = (total: string) =>
      `${HEAD}收支表\n单位：亿元\n${rows('项目|金额', '甲收入|12.5', '乙收入|7.5', '本级收入小计|20.0', '补助收入|3.1', '调入资金|1.4', '转移收入小计|4.5', `收入合计|${total}`)}`;
    expect(read(text('24.5')).links).toContain('20.0亿元＋4.5亿元＝24.5亿元');
    expect(read(text('25.5')).findings).toEqual([]);
  });
});

describe('columns of one row', () => {
  const years = (amount: string, growth: string) =>
    `${HEAD}收入表\n单位：亿元\n${rows('项目|2030年|2031年|增减额|增长（%）', `税收收入|40.0|42.0|${amount}|${growth}`, '非税收入|10.0|9.0|-1.0|-10.0')}`;
  it('asks where 增减 or 增长 does not follow', () => {
    expect(read(years('2.0', '5.0')).findings).toEqual([]);
    expect(read(years('3.0', '5.0')).findings).toEqual(['info figure/change 3.0']);
    expect(read(years('2.0', '6.5')).findings).toEqual(['info figure/change 6.5']);
  });

  it('asks where a share or a rate of completion does not follow', () => {
    const share = (s: string) =>
      `${HEAD}表1 年末人口\n${rows('指标|年末数（万人）|比重（%）', '常住人口|346.7|100.0', `其中：城镇|231.9|${s}`, '乡村|114.8|33.1')}`;
    expect(read(share('66.9')).findings).toEqual([]);
    expect(read(share('69.9')).findings).toEqual(['info figure/share 69.9']);
    const rate = (r: string) =>
      `${BUDGET}收入执行情况表\n单位：亿元\n${rows('项目|预算数|执行数|为预算%', `税收收入|40.0|42.0|${r}`, '非税收入|10.0|9.0|90.0')}`;
    expect(read(rate('105.0')).findings).toEqual([]);
    expect(read(rate('115.0')).findings).toEqual(['info figure/progress 115.0']);
  });
});

describe('table and text, table and table', () => {
  const prices =
    '表1 2031年居民消费价格涨跌幅度\n类别\t比上年增长（%）\n居民消费价格\t0.4\n居住\t0.2\n医疗保健\t-0.3\n';
  it('proves what both say', () => {
    const { links, findings } = read(
      `${HEAD}全年居民消费价格上涨0.4%，其中医疗保健类下降0.3%，居住类上涨0.2%。\n${prices}`,
    );
    expect(findings).toEqual([]);
    expect(links).toEqual(
      expect.arrayContaining(['居民消费价格（2031年）：0.4%＝0.4%', '医疗保健类（2031年）：0.3%＝-0.3%']),
    );
  });

  it('asks where they differ, in the number or in its sign', () => {
    expect(read(`${HEAD}全年居民消费价格上涨0.4%，其中医疗保健类上涨0.3%。\n${prices}`).findings).toEqual([
      'info figure/conflict -0.3',
    ]);
    expect(
      read(`${HEAD}全年油料产量25.39万吨。\n${rows('产品|产量（万吨）', '油料|23.59', '粮食|41.2')}`).findings,
    ).toEqual(['info figure/conflict 23.59']);
  });

  it('meets what the text puts in other words', () => {
    const { links, findings } = read(
      `${HEAD}全年瓜果类产量21.47万吨。葡萄种植面积5.86万亩。年末人民币住户存款余额352.7亿元。\n${rows('指标|计量单位|2031年', '瓜果总产|万吨|21.47', '葡萄面积|万亩|5.86')}文字。\n表3 人民币存款\n${rows('指标|年末数（亿元）', '住户存款|352.7', '非金融企业存款|30.1')}`,
    );
    expect(findings).toEqual([]);
    expect(links.filter(l => /21\.47|5\.86|352\.7/.test(l))).toHaveLength(3);
  });

  it('takes lines of one account only for those of the same', () => {
    const { findings } = read(
      `${BUDGET}市本级一般公共预算债务付息支出12.5亿元，收入合计40.5亿元。\n2031年市本级政府性基金收支表\n单位：亿元\n${rows('项目|执行数', '债务付息支出|8.5', '其他支出|2.5', '收入合计|11.0')}`,
    );
    expect(findings.filter(f => f.includes('conflict'))).toEqual([]);
  });

  it('never sets rows of one table against each other, nor what the caption narrows against the whole', () => {
    expect(
      read(
        `${HEAD}年末本外币各项存款余额355.7亿元。\n表2 人民币存贷款\n${rows('指标|年末数（亿元）', '各项存款余额|352.7', '活期存款|30.3', '各项贷款余额|414.6', '活期存款|19.1')}`,
      ).findings,
    ).toEqual([]);
  });
});
