/** The manners of a session: folders, settings, watched files, progress, cancellation, encoding, and failures that end nothing. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CompletionResolveRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  LSPErrorCodes,
  ReferencesRequest,
  RegistrationRequest,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
  type DidChangeWatchedFilesRegistrationOptions,
  type FullDocumentDiagnosticReport,
  type Hover,
  type Location,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver/node';
import { READ_AGAIN, TEXT } from '../../server/src/protocol';
import { createFolder, type TestFolder } from '../support/folder';
import { at, LAST_YEAR, THIS_YEAR } from '../support/report';
import { PULL, startServer, type TestServer } from '../support/server';
import { wordDocument } from '../support/word';

const B = 'file:///reports/b.gw';
let server: TestServer | undefined;
let folder: TestFolder | undefined;
afterEach(async () => {
  await server?.close();
  folder?.dispose();
  server = folder = undefined;
});

const workspaceOf = async (s: TestServer): Promise<string[]> =>
  (
    (await s.client.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    })) as WorkspaceDiagnosticReport
  ).items
    .map(i => decodeURIComponent(i.uri.slice((folder?.uri.length ?? 0) + 1)))
    .sort();
const pull = (s: TestServer, uri: string, previousResultId?: string) =>
  s.client.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId ? { previousResultId } : {}),
  }) as Promise<FullDocumentDiagnosticReport>;

describe('diagnostics of the workspace', () => {
  it('come in parts where the client asks for parts', async () => {
    folder = createFolder({ '去年.gw': LAST_YEAR, '今年.gw': THIS_YEAR });
    server = await startServer({ folder: folder.uri });
    const parts: string[] = [];
    server.client.onProgress(
      WorkspaceDiagnosticRequest.partialResult,
      'part',
      (p: WorkspaceDiagnosticReportPartialResult) => parts.push(...p.items.map(i => i.uri)),
    );
    const whole = await server.client.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken: 'part',
    });
    expect(whole).toEqual({ items: [] });
    expect(parts.sort()).toEqual([folder.uriOf('今年.gw'), folder.uriOf('去年.gw')].sort());
  });
  it('wait for a pause in typing when they are asked for again', async () => {
    server = await startServer();
    const edit = (version: number, text: string) =>
      server?.client.sendNotification('textDocument/didChange', {
        textDocument: { uri: B, version },
        contentChanges: [{ text }],
      });
    await server.open(B, 'gongwen', THIS_YEAR);
    const { resultId } = await pull(server, B);
    await edit(2, THIS_YEAR.replace('39.4万吨', '39.5万吨'));
    const asked = server.client.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [{ uri: B, value: resultId ?? '' }],
    }) as Promise<WorkspaceDiagnosticReport>;
    await server.client.sendRequest(HoverRequest.type, {
      textDocument: { uri: B },
      position: { line: 0, character: 0 },
    });
    await edit(3, THIS_YEAR.replace('39.4万吨', '39.1万吨'));
    const [item] = (await asked).items;
    expect(item?.kind === 'full' && item.items.some(d => d.code === 'figure/conflict')).toBe(false);
    expect(item?.kind).toBe('full');
  });
  it('stop when they are called off', async () => {
    folder = createFolder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.gw`, LAST_YEAR])));
    server = await startServer({ folder: folder.uri });
    const calledOff = new CancellationTokenSource();
    let parts = 0;
    server.client.onProgress(WorkspaceDiagnosticRequest.partialResult, 'part', () => {
      parts++;
      calledOff.cancel();
    });
    await expect(
      server.client.sendRequest(
        WorkspaceDiagnosticRequest.type,
        { previousResultIds: [], partialResultToken: 'part' },
        calledOff.token,
      ),
    ).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(parts).toBeLessThan(60);
  });
  it('are "unchanged" for a file that nothing was said anew about, whatever happens elsewhere', async () => {
    server = await startServer();
    await server.open(B, 'gongwen', THIS_YEAR);
    const first = await pull(server, B);
    await server.open('file:///reports/other.gw', 'gongwen', LAST_YEAR.replaceAll('云岭县', '白石县'));
    expect((await pull(server, B, first.resultId)).kind).toBe('unchanged');
    await server.open('file:///reports/c.gw', 'gongwen', THIS_YEAR.replace('13.2亿元', '13.9亿元'));
    expect((await pull(server, B, first.resultId)).kind).toBe('full');
  });
});

describe('a long check', () => {
  const MANY = Array.from({ length: 60 }, (_, i) => THIS_YEAR.replace('13.2亿元', `${20 + i}.2亿元`)).join('\n');
  it('can be called off in its middle', async () => {
    server = await startServer();
    await server.open(B, 'gongwen', MANY);
    const calledOff = new CancellationTokenSource();
    const asked = server.client.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri: B } },
      calledOff.token,
    );
    // The server hears it when it has begun: what it reads first, it reads in one piece.
    await new Promise(resolve => setImmediate(resolve));
    calledOff.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect((await pull(server, B)).items.length).toBeGreaterThan(0);
  });
  it('is given up when the document is changed, and asked for again', async () => {
    server = await startServer();
    await server.open(B, 'gongwen', MANY);
    const asked = server.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: B } });
    await server.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: B, version: 2 },
      contentChanges: [{ text: `${MANY}\n` }],
    });
    await expect(asked).rejects.toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: true },
    });
    expect((await pull(server, B)).items.length).toBeGreaterThan(0);
  });
});

describe('folders', () => {
  const FILES = { '2025/报告.gw': LAST_YEAR, '2026/报告.gw': THIS_YEAR, '旧稿/报告.gw': THIS_YEAR };
  it('are read whole by default', async () => {
    folder = createFolder(FILES);
    server = await startServer({ folder: folder.uri });
    expect(await workspaceOf(server)).toEqual(['2025/报告.gw', '2026/报告.gw', '旧稿/报告.gw']);
  });
  it('are left out by our setting, by the explorer’s, and by what the workspace says of itself', async () => {
    folder = createFolder({ ...FILES, '.gaojian.json': '{ "exclude": ["2025/**"] }' });
    server = await startServer({
      folder: folder.uri,
      settings: { gaojian: { exclude: ['旧稿'] }, 'files.exclude': { '**/2026': false } },
    });
    expect(await workspaceOf(server)).toEqual(['2026/报告.gw']);
    await server.close();
    server = await startServer({ folder: folder.uri, settings: { gaojian: {}, 'files.exclude': { '**/2026': true } } });
    expect(await workspaceOf(server)).toEqual(['旧稿/报告.gw']);
  });
  it('take in only what is included', async () => {
    folder = createFolder(FILES);
    server = await startServer({ folder: folder.uri, settings: { gaojian: { include: ['2026/**'] } } });
    expect(await workspaceOf(server)).toEqual(['2026/报告.gw']);
  });
  it('leave an open document alone where it is left out, until a setting changes', async () => {
    folder = createFolder(FILES);
    const settings: Record<string, unknown> = { gaojian: { exclude: ['旧稿'] } };
    server = await startServer({ folder: folder.uri, settings });
    await workspaceOf(server);
    const uri = folder.uriOf('旧稿/报告.gw');
    await server.open(uri, 'gongwen', THIS_YEAR);
    expect((await pull(server, uri)).items).toEqual([]);
    settings.gaojian = {};
    await server.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    const { client } = server;
    await expect
      .poll(async () => (await pull({ client } as TestServer, uri)).items.length, { timeout: 5000 })
      .toBeGreaterThan(0);
  });
  it('show progress, which can be called off', async () => {
    folder = createFolder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.gw`, LAST_YEAR])));
    let ended = (): void => undefined;
    const end = new Promise<void>(resolve => (ended = resolve));
    const kinds: string[] = [];
    server = await startServer({
      folder: folder.uri,
      capabilities: { ...PULL, window: { workDoneProgress: true } },
      prepare: client => {
        client.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
          client.onProgress(WorkDoneProgress.type, token, value => {
            kinds.push(value.kind);
            if (value.kind === 'begin') void client.sendNotification('window/workDoneProgress/cancel', { token });
            if (value.kind === 'end') ended();
          });
        });
      },
    });
    await end;
    expect(kinds[0]).toBe('begin');
    const read = await workspaceOf(server);
    expect(read.length).toBeLessThan(60);
  });
});

describe('watched files', () => {
  const changed = (s: TestServer, uri: string, type: FileChangeType) => {
    const refreshed = s.refreshed();
    return s.client
      .sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] })
      .then(() => refreshed);
  };
  it('come, change and go with the disk', async () => {
    folder = createFolder({ '今年.gw': THIS_YEAR });
    server = await startServer({ folder: folder.uri });
    expect(await workspaceOf(server)).toEqual(['今年.gw']);
    folder.write('去年.gw', LAST_YEAR);
    await changed(server, folder.uriOf('去年.gw'), FileChangeType.Created);
    expect(await workspaceOf(server)).toEqual(['今年.gw', '去年.gw']);
    folder.write('去年.gw', LAST_YEAR.replace('12.4亿元', '11.1亿元'));
    await changed(server, folder.uriOf('去年.gw'), FileChangeType.Changed);
    expect(await server.client.sendRequest(TEXT, { uri: folder.uriOf('去年.gw') })).toContain('11.1亿元');
    folder.remove('去年.gw');
    await changed(server, folder.uriOf('去年.gw'), FileChangeType.Deleted);
    expect(await workspaceOf(server)).toEqual(['今年.gw']);
  });
  it('are asked for by patterns that VS Code knows, which has no braces inside braces', async () => {
    const patterns: string[] = [];
    folder = createFolder({ '今年.gw': THIS_YEAR });
    server = await startServer({
      folder: folder.uri,
      capabilities: { ...PULL, workspace: { ...PULL.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } },
      prepare: client =>
        client.onRequest(RegistrationRequest.type, ({ registrations }) => {
          for (const r of registrations) {
            const { watchers } = r.registerOptions as DidChangeWatchedFilesRegistrationOptions;
            patterns.push(...watchers.map(w => String(w.globPattern)));
          }
        }),
    });
    await workspaceOf(server);
    expect(patterns.length).toBeGreaterThan(0);
    for (const p of patterns) expect(p).not.toMatch(/\{[^}]*\{/);
    for (const kind of ['gw', 'gongwen', 'txt', 'md', 'docx', 'json'])
      expect(patterns.some(p => new RegExp(`[{,.]${kind}[},]?`).test(p))).toBe(true);
  });
  it('leave nothing marked when they go, and take what was in a folder with it', async () => {
    folder = createFolder({ '今年.gw': THIS_YEAR, '往年/去年.gw': LAST_YEAR });
    server = await startServer({ folder: folder.uri });
    const items = async (previousResultIds: { uri: string; value: string }[]) =>
      (await (server as TestServer).client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })).items;
    const before = await items([]);
    const previous = before.map(i => ({ uri: i.uri, value: i.resultId ?? '' }));
    expect(previous).toHaveLength(2);
    folder.remove('往年');
    await changed(server, folder.uriOf('往年'), FileChangeType.Deleted);
    const after = await items(previous);
    expect(after.find(i => i.uri.endsWith(encodeURI('去年.gw')))).toEqual({
      uri: folder.uriOf('往年/去年.gw'),
      version: null,
      kind: 'full',
      items: [],
    });
    expect(await workspaceOf(server)).toEqual(['今年.gw']);
  });
  it('are read again when that is asked for, though no watcher has told', async () => {
    folder = createFolder({ '今年.gw': THIS_YEAR, '去年.gw': LAST_YEAR });
    server = await startServer({ folder: folder.uri });
    expect(await workspaceOf(server)).toEqual(['今年.gw', '去年.gw']);
    folder.write('去年.gw', LAST_YEAR.replace('12.4亿元', '11.1亿元'));
    folder.write('前年.gw', LAST_YEAR.replaceAll('2025', '2024'));
    folder.remove('今年.gw');
    await server.client.sendRequest(READ_AGAIN, {});
    expect(await workspaceOf(server)).toEqual(['前年.gw', '去年.gw']);
    expect(await server.client.sendRequest(TEXT, { uri: folder.uriOf('去年.gw') })).toContain('11.1亿元');
  });
  it('include Word documents, which an editor may show as text', async () => {
    folder = createFolder({
      '今年.gw': THIS_YEAR.replace('2025年，全县', '2024年一般公共预算收入12.4亿元。2025年，全县'),
    });
    folder.write('去年.docx', await wordDocument(LAST_YEAR));
    server = await startServer({ folder: folder.uri, showsWord: true });
    await workspaceOf(server);
    const uri = folder.uriOf('今年.gw');
    await server.open(
      uri,
      'gongwen',
      THIS_YEAR.replace('2025年，全县', '2024年一般公共预算收入12.4亿元。2025年，全县'),
    );
    const places = (await server.client.sendRequest(ReferencesRequest.type, {
      textDocument: { uri },
      position: at(THIS_YEAR.replace('2025年，全县', '2024年一般公共预算收入12.4亿元。2025年，全县'), '12.4亿元'),
      context: { includeDeclaration: true },
    })) as Location[];
    const word = folder.uriOf('去年.docx').replace('file://', 'gaojian-docx:');
    expect(places.map(p => p.uri)).toContain(word);
    expect(await server.client.sendRequest(TEXT, { uri: word })).toContain('一般公共预算收入12.4亿元');
  });
  it('bring in a Word document that appears', async () => {
    folder = createFolder({ '今年.gw': THIS_YEAR });
    server = await startServer({ folder: folder.uri });
    await workspaceOf(server);
    folder.write('去年.docx', await wordDocument(LAST_YEAR));
    await changed(server, folder.uriOf('去年.docx'), FileChangeType.Created);
    expect(await workspaceOf(server)).toEqual(['今年.gw', '去年.docx']);
  });
});

describe('positions', () => {
  it('are UTF-16 units, as is said at the beginning', async () => {
    server = await startServer();
    expect(server.initialized.capabilities.positionEncoding).toBe('utf-16');
  });
  it.each([
    ['characters outside the basic plane', (t: string) => t.replace('2025年，全县一般', '𠮷𠮷🌾2025年，全县一般')],
    ['line breaks of Windows', (t: string) => t.replaceAll('\n', '\r\n')],
    ['a byte order mark and line breaks of old Macintoshes', (t: string) => `\ufeff${t.replaceAll('\n', '\r')}`],
  ])('hold with %s', async (_, change) => {
    const text = change(THIS_YEAR);
    server = await startServer();
    await server.open(B, 'gongwen', text);
    const lines = text.split(/\r\n|\r|\n/);
    const line = lines.findIndex(l => l.includes('39.4万吨'));
    const character = (lines[line] ?? '').indexOf('39.4万吨');
    const hover = (await server.client.sendRequest(HoverRequest.type, {
      textDocument: { uri: B },
      position: { line, character: character + 1 },
    })) as Hover;
    expect(hover.range).toEqual({ start: { line, character }, end: { line, character: character + 6 } });
    const { items } = await pull(server, B);
    expect(items.find(d => d.code === 'figure/conflict')?.range).toEqual(hover.range);
  });
});

describe('failures', () => {
  it('of one request are logged and end nothing', async () => {
    server = await startServer();
    await server.open(B, 'gongwen', THIS_YEAR);
    const item = { label: '损坏的条目' };
    expect(await server.client.sendRequest(CompletionResolveRequest.type, item)).toEqual(item);
    expect((await pull(server, B)).items.length).toBeGreaterThan(0);
  });
  it('do not come from a request that was called off before it began', async () => {
    server = await startServer();
    await server.open(B, 'gongwen', THIS_YEAR);
    const calledOff = new CancellationTokenSource();
    const answer = server.client.sendRequest(
      HoverRequest.type,
      { textDocument: { uri: B }, position: at(THIS_YEAR, '39.4万吨') },
      calledOff.token,
    );
    calledOff.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});
