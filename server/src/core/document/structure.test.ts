/** Kinds of numbering and layout, each with what must be read and what must not. */
import { describe, expect, it } from 'vitest';
import { createSource } from '../text';
import { findSeries, parseDocument, type HeadingNode, type ReportDocument } from './index';

const parse = (text: string): ReportDocument => {
  const [report] = parseDocument(createSource(text)).documents;
  if (!report) throw new Error('no report');
  return report;
};
const outline = (nodes: readonly HeadingNode[], depth = 0): string[] =>
  nodes.flatMap(n => [`${'  '.repeat(depth)}${n.marker ?? '~'}${n.title}`, ...outline(n.children, depth + 1)]);
const tree = (text: string): string[] => outline(parse(text).headings);
const numbers = (text: string): string[] => findSeries(parse(text)).map(s => s.items.map(i => i.ordinal).join(''));

const BODY = '有关部门按职责分工抓好落实，定期会商，及时通报，确保各项任务按期完成。';

describe('a number left out of a series', () => {
  it.each([
    ['before its last item', '一是抓招引，签约12个。二是抓技改，完工8个。四是抓服务，走访60家。', '124'],
    ['behind its first', '重点抓了三件事：一是建机制；三是强队伍；四是严考核。', '134'],
    ['of two', '要求有两条：一是守底线，不出事；三是抓进度，不拖延。', '13'],
    ['第一 第二 第四', '第一，要摸清底数。第二，要压实责任。第四，要强化督导。', '124'],
    ['其一 其二 其四', '其一，认识不够；其二，措施不实；其四，作风不硬。', '124'],
    ['in signs', '任务分解如下：①修渠；②清淤；⑤植树。', '125'],
    ['两个', '一要扩面，二要提质，四要增效，做到应保尽保。', '124'],
    [
      'each in a paragraph',
      '一是扩大投资。抓好项目。\n\n二是促进消费。办好活动。\n\n四是稳定外贸。开拓市场。\n',
      '124',
    ],
  ])('%s', (_, text, ordinals) => expect(numbers(`各位代表：\n\n${text}\n`)).toEqual([ordinals]));

  it.each([
    ['a sentence with 三是 of its own', '一是全县上下要统一思想，毫不动摇。会议指出，困难当前，要坚定信心，再接再厉。'],
    ['words that only look alike', '三要素市场持续完善。二是云岭方言中的叫法。'],
    ['the sign of a note', '工业增加值③增长6.2%，服务业增加值⑤增长5.1%。'],
  ])('is none in %s', (_, text) => expect(numbers(`各位代表：\n\n${text}\n`)).toEqual([]));
});

describe('numbered parts that stand one behind the other in a paragraph', () => {
  it.each([
    [
      'that the paragraph opens with',
      '1、建平台。新设窗口12个。2、强队伍。培训干部300人。3、优流程。压减材料26项。',
      ['1、建平台', '2、强队伍', '3、优流程'],
    ],
    [
      'behind a colon',
      '主要做了以下工作：1.修订预案，组织演练；2.储备物资，更新装备；3.落实值守。',
      ['1.修订预案', '2.储备物资', '3.落实值守'],
    ],
    [
      '（一）（二）（三）',
      '（一）强产业。新建园区2个。（二）惠民生。改造老旧小区30个。（三）优环境。绿化面积扩大。',
      ['（一）强产业', '（二）惠民生', '（三）优环境'],
    ],
    [
      '一、二、三、',
      '一、总体情况。运行平稳。二、主要问题。投资偏弱。三、下步打算。狠抓项目。',
      ['一、总体情况', '二、主要问题', '三、下步打算'],
    ],
    ['with one left out', '1、建台账。2、抓整改。4、严问效。', ['1、建台账', '2、抓整改', '4、严问效']],
  ])('%s', (_, text, titles) => expect(tree(`云岭县2025年工作总结\n\n${text}\n`)).toEqual(titles));

  it.each([
    ['numbers of things', '全县共建成：2个园区、3个市场。1号机组、2号机组投产。'],
    ['a lone number', '供水能力提高。2、3号水厂并网，日供水6万吨。'],
    ['decimals', '经济平稳运行。2.3万户农户增收，1.5万人脱贫。'],
    ['三次产业', '结构优化。一、二、三产业协调发展，一、二产业占比下降。'],
  ])('are not read in %s', (_, text) => expect(tree(`云岭县2025年工作总结\n\n${text}\n`)).toEqual([]));
});

