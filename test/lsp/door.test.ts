/** The door of the connection: what comes out of turn, and parameters of no known shape, are answered with an error of their own. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  LogMessageNotification,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { THIS_YEAR } from '../support/report';
import { PULL, startServer, type TestServer } from '../support/server';

const B = 'file:///reports/b.gw';
let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const SENTENCE = /^[^ ]+ 的参数有误：.*应为.+$/;
const failure = async (
  method: string,
  params: unknown,
): Promise<{ readonly code: number; readonly message: string }> => {
  try {
    await server?.client.sendRequest(method, params);
  } catch (error) {
    return error as { code: number; message: string };
  }
  throw new Error(`${method} was answered`);
};

const at = { textDocument: { uri: B }, position: { line: 0, character: 0 } };
const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
/** Every request with parameters that it answers. */
const REQUESTS: Readonly<Record<string, object>> = {
  'textDocument/hover': at,
  'textDocument/definition': at,
  'textDocument/references': at,
  'textDocument/documentHighlight': at,
  'textDocument/prepareRename': at,
  'textDocument/rename': { ...at, newName: '甲' },
  'textDocument/prepareCallHierarchy': at,
  'callHierarchy/incomingCalls': { item: { data: { file: B, span: { start: 0, end: 1 } } } },
  'callHierarchy/outgoingCalls': { item: { data: { file: B, span: { start: 0, end: 1 } } } },
  'textDocument/completion': { ...at, context: { triggerKind: 1 } },
  'completionItem/resolve': { label: '甲' },
  'textDocument/codeAction': { textDocument: { uri: B }, range, context: { diagnostics: [] } },
  'codeAction/resolve': { title: '甲' },
  'textDocument/formatting': { textDocument: { uri: B }, options: {} },
  'textDocument/rangeFormatting': { textDocument: { uri: B }, range, options: {} },
  'textDocument/onTypeFormatting': { ...at, ch: '\n', options: {} },
  'textDocument/documentSymbol': { textDocument: { uri: B } },
  'textDocument/foldingRange': { textDocument: { uri: B } },
  'textDocument/selectionRange': { textDocument: { uri: B }, positions: [at.position] },
  'textDocument/semanticTokens/full': { textDocument: { uri: B } },
  'textDocument/semanticTokens/full/delta': { textDocument: { uri: B }, previousResultId: '1' },
  'textDocument/semanticTokens/range': { textDocument: { uri: B }, range },
  'textDocument/codeLens': { textDocument: { uri: B } },
  'codeLens/resolve': { range },
  'textDocument/inlayHint': { textDocument: { uri: B }, range },
  'inlayHint/resolve': { position: at.position },
  'textDocument/documentLink': { textDocument: { uri: B } },
  'documentLink/resolve': { range },
  'textDocument/diagnostic': { textDocument: { uri: B } },
  'workspace/diagnostic': { previousResultIds: [] },
  'workspace/symbol': { query: '' },
  'workspace/executeCommand': { command: 'gaojian.ignoreFinding' },
  'gaojian/view': { view: 'ledger', parent: null, filter: '' },
  'gaojian/explain': { uri: B, position: at.position },
  'gaojian/counterpart': { uri: B, position: at.position },
  'gaojian/changeFigure': { uri: B, position: at.position, text: '1亿元' },
  'gaojian/isReport': { text: '甲' },
  'gaojian/text': { uri: B },
  'gaojian/sheet': { uri: null },
  'gaojian/series': { series: '甲' },
};
/** These are refused for a reason of the text, not of the parameters. */
const REFUSES = new Set(['gaojian/changeFigure', 'textDocument/rename', 'textDocument/prepareRename']);
/** No handler reads them. */
const unread = new Set(['context.diagnostics', 'options', 'ch']);

/** The parameters with one part put wrong, for each part that is read. */
const spoiled = (params: object, path = ''): readonly (readonly [string, unknown])[] =>
  Object.entries(params).flatMap(([name, value]): (readonly [string, unknown])[] => {
    const at = path ? `${path}.${name}` : name;
    const wrong = typeof value === 'string' || value === null ? 7 : '七';
    const here: [string, unknown][] = [[at, { ...params, [name]: wrong }]];
    const inside: (readonly [string, unknown])[] =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? spoiled(value as object, at).map(([p, v]) => [p, { ...params, [name]: v }] as const)
        : [];
    return [...here, ...inside];
  });

