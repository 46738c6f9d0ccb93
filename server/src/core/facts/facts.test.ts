import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../base';
import { parseDocument } from '../document';
import { createSource, NO_WORDS } from '../text';
import { extractCounts, extractFacts, extractRelations, findIndicator, type Figure } from './index';
import rawGlossary from './data/glossary.json';

const HEAD = '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n';
const read = (body: string, heading = '一、2025年工作回顾') => {
  const tree = parseDocument(createSource(`${HEAD}${heading}\n\n${body}\n`));
  const facts = extractFacts(tree, { segmenter: NO_WORDS, region: null })[0];
  const report = tree.documents[0];
  if (!facts || !report) throw new Error('no report');
  return {
    figures: facts.figures,
    slogans: facts.slogans,
    relations: extractRelations(report, facts.figures),
    counts: extractCounts(report),
  };
};
const figures = (body: string, heading?: string): readonly Figure[] => read(body, heading).figures;
const values = (body: string) => figures(body).map(f => [f.text, rational.toNumber(f.quantity.value), f.quantity.unit]);
const first = (body: string, heading?: string): Figure => {
  const figure = figures(body, heading)[0];
  if (!figure) throw new Error(`no figure in ${body}`);
  return figure;
};

describe('quantities', () => {
  it.each([
    ['收入18.3亿元。', 1.83e9, '元'],
    ['收入１８．３ 亿元。', 1.83e9, '元'],
    ['收入1,234万元。', 1.234e7, '元'],
    ['面积3万亩。', 30_000, '亩'],
    ['企业1000多家。', 1000, '家'],
    ['培训4.5万多人次。', 45_000, '人次'],
    ['教师859名。', 859, '人'],
    ['占百分之七十七点五。', 77.5, '%'],
    ['浓度86微克/立方米。', 86, '微克/立方米'],
    ['居全省第43位。', 43, '位'],
    ['捐资近百万元。', 1e6, '元'],
    ['两名学生获奖。', 2, '人'],
    ['产值是上年的1.6倍。', 1.6, '倍'],
    ['增速提高9.9个百分点。', 9.9, '个百分点'],
    ['建成区42平方公里。', 42e6, '平方米'],
    ['总量翻两番。', 4, '倍'],
  ])('reads %s', (text, value, unit) => {
    const figure = first(text);
    expect(rational.toNumber(figure.quantity.value)).toBeCloseTo(value, 6);
    expect(figure.quantity.unit).toBe(unit);
  });
  it('takes a missing unit from the next number', () => {
    expect(
      values('三个集群分别突破300亿、200亿、100亿元。')
        .slice(-3)
        .map(v => v.slice(1)),
    ).toEqual([
      [3e10, '元'],
      [2e10, '元'],
      [1e10, '元'],
    ]);
    expect(values('增速分别回升10个、26.2个百分点。').map(v => v[2])).toEqual(['个百分点', '个百分点']);
  });
  it.each([
    '建成5G基站。',
    'PM2.5治理有力。',
    '2025年工作扎实。',
    '“十四五”规划实施。',
    '十五届五次全会召开。',
    '“四个意识”更加牢固。',
    '落实中央八项规定精神。',
    '107国道贯通。',
    '〔2025〕15号文件印发。',
    '三年行动扎实推进。',
    '近三年成绩显著。',
    '7月30日召开会议。',
    '打造15分钟生活圈。',
    '一二三产业融合。',
    '这一做法被推广。',
    '第一时间响应。',
  ])('finds no figure in %s', text => {
    expect(values(text)).toEqual([]);
  });
  it('keeps written precision', () => {
    expect(rational.toNumber(first('收入18.30亿元。').quantity.quantum)).toBe(1e6);
    expect(rational.toNumber(first('收入18亿元。').quantity.quantum)).toBe(1e8);
  });
});

describe('bounds', () => {
  it.each([
    ['达到53万吨以上。', '>='],
    ['控制在4%以内。', '<='],
    ['增长3%左右。', '~'],
    ['超过2万元。', '>'],
    ['近700万元。', '<'],
    ['约20家企业。', '~'],
    ['120余项。', '>'],
    ['不低于30亩。', '>='],
    ['签约5个项目。', '='],
    ['规模以上企业546家。', '='],
  ])('%s is %s', (text, bound) => {
    expect(first(text).bound).toBe(bound);
  });
  it('takes 以上 before a noun for the name of a class', () => {
    expect(first('10万元以上村达到176个。').threshold).toBe(true);
    expect(first('达到10万元以上。').threshold).toBe(false);
  });
});