describe('1 · 1.1 · 1.1.1', () => {
  it('is an outline, with blanks, points or nothing behind the number', () => {
    const expected = [
      '1总则',
      '  1.1编制目的',
      '  1.2适用范围',
      '2组织体系',
      '  2.1指挥机构',
      '    2.1.1办公室',
      '    2.1.2工作组',
    ];
    const text = (gap: string): string =>
      `云岭县防汛应急预案\n\n1 总则\n\n1.1${gap}编制目的\n\n${BODY}\n\n1.2${gap}适用范围\n\n${BODY}\n\n2 组织体系\n\n2.1${gap}指挥机构\n\n2.1.1${gap}办公室\n\n${BODY}\n\n2.1.2${gap}工作组\n\n${BODY}\n`;
    expect(tree(text(' '))).toEqual(expected);
    expect(tree(text(''))).toEqual(expected);
    expect(tree(text('.')).map(t => t.replace(/\.(?=[\u4e00-\u9fff])/, ''))).toEqual(expected);
  });
  it('stands under 一、 and shows what is left out', () => {
    expect(
      numbers(
        `云岭县调研报告\n\n一、基本情况\n\n1.1 人口\n\n${BODY}\n\n1.2 耕地\n\n${BODY}\n\n1.4 水源\n\n${BODY}\n\n二、建议\n\n${BODY}\n`,
      ),
    ).toEqual(['12', '124']);
  });
  it('is none where lines open with figures', () => {
    expect(tree(`云岭县工作总结\n\n1.2 万亩果园挂果\n\n1.3 亿元资金到位\n\n${BODY}\n`)).toEqual([]);
    expect(tree(`云岭县工作总结\n\n2025 年工作\n\n12.5 万吨粮食入库\n\n${BODY}\n`)).toEqual([]);
  });
});

describe('a word with a number', () => {
  it('heads parts where it comes again with the next', () => {
    const text = ['任务一：建强队伍', '任务二：完善设施', '任务四：优化服务'].map(t => `${t}\n\n${BODY}\n\n`).join('');
    expect(tree(`云岭县2025年工作方案\n\n${text}`)).toEqual([
      '任务一：建强队伍',
      '任务二：完善设施',
      '任务四：优化服务',
    ]);
    expect(numbers(`云岭县2025年工作方案\n\n${text}`)).toEqual(['124']);
  });
  it('also in Arabic numbers, with a blank, and in Markdown', () => {
    expect(tree(`云岭县“十五五”规划\n\n专栏1 水利工程\n\n${BODY}\n\n专栏2 交通工程\n\n${BODY}\n`)).toEqual([
      '专栏1水利工程',
      '专栏2交通工程',
    ]);
    expect(tree(`# 云岭县经验总结\n\n## 经验之一：党建引领\n\n${BODY}\n\n## 经验之二：数字赋能\n\n${BODY}\n`)).toEqual([
      '经验之一：党建引领',
      '经验之二：数字赋能',
    ]);
  });
  it('is a mention where it stands alone', () => {
    expect(tree(`云岭县2025年工作总结\n\n任务三：建强队伍，由县委组织部牵头。\n\n${BODY}\n`)).toEqual([]);
    expect(tree(`云岭县2025年工作总结\n\n图1 机构设置\n\n${BODY}\n\n图2 人员分布\n\n${BODY}\n`)).toEqual([]);
  });
});

