/** The server before files that are none, that are too large, or that lie elsewhere: it answers, and says what it did not read. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  WorkspaceDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { STATUS, type StatusParams } from '../../server/src/protocol';
import { THIS_YEAR } from '../support/report';
import { startServer, type TestServer } from '../support/server';

let folder = '';
let server: TestServer | undefined;
const logged: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaojian-lsp-files-'));
  logged.length = 0;
  writeFileSync(path('a.gw'), THIS_YEAR);
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string): string => join(folder, name);
const uriOf = (name: string): string => URI.file(path(name)).toString();
const listen = (client: ProtocolConnection): void =>
  void client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
/** All of the folder has been read when the answer comes. */
const workspaceUris = async (): Promise<string[]> =>
  ((await server?.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] }))?.items ?? []).map(
    i => i.uri,
  );
const start = async (trusted?: boolean): Promise<TestServer> =>
  (server = await startServer({
    folder: URI.file(folder).toString(),
    prepare: listen,
    ...(trusted === undefined ? {} : { trusted }),
  }));

describe('what is no ordinary file', () => {
  it.each([
    ['report', 'p.gw', undefined],
    ['configuration', '.gaojian.json', undefined],
    ['glossary', 'g.json', '{ "glossaries": ["g.json"] }'],
    ['baseline', 'b.json', '{ "baseline": "b.json" }'],
  ])('as %s keeps nobody waiting, and is named', async (_, name, config) => {
    if (config) writeFileSync(path('.gaojian.json'), config);
    for (const make of [() => execFileSync('mkfifo', [path(name)]), () => symlinkSync('/dev/zero', path(name))]) {
      make();
      await start();
      expect(await workspaceUris()).toEqual([uriOf('a.gw')]);
      // A link out of the folder is not even looked at where a configuration names it.
      expect(logged.join('\n')).toMatch(/管道|设备|不在这个工作区/);
      await server?.close();
      server = undefined;
      logged.length = 0;
      rmSync(path(name));
    }
  });
});

describe('a glossary outside of the folder', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'gaojian-shared-'));
  writeFileSync(join(elsewhere, 'g.json'), '[{ "name": "四联四促" }, { "note": "无名" }]');

  it('is not read unless the workspace is trusted', async () => {
    writeFileSync(path('.gaojian.json'), JSON.stringify({ glossaries: [join(elsewhere, 'g.json')] }));
    for (const trusted of [undefined, false]) {
      await start(trusted);
      await workspaceUris();
      expect(logged.join('\n')).toContain('不在这个工作区的文件夹里');
      expect(logged.join('\n')).not.toContain('slogans[1]');
      await server?.close();
      logged.length = 0;
    }
    await start(true);
    await workspaceUris();
    // It was read: what is wrong in it is said.
    expect(logged.join('\n')).toContain('slogans[1]');
  });
});

describe('entries that nothing needs', () => {
  it('are marked as far as anyone works through them, then counted', async () => {
    writeFileSync(
      path('.gaojian.json'),
      JSON.stringify({
        ignore: Array.from({ length: 5000 }, (_, i) => ({ rule: 'figure/count', fingerprint: `第${i}项`, reason: '' })),
      }),
    );
    await start();
    const sent = new Promise<PublishDiagnosticsParams>(resolve =>
      server?.client.onNotification(PublishDiagnosticsNotification.type, resolve),
    );
    await workspaceUris();
    const { diagnostics } = await sent;
    expect(diagnostics.length).toBeLessThan(200);
    expect(diagnostics.at(-1)?.message).toMatch(/另有 4900 个/);
  });
});

describe('a text that is larger than a report', () => {
  const big = 'file:///reports/big.gw';
  const other = 'file:///reports/b.gw';
  const HUGE = THIS_YEAR + '说明文字没有数据。\n'.repeat((33 * 1024 * 1024) / 28);
  const pull = async (uri: string) =>
    (
      (await server?.client.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
      })) as FullDocumentDiagnosticReport
    ).items;

  it('is not read, which is said once; others are served, and so is the text once it is smaller', async () => {
    const statuses: StatusParams[] = [];
    server = await startServer({
      prepare: client => (
        listen(client),
        void client.onNotification(STATUS, (s: StatusParams) => void statuses.push(s))
      ),
    });
    await server.open(other, 'gongwen', THIS_YEAR);
    await server.open(big, 'gongwen', HUGE);
    expect((await server.client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: big } })) ?? []).toEqual(
      [],
    );
    expect((await server.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: big } })) ?? []).toEqual(
      [],
    );
    const [only, ...more] = await pull(big);
    expect(only?.message).toMatch(/没有检查这份文件：文件过大（33.* MB），超过 32 MB 的上限/);
    expect(more).toEqual([]);
    expect((await pull(other)).map(d => d.code)).toContain('figure/conflict');
    await server.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: big, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '。' }],
    });
    expect(await pull(big)).toHaveLength(1);
    expect(logged.filter(l => l.includes('文件过大'))).toHaveLength(1);
    await server.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: big, version: 3 },
      contentChanges: [{ text: THIS_YEAR }],
    });
    expect((await pull(big)).map(d => d.code)).toContain('figure/conflict');
  });
});
