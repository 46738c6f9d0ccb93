/** Sheets as offices make them: what is understood is right, and what does not say whose, when or in which unit is none. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import type { Sheet, SheetCell } from '../text';

/** Cells between bars; `<` goes on from the left, `^` from above. */
const sheet = (name: string, lines: readonly string[]): Sheet => {
  const grid = lines.map(l => l.split('|'));
  const shown = (r: number, c: number): string => {
    const text = grid[r]?.[c] ?? '';
    return text === '<' ? shown(r, c - 1) : text === '^' ? shown(r - 1, c) : text;
  };
  return {
    name,
    rows: grid.map((cells, r) => ({
      number: r + 1,
      cells: cells.flatMap((raw, column): SheetCell[] => {
        const text = shown(r, column);
        const number = /^-?\d+(?:\.\d+)?%?$/.test(text.trim()) ? text.trim().replace('%', '') : null;
        return text
          ? [
              {
                column,
                text,
                number,
                isPercent: text.endsWith('%'),
                isCovered: raw === '<' || raw === '^',
                name: `${String.fromCharCode(65 + column)}${r + 1}`,
              },
            ]
          : [];
      }),
    })),
  };
};

const read = (lines: readonly string[], text: string, name = '主要指标') => {
  const service = createReportService(
    { segmenter: { words: () => undefined } },
    { region: null, config: EMPTY_CONFIG },
  );
  const file = '2026.gw';
  service.update([
    {
      file,
      text: `政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n${text}`,
    },
  ]);
  service.setWorkbooks([{ file: '台账.xlsx', workbook: { sheets: [sheet(name, lines)] } }]);
  const { findings, links } = service.check(file);
  return {
    cells: findings.filter(f => f.rule === 'ledger/conflict').map(f => f.agreed?.cell),
    agreeing: links.flatMap(l => l.agreed?.cell ?? []),
    sheets: service.workspace.sheets,
  };
};
const SAYS = '全县地区生产总值222.6亿元，增长5.8%。一般公共预算收入13.5亿元。';

describe('what is understood', () => {
  it.each([
    [
      'indicators in rows, years in columns, a column of units',
      ['云岭县主要指标', '指标|单位|2024年|2025年', '地区生产总值|亿元|210.5|222.6', '一般公共预算收入|亿元|12.4|13.2'],
      ['主要指标!D3'],
      ['主要指标!D4'],
    ],
    [
      'years in rows, units in the heads',
      ['云岭县', '年份|地区生产总值（亿元）|一般公共预算收入（万元）', '2024|210.5|124000', '2025|222.6|132000'],
      ['主要指标!B4'],
      ['主要指标!C4'],
    ],
    [
      'places in rows under heads of two rows',
      [
        '2025年各县主要指标|<|<',
        '单位：亿元',
        '地区|一般公共预算|<',
        '^|收入|支出',
        '江北市|133.1|244.5',
        '  云岭县|13.2|46.1',
      ],
      [],
      ['主要指标!B6'],
    ],
    [
      'growth beside levels',
      ['云岭县2025年经济运行', '指标|总量（亿元）|增速（%）', '地区生产总值|222.6|5.9', '一般公共预算收入|13.5|6.5'],
      ['主要指标!B3', '主要指标!B4'],
      ['主要指标!C3'],
    ],
    [
      'a column of codes and a row of formulas',
      ['云岭县2025年财政收支决算', '单位：亿元', '代码|项目|决算数', '甲|公式|A=B+C', '101|一般公共预算收入|13.2'],
      [],
      ['主要指标!C5'],
    ],
  ])('%s', (_, lines, agreeing, cells) => {
    const found = read(lines, SAYS);
    expect(found.sheets[0]).toMatchObject({ understood: true, reason: null });
    expect(found.cells).toEqual(cells);
    for (const cell of agreeing) expect(found.agreeing).toContain(cell);
  });
});

describe('what is not', () => {
  it.each([
    ['another place', ['江北市2025年主要指标', '指标|单位|2025年', '一般公共预算收入|亿元|133.2'], true],
    ['another year', ['云岭县主要指标', '指标|单位|2024年', '一般公共预算收入|亿元|12.4'], true],
    ['a plan', ['云岭县主要指标', '指标|单位|2025年计划', '一般公共预算收入|亿元|13.9'], false],
    ['no year', ['云岭县主要指标', '指标|单位|数值', '一般公共预算收入|亿元|13.9'], false],
    ['no unit', ['云岭县2025年主要指标', '指标|数值', '一般公共预算收入|13.9'], false],
    ['a list of names', ['云岭县2025年通讯录', '姓名|单位|电话', '周明远|县政府办|县内'], false],
    [
      'our own ledger',
      ['文件|文稿|行|列|原文|指标|数值', '甲.gw|报告|1|1|13.9亿元|一般公共预算收入|1390000000'],
      false,
    ],
  ])('%s accuses nobody', (_, lines, understood) => {
    const found = read(lines, SAYS);
    expect(found.cells).toEqual([]);
    expect(found.sheets[0]?.understood).toBe(understood);
    expect(found.sheets[0]?.reason === null).toBe(understood);
  });
});
