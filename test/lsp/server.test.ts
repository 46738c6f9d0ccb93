/** The language server over its protocol: every capability it announces, and its manners. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  DefinitionRequest,
  DiagnosticTag,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
  type DocumentSymbol,
  type FullDocumentDiagnosticReport,
  type Hover,
  type Location,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { IS_REPORT, STATUS, type StatusParams } from '../../server/src/protocol';
import { at, LAST_YEAR, THIS_YEAR } from '../support/report';
import { startServer, type TestServer } from '../support/server';

const A = 'file:///reports/a.gw';
const B = 'file:///reports/b.gw';
let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const started = async (files: Readonly<Record<string, string>>, languageId = 'gongwen'): Promise<TestServer> => {
  server = await startServer();
  for (const [uri, text] of Object.entries(files)) await server.open(uri, languageId, text);
  return server;
};

const names = (symbols: readonly DocumentSymbol[]): string[] =>
  symbols.flatMap(s => [s.name, ...names(s.children ?? [])]);
const pull = async (s: TestServer, uri: string) =>
  (await s.client.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
  })) as FullDocumentDiagnosticReport;

describe('outline', () => {
  it('is a tree of headings with series and their sections', async () => {
    const s = await started({ [B]: THIS_YEAR });
    const symbols = (await s.client.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: B },
    })) as DocumentSymbol[];
    expect(symbols.map(x => x.name)).toEqual([
      '政府工作报告　云岭县人民政府县长 周明远',
      '一、2025年工作回顾',
      '二、2026年工作安排',
    ]);
    // The title says what the document was taken for.
    expect(symbols[0]?.detail).toBe('云岭县 · 工作报告 · 2026年讲 · 2025年数据');
    expect(names(symbols)).toContain('一是做优工业');
    expect(names(symbols)).toContain('（4）保障改善民生');
    expect(symbols[1]?.detail).toMatch(/字 · \d+个数据/);
  });
  it('is left to the editor for Markdown', async () => {
    const s = await started({ 'file:///reports/a.md': LAST_YEAR }, 'markdown');
    expect(
      await s.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: 'file:///reports/a.md' } }),
    ).toEqual([]);
  });
  it('folds sections', async () => {
    const s = await started({ [A]: LAST_YEAR });
    const folds = await s.client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: A } });
    expect(folds?.some(f => f.startLine === at(LAST_YEAR, '一、2024').line)).toBe(true);
  });
  it('finds headings of all reports by characters in order', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: THIS_YEAR });
    const hits = await s.client.sendRequest(WorkspaceSymbolRequest.type, { query: '工作安排' });
    expect(hits?.map(h => h.name).sort()).toEqual(['二、2025年工作安排', '二、2026年工作安排']);
  });
});

describe('figures', () => {
  it('are explained on hover with indicator, period and scope', async () => {
    const s = await started({ [A]: LAST_YEAR });
    const hover = (await s.client.sendRequest(HoverRequest.type, {
      textDocument: { uri: A },
      position: at(LAST_YEAR, '12.4亿元'),
    })) as Hover;
    const text = (hover.contents as MarkupContent).value;
    expect(text).toContain('一般公共预算收入');
    expect(text).toContain('2024年');
    expect(text).toContain('云岭县');
    expect(text).toContain('12.4亿元');
    expect(text).not.toContain('±');
  });
  it('lead from one statement to the other, and list all', async () => {
    const s = await started({ [B]: THIS_YEAR });
    const position = at(THIS_YEAR, '39.4万吨');
    const definition = (await s.client.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: B },
      position,
    })) as Location[];
    expect(definition[0]?.range.start.line).toBe(at(THIS_YEAR, '39.1万吨').line);
    expect(
      await s.client.sendRequest(ReferencesRequest.type, {
        textDocument: { uri: B },
        position,
        context: { includeDeclaration: true },
      }),
    ).toHaveLength(2);
    expect(
      await s.client.sendRequest(DocumentHighlightRequest.type, { textDocument: { uri: B }, position }),
    ).toHaveLength(2);
  });
  it('are not invented where there is nothing', async () => {
    const s = await started({ [A]: LAST_YEAR });
    expect(
      await s.client.sendRequest(HoverRequest.type, { textDocument: { uri: A }, position: { line: 4, character: 20 } }),
    ).toBeNull();
  });
  it('nor is what the document was taken for: the title says it, and from which words', async () => {
    const s = await started({ [A]: LAST_YEAR });
    const hover = await s.client.sendRequest(HoverRequest.type, {
      textDocument: { uri: A },
      position: { line: 0, character: 1 },
    });
    expect(JSON.stringify(hover?.contents)).toMatch(
      /所属地方：\*\*云岭县\*\*.*云岭县第十八届人民代表大会.*数据年份：\*\*2024\*\*/,
    );
  });
});