describe('reading', () => {
  it('binds indicator, own scope and period', () => {
    expect(first('全县完成生产总值222.8亿元，增长5.9%。')).toMatchObject({
      indicator: { name: '地区生产总值', canonical: true },
      scope: { name: '云岭县', own: true },
      period: { code: '2025' },
      measure: 'level',
      status: 'actual',
    });
  });
  it('gives a growth rate the indicator of its level, never across ；', () => {
    const [level, growth, other] = figures('一般公共预算收入13.2亿元，增长6.5%；固定资产投资增长8.3%。');
    expect([level?.indicator?.name, growth?.indicator?.name, growth?.base, other?.indicator?.name]).toEqual([
      '一般公共预算收入',
      '一般公共预算收入',
      level?.id,
      '固定资产投资',
    ]);
  });
  it('spreads 、 names over 分别 values', () => {
    expect(figures('PM10、PM2.5平均浓度分别下降6.6%和15.2%。').map(f => [f.indicator?.name, f.direction])).toEqual(
      [
        ['PM10', 'down'],
        ['PM2.5平均浓度', 'down'],
      ].map(([n, d]) => [expect.stringContaining(n?.slice(0, 4) ?? ''), d]),
    );
  });
  it('carries a name to 总数达到', () => {
    expect(figures('新增高新技术企业18家，总数达到52家。').map(f => f.indicator?.name)).toEqual([
      '高新技术企业',
      '高新技术企业',
    ]);
  });
  it('reads targets by section, whatever the verb', () => {
    expect(first('完成投资220亿元以上。', '二、2026年工作安排')).toMatchObject({
      status: 'target',
      period: { code: '2026' },
      bound: '>=',
    });
  });
  it('keeps 上半年, 截至 and “十四五”末', () => {
    expect(first('上半年，全县生产总值完成108亿元。').period?.code).toBe('2025H1');
    expect(first('截至7月底，优良天数145天。', '一、回顾').period?.code).toBe('@2025-07-31');
    expect(first('到“十五五”末，粮食总产达到40万吨。', '二、目标').period?.code).toBe('<2030');
  });
  it('gives the year to the start of a change only', () => {
    expect(figures('高新技术企业由2020年的7家增加到52家。').map(f => f.period?.code)).toEqual(['2020', '2025']);
  });
  it('leaves foreign places their figures', () => {
    expect(first('全省粮食总产量1200万吨。').scope).toMatchObject({ name: '全省', own: false });
  });
  it('tells a level from a change', () => {
    expect(figures('优良天数145天，同比增加44天；投资增加到30亿元。').map(f => f.measure)).toEqual([
      'level',
      'change',
      'level',
    ]);
  });
});

describe('relations', () => {
  const kinds = (text: string): string[] => read(text).relations.map(r => r.kind);
  it('are read where a sentence states them', () => {
    expect(kinds('贷款余额168亿元，比年初新增16亿元，增长12.5%。')).toContain('amount-and-growth');
    expect(kinds('规模以上企业187家，其中高新技术企业56家。')).toContain('within');
    expect(kinds('新增就业5130人，完成年度目标的53%。')).toContain('plan-share');
    expect(kinds('民生支出42.9亿元，占一般公共预算支出的78.6%。')).toContain('share-of-named');
    expect(kinds('三次产业结构为14.2∶41.5∶44.3。')).toContain('hundred');
    expect(kinds('粮食产量120亿斤（600万吨）。')).toContain('same');
  });
  it('are not read into neighbours', () => {
    expect(kinds('新建公路86公里，改造小区18个。')).toEqual([]);
  });
});

describe('declared counts', () => {
  const counts = (text: string) => read(text).counts.map(c => [c.declared, c.items.length, c.open]);
  it('meet their series', () => {
    expect(counts('重点抓好三个方面。（1）强项目。（2）优服务。（3）保要素。')).toEqual([[3, 3, true]]);
  });
  it('meet the list before them, with 等 open', () => {
    expect(counts('培育电子信息、生物医药两个新兴产业。')).toEqual([[2, 2, false]]);
    expect(counts('支持甲厂、乙厂等6家企业。')).toEqual([[6, 2, true]]);
  });
  it('say nothing of short forms in which numbers stand', () => {
    expect(counts('支持甲州、乙州三区三州发展，统筹乒乓球、羽毛球三大球项目。')).toEqual([]);
    expect(counts('走访人大、政协四大班子领导。')).toEqual([]);
    expect(counts('建成城东、城西、城南三大片区。')).toEqual([[3, 3, false]]);
  });
  it('say nothing of buildings, of numbers in passing and of ambiguous conjunctions', () => {
    expect(counts('新建污水处理厂、中转站3座。')).toEqual([]);
    expect(counts('完成投资3亿元。一是抓项目。二是抓服务。')).toEqual([]);
    expect(
      counts('做强装备制造、再生金属、超硬材料及制品3个产业。').every(([declared, listed]) => declared === listed),
    ).toBe(true);
  });
});

