/**
 * Nothing of a report, a file name or the configuration is alive on the screen: planted are links, pictures, HTML, command links, bare
 * addresses, definitions, fences, tables, headings, icons, direction overrides and line breaks; looked at is what every feature answers.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CallHierarchyItem,
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentLink,
  Hover,
  InlayHint,
  MarkupContent,
} from 'vscode-languageserver/node';
import type {
  ExplainResult,
  LedgerTextResult,
  SheetResult,
  ViewItem,
  ViewName,
  ViewResult,
} from '../../server/src/protocol';
import { createFolder, type TestFolder } from '../support/folder';
import { startServer, type TestServer } from '../support/server';

const LIVE: Readonly<Record<string, string>> = {
  picture: '![图](http://live.invalid/a.png)',
  link: '[看](https://live.invalid)',
  command: '[做](command:workbench.action.quit)',
  reference: '[看][甲] [甲]: http://live.invalid',
  angle: '<http://live.invalid>',
  bare: 'http://live.invalid/ www.live.invalid a@live.invalid',
  html: '<img src=x onerror=alert(1)><a href="command:x">甲</a>&lt;b&gt;',
  fence: '```js `甲` ~~~',
  table: '|甲|乙| |---|---|',
  marks: '**甲** __乙__ ~~丙~~ # 丁 $(zap)',
  signs: '\u001b[31m\u009b2J\u202e甲\u2066',
};
/** Signs of it that stand in names: of an indicator, a file, a region. */
const NAME = '$(zap)![](http:live)[x](command:live)`<b>';

/** One report with the same thing planted wherever a feature looks. */
const report = (year: number, x: string): string => `政府工作报告${x}

——${year}年1月15日在云岭县第十八届人民代表大会第五次会议上

云岭县人民政府县长 周明远${x}

各位代表：

一、${year - 1}年工作回顾${x}

${year - 1}年，全县一般公共预算收入完成${year - 2013}.2亿元${x}，增长5%${x}。落实“三清”（清河道${x}、清沟渠${x}、清塘坝）。落实《关于${x}的意见》《政府工作报告${x}》。

新增${x}就业${year - 2000}人，其中农民工${x}就业1人、学生就业2人。一般公共预算收入完成99.2亿元${x}。

三、${year}年安排${x}

一般公共预算收入增长6%以上${x}。突出抓好“三篇文章${x}”：一是做优工业${x}。二是做强农业${x}。

推进“三清”${x}，重点抓好三件事：第一，修路${x}；第二，治水${x}。
`;

const text = (year: number): string =>
  Object.values(LIVE)
    .map(x => report(year, x))
    .join('\n\n');
const FILES = {
  '2025.gw': text(2025),
  [`2026 ${NAME.replaceAll('/', '')} #1%.gw`]: text(2026),
  [`换\n行\u001b[31m.gw`]: report(2024, ' '),
  '.gaojian.json': JSON.stringify({
    [`未知${LIVE.signs}\n${NAME}`]: 1,
    severity: { [`x${NAME}\u001b`]: 'x' },
    region: `云岭${NAME}\u202e县`,
    indicators: [{ name: `一般公共预算收入`, aliases: [`财政${NAME}`] }],
    slogans: Object.values(LIVE).map((x, i) => ({
      name: i ? `三清${i}` : '三清',
      items: [`甲${x}`, `乙\n\n# ${x}`],
      note: `说明\n\n${x}`,
      level: `省${x}`,
      fixedVerb: `推进${x}“三清”`,
    })),
    notes: [{ indicator: '一般公共预算收入', reason: `口径${Object.values(LIVE).join('')}` }],
    ignore: [{ rule: 'figure/conflict', fingerprint: `没有${LIVE.signs}`, reason: NAME }],
  }),
};

let folder: TestFolder;
let server: TestServer;
const pushed: { uri: string; diagnostics: Diagnostic[] }[] = [];
const reports = Object.entries(FILES).filter(([name]) => name.endsWith('.gw'));

beforeAll(async () => {
  folder = createFolder(FILES);
  server = await startServer({
    folder: folder.uri,
    settings: { gaojian: { inlayHints: { implied: true, proofs: true } } },
    changesFigures: true,
    prepare: client =>
      client.onNotification(
        'textDocument/publishDiagnostics',
        (p: { uri: string; diagnostics: Diagnostic[] }) => void pushed.push(p),
      ),
  });
  for (const [name, content] of reports) await server.open(folder.uriOf(name), 'gongwen', content);
});
afterAll(async () => {
  await server.close();
  folder.dispose();
});