describe('diagnostics', () => {
  it('name both places of a contradiction, in Chinese, with what, why and what to do', async () => {
    const s = await started({ [B]: THIS_YEAR });
    const { items } = await pull(s, B);
    const conflict = items.find(d => d.code === 'figure/conflict');
    expect(conflict?.message).toContain('粮食');
    expect(conflict?.message).toContain('依据：');
    expect(conflict?.message).toContain('建议：');
    expect(conflict?.relatedInformation?.[0]?.location.uri).toBe(B);
  });
  it('strike through what is no longer to be used', async () => {
    const s = await started({ [B]: THIS_YEAR.replace('重点抓好', '扎实做好“六稳”工作。重点抓好') });
    const { items } = await pull(s, B);
    expect(items.find(d => d.code === 'slogan/date')?.tags).toEqual([DiagnosticTag.Deprecated]);
    expect(items.filter(d => d.code !== 'slogan/date').flatMap(d => d.tags ?? [])).toEqual([]);
  });
  it('lead to the page of their rule where the client says where the pages are', async () => {
    server = await startServer({ home: 'file:///extensions/gaojian/' });
    await server.open(B, 'gongwen', THIS_YEAR);
    const { items } = await pull(server, B);
    expect(items.find(d => d.code === 'figure/conflict')?.codeDescription?.href).toBe(
      'file:///extensions/gaojian/docs/rules/figure/conflict.md',
    );
    expect(items.every(d => d.codeDescription)).toBe(true);
  });
  it('lead to no page where the client says nothing of pages', async () => {
    const s = await started({ [B]: THIS_YEAR });
    const { items } = await pull(s, B);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(d => d.codeDescription)).toEqual([]);
  });
  it('count what was announced', async () => {
    const s = await started({ [B]: THIS_YEAR });
    const { items } = await pull(s, B);
    expect(items.filter(d => d.code === 'figure/count').map(d => d.message.split('\n')[0])).toEqual([
      '“三个方面”声明3项，实际列出4项',
    ]);
  });
  it('check growth against last year’s report in the other file', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: THIS_YEAR.replace('增长6.5%', '增长9.5%') });
    const { items } = await pull(s, B);
    const growth = items.find(d => d.code === 'figure/growth');
    expect(growth?.message).toContain('6.45%');
    expect(growth?.relatedInformation?.some(r => r.location.uri === A)).toBe(true);
  });
  it('answer "unchanged" until something changes, and then anew', async () => {
    const s = await started({ [B]: THIS_YEAR });
    const first = await pull(s, B);
    const again = await s.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: B },
      previousResultId: first.resultId ?? '',
    });
    expect(again.kind).toBe('unchanged');
    await s.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: B, version: 2 },
      contentChanges: [{ text: THIS_YEAR.replace('39.4万吨', '39.1万吨') }],
    });
    const after = await pull(s, B);
    expect(after.items.some(d => d.code === 'figure/conflict')).toBe(false);
  });
  it('cover the whole workspace on request', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gaojian-'));
    try {
      writeFileSync(join(folder, '去年.gw'), LAST_YEAR);
      writeFileSync(join(folder, '今年（草案）.gw'), THIS_YEAR);
      writeFileSync(join(folder, '便条.txt'), '明天上午开会，请带上材料。');
      server = await startServer({ folder: URI.file(folder).toString() });
      const report = await server.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
      expect(report.items.map(i => URI.parse(i.uri).fsPath).sort()).toEqual(
        [join(folder, '今年（草案）.gw'), join(folder, '去年.gw')].sort(),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  it('are pushed to a client that cannot pull', async () => {
    server = await startServer({ capabilities: {} });
    const pushed = new Promise<string[]>(resolve =>
      server?.client.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
        if (diagnostics.length) resolve(diagnostics.map(d => String(d.code)));
      }),
    );
    await server.open(B, 'gongwen', THIS_YEAR);
    expect(await pushed).toContain('figure/count');
  });
});

describe('manners', () => {
  it('leave a Markdown file that is no report alone', async () => {
    const uri = 'file:///reports/README.md';
    const s = await started(
      { [uri]: '# Notes\n\n一、二、四、这里没有报告。粮食总产量39.1万吨。全年粮食总产量39.4万吨。\n' },
      'markdown',
    );
    expect((await pull(s, uri)).items).toEqual([]);
  });
  it('answer before the segmenter has loaded, and say which one serves in the end', async () => {
    server = await startServer();
    const states: string[] = [];
    const settled = new Promise<void>(resolve =>
      server?.client.onNotification(STATUS, (p: StatusParams) => {
        states.push(p.segmenter);
        if (p.segmenter !== 'loading') resolve();
      }),
    );
    await server.open(B, 'gongwen', THIS_YEAR);
    expect((await pull(server, B)).items.length).toBeGreaterThan(0);
    await settled;
    expect(['nodejieba', 'fallback']).toContain(states.at(-1));
  });
  it('tell the status line of a report', async () => {
    server = await startServer();
    const status = new Promise<StatusParams>(resolve => server?.client.onNotification(STATUS, resolve));
    await server.open(B, 'gongwen', THIS_YEAR);
    expect((await status).text).toMatch(/^\d+ 个数据 · 核对 \d+ · 冲突 \d+$/);
  });
  it('tell a report from a note by content', async () => {
    const s = await started({});
    expect(await s.client.sendRequest(IS_REPORT, { text: LAST_YEAR })).toBe(true);
    expect(await s.client.sendRequest(IS_REPORT, { text: '明天上午开会，请带上材料。' })).toBe(false);
  });
  it('survive text that is no report', async () => {
    const s = await started({ [A]: '\u0000\ud800 ' + '（'.repeat(5000) + '9'.repeat(5000) });
    expect((await pull(s, A)).kind).toBe('full');
  });
});
