/** 核对表: a row for every figure, how it stands, and an identity that stays through edits elsewhere and goes with the statement. */
import { describe, expect, it } from 'vitest';
import { LAST_YEAR, THIS_YEAR } from '../../../../../test/support/report';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';
import type { SheetRow } from './sheet';

const A = 'file:///a/2025.gw';
const B = 'file:///a/2026%20draft.gw';
const serviceOf = (files: Readonly<Record<string, string>>) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(Object.entries(files).map(([file, text]) => ({ file, text })));
  return service;
};
const rowsOf = (text: string): SheetRow[] => serviceOf({ [A]: LAST_YEAR, [B]: text }).sheet(B);
const rowOf = (rows: readonly SheetRow[], value: string): SheetRow => {
  const row = rows.find(r => r.value === value);
  if (!row) throw new Error(`no ${value} in ${rows.map(r => r.value).join(' ')}`);
  return row;
};

describe('rows', () => {
  it('are none without documents, and none for an unknown one', () => {
    expect(serviceOf({}).sheet(null)).toEqual([]);
    expect(serviceOf({}).sheet(A)).toEqual([]);
  });
  it('are one a figure, of one document or of all, the newest first', () => {
    const service = serviceOf({ [A]: LAST_YEAR, [B]: THIS_YEAR });
    const figures = (file: string): number => service.get(file)?.reports.flatMap(r => r.figures).length ?? 0;
    expect(figures(B)).toBeGreaterThan(3);
    expect(service.sheet(B)).toHaveLength(figures(B));
    expect(service.sheet(null).map(r => r.file)).toEqual([
      ...Array<string>(figures(B)).fill(B),
      ...Array<string>(figures(A)).fill(A),
    ]);
  });
  it('count states as coverage does', () => {
    const service = serviceOf({ [A]: LAST_YEAR, [B]: THIS_YEAR });
    for (const file of [A, B]) {
      const count = (state: SheetRow['state']): number => service.sheet(file).filter(r => r.state === state).length;
      expect(service.coverage(file)).toMatchObject({
        conflicting: count('conflict'),
        agreed: count('agreed'),
        derived: count('derived'),
        single: count('single'),
      });
    }
  });
  it('hold the sentence around the figure as it stands', () => {
    const row = rowOf(rowsOf(THIS_YEAR), '13.2亿元');
    expect([row.before, row.figure, row.after]).toEqual([
      '2025年，全县一般公共预算收入',
      '13.2亿元',
      '，增长6.5%；粮食总产量39.1万吨。',
    ]);
    expect(row).toMatchObject({
      indicator: '一般公共预算收入',
      period: '2025年',
      periodOrder: 20251231,
      scope: '云岭县',
      number: 1.32e9,
      sort: '完成',
    });
  });
  it('name what contradicts them and where it stands', () => {
    const row = rowOf(rowsOf(THIS_YEAR), '39.1万吨');
    expect(row).toMatchObject({ state: 'conflict', verdict: '✗ 冲突' });
    expect(row.evidence.find(e => e.kind === 'conflict')?.places.map(p => p.label)).toEqual(['第15行 39.4万吨']);
  });
  it('count the other places that agree, not their own', () => {
    const row = rowOf(rowsOf(THIS_YEAR.replace('39.4万吨', '39.1万吨')), '39.1万吨');
    expect(row).toMatchObject({ state: 'agreed', verdict: '✓ 1 处一致' });
    expect(row.evidence.flatMap(e => e.places.map(p => p.label))).toEqual(['第15行 39.1万吨']);
  });
  it('lead to another document by its name', () => {
    const row = rowOf(rowsOf(THIS_YEAR), '6.5%');
    expect(row.evidence.flatMap(e => e.places.map(p => p.label))).toContain('2025 第13行 12.4亿元');
  });
});

describe('identity', () => {
  const before = rowsOf(THIS_YEAR);
  const ids = (rows: readonly SheetRow[]): string[] => rows.map(r => r.fingerprint);

  it('is one of its own for every row', () => {
    expect(new Set(ids(before)).size).toBe(before.length);
  });
  it('stays when lines are put in above, and when the line is broken in two', () => {
    expect(ids(rowsOf(THIS_YEAR.replace('各位代表：', '各位代表、同志们：\n\n大家好。')))).toEqual(ids(before));
    expect(ids(rowsOf(THIS_YEAR.replace('增长6.5%', '增长\n6.5%')))).toEqual(ids(before));
  });
  it('goes when the figure is another one, and the words around it tell which it was', () => {
    const row = rowOf(rowsOf(THIS_YEAR.replace('13.2亿元', '13.3亿元')), '13.3亿元');
    const old = rowOf(before, '13.2亿元');
    expect(row.fingerprint).not.toBe(old.fingerprint);
    expect(row.traces).toEqual(old.traces);
  });
  it('goes when another word of the sentence is another one, and what it states tells which it was', () => {
    const row = rowOf(rowsOf(THIS_YEAR.replace('全县一般公共预算收入', '全县一般公共预算收入完成')), '13.2亿元');
    const old = rowOf(before, '13.2亿元');
    expect(row.fingerprint).not.toBe(old.fingerprint);
    expect(row.traces[0]).not.toBe(old.traces[0]);
    expect(row.traces[1]).toBe(old.traces[1]);
  });
  it('tells the same sentence said twice apart', () => {
    const twice = rowsOf(THIS_YEAR.replace('二是做强农业。', '二是做强农业。粮食总产量39.4万吨。')).filter(
      r => r.value === '39.4万吨',
    );
    expect(twice).toHaveLength(2);
    expect(twice[0]?.fingerprint).not.toBe(twice[1]?.fingerprint);
  });
});

describe('series', () => {
  const service = serviceOf({ [A]: LAST_YEAR, [B]: THIS_YEAR });
  const grain = rowOf(service.sheet(B), '39.1万吨');

  it('is the indicator in the order of time, with what conflicts', () => {
    const series = service.series(grain.series ?? '');
    expect(series).toMatchObject({
      title: '粮食总产量',
      unit: '万吨',
      periods: ['2024年', '2025年'],
      documents: ['2025', '2026 draft'],
    });
    expect(series?.points.map(p => [p.document, p.period, p.value, p.conflict])).toEqual([
      [0, 0, 38.6, false],
      [1, 1, 39.1, true],
      [1, 1, 39.4, true],
    ]);
  });
  it('sets targets beside results', () => {
    const growth = service.series(rowOf(service.sheet(B), '6.5%').series ?? '');
    expect(growth?.points.map(p => [p.written, p.target])).toEqual([
      ['4.2%', false],
      ['5%以上', true],
      ['6.5%', false],
    ]);
  });
  it('is gone when its figures are', () => {
    expect(serviceOf({}).series(grain.series ?? '')).toBeUndefined();
  });
});