const ask = async <T>(method: string, params: unknown): Promise<T> => server.client.sendRequest(method, params);

/** What a renderer would act on in Markdown when our own links, marks and what is escaped are taken away. */
const alive = (markdown: string): string | undefined => {
  const bare = markdown
    .replace(/^(?:> |- |\d+\. )/gm, '')
    .replace(/\\[!-/:-@[-`{-~]/g, '§')
    .replace(/\[[^\][]*\]\(file:\/\/\/[^\s()<>&]*#L\d+,\d+\)/g, '');
  return [
    /!\[|[[\]<>`|~_]/,
    /:\/\//,
    /\bwww\./i,
    /@/,
    /&[#A-Za-z]/,
    /\$\(/,
    /^\s{0,3}#/m,
    /^ {4}|\t/m,
    /^=+\s*$/m,
    /^(?!---$)(?:[-+>]|\d+[.)]\s)/m,
    OBEYED,
  ]
    .map(p => p.exec(bare)?.[0])
    .find(m => m !== undefined);
};
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const inertMarkdown = (what: string, { value }: MarkupContent): void =>
  expect(alive(value), `${what}: ${value}`).toBeUndefined();
const FOR_THE_MACHINE = new Set([
  'uri',
  'target',
  'data',
  'id',
  'newText',
  'arguments',
  'filterText',
  'sortText',
  'series',
  'fingerprint',
  'traces',
  'edit',
  'textEdit',
  'copied',
]);

/** All strings of an answer that a person reads: no control, no override, no icon, no link of a notification, and no line that is not ours. */
const inertLabels = (what: string, value: unknown, key = ''): number => {
  if (typeof value === 'string') {
    expect(OBEYED.exec(value)?.[0], `${what} ${key}: ${value}`).toBeUndefined();
    expect(value, `${what} ${key}`).not.toMatch(/\$\(|\]\(/);
    if (key !== 'message' && key !== 'tooltip') expect(value, `${what} ${key}`).not.toContain('\n');
    return 1;
  }
  if (typeof value !== 'object' || value === null || ('kind' in value && value.kind === 'markdown')) return 0;
  return Object.entries(value).reduce(
    (n, [k, v]) => n + (FOR_THE_MACHINE.has(k) ? 0 : inertLabels(what, v, Array.isArray(value) ? key : k)),
    0,
  );
};

const positions = (content: string, step: number): { line: number; character: number }[] =>
  content.split('\n').flatMap((line, n) =>
    Array.from({ length: Math.ceil(line.length / step) }, (_, i) => ({
      line: n,
      character: Math.min(i * step + 1, line.length),
    })),
  );
const whole = (content: string) => ({
  start: { line: 0, character: 0 },
  end: { line: content.split('\n').length, character: 0 },
});

describe.each(reports)('of %j nothing is alive in', (name, content) => {
  const textDocument = () => ({ uri: folder.uriOf(name) });
  const known = name.startsWith('202');

  it('hovers and explanations', async () => {
    let seen = 0;
    for (const position of positions(content, 3)) {
      const hover = await ask<Hover | null>('textDocument/hover', { textDocument: textDocument(), position });
      if (hover) (seen++, inertMarkdown('hover', hover.contents as MarkupContent));
      if (hover && seen % 5 === 0)
        inertLabels('explain', await ask<ExplainResult>('gaojian/explain', { uri: textDocument().uri, position }));
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('completions and what they explain', async () => {
    let seen = 0;
    for (const [character, , index] of [...content.matchAll(/“|《|\n新增|一般公共/g)]
      .slice(0, 40)
      .map(m => [m[0], m, m.index] as const)) {
      const before = content.slice(0, index + character.length).split('\n');
      const list = await ask<CompletionList | null>('textDocument/completion', {
        textDocument: textDocument(),
        position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
      });
      for (const item of (list?.items ?? []).slice(0, 25)) {
        inertLabels('completion', item);
        const { documentation } = await ask<CompletionItem>('completionItem/resolve', item);
        if (documentation) (seen++, inertMarkdown('completion', documentation as MarkupContent));
      }
    }
    if (known) expect(seen).toBeGreaterThan(0);
  });

  it('hints, lenses, links, symbols and calls', async () => {
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', {
      textDocument: textDocument(),
      range: whole(content),
    });
    for (const hint of hints) {
      inertLabels('hint', hint);
      const { tooltip } = await ask<InlayHint>('inlayHint/resolve', hint);
      if (tooltip) inertMarkdown('hint', tooltip as MarkupContent);
    }
    for (const lens of await ask<CodeLens[]>('textDocument/codeLens', { textDocument: textDocument() }))
      inertLabels('lens', await ask('codeLens/resolve', lens));
    for (const link of await ask<DocumentLink[]>('textDocument/documentLink', { textDocument: textDocument() }))
      inertLabels('link', await ask('documentLink/resolve', link));
    expect(
      inertLabels('symbol', await ask('textDocument/documentSymbol', { textDocument: textDocument() })),
    ).toBeGreaterThan(0);
    const offset = content.indexOf('亿元');
    const before = content.slice(0, offset).split('\n');
    const items =
      (await ask<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', {
        textDocument: textDocument(),
        position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
      })) ?? [];
    for (const item of items)
      for (const side of ['incomingCalls', 'outgoingCalls'])
        inertLabels('call', [item, await ask(`callHierarchy/${side}`, { item })]);
  });

  it('diagnostics and actions', async () => {
    const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: textDocument() });
    inertLabels('diagnostic', items);
    for (const d of items) expect(d.message.split('\n')).toHaveLength(3);
    for (const { range } of items.slice(0, 30)) {
      const actions = await ask<CodeAction[]>('textDocument/codeAction', {
        textDocument: textDocument(),
        range,
        context: { diagnostics: [] },
      });
      for (const action of actions)
        inertLabels('action', action.data === undefined ? action : await ask('codeAction/resolve', action));
    }
    if (known) expect(items.length).toBeGreaterThan(0);
  });
});