describe('what a number before a series counts', () => {
  const declared = (text: string) =>
    read(text)
      .counts.filter(c => c.kind === 'series')
      .map(c => [c.declared, c.items.length]);
  const four =
    '一是健全制度，明确责任到岗到人。二是更新设备，提高作业水平。三是联合执法，维护公共秩序。四是宣传引导，营造良好氛围。';
  it.each([
    ['下一步，从源头和末端两个环节发力推进整治工作。'],
    ['要围绕学校、医院、车站三个方面抓好排查整治工作。'],
    ['统筹“进”与“出”两个关口做好检疫工作。'],
    ['抓住生产端和消费端两个重点推动工作。'],
  ])('are the things named before it: %s', lead => expect(declared(`${lead}${four}`)).toEqual([]));
  it.each([
    ['从以下三个方面推进整治工作。', 3],
    ['要加强领导和抓好两项工作。', 2],
    ['重点办好五件实事。', 5],
  ])('are its items: %s', (lead, n) => expect(declared(`${lead}${four}`)).toEqual([[n, 4]]));
  it.each(['每万人拥有养老床位2.5个。', '建成口袋公园3个。', '新增社区食堂0.3万个。'])('is none in passing: %s', lead =>
    expect(declared(`${lead}${four}`)).toEqual([]),
  );
  it('may stand behind what it announces', () => expect(declared(`明年重点工作3项。${four}`)).toEqual([[3, 4]]));
  it('may be counted out one level below', () => {
    const groups = '1.两个聚焦提效能，加大支持力度。\n\n2.四个聚焦惠民生，扩大覆盖范围。\n';
    expect(declared(`支持实施“六大行动”。\n\n${groups}`)).toEqual([]);
    expect(declared(`支持实施“七大行动”。\n\n${groups}`)).toEqual([[7, 2]]);
  });
});

describe('slogans', () => {
  const names = (text: string) => read(text).slogans.map(s => [s.name, s.known, s.count]);
  it('are known by the glossary, quoted or bare', () => {
    expect(names('增强“四个意识”，扎实做好“六稳”工作。')).toEqual([
      ['四个意识', true, 4],
      ['六稳', true, 6],
    ]);
  });
  it('are discovered by their cardinal, with their expansion', () => {
    const found = read('落实“五个一”（每月一例会、双月一考评、季度一观摩、半年一小结、年度一述职）机制。').slogans[0];
    expect(found?.name).toBe('五个一');
    expect(found?.items).toHaveLength(5);
  });
  it('are no numbers that are dialled and no goods', () => {
    expect(
      names('“12345”热线受理诉求，“119”接警，“96123”平台办件，“七里香”大米、“八步坊”酒厂和“三只蜂”食品公司投产。'),
    ).toEqual([]);
    expect(names('实施“345”行动，开展“四清两建”工程，推行“九个一”工作法。').map(([name]) => name)).toEqual([
      '345',
      '四清两建',
      '九个一',
    ]);
  });
  it('are not seen in ordinary quotations', () => {
    expect(names('他说“要坚持不懈抓下去”，解决“停车难”问题。')).toEqual([]);
  });
});

describe('data', () => {
  it('finds indicators by alias', () => expect(findIndicator('GDP')?.name).toBe('地区生产总值'));
  it('has variants that count what their names count', () => {
    const total = (name: string): number =>
      [...name].reduce((sum, c) => sum + ('一二三四五六七八九'.indexOf(c) + 1 || (c === '两' ? 2 : 0)), 0);
    const wrong = (
      rawGlossary as readonly { name: string; count: number | null; variants: readonly string[] }[]
    ).flatMap(({ name, count, variants }) =>
      count === null ? [] : variants.filter(v => total(v) > 0 && total(v) !== total(name)).map(v => `${name}: ${v}`),
    );
    expect(wrong.filter(w => !/、|和/.test(w) && !/不[^、]不/.test(w))).toEqual([]);
  });
  it('has glossary cardinals that match their items', () => {
    const wrong = (
      rawGlossary as readonly {
        name: string;
        count: number | null;
        items: readonly string[];
        kind: string;
        unsure: boolean;
      }[]
    ).filter(
      e => e.kind === 'enumerated' && !e.unsure && e.count !== null && e.items.length > 0 && e.items.length !== e.count,
    );
    expect(wrong.map(e => e.name)).toEqual([]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    '18.3',
    '亿元',
    '增长',
    '%',
    '、',
    '和',
    '分别',
    '，',
    '。',
    '；',
    '（',
    '）',
    '“',
    '”',
    '其中',
    '2025年',
    '上半年',
    '企业',
    '第',
    '名',
    '一',
    '百分之',
    '分之',
    '∶',
    '由',
    '到',
    '\ud83d',
    '占',
    '的',
    '家',
    '近',
    '以上',
    '9'.repeat(40),
  );
  it('is read without throwing, every figure lies in its text', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 50 }), parts => {
        const body = parts.join('');
        for (const f of figures(body)) {
          expect(f.viewSpan.end).toBeGreaterThan(f.viewSpan.start);
          expect(f.text.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
