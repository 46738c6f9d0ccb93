/** The protocol abused: nonsense for the parameters of every request, messages out of turn, headers that are none, wild orders. */
import { GONE, LATE, openEditor, type Editor } from './client';
import { temporary } from './processes';
import { randomFrom, type Random } from './random';
import { BODY } from './texts';
import type { Breach, Failure, Section } from './verdict';

export interface AbuseOptions {
  readonly root: string;
  readonly seed: number;
  /** Only each so many-th case. */
  readonly every: number;
}

const A = 'file:///w/a.gw';
const IN_DOCUMENT = [
  'formatting',
  'documentSymbol',
  'foldingRange',
  'semanticTokens/full',
  'codeLens',
  'documentLink',
  'diagnostic',
];
const AT_POSITION = [
  'hover',
  'definition',
  'references',
  'documentHighlight',
  'prepareRename',
  'rename',
  'completion',
  'onTypeFormatting',
  'prepareCallHierarchy',
];
const IN_RANGE = ['rangeFormatting', 'semanticTokens/range', 'inlayHint', 'codeAction'];
const METHODS: readonly string[] = [
  ...[...IN_DOCUMENT, ...AT_POSITION, ...IN_RANGE, 'selectionRange', 'semanticTokens/full/delta'].map(
    m => `textDocument/${m}`,
  ),
  'completionItem/resolve',
  'codeAction/resolve',
  'codeLens/resolve',
  'inlayHint/resolve',
  'documentLink/resolve',
  'callHierarchy/incomingCalls',
  'callHierarchy/outgoingCalls',
  'workspace/symbol',
  'workspace/executeCommand',
  'workspace/diagnostic',
  ...[
    'view',
    'explain',
    'counterpart',
    'changeFigure',
    'isReport',
    'text',
    'sheet',
    'series',
    'ledgerText',
    'nothing',
  ].map(m => `gaojian/${m}`),
];

const NONSENSE: readonly unknown[] = [
  undefined,
  null,
  {},
  [],
  [[]],
  7,
  '七',
  true,
  {
    textDocument: null,
    position: null,
    range: null,
    positions: null,
    item: null,
    query: null,
    data: null,
    uri: null,
    context: null,
  },
  {
    textDocument: { uri: 5 },
    position: { line: 'a', character: null },
    range: 7,
    positions: {},
    query: 3,
    data: { provider: '__proto__' },
    item: {},
    newName: {},
    command: 5,
    uri: {},
    context: null,
    text: 7,
    view: 'constructor',
  },
  {
    textDocument: { uri: A },
    position: { line: 1e9, character: 1e9 },
    range: { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } },
    positions: [{ line: 1e9, character: 0 }],
    query: '\u0000',
    options: {},
    newName: '',
    ch: '',
    context: { diagnostics: [], only: [''] },
    uri: A,
    view: 'ledger',
    parent: '\u0000',
    filter: '('.repeat(2000),
    previousResultId: 'x',
    previousResultIds: [{ uri: '', value: '' }],
    series: '__proto__',
    text: '9'.repeat(5000),
    command: 'x',
    item: { data: { file: A, span: { start: 1e9, end: 0 } } },
    title: '',
    label: '',
    data: {
      provider: 'constructor',
      uri: A,
      args: {},
      lens: { kind: 'x', span: { start: 9e9, end: -1 } },
      offset: 9e9,
      kind: 'x',
      start: 9e9,
      source: 'x',
      label: 'x',
    },
  },
  {
    textDocument: { uri: '' },
    position: { line: -1, character: -5 },
    range: { start: { line: -1, character: 0 }, end: { line: 0.5, character: NaN } },
    positions: [{}],
    query: [],
    uri: 'file:///%',
    text: null,
  },
];

const NOTIFICATIONS = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  'workspace/didChangeConfiguration',
  'window/workDoneProgress/cancel',
  '$/setTrace',
  '$/cancelRequest',
  '$/progress',
  '$/nothing',
  'initialized',
];

