import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from '../text';
import { findSeries, flattenHeadings, looksLikeReport, parseDocument, type HeadingNode } from './index';

const parse = (text: string) => parseDocument(createSource(text)).documents;
const outline = (nodes: readonly HeadingNode[], depth = 0): string[] =>
  nodes.flatMap(n => [
    `${'  '.repeat(depth)}${n.style[0]} ${n.marker ?? '~'}${n.title}`,
    ...outline(n.children, depth + 1),
  ]);
const tree = (text: string): string[] => outline(parse(text)[0]?.headings ?? []);

const FRONT =
  '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n云岭县人民政府县长 周明远\n\n各位代表：\n\n';

describe('front matter', () => {
  it('reads title, date, occasion, byline, salutation, region and year', () => {
    const front = parse(`${FRONT}一、2025年工作回顾\n\n全县经济平稳运行。\n`)[0]?.front;
    expect(front).toMatchObject({
      title: { value: '政府工作报告' },
      date: { value: { year: 2026, month: 1, day: 15 } },
      occasion: { value: '云岭县第十八届人民代表大会第五次会议' },
      byline: { name: '周明远', office: '云岭县人民政府县长' },
      salutation: { value: '各位代表：' },
      region: '云岭县',
      year: 2026,
    });
  });
  it('puts a title of two lines together', () => {
    const front = parse(
      '在县委十四届九次全体会议暨\n全县经济工作会议上的讲话\n\n县委书记 李言\n\n（2025年12月28日）\n\n同志们：\n\n一、肯定成绩\n\n成绩来之不易。\n',
    )[0]?.front;
    expect(front?.title?.value).toBe('在县委十四届九次全体会议暨全县经济工作会议上的讲话');
    expect(front?.occasion?.value).toBe('县委十四届九次全体会议暨全县经济工作会议');
  });
  it('splits a file with two reports, the first without its head', () => {
    const documents = parse(
      `大改造项目136个，进展顺利，群众满意度不断提升。全县上下坚持稳中求进工作总基调，扎实推进各项重点工作，经济社会发展取得新的成效，为下一步工作打下坚实基础。\n\n${FRONT}一、2025年工作回顾\n\n全县经济平稳运行。\n`,
    );
    expect(documents.map(d => d.front.title?.value ?? null)).toEqual([null, '政府工作报告']);
  });
  it('infers the year from “十五五”开局之年 where no date stands', () => {
    expect(parse('同志们：\n\n今年是“十五五”规划开局之年，做好工作意义重大。\n')[0]?.front.year).toBe(2026);
  });
  it('does not take verbs for places', () => {
    expect(
      parse('加快市域治理。完成市级任务。建设市民中心。推进市场建设。加快市政建设。\n'.repeat(10))[0]?.front.region,
    ).toBeNull();
  });
});

describe('outline', () => {
  it('nests numbered headings, series that open paragraphs and series inside them', () => {
    expect(
      tree(
        `${FRONT}一、工作回顾\n\n（一）强产业。实施三项行动。一是抓龙头，企业增多。二是补链条，配套完善。\n\n（二）惠民生。成效明显。\n\n二、工作安排\n\n一要扩大投资。重点抓好两个方面。（1）要谋划项目。（2）要强化保障。\n\n二要促进消费。持续发力。\n`,
      ),
    ).toEqual([
      'h 一、工作回顾',
      '  h （一）强产业',
      '    i 一是抓龙头',
      '    i 二是补链条',
      '  h （二）惠民生',
      'h 二、工作安排',
      '  h 一要扩大投资',
      '    i （1）要谋划项目',
      '    i （2）要强化保障',
      '  h 二要促进消费',
    ]);
  });
  it('takes rank from nesting, not from a table', () => {
    expect(
      tree('（一）总体情况\n\n1.经济运行\n\n平稳。\n\n2.社会事业\n\n进步。\n\n（二）存在问题\n\n不少。\n'),
    ).toEqual(['h （一）总体情况', '  h 1.经济运行', '  h 2.社会事业', 'h （二）存在问题']);
  });
  it('restarts a series in a later paragraph beside the first, not inside it', () => {
    const nodes =
      parse(
        '一、形势\n\n问题不少：一是基础不牢，有待加强。二是结构不优，有待改善。\n\n机遇很多：一是政策支持，力度空前。二是区位独特，优势明显。\n',
      )[0]?.headings[0]?.children ?? [];
    expect(nodes.map(n => [n.marker, n.level])).toEqual([
      ['一是', 2],
      ['二是', 2],
      ['一是', 2],
      ['二是', 2],
    ]);
  });
  it('finds lead-ins only where parallels stand beside them', () => {
    const body = '紧盯重点企业和重点行业，强化要素保障，确保平稳运行。';
    expect(tree(`一、任务\n\n稳定工业运行。${body}扩大有效投资。${body}\n`)).toEqual([
      'h 一、任务',
      '  l ~稳定工业运行',
      '  l ~扩大有效投资',
    ]);
    expect(tree(`一、任务\n\n稳定工业运行。${body}\n`)).toEqual(['h 一、任务']);
  });
  it('leaves 统一要求, 第一要务 and a lone 一是 alone', () => {
    expect(tree('按照统一要求，把发展作为第一要务。我们认为，一是一，二是二，不能含糊。\n')).toEqual([]);
  });
  it('ends the title of a heading that is fused with its text at the blank', () => {
    expect(
      tree(
        '一、综合 初步核算，全年地区生产总值二百亿元，按不变价格计算，比上年增长百分之五点九，增速居全市前列，运行总体平稳。\n',
      ),
    ).toEqual(['h 一、综合']);
  });
});