describe('parameters', () => {
  it.each(Object.entries(REQUESTS))(
    'of %s: good ones are answered, each part put wrong is named in a sentence',
    async (method, good) => {
      server = await startServer();
      await server.open(B, 'gongwen', THIS_YEAR);
      if (!REFUSES.has(method)) await server.client.sendRequest(method, good);
      for (const nonsense of [7, '七', null, {}]) {
        if (method === 'gaojian/sheet' && nonsense && typeof nonsense === 'object') continue; // It may leave its document out.
        const { code, message } = await failure(method, nonsense);
        expect([code, message]).toEqual([ErrorCodes.InvalidParams, expect.stringMatching(SENTENCE)]);
      }
      let read = 0;
      for (const [path, params] of spoiled(good)) {
        if (unread.has(path)) continue;
        const { code, message } = await failure(method, params);
        expect([path, code, message]).toEqual([path, ErrorCodes.InvalidParams, expect.stringMatching(SENTENCE)]);
        expect(message).toContain(path.split('.')[0]);
        read++;
      }
      expect(read).toBeGreaterThan(0);
    },
  );
  it.each([
    ['negative', { line: 0, character: -1 }],
    ['broken', { line: 0.5, character: 0 }],
    ['no numbers', { line: 'a', character: null }],
  ])('that are %s positions are refused', async (_, position) => {
    server = await startServer();
    expect(await failure('textDocument/hover', { textDocument: { uri: B }, position })).toMatchObject({
      code: ErrorCodes.InvalidParams,
    });
    expect(
      await failure('textDocument/selectionRange', {
        textDocument: { uri: B },
        positions: [{ line: 0, character: 0 }, position],
      }),
    ).toMatchObject({ message: expect.stringContaining('positions.1') as string });
  });
  it('beyond the end of the text are places, and answered', async () => {
    server = await startServer();
    await server.open(B, 'gongwen', THIS_YEAR);
    expect(
      await server.client.sendRequest('textDocument/hover', {
        textDocument: { uri: B },
        position: { line: 1e9, character: 1e9 },
      }),
    ).toBeNull();
  });
  it.each([
    ['textDocument/didOpen', { textDocument: { uri: 5, languageId: 'gongwen', version: 1, text: '甲' } }],
    ['textDocument/didOpen', null],
    ['textDocument/didChange', { textDocument: { uri: B, version: 2 }, contentChanges: [{ text: 7 }] }],
    ['textDocument/didChange', { textDocument: { uri: B, version: null }, contentChanges: [{ text: '甲' }] }],
    ['textDocument/didClose', {}],
    ['workspace/didChangeWatchedFiles', { changes: [{ uri: null }] }],
    ['workspace/didChangeWorkspaceFolders', { event: 7 }],
    ['window/workDoneProgress/cancel', {}],
  ])('of the notification %s that are nonsense are logged and change nothing', async (method, params) => {
    server = await startServer();
    await server.open(B, 'gongwen', THIS_YEAR);
    const logged = new Promise<string>(resolve =>
      server?.client.onNotification(LogMessageNotification.type, ({ message }) => resolve(message)),
    );
    await server.client.sendNotification(method, params);
    expect(await logged).toMatch(SENTENCE);
    const { items } = (await server.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: B },
    })) as FullDocumentDiagnosticReport;
    expect(items.length).toBeGreaterThan(0);
  });
});

describe('turns', () => {
  it('come to nobody before initialize', async () => {
    server = await startServer({ initialize: false });
    expect(await failure('textDocument/hover', at)).toMatchObject({
      code: ErrorCodes.ServerNotInitialized,
      message: expect.stringContaining('尚未初始化') as string,
    });
    expect(await failure('gaojian/nothing', {})).toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    // What was opened before it counts for nothing.
    await server.open(B, 'gongwen', THIS_YEAR);
    await server.client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: PULL });
    expect(await server.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: B } })).toEqual([]);
  });
  it('begin with an initialize that is understood', async () => {
    server = await startServer({ initialize: false });
    expect(await failure('initialize', { capabilities: 7 })).toMatchObject({ code: ErrorCodes.InvalidParams });
    expect(await failure('textDocument/hover', at)).toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    await server.client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(await server.client.sendRequest('textDocument/hover', at)).toBeNull();
  });
  it('are given out once', async () => {
    server = await startServer();
    expect(await failure('initialize', { processId: null, rootUri: null, capabilities: {} })).toMatchObject({
      code: ErrorCodes.InvalidRequest,
      message: expect.stringContaining('已经初始化') as string,
    });
  });
  it('end with shutdown', async () => {
    server = await startServer();
    await server.client.sendRequest('shutdown');
    expect(await failure('textDocument/hover', at)).toMatchObject({
      code: ErrorCodes.InvalidRequest,
      message: expect.stringContaining('正在退出') as string,
    });
    expect(await failure('shutdown', undefined)).toMatchObject({ code: ErrorCodes.InvalidRequest });
    server.drop();
    server = undefined;
  });
  it('are not asked for under the name of a refusal', async () => {
    server = await startServer();
    expect(await failure('gaojian/refused', { code: 1, message: 'x' })).toMatchObject({
      code: ErrorCodes.MethodNotFound,
    });
  });
});

describe('a client that announced little', () => {
  const failed = async (capabilities: object, prepare?: (s: TestServer) => void): Promise<string[]> => {
    const logged: string[] = [];
    server = await startServer({
      capabilities,
      prepare: client =>
        void client.onNotification(
          LogMessageNotification.type,
          ({ message, type }) => void (type === 1 && logged.push(message)),
        ),
    });
    prepare?.(server);
    await server.open(B, 'gongwen', THIS_YEAR);
    await server.client.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    return logged;
  };
  it.each([
    ['nothing at all', {}],
    ['no folders', { workspace: { configuration: true } }],
    ['capabilities of no shape', { workspace: 7, textDocument: '七', window: null }],
    [
      'registration that it refuses',
      { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } }, window: { workDoneProgress: true } },
    ],
  ])('is served without complaint: %s', async (_, capabilities) => {
    expect(await failed(capabilities)).toEqual([]);
    expect(
      ((await server?.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: B } })) ?? []).length,
    ).toBeGreaterThan(0);
  });
  it('and answers the question for settings with nonsense has its folders read', async () => {
    server = await startServer({
      capabilities: { workspace: { configuration: true } },
      prepare: client => void client.onRequest('workspace/configuration', () => '七'),
    });
    await server.open(B, 'gongwen', THIS_YEAR);
    expect(
      ((await server.client.sendRequest('workspace/diagnostic', { previousResultIds: [] })) as { items: unknown[] })
        .items,
    ).toHaveLength(1);
  });
});
