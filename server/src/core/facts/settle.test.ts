/** Status and period together: time words, stretches of years, plan or review. Invented texts; quiet cases first. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document';
import { createSource, NO_WORDS } from '../text';
import { extractFacts, endOf, isUntil, isYear, isYears, yearOf, type Figure } from './index';

const HEAD = '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n';
const read = (text: string): readonly Figure[] =>
  extractFacts(parseDocument(createSource(text)), { segmenter: NO_WORDS, region: null }).flatMap(d => d.figures);
const figures = (body: string, heading = '一、2025年工作回顾'): readonly Figure[] =>
  read(`${HEAD}${heading}\n\n${body}\n`);
const periods = (body: string, heading?: string): (string | undefined)[] =>
  figures(body, heading).map(f => f.period?.code);
const both = (text: string): string[] => read(text).map(f => `${f.period?.code ?? ''} ${f.status}`);

it('a year that a slip made no year breaks nothing', () => expect(() => read('万0026年1月5日在9吨')).not.toThrow());

describe('what is looked at', () => {
  it.each(['从上半年运行来看，', '从上半年经济形势看，', '从各项指标来看，'])(
    'is no aim, also in a part that plans: %s',
    words =>
      expect(figures(`${words}工业用电量增长3.1%。`, '二、2026年重点工作').map(f => f.status)).toEqual(['actual']),
  );
  it('leaves an aim an aim', () =>
    expect(figures('从长远来看，工业用电量要增长3.1%。', '二、2026年重点工作').map(f => f.status)).toEqual(['target']));
});

describe('a year that is to come', () => {
  it.each([
    ['2026年，全县粮食产量24万吨。', 'target'],
    ['2026年，全县粮食产量24万吨，增长1.2%。', 'target'],
    ['2025年，全县粮食产量24万吨。', 'actual'],
    ['已提前下达2026年资金3亿元。', 'actual'],
  ])('is nobody’s yet: %s', (text, status) => expect(figures(text).map(f => f.status)).toContain(status));
});

describe('time words', () => {
  it.each<[string, string]>([
    ['前11个月，固定资产投资增长8.1%。', '2025-01/2025-11'],
    ['前十个月，固定资产投资增长8.1%。', '2025-01/2025-10'],
    ['1～11月，固定资产投资增长8.1%。', '2025-01/2025-11'],
    ['11月份，固定资产投资增长8.1%。', '2025-11'],
    ['2024年7月至12月，固定资产投资增长8.1%。', '2024-07/2024-12'],
    ['第3季度，固定资产投资增长8.1%。', '2025Q3'],
    ['2025年Q4，固定资产投资增长8.1%。', '2025Q4'],
    ['前三季度，固定资产投资增长8.1%。', '2025-01/2025-09'],
    ['上半年，固定资产投资增长8.1%。', '2025H1'],
    ['国庆假期，接待游客12.5万人次。', '2025国庆'],
    ['“五一”期间，接待游客12.5万人次。', '2025五一'],
    ['中秋国庆假期，接待游客12.5万人次。', '2025国庆'],
    ['截至11月底，规模以上工业企业302家。', '@2025-11-30'],
    ['截至2025年11月15日，规模以上工业企业302家。', '@2025-11-15'],
    ['近三年，新建公路86公里。', '2023/2025'],
    ['十年来，新建公路86公里。', '2016/2025'],
    ['一年来，新建公路86公里。', '2025'],
    ['粮食产量增加到2025年的43.6万吨。', '2025'],
    ['2018年以来，新建公路86公里。', '2018/2025'],
    // What only looks like a time.
    ['年内召开会议12次。', '2025'],
    ['论坛14年来首次在县内举办，签约12.5亿元。', '2025'],
    ['荣获“五一”劳动奖章3人。', '2025'],
    ['2025年是“十四五”规划收官之年，新建公路86公里。', '2025'],
  ])('%s', (body, expected) => expect(periods(body)).toEqual([expected]));

  it('keep the year that the paragraph told of', () => {
    expect(periods('2024年，各项工作取得新进展。一年来，受理案件1864件。上半年，办结案件620件。')).toEqual([
      '2024',
      '2024H1',
    ]);
  });
  it('of a report in the middle of a year are of that year', () => {
    const speech =
      '在全县经济形势分析会上的讲话\n\n（2025年8月17日）\n\n云岭县委书记　周明远\n\n同志们：\n\n一、上半年工作\n\n截至7月底，规模以上工业企业302家。今年以来，新建公路86公里。';
    expect(read(speech).map(f => f.period?.code)).toEqual(['@2025-07-31', '2025-01/2025-08']);
  });
});

describe('a stretch of years', () => {
  const FIVE = '过去的五年很不寻常。我们砥砺前行，各项事业取得新成就。';
  it.each<[string, string, string[]]>([
    [
      'lasts over long paragraphs',
      `${FIVE}\n\n乡村面貌深刻改变。新建高标准农田31万亩，农村居民收入年均增长7.3%，粮食总产量稳定在40万吨以上。\n\n民生持续改善。新增城镇就业8.5万人，自来水普及率达到96%，规模以上工业企业达到302家。`,
      ['2021/2025', '2021/2025', '2021/2025', '2021/2025', '2025', '2025'],
    ],
    [
      'ends where a year is the subject',
      `${FIVE}新增城镇就业8.5万人。\n\n刚刚过去的2025年，新增城镇就业1.7万人。`,
      ['2021/2025', '2025'],
    ],
    [
      'lies in one line with its end',
      `${FIVE}新增城镇就业8.5万人。2025年，我们攻坚克难。新增城镇就业1.7万人。`,
      ['2021/2025', '2025'],
    ],
    [
      'is opened by no closing year',
      '2025年是“十四五”规划收官之年。全县上下真抓实干，成效明显。\n\n新增城镇就业1.7万人。',
      ['2025'],
    ],
    [
      'told in passing is of its sentence',
      '全年新增城镇就业1.7万人。五年来，累计投入民生资金175.3亿元。新建公路86公里。',
      ['2025', '2021/2025', '2025'],
    ],
  ])('%s', (_, body, expected) => expect(periods(body)).toEqual(expected));
  it('ends where a part about one year goes on to its sections', () => {
    expect(
      periods(
        '“十四五”时期，财政实力不断增强。一般公共预算收入累计完成91.1亿元。\n\n（一）一般公共预算\n\n一般公共预算收入完成17.5亿元。',
        '一、2025年预算执行情况',
      ),
    ).toEqual(['2021/2025', '2025']);
  });
  it('is what a yearly average needs', () => {
    expect(periods('地区生产总值年均增长6.1%。')).toEqual([undefined]);
    expect(periods('到2030年，地区生产总值年均增长6%。', '二、今后五年的主要目标')).toEqual(['2026/2030']);
    expect(periods('PM2.5年均浓度下降6.1%。')).toEqual(['2025']);
  });
});

describe('plan or review', () => {
  const REVIEW =
    '一、牢记嘱托，云岭建设取得新成效\n\n新增城镇就业1.7万人，同比增长3%。建成公路86公里，粮食生产再获丰收。\n\n';
  it('is told by a sentence that sets targets', () => {
    expect(
      both(
        `${HEAD}${REVIEW}二、接续奋斗，在新征程上奋勇争先\n\n今年经济社会发展的主要预期目标是：地区生产总值增长5.5%左右。\n\n（一）办好民生实事。加快政策落地，新增城镇就业1.8万人。\n`,
      ),
    ).toEqual(['2025 actual', '2025 actual', '2025 actual', '2026 target', '2026 target']);
  });
  it('is told by instructions behind a review', () => {
    expect(
      both(
        `${HEAD}${REVIEW}二、奋力谱写云岭新篇章\n\n（一）抓好创新驱动。深入实施培育工程，高新技术企业超过60家。\n`,
      ).at(-1),
    ).toBe('2026 target');
  });
  it('is told in a text without headings', () => {
    const done =
      '新增城镇就业1.7万人，同比增长3%。完成公路86公里，已全线通车。收入增长6.1%，成效明显。获得省级表彰3项。';
    const will =
      '今年工作的总体要求是稳中求进。主要预期目标是：地区生产总值增长5%左右。要加快项目建设，新建公路90公里。要做好就业工作，新增城镇就业1.8万人。要深化改革。';
    const statuses = read(`${HEAD}各位代表，我代表县政府作报告。${done}${will}`).map(f => f.status);
    expect(statuses).toEqual([
      ...Array.from({ length: statuses.length - 3 }, () => 'actual'),
      'target',
      'target',
      'target',
    ]);
  });
  it('is not told by a heading alone', () => {
    expect(
      both(
        `${HEAD}一、目标任务圆满完成，全县面貌焕然一新\n\n新增城镇就业1.7万人，同比增长3%。建成公路86公里，已全线通车。获得省级表彰3项，成效明显。\n`,
      )[0],
    ).toBe('2025 actual');
  });
  it('leaves a past time its results', () => {
    expect(
      both(
        `${HEAD}二、2026年工作安排\n\n比2000年到2010年的年平均增长率0.48%低。上半年新签约项目16个。过去五年，我们攻坚克难。城镇新增就业6万人。`,
      ).map(s => s.split(' ')[1]),
    ).toEqual(['target', 'target', 'actual']);
  });
});

// ---- laws, on invented texts and on published ones where they are

const corpora = resolve(__dirname, '../../../../../shared/corpora');
const present = existsSync(corpora);
if (!present) console.log('语料（../shared/corpora）不在，跳过。');
const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap(n =>
    statSync(join(folder, n)).isDirectory() ? walk(join(folder, n)) : n.endsWith('.txt') ? [join(folder, n)] : [],
  );

describe.skipIf(!present)('of every published report', () => {
  const texts = present ? walk(corpora).map(f => readFileSync(f, 'utf8')) : [];
  const all = texts.flatMap(text => {
    const tree = parseDocument(createSource(text));
    return extractFacts(tree, { segmenter: NO_WORDS, region: null }).flatMap((d, i) =>
      d.figures.map(figure => ({ figure, front: tree.documents[i]?.front })),
    );
  });
  it('no yearly average is of one year', () => {
    expect(
      all
        .filter(({ figure }) => /年均/.test(figure.comparison ?? '') && figure.period && !isYears(figure.period.code))
        .map(({ figure }) => figure.text),
    ).toEqual([]);
  });
  it('nothing was done behind the day of the report', () => {
    const late = all.filter(
      ({ figure: { period, status }, front }) =>
        status === 'actual' &&
        period &&
        front?.date?.value.month &&
        !isYear(period.code) &&
        !isYears(period.code) &&
        !isUntil(period.code) &&
        !/\d{4}/.test(period.evidence.words) &&
        endOf(period.code) > (front.date.value.year * 100 + front.date.value.month) * 100 + 31,
    );
    expect(late.map(({ figure }) => `${figure.text} ${figure.period?.code}`)).toEqual([]);
  });
  it('no target is for a year before the one before the report', () => {
    const gone = all.filter(
      ({ figure: { period, status }, front }) =>
        status === 'target' && period && front?.date && yearOf(period.code) < front.date.value.year - 1,
    );
    expect(gone.map(({ figure }) => `${figure.text} ${figure.period?.code}`)).toEqual([]);
  });
});