describe('torn paragraphs', () => {
  const upper = '全县上下坚持稳中求进工作总基调，扎实推进各项重点工作，把政策印制成';
  it('are closed up across the break, and every offset still points into the original', () => {
    const text = `一、回顾\n\n${upper}\n\n册，送政策上门。\n`;
    const document = parse(text)[0];
    expect(document?.paragraphs[1]?.view.text).toBe(`${upper}册，送政策上门。`);
    expect(document?.joins).toMatchObject([{ before: 2, after: 4 }]);
    expect(text[document?.paragraphs[1]?.view.offsets[upper.length] ?? 0]).toBe('册');
  });
  it('pass over a page number between the halves', () => {
    expect(parse(`${upper}\n\n— 12 —\n\n册，送政策上门。\n`)[0]?.joins).toMatchObject([{ before: 0, after: 4 }]);
  });
  it('are not seen where a paragraph really ends', () => {
    expect(parse(`${upper}册。\n\n全县经济平稳运行，各项指标持续向好。\n`)[0]?.joins).toEqual([]);
  });
  it('hard-wrapped lines are one paragraph, and no tears', () => {
    const line = '全县上下坚持稳中求进工作总基调扎实推进各项重点工作不断';
    const document = parse(`${Array(60).fill(line).join('\n')}。\n`)[0];
    expect(document?.paragraphs).toHaveLength(1);
    expect(document?.joins).toEqual([]);
  });
});

describe('series', () => {
  const ordinals = (text: string) =>
    parse(text)
      .flatMap(findSeries)
      .map(s => s.items.map(i => i.ordinal));
  it('keep gaps and repeats, and cut at a new one', () => {
    expect(ordinals('（一）甲\n\n正文。\n\n（二）乙\n\n正文。\n\n（四）丙\n\n正文。\n\n（四）丁\n\n正文。\n')).toEqual([
      [1, 2, 4, 4],
    ]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    '一、',
    '（一）',
    '（1）',
    '一是',
    '二是',
    '1.',
    '。',
    '，',
    '\n',
    '\n\n',
    '　',
    '各位代表：',
    '政府工作报告',
    '2026年1月15日',
    '# ',
    '|',
    '\t',
    '工作',
    '发展',
    '”',
    '“',
    '\ud800',
    '①',
    '第一，',
    '首先，',
  );
  it('parses without throwing; headings nest and lie inside', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), parts => {
        const text = parts.join('');
        for (const d of parse(text)) {
          expect(d.span.end).toBeLessThanOrEqual(text.length);
          for (const h of flattenHeadings(d.headings)) {
            expect(h.span.start).toBeGreaterThanOrEqual(d.span.start);
            expect(h.span.end).toBeLessThanOrEqual(text.length);
            expect(h.selection.end).toBeLessThanOrEqual(h.span.end);
            for (const c of h.children)
              expect(c.span.start >= h.span.start && c.span.end <= h.span.end && c.level === h.level + 1).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
  it('is told from a report by content', () => {
    expect(looksLikeReport('会议纪要。'.repeat(100))).toBe(false);
    const bulletin = `# 云岭县统计公报\n\n## 一、综合\n\n${'全年粮食总产量39.1万吨，一般公共预算收入13.2亿元，经济运行总体平稳。'.repeat(12)}\n`;
    expect(looksLikeReport(bulletin)).toBe(true); // Markdown writes marks before its headings.
    expect(looksLikeReport('const a = 1;\n'.repeat(500))).toBe(false);
  });
});

it('a long line with nothing between two breaks of its paragraphs has no paragraph that ends before it begins', () => {
  const text = `各位代表：　　　　　　${'　　全县经济平稳运行，各项指标持续向好。'.repeat(120)}　　　　　　`;
  for (const { paragraphs } of parseDocument(createSource(text)).documents)
    for (const p of paragraphs) expect(p.span.start).toBeLessThan(p.span.end);
});