describe('a table of contents', () => {
  const parts = ['一、农业农村', '二、城市管理', '三、社会事业'];
  const report = (list: readonly string[]): string =>
    `云岭县2025年工作总结\n\n${list.join('\n')}\n\n${parts.map(p => `${p}\n\n${BODY}\n\n`).join('')}`;
  it.each([
    ['with tabs', ['目  录', ...parts.map((p, i) => `${p}\t${i * 4 + 1}`)]],
    ['with dots', ['目录', ...parts.map((p, i) => `${p}${'.'.repeat(30)}${i * 4 + 1}`)]],
    ['with points of the middle', parts.map((p, i) => `${p} ${'· '.repeat(12)}${i * 4 + 1}`)],
    ['with blanks and brackets', ['目　次', ...parts.map((p, i) => `${p}　　　（${i * 4 + 1}）`)]],
    ['without pages', ['目录', ...parts]],
    ['with the pages run in', ['目录', ...parts.map((p, i) => `${p}${i * 4 + 1}`)]],
  ])('%s is no heading', (_, list) => expect(tree(report(list))).toEqual(parts));
  it('is none where the words do not come again', () => {
    expect(tree(report(['一、概况', '二、成绩', '三、不足']))).toHaveLength(6);
    expect(
      parse(`云岭县统计表\n\n粮食产量      12\n油料产量      15\n\n${BODY}\n`).paragraphs.map(p => p.kind),
    ).not.toContain('furniture');
  });
});

describe('circled numbers', () => {
  it('are notes where the text refers to them', () => {
    const report = parse(
      `云岭县2025年统计公报\n\n全县生产总值①120.5亿元，常住人口②30.2万人。\n\n粮食产量③12.5万吨。\n\n①生产总值按不变价格计算。\n\n②常住人口为年末数。\n\n③粮食含薯类。\n`,
    );
    expect(outline(report.headings)).toEqual([]);
    expect(report.paragraphs.filter(p => p.kind === 'note')).toHaveLength(3);
  });
  it('go on below 注：', () => {
    const { paragraphs } = parse(
      `云岭县2025年统计公报\n\n${BODY}\n\n注：①部分数据为初步统计数。\n②因四舍五入，合计可能不等。\n`,
    );
    expect(paragraphs.map(p => p.kind).slice(-2)).toEqual(['note', 'note']);
  });
  it('are a series where their lines stand by themselves or behind a colon', () => {
    expect(tree(`云岭县2025年工作总结\n\n①抓招商\n\n${BODY}\n\n②抓项目\n\n${BODY}\n`)).toEqual(['①抓招商', '②抓项目']);
    expect(tree('云岭县2025年工作总结\n\n分三步走：①摸底；②整改；③验收。\n')).toEqual(['①摸底', '②整改', '③验收']);
  });
});

describe('lines', () => {
  it('break at the signs of word processors, too', () => {
    for (const sign of ['\v', '\f', '\u0085', '\u2028', '\u2029'])
      expect(
        tree(['云岭县2025年工作总结', '一、农业', BODY, '二、工业', BODY].join(sign)),
        JSON.stringify(sign),
      ).toEqual(['一、农业', '二、工业']);
  });
  it('do not open a heading inside a bracket, and do behind a remark in brackets', () => {
    const wide = (text: string): string => (text.match(/.{1,28}/g) ?? []).join('\n');
    const body = wide(
      '全县一般公共预算收入完成情况良好，各项重点支出得到较好保障，全年收支实现平衡，结余资金按规定结转下年使用，'
        .repeat(20)
        .slice(0, 28 * 38),
    );
    const text = `云岭县预算报告\n\n一、预算执行情况\n${body}\n全年收支平衡，结余4.5亿元，拟结转下年使用。（表\n十三、表十四）\n${body}\n年末滚存结余5.4亿元，稳定调节基金余额3.6亿元。（见附件一）\n二、预算草案\n${body}\n`;
    expect(tree(text)).toEqual(['一、预算执行情况', '二、预算草案']);
  });
});