/** What ends a server: it can hear no more. */
const HEADERS: Readonly<Record<string, string>> = {
  'no header': '{"jsonrpc":"2.0"}',
  'no length': 'Content-Type: x\r\n\r\n{}',
  'negative length': 'Content-Length: -1\r\n\r\n{}',
  'length that is none': 'Content-Length: NaN\r\n\r\n{}',
  'empty length': 'Content-Length:\r\n\r\n{}',
  'broken length': 'Content-Length: 1.5\r\n\r\n{}',
  'hexadecimal length': 'Content-Length: 0x10\r\n\r\n{}',
  'huge length': 'Content-Length: 99999999999\r\n\r\n{}',
  'endless length': `Content-Length: ${'9'.repeat(300)}\r\n\r\n{}`,
  'line feeds only': 'Content-Length: 2\n\n{}',
  'carriage returns only': `Content-Length: 2\r\r{}${'x'.repeat(2000)}`,
  'too small a length': `Content-Length: 3\r\n\r\n{"jsonrpc":"2.0","method":"x"}`,
  'endless header': 'X: '.padEnd(5000, 'x'),
  bytes: '\u0000\u0001\u0002\u0003',
  http: 'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
  'headers without end': 'A: b\r\n'.repeat(500),
  'too large a length': 'Content-Length: 4000\r\n\r\n{"jsonrpc":"2.0","method":"x"}Content-Length: 2\r\n\r\n{}',
};
/** Bodies that are no message, well framed: the next message must be heard. */
const BODIES: Readonly<Record<string, string>> = {
  'no JSON': '{"jsonrpc',
  empty: '',
  null: 'null',
  number: '7',
  list: '[]',
  batch: '[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]',
  'no method': '{"jsonrpc":"2.0","id":1}',
  'method of no text': '{"jsonrpc":"2.0","id":1,"method":7}',
  'answer to nothing': '{"jsonrpc":"2.0","id":"x","result":null}',
  'error to nothing': '{"jsonrpc":"2.0","id":99,"error":{"code":1,"message":"x"}}',
  'error of no shape': '{"jsonrpc":"2.0","id":0,"error":7}',
  'cancel of nothing': '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":12345}}',
  'cancel of no shape': '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{}}',
  'cancel without parameters': '{"jsonrpc":"2.0","method":"$/cancelRequest"}',
  'cancel with null': '{"jsonrpc":"2.0","method":"$/cancelRequest","params":null}',
  'no version': '{"id":"a","method":"gaojian/isReport","params":{"text":""}}',
  'id of no shape': '{"jsonrpc":"2.0","id":{},"method":"gaojian/isReport","params":{"text":""}}',
  prototype: '{"jsonrpc":"2.0","id":"__proto__","method":"__proto__","params":{"__proto__":{}}}',
  deep: `{"jsonrpc":"2.0","id":5,"method":"workspace/symbol","params":{"query":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
  'bytes that are no UTF-8': '{"jsonrpc":"2.0","method":"x","params":"\u0080"}',
  'byte order mark': '\ufeff{"jsonrpc":"2.0","method":"x"}',
  nulls: '\u0000\u0000',
};

interface Case {
  readonly id: string;
  readonly run: (root: string, tell: Tell) => Promise<void>;
}
type Tell = (fault: Breach['fault'], what: string) => void;

export const abuse = async ({ root, seed, every }: AbuseOptions): Promise<Section> => {
  const failures: Failure[] = [];
  const cases = [...nonsense(), ...headers(), ...bodies(), ...turns(), ...orders(seed)];
  const chosen = cases.filter((_, i) => i % every === 0);
  let messages = 0;
  for (const { id, run } of chosen) {
    try {
      await run(root, (fault, what) => void failures.push({ fault, id, what, input: '' }));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      failures.push({ fault: why === LATE ? 'hang' : 'crash', id, what: why, input: '' });
    }
    messages++;
  }
  return {
    name: 'protocol',
    cases: messages,
    failures,
    notes: [
      `${METHODS.length} requests × ${NONSENSE.length} kinds of nonsense, ${NOTIFICATIONS.length} notifications, ${Object.keys(HEADERS).length} headers, ${Object.keys(BODIES).length} bodies, and random orders of opening, changing, closing and asking`,
    ],
  };
};

/** JavaScript's own words are for no drafter and no writer of clients. */
const JARGON = /Cannot read|undefined|is not (?:a function|iterable)|unreachable|\[object |TypeError|RangeError/;

/** It is alive, hears, and serves a good report. */
const serves = async (editor: Editor, tell: Tell): Promise<void> => {
  const uri = 'file:///w/good.gw';
  editor.open(uri, BODY);
  const symbols = (await editor.ask('textDocument/documentSymbol', { textDocument: { uri } })) as unknown[];
  if (!symbols.length) tell('crash', 'a good report is not served afterwards');
  const end = await editor.leave();
  if (!end) tell('hang', 'shutdown and exit do not end it');
  else if (end.code !== 0) tell('crash', `ended with ${end.signal ?? end.code}`);
};

const withServer = async (root: string, raw: boolean, work: (editor: Editor) => Promise<void>): Promise<void> => {
  const folder = temporary();
  const editor = await openEditor({ root, cwd: folder.path, raw });
  try {
    await work(editor);
  } finally {
    editor.child.kill('SIGKILL');
    folder.remove();
  }
};

const nonsense = (): Case[] => [
  ...METHODS.map((method): Case => ({
    id: `nonsense for ${method}`,
    run: (root, tell) =>
      withServer(root, false, async editor => {
        editor.open(A, BODY);
        for (const params of NONSENSE) {
          try {
            await editor.ask(method, params);
          } catch (error) {
            const why = error instanceof Error ? error.message : String(error);
            if (why === LATE || why === GONE) throw error;
            if (JARGON.test(why)) tell('words', `${JSON.stringify(params)?.slice(0, 60)}: ${why.slice(0, 160)}`);
          }
        }
        await serves(editor, tell);
      }),
  })),
  ...NOTIFICATIONS.map((method): Case => ({
    id: `nonsense for ${method}`,
    run: (root, tell) =>
      withServer(root, false, async editor => {
        editor.open(A, BODY);
        for (const params of NONSENSE) editor.tell(method, params);
        await serves(editor, tell);
      }),
  })),
];

const headers = (): Case[] =>
  Object.entries(HEADERS).flatMap(([name, bytes]) =>
    [true, false].map((raw): Case => ({
      id: `${name}, ${raw ? 'as the first word' : 'later'}`,
      run: (root, tell) =>
        withServer(root, raw, async editor => {
          editor.write(bytes);
          const late = new Promise<'late'>(resolve => setTimeout(() => resolve('late'), 10_000).unref());
          const end = await Promise.race([editor.ended, late]);
          if (end === 'late') tell('hang', 'it lives and hears nothing');
          else if (end.signal) tell('crash', end.signal);
          else if (!/[\u4e00-\u9fff]{4}/.test(editor.said()))
            tell('words', `no sentence: ${editor.said().slice(0, 100)}`);
        }),
    })),
  );

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const bodies = (): Case[] =>
  Object.entries(BODIES).map(([name, body]): Case => ({
    id: `body: ${name}`,
    run: (root, tell) =>
      withServer(root, false, async editor => {
        editor.write(framed(body));
        await serves(editor, tell);
      }),
  }));

const code = async (work: Promise<unknown>): Promise<number | null> => {
  try {
    await work;
    return null;
  } catch (error) {
    return (error as { readonly code?: number }).code ?? -1;
  }
};

const turns = (): Case[] => [
  ...METHODS.map((method): Case => ({
    id: `${method} before initialize and after shutdown`,
    run: (root, tell) =>
      withServer(root, true, async editor => {
        const before = await code(
          editor.ask(method, { textDocument: { uri: A }, position: { line: 0, character: 0 } }),
        );
        if (before !== -32002) tell('unsteady', `before initialize it is answered ${before ?? 'as if nothing were'}`);
        await editor.ask('initialize', { processId: null, rootUri: null, capabilities: {} });
        await editor.ask('shutdown', undefined);
        const after = await code(editor.ask(method, { textDocument: { uri: A }, position: { line: 0, character: 0 } }));
        if (after !== -32600) tell('unsteady', `after shutdown it is answered ${after ?? 'as if nothing were'}`);
        editor.tell('exit', undefined);
        const { code: status, signal } = await editor.ended;
        if (status !== 0) tell('crash', `ended with ${signal ?? status}`);
      }),
  })),
  ...[
    {},
    { workspace: null, textDocument: null, window: null },
    { workspace: 7, textDocument: '七' },
    { workspace: { configuration: true } },
    { textDocument: { diagnostic: {} } },
  ].map((capabilities, i): Case => ({
    id: `capabilities ${i}`,
    run: (root, tell) =>
      withServer(root, true, async editor => {
        await editor.ask('initialize', {
          processId: null,
          rootUri: null,
          capabilities,
          initializationOptions: i % 2 ? 7 : { home: 7, locale: [] },
        });
        editor.tell('initialized', {});
        await serves(editor, tell);
        const failed = editor.logged()[0];
        if (failed) tell('crash', `logged: ${failed.slice(0, 200)}`);
      }),
  })),
];

/** Random orders of what editors do, with what they would not do among it. */
const orders = (seed: number): Case[] =>
  Array.from({ length: 24 }, (_, n): Case => ({
    id: `order ${n}`,
    run: (root, tell) =>
      withServer(root, false, async editor => {
        const random = randomFrom(seed + 131 * n);
        const asked: Promise<unknown>[] = [];
        for (let i = 0; i < 120; i++) asked.push(...step(editor, random, i));
        for (const answer of await Promise.allSettled(asked)) {
          if (answer.status !== 'rejected') continue;
          const why = answer.reason instanceof Error ? answer.reason.message : String(answer.reason);
          if (why === LATE || why === GONE) throw new Error(why);
          if (JARGON.test(why)) tell('words', why.slice(0, 160));
        }
        await serves(editor, tell);
      }),
  }));

const step = (editor: Editor, random: Random, i: number): Promise<unknown>[] => {
  const uri = `file:///w/${random.pick(['a', 'b', '100%', '%E4%B8', 'c'])}.${random.pick(['gw', 'gw', 'md', 'txt'])}`;
  const position = { line: random(30), character: random(40) };
  switch (random(9)) {
    case 0:
      editor.open(uri, BODY, random.pick(['gongwen', 'gongwen', 'markdown', 'plaintext', '']));
      return [];
    case 1:
      editor.tell('textDocument/didChange', {
        textDocument: { uri, version: i },
        contentChanges: [
          {
            range: { start: position, end: { line: position.line + random(3), character: random(40) } },
            text: random.pick(['', '增长5%', '\n\n', '𠮷', '。']),
          },
        ],
      });
      return [];
    case 2:
      editor.tell('textDocument/didChange', {
        textDocument: { uri, version: -i },
        contentChanges: random.pick([
          [],
          [{ text: '' }],
          [{ range: { start: position, end: { line: 0, character: 0 } }, text: '倒' }],
        ]),
      });
      return [];
    case 3:
      editor.tell('textDocument/didClose', { textDocument: { uri } });
      return [];
    case 4:
      editor.tell('workspace/didChangeConfiguration', { settings: null });
      return [];
    case 5:
      editor.tell('workspace/didChangeWorkspaceFolders', {
        event: {
          added: [{ uri: `file:///w${random(3)}`, name: 'w' }],
          removed: [{ uri: `file:///w${random(3)}`, name: 'w' }],
        },
      });
      return [];
    default:
      return [
        editor.ask(random.pick(METHODS), {
          textDocument: { uri },
          position,
          range: { start: position, end: { line: position.line + 3, character: 0 } },
          positions: [position],
          context: { diagnostics: [] },
          options: {},
          newName: '13.9亿元',
          query: '',
          previousResultId: 'x',
          previousResultIds: [],
          view: 'findings',
          parent: null,
          filter: '',
          uri,
          text: '5',
          series: 'x',
          title: 'x',
          label: 'x',
          item: { data: { file: uri, span: { start: 0, end: 1 } } },
          command: 'x',
        }),
      ];
  }
};