describe('of the workspace nothing is alive in', () => {
  it('symbols', async () => {
    for (const query of ['', '三清', '工作']) inertLabels('symbol', await ask('workspace/symbol', { query }));
  });
  it('the trees of the side bar', async () => {
    const walk = async (view: ViewName, parent: string | null): Promise<void> => {
      const { nodes, summary } = await ask<ViewResult>('gaojian/view', { view, parent, filter: '' });
      inertLabels(view, [nodes, summary]);
      for (const { copied } of nodes)
        expect(
          copied.split('\t').filter(cell => OBEYED.test(cell) || (/^[=+\-@]/.test(cell) && !/^-?[\d.]+$/.test(cell))),
        ).toEqual([]);
      for (const node of nodes.slice(0, 60) as ViewItem[]) if (node.hasChildren) await walk(view, node.id);
    };
    for (const view of ['findings', 'ledger', 'slogans', 'targets'] as const) await walk(view, null);
  });
  it('the sheet and its pictures', async () => {
    const sheet = await ask<SheetResult>('gaojian/sheet', { uri: null });
    expect(inertLabels('sheet', sheet)).toBeGreaterThan(100);
    for (const series of new Set(sheet.rows.flatMap(r => r.series ?? [])))
      inertLabels('series', await ask('gaojian/series', { series }));
  });
  it('the copied ledger, whose cells are text', async () => {
    const { text: copied, rows } = await ask<LedgerTextResult>('gaojian/ledgerText', undefined);
    const lines = copied.split('\n');
    expect(lines).toHaveLength(rows + 1);
    for (const line of lines) {
      expect(line.split('\t')).toHaveLength((lines[0] ?? '').split('\t').length);
      for (const cell of line.split('\t'))
        expect(
          OBEYED.exec(cell)?.[0] ?? (/^[=+\-@]/.test(cell) && !/^-?[\d.]+$/.test(cell) ? cell : undefined),
        ).toBeUndefined();
    }
  });
  it('what is said of the configuration', async () => {
    await ask('workspace/diagnostic', { previousResultIds: [] });
    await expect.poll(() => pushed.some(p => p.uri.endsWith('.gaojian.json') && p.diagnostics.length > 0)).toBe(true);
    inertLabels('configuration', pushed);
  });
});
