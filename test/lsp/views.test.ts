/** What the side bar and its commands ask, over the protocol. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  EXPLAIN,
  LEDGER_TEXT,
  VIEW,
  VIEWS_CHANGED,
  type ExplainResult,
  type LedgerTextResult,
  type ViewName,
  type ViewParams,
  type ViewResult,
} from '../../server/src/protocol';
import { THIS_YEAR } from '../support/report';
import type { TestServer } from '../support/server';
import { B, startWithTwoYears } from '../support/two-years';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const started = async (): Promise<TestServer> => (server = await startWithTwoYears());
const view = async (s: TestServer, name: ViewName, parent: string | null = null, filter = ''): Promise<ViewResult> =>
  s.client.sendRequest<ViewResult>(VIEW, { view: name, parent, filter } satisfies ViewParams);

describe('gaojian/view', () => {
  it('gives a level at a time, down to a place in a file', async () => {
    const s = await started();
    const { nodes, summary } = await view(s, 'ledger', null, '粮食');
    expect(summary).toMatch(/个指标/);
    const [grain] = nodes;
    expect(grain).toMatchObject({ label: '粮食总产量', hasChildren: true, location: null });
    const [year] = (await view(s, 'ledger', grain?.id, '粮食')).nodes;
    const [statement] = (await view(s, 'ledger', year?.id, '粮食')).nodes;
    expect(statement).toMatchObject({
      label: '39.1万吨',
      hasChildren: false,
      location: { uri: B, range: { start: { line: 12 } } },
    });
  });
  it('knows nothing under a node that has gone', async () => {
    expect((await view(await started(), 'findings', 'findings|nowhere')).nodes).toEqual([]);
  });
  it('follows the text, and tells when to ask again', async () => {
    const s = await started();
    await view(s, 'findings'); // Reads both files.
    const told = new Promise<void>(done => s.client.onNotification(VIEWS_CHANGED, () => done()));
    await s.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: B, version: 2 },
      contentChanges: [{ text: THIS_YEAR.replace('39.4万吨', '39.1万吨') }],
    });
    await view(s, 'findings');
    await told;
    expect((await view(s, 'ledger', null, '冲突')).nodes).toEqual([]);
  });
});

describe('gaojian/explain', () => {
  it('tells how the figure at a position was read', async () => {
    const s = await started();
    const line = THIS_YEAR.slice(0, THIS_YEAR.indexOf('13.2亿元')).split('\n').length - 1;
    const told = await s.client.sendRequest<ExplainResult>(EXPLAIN, {
      uri: B,
      position: { line, character: (THIS_YEAR.split('\n')[line] ?? '').indexOf('13.2') },
    });
    expect(told?.title).toBe('13.2亿元');
    expect(told?.rows.map(r => r.label)).toEqual(expect.arrayContaining(['指标', '范围', '时期']));
  });
  it('answers null for what is no report', async () => {
    expect(
      await (
        await started()
      ).client.sendRequest<ExplainResult>(EXPLAIN, { uri: 'file:///nowhere.gw', position: { line: 0, character: 0 } }),
    ).toBeNull();
  });
});

describe('gaojian/ledgerText', () => {
  it('is a table: as many columns in every row, a row for every figure', async () => {
    const { rows, text } = await (await started()).client.sendRequest<LedgerTextResult>(LEDGER_TEXT, {});
    const lines = text.split('\n').map(l => l.split('\t').length);
    expect(lines).toHaveLength(rows + 1);
    expect(new Set(lines).size).toBe(1);
    expect(text).toContain('13.2亿元');
  });
});
