import { describe, expect, it } from 'vitest';
import { createSource } from '../../text';
import { parseDocument, type Table } from '../index';
import type { RawTable } from './types';

const tablesOf = (text: string): readonly Table[] => parseDocument(createSource(text)).documents.flatMap(d => d.tables);
const kindsOf = (text: string): string[] =>
  parseDocument(createSource(text)).documents.flatMap(d => d.paragraphs.map(p => `${p.kind}:${p.view.text}`));
/** `粮食[万吨] 412.60 1.2` for each row. */
const rowsOf = (table: Table | undefined): string[] =>
  (table?.rows ?? []).map(r =>
    [`${r.label?.name ?? '—'}${r.unit ? `[${r.unit.text}]` : ''}`, ...r.cells.map(c => c.text)].join(' '),
  );
const headsOf = (table: Table | undefined): string[] =>
  (table?.columns ?? []).map(c => `${c.role}:${c.head.map(h => h.text).join('/')}`);

const HEAD = '2031年江北市国民经济和社会发展统计公报\n全年粮食产量412.60万吨。\n';
const ROWS = [
  ['产品名称', '产量（万吨）', '比上年增长（%）'],
  ['粮食', '412.60', '1.2'],
  ['油料', '23.59', '-2.1'],
  ['蔬菜', '188.20', '3.4'],
];
const READ = ['粮食 412.60 1.2', '油料 23.59 -2.1', '蔬菜 188.20 3.4'];

describe('one model for every layout', () => {
  const layouts: readonly (readonly [string, string])[] = [
    ['markdown', ROWS.map((r, i) => `| ${r.join(' | ')} |${i ? '' : '\n|---|---:|---:|'}`).join('\n')],
    ['tabs', ROWS.map(r => r.join('\t')).join('\n')],
    ['blanks', ROWS.map(r => r.map(c => c.padEnd(12)).join('')).join('\n')],
    ['stacked', ROWS.flat().join('\n\n')],
  ];
  for (const [layout, body] of layouts)
    it(layout, () => {
      const [table, ...others] = tablesOf(`${HEAD}表2 2031年主要农产品产量\n${body}\n全年农业形势平稳。\n`);
      expect(others).toEqual([]);
      expect(table?.layout).toBe(layout);
      expect(table?.caption?.number).toBe('表2');
      expect(table?.caption?.title?.text).toBe('2031年主要农产品产量');
      expect(headsOf(table)).toEqual(['label:产品名称', 'value:产量（万吨）', 'value:比上年增长（%）']);
      expect(rowsOf(table)).toEqual(READ);
    });

  it('takes the cells of a file that tells them, with what they cover', () => {
    const text = `${HEAD}项目 金额 预算 决算 税收 30 29 非税 10 12`;
    const at = (word: string, from = 0) => {
      const start = text.indexOf(word, text.indexOf('项目') + from);
      return { span: { start, end: start + word.length } };
    };
    const raw: RawTable = {
      layout: 'word',
      head: 2,
      caption: [],
      rows: [
        [
          { ...at('项目'), rows: 2 },
          { ...at('金额'), columns: 2 },
        ],
        [at('预算'), at('决算')],
        [at('税收'), at('30'), at('29')],
        [at('非税'), at('10'), at('12')],
      ],
    };
    const [table] = parseDocument(createSource(text), undefined, [raw]).documents.flatMap(d => d.tables);
    expect(headsOf(table)).toEqual(['label:项目', 'value:金额/预算', 'value:金额/决算']);
    expect(rowsOf(table)).toEqual(['税收 30 29', '非税 10 12']);
  });
});

describe('heads, blocks and labels', () => {
  it('reads a unit for all, a unit a row, and units in labels', () => {
    const [first, second, third] = tablesOf(
      [
        '2031年收支情况表',
        '单位：亿元',
        '项目\t预算数\t执行数',
        '合计\t40\t41',
        '税收\t30\t29',
        '文字。',
        '产品\t计量单位\t产量',
        '水泥\t万吨\t12.5',
        '发电量\t亿千瓦小时\t3.1',
        '文字。',
        '指标\t2031年\t增速',
        '存款余额（亿元）\t30.5\t2.1',
        '户数（万户）\t1.5\t-2.1',
      ].join('\n'),
    );
    expect(first?.caption).toMatchObject({ number: null, title: { text: '2031年收支情况表' }, unit: { text: '亿元' } });
    expect(rowsOf(second)).toEqual(['水泥[万吨] 12.5', '发电量[亿千瓦小时] 3.1']);
    expect(third?.rows.map(r => [r.label?.name, r.label?.unit?.text])).toEqual([
      ['存款余额', '亿元'],
      ['户数', '万户'],
    ]);
  });

  it('fits rows of a head that have lost their spans', () => {
    const [table] = tablesOf(
      '预算科目\t预计数\t预算科目\t预计数\n全市\t市级\t全市\t市级\n一、收入甲\t9.5\t3.5\t一、支出甲\t8.5\t2.5\n收 入 合 计\t9.5\t3.5\t支 出 合 计\t8.5\t2.5',
    );
    expect(headsOf(table)).toEqual([
      'label:预算科目',
      'value:预计数/全市',
      'value:预计数/市级',
      'label:预算科目',
      'value:预计数/全市',
      'value:预计数/市级',
    ]);
    expect(table?.rows.map(r => [r.block, r.label?.name, r.label?.kind])).toEqual([
      [0, '收入甲', 'plain'],
      [1, '支出甲', 'plain'],
      [0, '收入合计', 'total'],
      [1, '支出合计', 'total'],
    ]);
  });

  it('knows how deep a row hangs, or that nothing tells', () => {
    const [table] = tablesOf(
      '指标\t产量（吨）\t增速（%）\n一、粮食\t30.5\t1.1\n#小麦\t20.5\t1.2\n稻谷\t10.0\t1.3\n二、油料\t3.5\t1.4\n合计\t34.0\t1.2',
    );
    expect(table?.rows.map(r => [r.label?.name, r.label?.kind, r.label?.depth])).toEqual([
      ['粮食', 'plain', 0],
      ['小麦', 'memo', 2],
      ['稻谷', 'plain', null],
      ['油料', 'plain', 0],
      ['合计', 'total', 0],
    ]);
  });

  it('leaves a cell-a-line row that has lost a number without one', () => {
    const [table] = tablesOf(
      `${HEAD}表1 物价\n类别\n指数\n比重（%）\n衣着\n100.6\n12.0\n居住\n99.3\n食品\n101.2\n30.5\n交通\n98.8\n10.1`,
    );
    expect(rowsOf(table)).toEqual(['衣着 100.6 12.0', '居住', '食品 101.2 30.5', '交通 98.8 10.1']);
  });

  it('passes over page numbers between rows', () => {
    const [table] = tablesOf(`${HEAD}表1 产量\n产品\n产量（吨）\n铝\n12.5\n— 5 —\n铜\n7.25\n6\n锌\n3.5`);
    expect(rowsOf(table)).toEqual(['铝 12.5', '铜 7.25', '锌 3.5']);
  });
});

