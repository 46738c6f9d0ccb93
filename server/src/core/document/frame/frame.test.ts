/** What a report is, whose, from when and about when; on invented texts and names, each class both ways. */
import { describe, expect, it } from 'vitest';
import { createSource } from '../../text';
import { NO_HINTS, parseDocument, thisYearOf, type DocumentHints } from '../index';

const report = (text: string, hints: Partial<DocumentHints> = {}) => {
  const [first] = parseDocument(createSource(text), { ...NO_HINTS, ...hints }).documents;
  if (!first) throw new Error('no report');
  return first;
};
const frame = (text: string, hints?: Partial<DocumentHints>) => {
  const { kind, region, speechYear, dataYear } = report(text, hints).frame;
  return {
    kind: kind.value,
    region: region?.value ?? null,
    speechYear: speechYear?.value ?? null,
    dataYear: dataYear?.value ?? null,
  };
};
const regionOf = (text: string, hints?: Partial<DocumentHints>): string | null => frame(text, hints).region;
const meeting = (place: string): string =>
  `政府工作报告\n\n——2026年1月15日在${place}第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n全年平稳。\n`;
const BODY = '\n\n粮食总产量39.1万吨。\n';

describe('a region', () => {
  it.each([
    '云岭县',
    '新桥市',
    '林州县',
    '山阳原县',
    '景川区',
    '本川县',
    '都岭市',
    '城西岭县',
    '老寨县',
    '安城市',
    '云岭彝族自治县',
  ])('outside the gazetteer is taken whole from a meeting: %s', place => expect(regionOf(meeting(place))).toBe(place));
  it.each([
    ['关于云岭县2025年预算执行情况和2026年预算草案的报告', '云岭县'],
    ['2025年新桥市国民经济和社会发展统计公报', '新桥市'],
    ['云岭县农业农村局2025年工作总结', '云岭县'],
    ['关于青川省新桥市2024年财政决算的报告', '新桥市'],
    ['安徽省黄山市2025年国民经济和社会发展统计公报', '黄山市'],
    ['恩施州2025年国民经济和社会发展统计公报', '恩施土家族苗族自治州'],
    ['韶关2025年国民经济和社会发展统计公报', '韶关市'],
    ['在云岭县第十四次党代会上的报告', '云岭县'],
    ['二〇二五年云岭县国民经济和社会发展统计公报', '云岭县'],
  ])('stands in a title: %s', (title, expected) => expect(regionOf(title + BODY)).toBe(expected));
  it.each([
    '2025年预计市级财政收入情况报告',
    '关于城市管理县区协同情况的报告',
    '关于加强制造省级示范企业培育的报告',
    '2025年全市经济运行情况报告',
    '关于本县2025年工作情况的报告',
    '关于中心城区更新工作的报告',
    '和平发展情况报告',
  ])('is none of the words of a title: %s', title => expect(regionOf(title + BODY)).toBeNull());
  it.each([
    ['现在，我代表云岭县人民政府，向大会报告工作。', '云岭县'],
    ['受新桥市人民政府委托，现将预算执行情况报告如下。', '新桥市'],
    ['现在，我代表县人民政府，向大会报告工作。', null],
    ['现在，我代表市十二届人民政府，向大会报告工作。', null],
    ['现在，我代表国务院，向大会报告政府工作。', '全国'],
  ])('is whom it speaks for: %s', (claim, expected) =>
    expect(regionOf(`各位代表：\n\n${claim}\n\n全年平稳。\n`)).toBe(expected),
  );
  it('stands in the letterhead or the signature', () => {
    expect(regionOf(`统计公报\n\n云岭县统计局\n\n2026年3月2日${BODY}`)).toBe('云岭县');
    expect(regionOf(`2025年工作总结${BODY}\n云岭县财政局\n\n2026年1月5日\n`)).toBe('云岭县');
    // The place above publishes what is the city's own.
    expect(regionOf('2025年统计公报\n\n来源：安徽省统计局\n\n全市粮食总产量39.1万吨。全市平稳。\n')).toBeNull();
  });
  it('is never guessed from how often a name stands in the text', () => {
    expect(regionOf(`2025年工作总结\n\n${'学习借鉴黄山市经验。预计市级收入增长。'.repeat(30)}\n`)).toBeNull();
    expect(regionOf(`2025年工作总结\n\n${'执行市委决定，管理县级项目，建成制造省级示范园。'.repeat(30)}\n`)).toBeNull();
  });
  it('comes from the name of the file or a folder where the report is silent', () => {
    const text = '各位代表：\n\n云岭县经济平稳，云岭县粮食总产量39.1万吨。\n';
    expect(regionOf(text, { file: '/w/2026_云岭.txt' })).toBe('云岭县');
    expect(regionOf(text, { file: '/w/云岭县/2026/报告.txt' })).toBe('云岭县');
    expect(regionOf('各位代表：\n\n全市经济平稳。\n', { file: '/w/2012_韶关.txt' })).toBe('韶关市');
    expect(regionOf(text, { file: '/w/管理县.txt' })).toBeNull();
    expect(regionOf(text, { file: '/w/预计市/报告.txt' })).toBeNull();
  });
  it('is shared by reports printed together only where none of them names another', () => {
    const other =
      '\n政府工作报告\n\n——2025年1月15日在新桥市第十八届人民代表大会第五次会议上\n\n各位代表：\n\n全年平稳，各项工作有序推进。\n';
    const nameless = '\n政府工作报告\n\n2024年1月15日\n\n各位代表：\n\n全年平稳，各项工作有序推进。\n';
    const regions = (text: string): (string | null)[] =>
      parseDocument(createSource(text)).documents.map(d => d.front.region);
    const filler = `${'各项工作有序推进，成效明显。\n\n'.repeat(6)}`;
    expect(regions(meeting('云岭县') + filler + nameless)).toEqual(['云岭县', '云岭县']);
    expect(regions(meeting('云岭县') + filler + other + filler + nameless)).toEqual(['云岭县', '新桥市', null]);
  });
  it('that a person has set outranks every reading, the workspace speaks for the silent only', () => {
    expect(regionOf(meeting('云岭县'), { region: '新桥市' })).toBe('新桥市');
    expect(regionOf(meeting('云岭县'), { otherwise: '新桥市' })).toBe('云岭县');
    expect(regionOf(`2025年工作总结${BODY}`, { otherwise: '新桥市' })).toBe('新桥市');
  });
  it('that is missing makes a place of its own', () => {
    const [a, b] = ['/w/a.txt', '/w/b.txt'].map(file => report(`统计公报${BODY}`, { file }).frame.place);
    expect(a).not.toBe(b);
    expect(report(meeting('云岭县')).frame.place).toBe('云岭县');
  });
});

