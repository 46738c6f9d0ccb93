/** Each kind of arithmetic: quiet where it holds or cannot be reckoned, firing where it does not hold. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';

const report = (body: string, year = 2026) =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
const check = (...texts: string[]) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(texts.map((text, i) => ({ file: `${i}.gw`, text })));
  const { findings, links, problems } = service.checkAll({ only: ['figure/arithmetic'] });
  expect(problems).toEqual([]);
  return {
    findings: findings.map(f => `${f.severity} ${texts[Number(f.file[0])]?.slice(f.span.start, f.span.end) ?? ''}`),
    links: links.map(l => l.detail),
  };
};

describe('arithmetic that holds is proved', () => {
  it.each([
    ['a yearly average and its multiple', '一般公共预算收入是2020年的1.7倍，年均增长11.3%。', '年均11.3%，5年为1.71倍'],
    ['a doubling', '高新技术企业由2020年的26家增加到52家，翻了一番。', '52家÷26家＝2倍'],
    ['a multiple of growth', '高新技术企业由2020年的20家增加到60家，增长2倍。', '60家÷20家＝3倍'],
    ['a direction', '城镇登记失业率由4.2%下降到3.9%。', '由4.2%到3.9%'],
    ['one of many', '24个工业行业中16个实现增长。', '16个≤24个'],
    ['finished ones', '80个重点项目竣工投产27个。', '27个≤80个'],
    ['a year’s part of an investment', '加快总投资29亿元的5个服务业项目建设，完成投资12亿元。', '12亿元≤29亿元'],
    [
      'what is added up',
      '一般公共预算收入63.6亿元，增长3.9%，加上上级补助收入76.9亿元，收入合计140.5亿元。',
      '63.6亿元＋76.9亿元＝140.5亿元',
    ],
    [
      'a budget and what was done',
      '批准的一般公共预算收入年初预算为16.4亿元，实际完成16.9亿元，为预算的103.0%。',
      '16.9亿元÷16.4亿元＝103.05%',
    ],
    [
      'a rate that is cut off',
      '批准的基金收入预算539426万元，完成684932万元，为预算的126.9%。',
      '684932万元÷539426万元＝126.97%',
    ],
    [
      'the adjusted budget',
      '批准的收入预算62.8亿元，执行中按法定程序调整为63.4亿元，实际完成63.6亿元，为调整预算的100.3%。',
      '63.6亿元÷63.4亿元＝100.32%',
    ],
    ['a share of those counted', '24个工业行业中18个实现增长，占75%。', '18个÷24个＝75%'],
    ['imports and exports', '进出口总额11.2亿元。出口总额8.1亿元。进口总额3.1亿元。', '8.1亿元＋3.1亿元＝11.2亿元'],
    [
      'a year within five',
      '民生支出42.9亿元。\n\n五年来，民生支出累计达到176.5亿元。',
      '42.9亿元（2025年）≤176.5亿元（2021—2025年）',
    ],
    ['T9 trailing zeros and scales', '粮食总产量120亿斤（600万吨）。', '120亿斤＝600万吨'],
    ['what comes to each household', '发放补贴120万元，惠及2000户，户均600元。', '120万元÷2000户＝600元'],
    [
      'a yield in the unit it is written in',
      '粮食播种面积118万亩，总产量53.1万吨，平均亩产450公斤。',
      '53.1万吨÷118万亩＝450公斤',
    ],
    [
      'a yield told elsewhere',
      '粮食播种面积118万亩。粮食总产量53.1万吨。\n\n粮食单产450公斤/亩。',
      '53.1万吨÷118万亩＝450公斤',
    ],
    [
      'output per head, by the population at the end of the year',
      '地区生产总值210亿元。年末常住人口30.1万人。人均地区生产总值69500元。',
      '210亿元÷30.1万人＝6.98万元',
    ],
    ['how far a rank moved', '综合排名由第8位上升到第5位，前移3位。', '由第8位到第5位相差3位'],
    [
      'what is left over the years',
      '当年结余4.6亿元，加上上年结余60.1亿元，年末滚存结余64.7亿元。',
      '4.6亿元＋60.1亿元＝64.7亿元',
    ],
    [
      'what came and went',
      '年初债务余额10亿元，新增3亿元，偿还1亿元，年末余额12亿元。',
      '10亿元＋3亿元－1亿元＝12亿元',
    ],
    ['a fund', '养老保险基金收入20亿元，增长5%，支出18亿元，当年结余2亿元。', '20亿元－18亿元＝2亿元'],
  ])('%s', (_, body, detail) => {
    expect(check(report(body)).links).toContain(detail);
    expect(check(report(body)).findings).toEqual([]);
  });
  it('a stock, what was added, and last year’s stock', () => {
    expect(
      check(report('高新技术企业达到34家。', 2025), report('新增高新技术企业18家，总数达到52家。')).links,
    ).toContain('34家＋18家＝52家');
  });
});

describe('a rank since last year', () => {
  const LAST = '综合信用排名居全省第6位。';
  it('is proved by last year’s report', () =>
    expect(check(report(LAST, 2025), report('综合信用排名比上年前移2个位次，居全省第4位。')).links).toContain(
      '由第6位到第4位相差2位',
    ));
  it('accuses nobody: the field may have changed', () =>
    expect(check(report(LAST, 2025), report('综合信用排名比上年前移3个位次，居全省第4位。')).findings).toEqual([]));
});

describe('arithmetic that does not hold', () => {
  it.each([
    ['what comes to each household', '发放补贴120万元，惠及2000户，户均900元。', 'warning 900元'],
    ['a yield ten times too high', '粮食播种面积118万亩，总产量53.1万吨，平均亩产4500公斤。', 'warning 4500公斤'],
    ['taxes per mu', '园区建成面积3000亩，实现税收9.12亿元，亩均税收35.4万元。', 'warning 35.4万元'],
    ['how far a rank moved', '综合排名由第8位上升到第5位，前移4位。', 'warning 第5位'],
    [
      'what is left over the years',
      '当年结余4.6亿元，加上上年结余60.1亿元，年末滚存结余65.7亿元。',
      'warning 65.7亿元',
    ],
    ['what came and went', '年初债务余额10亿元，新增3亿元，偿还1亿元，年末余额14亿元。', 'warning 14亿元'],
    ['a fund', '养老保险基金收入20.5亿元，支出18.2亿元，当年结余3.3亿元。', 'warning 3.3亿元'],
    ['a yearly average against its multiple', '一般公共预算收入是2020年的1.7倍，年均增长9.3%。', 'warning 9.3%'],
    ['a doubling that is none', '高新技术企业由2020年的26家增加到72家，翻了一番。', 'warning 翻了一番'],
    ['a verb against its numbers', '城镇登记失业率由4.2%下降到4.9%。', 'error 4.9%'],
    ['a rank that rises to a larger number', '综合排名由第5位上升到第8位。', 'error 第8位'],
    ['more finished than there are', '80个重点项目竣工投产87个。', 'error 87个'],
    ['more of them than there are', '24个工业行业中26个实现增长。', 'error 26个'],
    [
      'what is added up',
      '一般公共预算收入63.6亿元，增长3.9%，加上上级补助收入76.9亿元，收入合计150.5亿元。',
      'error 150.5亿元',
    ],
    ['a share of those counted', '24个工业行业中18个实现增长，占85%。', 'warning 85%'],
    [
      'a budget and what was done',
      '批准的一般公共预算收入年初预算为16.4亿元，实际完成16.9亿元，为预算的105.0%。',
      'warning 105.0%',
    ],
    ['imports and exports', '进出口总额11.2亿元。出口总额8.1亿元。进口总额4.1亿元。', 'error 11.2亿元'],
    ['more new than there are', '新增高新技术企业58家，总数达到52家。', 'error 52家'],
    ['T9 a lost zero', '粮食总产量120亿斤（60万吨）。', 'error 60万吨'],
  ])('%s', (_, body, finding) => expect(check(report(body)).findings).toEqual([finding]));

  it.each([
    ['T1 T8 real growth over years, at constant prices', '地区生产总值是2020年的1.6倍，年均增长7.7%。', ['info 7.7%']],
    [
      'a shorter time with more than the longer one',
      '一般公共预算收入20.1亿元。上半年一般公共预算收入20.7亿元。',
      ['info 20.7亿元'],
    ],
  ])('asks, no louder: %s', (_, body, findings) => expect(check(report(body)).findings).toEqual(findings));

  it.each([
    [
      'a budget of two, where it is not said which',
      '批准的支出预算134.5亿元，执行中按法定程序调整为234.9亿元，实际完成230.2亿元，为预算的99%。',
    ],
    ['T6 增长2倍 for twice as much', '高新技术企业由2020年的20家增加到40家，增长2倍。'],
    [
      'an amount in brackets beside those added up',
      '一般公共预算收入63.6亿元（含高新区10.5亿元），加上上级补助收入76.9亿元（含高新区8.2亿元），收入合计140.5亿元。',
    ],
    ['T7 an average within a whole', '居民人均可支配收入30500元，其中城镇居民人均可支配收入40500元。'],
    ['a stock that fell within the year', '生猪存栏36.7万头。上半年生猪存栏38.2万头。'],
    ['two kinds of import and export figures', '进出口总额11.2亿元。出口总额8.1亿元。上半年进口总额4.1亿元。'],
    ['a rank that improves', '综合排名由第8位上升到第5位。'],
    ['an average of something else', '合作社销售收入1200万元，农户300户，户均增收5000元。'],
    ['those led along', '实现总产值1200万元，带动农户300户，户均5000元。'],
    ['one of two totals', '发放补贴120万元，贷款300万元，惠及2000户，户均900元。'],
    [
      'output per head, whose population is not stated',
      '地区生产总值210亿元，常住人口30.1万人，人均地区生产总值62500元。',
    ],
    ['a harvest weighed on sample plots', '粮食播种面积118万亩，总产量53.1万吨，平均亩产462公斤。'],
    ['counts of one digit', '总产值12亿元、从业人员2万人，人均5.2万元。'],
    ['an average of all and a total of new ones', '新增从业人员2000人，总产值12亿元，人均30万元。'],
    ['a budget that other levels feed', '一般公共预算收入20亿元，支出48亿元，当年结余1.2亿元。'],
    ['nobody to divide by', '发放补贴120万元，惠及0户，户均900元。'],
    ['a rank of another field in between', '由全国第8位上升到第5位，全省前移1位。'],
    ['a negative balance', '当年收支结余-1.7亿元，加上上年结余22.4亿元，年末滚存结余20.7亿元。'],
  ])('is quiet on %s', (_, body) => expect(check(report(body)).findings).toEqual([]));
});
