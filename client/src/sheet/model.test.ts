/** Filter, order and excerpt of the sheet's rows. */
import { describe, expect, it } from 'vitest';
import type { SheetItem } from '../../../server/src/protocol';
import {
  countMarks,
  fill,
  filtered,
  indicatorsOf,
  isFiltering,
  leadOf,
  NAMELESS,
  nextOrder,
  NO_FILTER,
  sorted,
  type Column,
} from './model';
import { keyOf } from './ticks';

const item = (n: number, part: Partial<SheetItem> = {}): SheetItem => ({
  id: String(n),
  location: { uri: 'file:///a.gw', range: { start: { line: n, character: 0 }, end: { line: n, character: 1 } } },
  document: '2026',
  before: `第${n}句`,
  figure: `${n}亿元`,
  after: '。',
  indicator: '粮食总产量',
  period: '2025年',
  periodOrder: 20251231,
  scope: '云岭县',
  value: `${n}亿元`,
  number: n,
  sort: '完成',
  state: 'single',
  verdict: '孤证',
  evidence: [],
  series: null,
  fingerprint: `f${n}`,
  traces: [],
  ...part,
});
const rows = [
  item(10),
  item(9, { state: 'conflict', verdict: '✗ 冲突', indicator: '税收收入' }),
  item(100, { indicator: '', period: '', periodOrder: 0 }),
  item(1, { state: 'agreed', verdict: '✓ 1 处一致', periodOrder: 20241231, period: '2024年' }),
];
const marks = {
  [keyOf(item(10))]: { state: 'ticked', date: '2026-01-02' },
  [keyOf(item(1))]: { state: 'changed', date: '2026-01-01' },
} as const;
const ids = (list: readonly SheetItem[]): string[] => list.map(r => r.id);

describe('filter', () => {
  it('leaves everything when nothing is asked', () => {
    expect(filtered(rows, marks, NO_FILTER)).toEqual(rows);
    expect(isFiltering(NO_FILTER)).toBe(false);
  });
  it('wants all words, each anywhere in the row', () => {
    expect(ids(filtered(rows, marks, { ...NO_FILTER, words: ' 粮食  2024 ' }))).toEqual(['1']);
    expect(filtered(rows, marks, { ...NO_FILTER, words: '粮食 税收' })).toEqual([]);
  });
  it('finds a figure across the parts of its sentence', () => {
    expect(ids(filtered(rows, marks, { ...NO_FILTER, words: '第9句9亿元。' }))).toEqual(['9']);
  });
  it.each([
    ['conflict', ['9']],
    ['agreed', ['1']],
    ['changed', ['1']],
  ] as const)('keeps to the state %s', (state, wanted) => {
    expect(ids(filtered(rows, marks, { ...NO_FILTER, state }))).toEqual(wanted);
  });
  it('keeps to an indicator, or to what has none', () => {
    expect(ids(filtered(rows, marks, { ...NO_FILTER, indicator: '税收收入' }))).toEqual(['9']);
    expect(ids(filtered(rows, marks, { ...NO_FILTER, indicator: NAMELESS }))).toEqual(['100']);
    expect(indicatorsOf(rows).at(-1)).toBe(NAMELESS);
  });
  it('counts what has changed as not ticked', () => {
    expect(ids(filtered(rows, marks, { ...NO_FILTER, untickedOnly: true }))).toEqual(['9', '100', '1']);
    expect([countMarks(rows, marks, 'ticked'), countMarks(rows, marks, 'changed')]).toEqual([1, 1]);
  });
});

describe('order', () => {
  it('is that of the text until one is asked for', () => {
    expect(sorted(rows, marks, undefined)).toEqual(rows);
  });
  it.each<[Column, string[]]>([
    ['value', ['1', '9', '10', '100']],
    ['period', ['100', '1', '10', '9']],
    ['verdict', ['9', '10', '100', '1']],
    ['tick', ['1', '9', '100', '10']],
    ['sentence', ['1', '9', '10', '100']],
  ])('by %s', (column, wanted) => {
    expect(ids(sorted(rows, marks, { column, direction: 'ascending' }))).toEqual(wanted);
  });
  it('keeps the order of the text among equals, both ways', () => {
    expect(ids(sorted(rows, marks, { column: 'scope', direction: 'descending' }))).toEqual(ids(rows));
  });
  it('goes up, down, and back', () => {
    const up = nextOrder(undefined, 'value');
    const down = nextOrder(up, 'value');
    expect([up?.direction, down?.direction, nextOrder(down, 'value')]).toEqual(['ascending', 'descending', undefined]);
    expect(nextOrder(down, 'period')).toEqual({ column: 'period', direction: 'ascending' });
  });
});

describe('excerpt', () => {
  it('leaves a short beginning whole', () => {
    expect(leadOf('全县一般公共预算收入')).toBe('全县一般公共预算收入');
  });
  it('begins behind a comma, so that the figure is seen', () => {
    expect(leadOf('过去一年，面对复杂严峻的形势和繁重艰巨的任务，全县一般公共预算收入')).toBe('…全县一般公共预算收入');
  });
  it('cuts where there is no comma', () => {
    expect(leadOf('面对复杂严峻的形势和繁重艰巨的任务全县一般公共预算收入完成')).toHaveLength(23);
  });
  it('fills in', () => {
    expect(fill('已核对 {0}/{1}', 40, 78)).toBe('已核对 40/78');
  });
});