describe('a kind', () => {
  it.each([
    ['2025年云岭县国民经济和社会发展统计公报', 'bulletin'],
    ['关于云岭县2025年预算执行情况和2026年预算草案的报告', 'budget'],
    ['关于云岭县2024年财政决算和2025年上半年预算执行情况的报告', 'final-accounts'],
    ['关于云岭县2024年度预算执行和其他财政收支的审计工作报告', 'audit'],
    ['云岭县国民经济和社会发展第十五个五年规划纲要', 'plan'],
    ['云岭县人民政府办公室关于印发促进消费若干措施的通知', 'policy'],
    ['云岭县财政局2025年工作总结', 'summary'],
    ['云岭县2025年一季度经济运行分析', 'summary'],
    ['在全县经济工作会议上的讲话', 'speech'],
    ['在中国共产党云岭县第十四次代表大会上的报告', 'party-report'],
    ['云岭县政府工作报告', 'work-report'],
    ['云岭县概况说明', 'other'],
  ])('is named by the title: %s', (title, expected) => expect(frame(title + BODY).kind).toBe(expected));
  it('is told by whom the report speaks for, or by its parts, where it has no title', () => {
    expect(frame('各位代表：\n\n现在，我代表县人民政府，向大会报告工作。\n').kind).toBe('work-report');
    expect(frame('同志们：\n\n我代表第十四届县委向大会作报告。\n').kind).toBe('party-report');
    expect(frame('同志们：\n\n今天我们开个会。\n').kind).toBe('speech');
    expect(
      frame('一、一般公共预算执行情况\n\n收入平稳。\n\n二、政府性基金预算执行情况\n\n政府性基金预算收入5亿元。\n').kind,
    ).toBe('budget');
    expect(frame('粮食总产量39.1万吨。\n').kind).toBe('other');
  });
  it('that a person has set stays', () =>
    expect(frame(`云岭县政府工作报告${BODY}`, { kind: 'summary' }).kind).toBe('summary'));
});