describe('rows are no headings and no sentences, and text is no table', () => {
  it('keeps numbered rows out of the outline, with a head or without', () => {
    for (const body of [
      '一、食品烟酒\t99.3\n二、衣着\t100.6\n三、居住\t100.1',
      '一、食品烟酒  99.3\n二、衣着  100.6\n三、居住  100.1',
      '一、食品烟酒\n99.3\n二、衣着\n100.6\n三、居住\n100.1',
    ]) {
      const tree = parseDocument(
        createSource(`${HEAD}一、综合\n全年平稳。\n表1 居民消费价格指数\n${body}\n二、农业\n全年粮食产量39.1万吨。\n`),
      );
      expect(tree.documents.flatMap(d => d.headings.map(h => h.title))).toEqual(['综合', '农业']);
    }
  });

  it('keeps rows out of the outline that have a head set with single blanks, or neither head nor caption', () => {
    for (const head of ['类别 指数\n', '']) {
      const tree = parseDocument(
        createSource(
          `${HEAD}一、综合\n全年平稳。\n${head}一、食品烟酒 99.3\n二、衣着 100.6\n三、居住 100.1\n二、农业\n全年平稳。\n`,
        ),
      );
      expect(tree.documents.flatMap(d => d.headings.map(h => h.title))).toEqual(['综合', '农业']);
    }
  });

  it('a caption whose table is lost is no sentence', () => {
    expect(kindsOf(`${HEAD}表1 2031年居民消费价格涨跌幅度\n全年平稳。`)).toContain(
      'note:表1 2031年居民消费价格涨跌幅度',
    );
  });

  const PLAIN: readonly (readonly [string, string])[] = [
    ['aligned prose', '我们坚持发展为先    全力稳增长\n我们坚持民生为本    全力保就业\n我们坚持改革为要    全力增活力'],
    [
      'address list',
      '张三    云岭县东河镇人民路    县长\n李四    云岭县西河镇解放路    局长\n王五    云岭县南河镇建设路    主任',
    ],
    ['list of contents', '一、综合\t1\n二、农业\t3\n三、工业\t8'],
    [
      'two columns of text',
      '全年经济平稳运行，质量提升。\t全年民生持续改善，就业稳定。\n农业生产形势较好，粮食丰收。\t社会大局保持稳定，安全向好。',
    ],
    ['code', '```\na\tb\tc\n1\t2.5\t3.5\n2\t3.5\t4.5\n```'],
    ['section numbers alone', '01\n综合\n全年平稳。\n02\n农业\n全年丰收。\n03\n工业\n全年向好。'],
    ['numbers that print has torn', '第一产业增加值\n144.1\n亿元，增长3.9%；第二产业增加值\n1031.0\n亿元，增长6.0%。'],
    ['spaced digits', '到1 9 9 3 年3 月\n达到7 4 7 7 2 亿元\n增长1 1 ％'],
  ];
  for (const [name, body] of PLAIN)
    it(name, () => {
      expect(tablesOf(`${HEAD}${body}\n以上情况属实。\n`)).toEqual([]);
    });
});

it('is linear: a table of 5,000 rows, a megabyte of pipes, blanks and lone numbers', () => {
  const time = (text: string): number => {
    const t = performance.now();
    tablesOf(text);
    return performance.now() - t;
  };
  const texts: ((n: number) => string)[] = [
    n => '甲\t12.5\t3.4\n'.repeat(n),
    n => '| 甲 | 12.5 | 3.4 |\n'.repeat(n),
    n => `${'|'.repeat(100)}\n`.repeat(n / 4),
    n => '甲  12.5  3.4\n'.repeat(n),
    n => '甲\n12.5\n'.repeat(n),
    n => '指标\n'.repeat(n),
    n => '表1\n'.repeat(n),
  ];
  for (const text of texts) {
    time(text(500));
    // Eight times the text; the square would take sixty-four times as long.
    expect(time(text(6000))).toBeLessThan(30 * time(text(750)) + 300);
  }
});
