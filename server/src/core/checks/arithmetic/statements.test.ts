/** Ways of saying what a number came from, and the slips of the pen that explain a reckoning which fails. Quiet cases first. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';

const report = (body: string, year = 2026): string =>
  `江北市政府工作报告\n\n——${year}年1月15日在江北市第六届人民代表大会第五次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n`;
const budget = (done: string, plan: string): string =>
  `关于江北市2025年预算执行情况和2026年预算草案的报告\n\n（2026年1月15日）\n\n各位代表：\n\n一、2025年预算执行情况\n\n${done}\n\n二、2026年预算草案\n\n${plan}\n`;
const check = (...texts: string[]) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(texts.map((text, i) => ({ file: `${i}.gw`, text })));
  const { findings, links } = service.checkAll({ only: ['figure/arithmetic'] });
  return {
    findings: findings.map(f => `${f.severity} ${texts[Number(f.file[0])]?.slice(f.span.start, f.span.end) ?? ''}`),
    said: findings.map(f => `${f.message}。${f.why}。${f.advice}`).join('\n'),
    links: links.map(l => l.detail),
  };
};

describe('what is compared with is the base', () => {
  it.each<[string, string]>([
    ['全市户籍人口86.4万人，与五年前的82.6万人相比，增加3.8万人，增长4.60%。', '3.8万人÷82.6万人＝4.6%'],
    ['医疗机构床位6200张，较2020年的5800张增加400张，增长6.9%。', '6200张与5800张相差400张'],
    ['高标准农田面积52.3万亩，比上届末的46.1万亩增加6.2万亩，增长13.4%。', '6.2万亩÷46.1万亩＝13.45%'],
    ['城镇登记失业率3.2%，比全省平均的3.6%低0.4个百分点。', '3.2%与3.6%相差0.4个百分点'],
  ])('%s', (text, link) => {
    const { findings, links } = check(report(text));
    expect(findings).toEqual([]);
    expect(links).toContain(link);
  });
  it.each<[string, string]>([
    ['全市户籍人口86.4万人，与五年前的82.6万人相比，增加3.8万人，增长8.60%。', 'warning 8.60%'],
    ['医疗机构床位6200张，较2020年的5800张增加500张。', 'error 500张'],
    ['高标准农田面积52.3万亩，比上届末的46.1万亩增加6.2万亩，增长3.4%。', 'warning 3.4%'],
    ['城镇登记失业率3.2%，比全省平均的3.6%低0.6个百分点。', 'error 0.6个百分点'],
  ])('%s', (text, finding) => expect(check(report(text)).findings).toEqual([finding]));
  it.each([
    '一般公共预算收入35.2亿元，比上年增加2.1亿元，增长6.3%。',
    '地区生产总值812.4亿元，较“十三五”末的561.2亿元增加251.2亿元，年均增长6.1%。',
    '贷款余额412亿元，占比42.1%，提高1.3个百分点。',
    '居民人均可支配收入31200元，同比增加1600元，增长5.4%。',
  ])('is quiet on %s', text => expect(check(report(text)).findings).toEqual([]));
});

describe('a share of a whole that stands between', () => {
  it.each<[string, string]>([
    ['招商引资到位资金54亿元，超额完成全年50亿元目标任务的8%。', '54亿元÷50亿元－1＝8%'],
    ['城镇新增就业5500人，超额完成年度目标5000人的10%。', '5500人÷5000人－1＝10%'],
    ['争取补助资金3.6亿元，完成全年3亿元任务的120%。', '3.6亿元÷3亿元＝120%'],
    ['技改投资60亿元，占工业投资总额480亿元的12.5%。', '60亿元÷480亿元＝12.5%'],
  ])('%s', (text, link) => {
    expect(check(report(text)).findings).toEqual([]);
    expect(check(report(text)).links).toContain(link);
  });
  it.each<[string, string]>([
    ['招商引资到位资金54亿元，超额完成全年50亿元目标任务的18%。', 'warning 18%'],
    ['城镇新增就业5500人，超额完成年度目标5000人的20%。', 'warning 20%'],
    ['争取补助资金3.6亿元，完成全年3亿元任务的130%。', 'warning 130%'],
    ['技改投资60亿元，占工业投资总额480亿元的22.5%。', 'warning 22.5%'],
  ])('%s', (text, finding) => expect(check(report(text)).findings).toEqual([finding]));
});

describe('a growth whose levels stand elsewhere', () => {
  it.each<[string, string[]]>([
    ['进出口总额935.6亿元。主要指标好于预期，进出口总额增长14.1%。', []],
    ['进出口总额935.6亿元。主要指标好于预期，进出口总额增长24.1%。', ['info 24.1%']],
    ['主要指标好于预期，进出口总额增长14.1%。全年进出口总额835.6亿元。', ['info 14.1%']],
    // One name with two numbers: which was meant is not known.
    ['进出口总额935.6亿元。另据口岸统计，进出口总额951.2亿元。进出口总额增长24.1%。', []],
  ])('%s', (text, findings) =>
    expect(check(report('进出口总额820.2亿元，增长6.1%。', 2025), report(text)).findings).toEqual(findings),
  );
  it.each<[string, string, string[]]>([
    ['一般公共预算收入45.26亿元，增长3.1%。', '一般公共预算收入46.62亿元，增长3%。', []],
    ['一般公共预算收入45.26亿元，增长3.1%。', '一般公共预算收入47.97亿元，增长3%。', ['info 3%']],
    ['一般公共预算支出98.5亿元，下降1.2%。', '一般公共预算支出96.5亿元，增长2%。', ['info 2%']],
    ['政府性基金预算收入30.5亿元，下降8.2%。', '政府性基金预算收入28.7亿元，下降5.9%。', []],
    // Against last year's plan, or like for like: too far off for a slip.
    ['政府性基金预算收入60.5亿元，下降8.2%。', '政府性基金预算收入28.7亿元，下降5.9%。', []],
    ['一般公共预算收入45.26亿元，增长3.1%。', '一般公共预算收入47.97亿元，增长3%左右。', []],
  ])('%s / %s', (done, plan, findings) =>
    expect(check(budget(`全市${done}`, `全市${plan}`)).findings).toEqual(findings),
  );
});

describe('one slip of the pen that makes it close is named', () => {
  it.each<[string, string, string]>([
    ['年末各项存款余额523.8亿元，比年初增加41.9元，增长8.7%。', 'warning 41.9元', '写作41.9元，按41.9亿元则推算相符'],
    ['一般公共预算支出218640万元，比上年增支12360元，增长5.99%。', 'warning 12360元', '按12360万元则推算相符'],
    [
      '争取债券资金13.66亿元，其中一般债券2.42万元、专项债券11.24亿元。',
      'warning 2.42万元',
      '2.42万元如是2.42亿元则合计相符',
    ],
    [
      '一般公共预算收入18.42亿元，其中税收收入1.125亿元、非税收入7.17亿元。',
      'warning 1.125亿元',
      '1.125亿元如是11.25亿元则合计相符',
    ],
    ['贷款余额由412.6亿元增加到457.3亿元，增加47.4亿元。', 'error 47.4亿元', '47.4亿元如为44.7亿元则相符'],
    ['造林面积由31.52万亩增加到35.87万亩，增加4.95万亩。', 'error 4.95万亩', '如为'],
  ])('%s', (text, finding, words) => {
    const { findings, said } = check(report(text));
    expect(findings).toEqual([finding]);
    expect(said).toContain(words);
  });
  it('names none where several would do', () =>
    expect(check(report('城镇新增就业由31人增加到45人，增加24人。')).said).not.toMatch(/如为|如是/));
});

describe('parts that are more than the whole together', () => {
  it.each([
    '全市共有普通中小学120所，其中小学80所、初中30所、高中15所。',
    '全市营运车辆3200辆，其中客车1150辆、货车2120辆。',
    '办结案件4200件，其中刑事案件1310件、民事案件2650件、行政案件330件。',
    '农村公路总里程1860公里，其中县道320公里、乡道610公里、村道980公里。',
  ])('are said: %s', text => expect(check(report(text)).findings).toHaveLength(1));
  it.each([
    '全市共有普通中小学130所，其中小学80所、初中30所、高中15所。',
    '规模以上企业187家，其中高新技术企业156家、专精特新企业90家。',
    '重点项目80个，其中省级项目45个、产业项目52个。',
    '从业人员2.3万人，其中女职工人均年收入5.2万元。',
  ])('are quiet on %s', text => expect(check(report(text)).findings).toEqual([]));
});

describe('a total of so many', () => {
  it.each([
    '中央补助2.51亿元、省级补助3.62亿元，两项合计6.13亿元。',
    '养老支出1.24亿元、医疗支出2.33亿元、失业支出0.31亿元，三项共计3.88亿元。',
  ])('%s', text => {
    expect(check(report(text)).findings).toEqual([]);
    expect(check(report(text)).links).toHaveLength(1);
  });
  it.each<[string, string[]]>([
    ['中央补助2.51亿元、省级补助3.62亿元，两项合计6.31亿元。', ['error 6.31亿元']],
    // One of three is not told.
    ['中央补助2.51亿元、省级补助3.62亿元，三项合计8.31亿元。', []],
    ['本年收入12.51亿元。中央补助2.51亿元、省级补助3.62亿元，两项合计6.13亿元。', []],
  ])('%s', (text, findings) => expect(check(report(text)).findings).toEqual(findings));
});

describe('a document speaks for how it is read', () => {
  const held = [
    '中央补助2.51亿元、省级补助3.62亿元，合计6.13亿元。',
    '养老支出1.24亿元、医疗支出2.33亿元，合计3.57亿元。',
    '城区绿地121公顷、郊区绿地233公顷，合计354公顷。',
  ];
  const slipped = '公交车辆412辆、出租车辆655辆，合计1076辆。';
  it('asks where its own form of statement fails once', () => {
    const { findings, said } = check(report([...held, slipped].join('')));
    expect(findings.map(f => f.split(' ')[0])).toEqual(['info']);
    expect(said).toContain('本文同类推算成立3处，此处不符');
  });
  it('is silent where nothing speaks for the reading', () => expect(check(report(slipped)).findings).toEqual([]));
  it('is silent where a form fails more often than it holds', () => {
    const wrong = ['甲', '乙', '丙', '丁'].map(
      (n, i) => `${n}镇贷款余额${168 + 31 * i}亿元，比年初新增16亿元，增长${42.5 + 3 * i}%。`,
    );
    expect(check(report(wrong[0] ?? '')).findings).toHaveLength(1);
    expect(check(report(wrong.join(''))).findings).toEqual([]);
  });
});