describe('years', () => {
  const years = (text: string, hints?: Partial<DocumentHints>): (number | null)[] => {
    const { speechYear, dataYear } = frame(text, hints);
    return [speechYear, dataYear];
  };
  it('of a report given in January', () => expect(years(meeting('云岭县'))).toEqual([2026, 2025]));
  it('of a report with a month and no day', () =>
    expect(years('政府工作报告\n\n（2026年2月）\n\n各位代表：\n\n全年平稳。\n')).toEqual([2026, 2025]));
  it('of a summary, a yearly report and an analysis are their own', () => {
    expect(years(`云岭县财政局2025年工作总结${BODY}`)).toEqual([null, 2025]);
    expect(years(`云岭县2025年法治政府建设情况年度报告${BODY}`)).toEqual([null, 2025]);
    expect(years(`云岭县农业农村局2025年工作总结和2026年工作打算${BODY}`)).toEqual([null, 2025]);
    expect(years(`云岭县2025年一季度经济运行分析${BODY}`)).toEqual([null, 2025]);
  });
  it('of a budget are what was carried out', () =>
    expect(
      years(
        `关于云岭县2025年预算执行情况和2026年预算草案的报告\n\n——2025年12月27日在云岭县第十八届人民代表大会第五次会议上${BODY}`,
      ),
    ).toEqual([2025, 2025]));
  it('of an audit are in its title', () =>
    expect(
      years(`关于云岭县2024年度预算执行的审计工作报告\n\n——2025年7月28日在云岭县人大常委会第二十二次会议上${BODY}`),
    ).toEqual([2025, 2024]));
  it('of a bulletin are what its body speaks of most, whatever the file is called', () => {
    const body = '2025年，全县粮食总产量39.1万吨。2025年末，人口62万人，比2024年减少。\n';
    expect(years(`统计公报\n\n${body}`, { file: '/w/2026公报.txt' })).toEqual([null, 2025]);
    const { frame: disputed } = report(`云岭县2024年统计公报\n\n${body}`);
    expect(disputed.dataYear?.value).toBe(2025);
    expect(disputed.disputes.map(d => [d.what, d.taken.value, d.other.value])).toEqual([['dataYear', 2025, 2024]]);
  });
  it('that contradict each other are a question; those that agree are none', () => {
    expect(report(`2025年云岭县政府工作报告${meeting('云岭县').slice(6)}`).frame.disputes.map(d => d.what)).toEqual([
      'speechYear',
    ]);
    expect(report(`2026年云岭县政府工作报告${meeting('云岭县').slice(6)}`).frame.disputes).toEqual([]);
  });
  it('are null where nothing tells', () => {
    expect(years('粮食总产量39.1万吨。\n')).toEqual([null, null]);
    expect(years('云岭县人民政府办公室关于印发促进消费若干措施的通知\n\n促进消费。\n')).toEqual([null, null]);
  });
  it('that a person has set stay', () =>
    expect(years(meeting('云岭县'), { speechYear: 2024, dataYear: 2020 })).toEqual([2024, 2020]));
  it('make 今年 the year of the bulletin, and of others that of the speech', () => {
    expect(thisYearOf(report('云岭县2025年统计公报\n\n2026年3月2日\n\n全年平稳。\n'))).toBe(2025);
    expect(thisYearOf(report(meeting('云岭县')))).toBe(2026);
  });
});

it('each part names the words that it was read from', () => {
  const { region, kind, speechYear, dataYear } = report(meeting('云岭县')).frame;
  expect([region, kind, speechYear, dataYear].map(r => [r?.from, r?.words])).toEqual([
    ['head', '云岭县第十八届人民代表大会第五次会议'],
    ['title', '政府工作报告'],
    ['head', '2026年1月'],
    ['text', '2025年工作回顾'],
  ]);
});
