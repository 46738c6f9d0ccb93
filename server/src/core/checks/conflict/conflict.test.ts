/** Which statements are set against each other, how loudly, and which only asked about. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG, type BasisNote } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';

const report = (body: string, year = 2026) =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
const bulletin = (body: string) =>
  `云岭县2025年国民经济和社会发展统计公报\n\n云岭县统计局\n\n2026年3月20日\n\n一、综合\n\n${body}\n`;
const said = (texts: readonly string[], notes: readonly BasisNote[] = []): string[] => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: { ...EMPTY_CONFIG, notes } });
  service.update(texts.map((text, i) => ({ file: `${i}.gw`, text })));
  const { findings, problems } = service.checkAll({ only: ['figure/conflict'] });
  expect(problems).toEqual([]);
  return findings.map(f => `${f.severity} ${texts[Number(f.file[0])]?.slice(f.span.start, f.span.end) ?? ''}`);
};
const note = (more: Partial<BasisNote> = {}): BasisNote => ({
  indicator: '粮食总产量',
  reason: '含飞地',
  scope: null,
  period: null,
  files: [],
  ...more,
});

describe('one quantity, two numbers', () => {
  it.each([
    ['a digit', '粮食总产量39.1万吨。\n\n全年粮食总产量49.1万吨。', ['error 49.1万吨']],
    ['the last digit', '一般公共预算收入91.61亿元。\n\n全年一般公共预算收入91.62亿元。', ['warning 91.62亿元']],
    ['the sign', '固定资产投资增长3.9%。\n\n全年固定资产投资下降3.9%。', ['error 3.9%']],
    [
      'a rate beside one level',
      '一般公共预算收入33.8亿元，增长3.9%。\n\n全年一般公共预算收入33.8亿元，增长4.9%。',
      ['error 4.9%'],
    ],
    ['numbers too far apart for a slip', '粮食总产量39.1万吨。\n\n全年粮食总产量62.7万吨。', ['info 62.7万吨']],
    [
      'a slip in other words',
      '撤并农村小规模学校173所，涉及学生2.1万人。\n\n先后撤并农村小规模学校183所，完善寄宿条件。',
      ['warning 183所'],
    ],
    [
      'two digits that changed places',
      '全年引进各类专业技术人才4360名。\n\n我们引进各类专业技术人才4306名。',
      ['warning 4306名'],
    ],
  ])('%s', (_, body, findings) => expect(said([report(body)])).toEqual(findings));

  it.each([
    ['numbers of two things', '粮食总产量39.1万吨。\n\n全年粮食总产量139.6万吨。'],
    [
      'pupils of two kinds of school',
      '普通本专科招生4.52万人，在校生14.89万人。\n\n普通小学招生1.80万人，在校生12.35万人。',
    ],
    ['a slip between two years', '2024年引进各类专业技术人才4360名。\n\n2025年引进各类专业技术人才4306名。'],
    [
      'a limit of one tier and a debt of all',
      '2025年全市政府债务限额中，市级政府债务限额63.8亿元。\n\n截至2025年底，全市政府债务余额189.2亿元。',
    ],
    ['two things of one kind and many digits', '新建改建农村公路1203公里。\n\n新建改建灌溉渠道1213公里。'],
  ])('is quiet on %s', (_, body) => expect(said([report(body)])).toEqual([]));

  it('keeps towns of one name in two counties apart', () => {
    const text = '东河镇完成粮食总产量3.1万吨。';
    const other = report(text.replace('3.1万吨', '3.4万吨')).replace(/云岭县/g, '清江县');
    expect(said([report(text), other])).toEqual([]);
    expect(said([report(text), report(text.replace('3.1万吨', '3.4万吨'))])).toEqual([
      expect.stringMatching(/^warning 3\.[14]万吨$/),
    ]);
  });
  it('finds the changed number in a copy, whatever it counts', () => {
    const text = '开展“一网通办”提质行动，把132个窗口并为57个，办件时间压缩一半。实施重点项目45个。';
    expect(said([report(text), report(text.replace('57个', '51个').replace('45个', '48个'))]).sort()).toEqual([
      expect.stringMatching(/^warning 4[58]个$/),
      expect.stringMatching(/^warning 5[17]个$/),
    ]);
  });
  it('asks where another basis is likely', () => {
    expect(
      said([
        report('一般公共预算收入13.2亿元。', 2025),
        report('上年一般公共预算收入13.4亿元。\n\n2024年一般公共预算收入13.4亿元。'),
      ]),
    ).toEqual([expect.stringMatching(/^info/)]);
  });
  it('is silenced by a note of the workspace on the basis', () => {
    const texts = [report('粮食总产量39.1万吨。\n\n全年粮食总产量39.4万吨。')];
    expect(said(texts, [note()])).toEqual([]);
    expect(said(texts, [note({ period: '2025', files: ['0.gw'] })])).toEqual([]);
    expect(said(texts, [note({ period: '2024' })])).toHaveLength(1);
    expect(said(texts, [note({ files: ['其他.gw'] })])).toHaveLength(1);
  });
});

describe('near statements are questions', () => {
  it.each([
    ['an estimate and its result', '预计地区生产总值380亿元。\n\n全年地区生产总值385亿元。', ['info 380亿元']],
    [
      'T5 as-of dates a month apart',
      '截至6月底，空气质量优良天数145天。\n\n截至7月底，空气质量优良天数162天。',
      ['info 145天'],
    ],
    [
      'a year and five years with one number',
      '改造提升居民楼院326个。\n\n五年来，累计整治提升居民楼院326个。',
      ['info 326个'],
    ],
    ['a part above its whole', '争取债券资金21.6亿元。\n\n发行政府专项债券额度22.5亿元。', ['info 22.5亿元']],
  ])('%s', (_, body, findings) => expect(said([report(body)])).toEqual(findings));
  it.each([
    ['dates of half a year apart', '截至1月底，空气质量优良天数25天。\n\n截至7月底，空气质量优良天数162天。'],
    ['a year within five with another number', '改造提升居民楼院135个。\n\n五年来，累计整治提升居民楼院326个。'],
    ['a part within its whole', '争取债券资金25.3亿元。\n\n发行政府专项债券额度22.5亿元。'],
  ])('is quiet on %s', (_, body) => expect(said([report(body)])).toEqual([]));
  it('asks where a bulletin and a budget differ', () => {
    expect(
      said([
        bulletin('全年一般公共预算收入42.69亿元。'),
        report('全县一般公共预算收入43.2亿元。').replace(
          '政府工作报告',
          '关于云岭县2025年预算执行情况和2026年预算草案的报告',
        ),
      ]).every(f => f.startsWith('info')),
    ).toBe(true);
  });
});

describe('days of events', () => {
  const links = (body: string): string[] => {
    const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    service.update([{ file: '0.gw', text: report(body) }]);
    return service.checkAll({ only: ['figure/conflict'] }).links.map(l => l.detail);
  };
  it('proves a day told twice, and asks about two days of one event', () => {
    expect(links('贯彻7月30日的重点项目推进会议精神。\n\n7月30日的重点项目推进会议作出部署。')).toEqual([
      '7月30日重点项目推进会议精神：两处日期一致',
    ]);
    expect(said([report('贯彻7月30日的重点项目推进会议精神。\n\n7月28日的重点项目推进会议作出部署。')])).toEqual([
      'info 7月30日',
    ]);
  });
  it('is quiet on two events', () =>
    expect(said([report('7月30日召开经济工作会议。\n\n7月28日召开人才工作会议。')])).toEqual([]));
});
