/** gaojian/sheet and gaojian/series over the protocol. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  LEDGER_TEXT,
  SERIES,
  SHEET,
  type LedgerTextResult,
  type SeriesResult,
  type SheetResult,
} from '../../server/src/protocol';
import { THIS_YEAR } from '../support/report';
import type { TestServer } from '../support/server';
import { A, B, startWithTwoYears } from '../support/two-years';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const started = async (): Promise<TestServer> => (server = await startWithTwoYears());
const sheet = async (s: TestServer, uri: string | null): Promise<SheetResult> =>
  s.client.sendRequest<SheetResult>(SHEET, { uri });

describe('gaojian/sheet', () => {
  it('has as many rows as the ledger, and the files to choose from', async () => {
    const s = await started();
    const { rows, files } = await sheet(s, null);
    const ledger = await s.client.sendRequest<LedgerTextResult>(LEDGER_TEXT, {});
    expect(rows).toHaveLength(ledger.rows);
    expect(files).toEqual([
      { uri: B, label: '2026' },
      { uri: A, label: '2025' },
    ]);
  });
  it('points at every figure as it stands in the text', async () => {
    const { rows } = await sheet(await started(), B);
    const lines = THIS_YEAR.split('\n');
    expect(rows.length).toBeGreaterThan(3);
    for (const {
      location: { uri, range },
      figure,
    } of rows) {
      expect(uri).toBe(B);
      expect((lines[range.start.line] ?? '').slice(range.start.character, range.end.character)).toBe(figure);
    }
  });
  it('leads from a contradiction to its other place', async () => {
    const { rows } = await sheet(await started(), B);
    const row = rows.find(r => r.value === '39.4万吨');
    expect(row).toMatchObject({
      state: 'conflict',
      evidence: [
        {
          kind: 'conflict',
          places: [{ label: '第13行 39.1万吨', location: { uri: B, range: { start: { line: 12 } } } }],
        },
      ],
    });
  });
  it('follows the text', async () => {
    const s = await started();
    await s.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: B, version: 2 },
      contentChanges: [{ text: THIS_YEAR.replace('39.4万吨', '39.1万吨') }],
    });
    expect((await sheet(s, B)).rows.filter(r => r.state === 'conflict')).toEqual([]);
  });
  it('is empty for what is no report', async () => {
    expect((await sheet(await started(), 'file:///nowhere.gw')).rows).toEqual([]);
  });
});

describe('gaojian/series', () => {
  it('gives the indicator of a row over time and documents', async () => {
    const s = await started();
    const row = (await sheet(s, B)).rows.find(r => r.value === '13.2亿元');
    const series = await s.client.sendRequest<SeriesResult>(SERIES, { series: row?.series });
    expect(series).toMatchObject({ title: '一般公共预算收入', unit: '亿元', periods: ['2024年', '2025年'] });
    expect(series?.points.map(p => [p.written, p.location.uri])).toEqual([
      ['12.4亿元', A],
      ['13.2亿元', B],
    ]);
  });
  it('answers null for what is not there', async () => {
    expect(await (await started()).client.sendRequest<SeriesResult>(SERIES, { series: 'nothing' })).toBeNull();
  });
});
