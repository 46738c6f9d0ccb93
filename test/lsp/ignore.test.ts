/** Ignoring a finding with a reason, over the protocol: the action, what is written into the configuration, and what it says afterwards. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  TextDocumentEdit,
  WorkspaceDiagnosticRequest,
  type CodeAction,
  type FullDocumentDiagnosticReport,
  type PublishDiagnosticsParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { DESCRIBE_COMMAND, FRAME, IGNORE_COMMAND, UNIGNORE_COMMAND, type FrameResult } from '../../server/src/protocol';
import { edited, THIS_YEAR } from '../support/report';
import { PULL, startServer, type TestServer } from '../support/server';

let folder: string;
let server: TestServer;
const uriOf = (name: string) => URI.file(join(folder, name)).toString();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaojian-ignore-'));
  writeFileSync(join(folder, '今年.gw'), THIS_YEAR);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const rules = async () =>
  (
    (await server.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uriOf('今年.gw') },
    })) as FullDocumentDiagnosticReport
  ).items.map(d => d.code);

const written = (): string => readFileSync(join(folder, '.gaojian.json'), 'utf8');
/** Finds out first which reports there are, so that the answers to come are about all of them. */
const start = async (options: Parameters<typeof startServer>[0] = {}): Promise<void> => {
  server = await startServer({ folder: URI.file(folder).toString(), ...options });
  await server.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
};

/** Chooses the action on a finding of the rule. */
const ignore = async (reason: string, rule = 'figure/conflict'): Promise<unknown> => {
  const uri = uriOf('今年.gw');
  const { items } = (await server.client.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
  })) as FullDocumentDiagnosticReport;
  const diagnostic = items.find(d => d.code === rule);
  if (!diagnostic) throw new Error('no finding');
  const actions = ((await server.client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  })) ?? []) as CodeAction[];
  const action = actions.find(a => a.command?.command === IGNORE_COMMAND);
  expect(action?.title).toMatch(/^口径不同，忽略并说明：[\d.]+ ≠ [\d.]+\S+ \S+ · 第\d+行…$/);
  return server.client.sendRequest(ExecuteCommandRequest.type, {
    command: IGNORE_COMMAND,
    arguments: [...(action?.command?.arguments ?? []), reason],
  });
};

it('creates the configuration, and the finding goes', async () => {
  await start();
  expect(await rules()).toContain('figure/conflict');
  expect(await ignore('后者含复种')).toEqual({ uri: uriOf('.gaojian.json') });
  expect(JSON.parse(written())).toMatchObject({
    ignore: [{ rule: 'figure/conflict', reason: '后者含复种', file: '今年.gw' }],
  });
  await vi.waitFor(async () => expect(await rules()).not.toContain('figure/conflict'), { timeout: 10_000 });
});

it('is taken back, and the finding is told again', async () => {
  await start();
  await ignore('统计口径不同');
  await vi.waitFor(async () => expect(await rules()).not.toContain('figure/conflict'));
  const [entry] = (parse(written()) as { ignore: { rule: string; fingerprint: string; file?: string }[] }).ignore;
  const done = await server.client.sendRequest(ExecuteCommandRequest.type, {
    command: UNIGNORE_COMMAND,
    arguments: [{ rule: entry?.rule, fingerprint: entry?.fingerprint, file: entry?.file ?? null }],
  });
  expect(done).not.toBeNull();
  await vi.waitFor(async () => expect(await rules()).toContain('figure/conflict'));
  expect((parse(written()) as { ignore: unknown[] }).ignore).toEqual([]);
});

it('says what a document is, where it was read wrongly', async () => {
  await start();
  const asked = { uri: uriOf('今年.gw') };
  const fieldOf = async (name: string) =>
    (await server.client.sendRequest<FrameResult>(FRAME, asked))?.fields.find(f => f.name === name);
  expect(await fieldOf('kind')).toMatchObject({ value: 'work-report', words: '工作报告' });
  const describe = (name: string, value: string) =>
    server.client.sendRequest(ExecuteCommandRequest.type, {
      command: DESCRIBE_COMMAND,
      arguments: [{ ...asked, name, value }],
    });
  expect(await describe('kind', 'no-such-kind')).toBeNull();
  expect(await describe('dataYear', '去年')).toBeNull();
  await describe('kind', 'speech');
  await describe('dataYear', '2024');
  await vi.waitFor(async () =>
    expect(await fieldOf('dataYear')).toMatchObject({ value: '2024', why: '人工写明：2024' }),
  );
  expect((parse(written()) as { documents: unknown }).documents).toEqual([
    { file: '今年.gw', kind: 'speech', dataYear: 2024 },
  ]);
});

it('keeps what is in the configuration, and marks entries that nothing needs', async () => {
  const text =
    '{\n  // 说明\n  "region": "云岭县",\n  "ignore": [{ "rule": "figure/count", "fingerprint": "四个方面", "reason": "旧" }]\n}\n';
  writeFileSync(join(folder, '.gaojian.json'), text);
  const marked = new Promise<PublishDiagnosticsParams>(
    resolve => void start({ prepare: client => client.onNotification(PublishDiagnosticsNotification.type, resolve) }),
  );
  const { uri, diagnostics } = await marked;
  expect(uri).toBe(uriOf('.gaojian.json'));
  expect(diagnostics.map(d => [d.range.start.line, d.message])).toEqual([[3, expect.stringContaining('没有用到')]]);
  await ignore('口径不同');
  expect(written()).toMatch(/^\{\n {2}\/\/ 说明\n {2}"region": "云岭县",/);
  expect(parse(written())).toMatchObject({ region: '云岭县', ignore: [{ reason: '旧' }, { reason: '口径不同' }] });
});

describe('one after another', () => {
  it('keeps both, asked for at once', async () => {
    await start();
    await Promise.all([ignore('后者含复种'), ignore('第四项是保障', 'figure/count')]);
    const { ignore: entries } = JSON.parse(written()) as { ignore: { reason: string }[] };
    expect(entries.map(e => e.reason).sort()).toEqual(['后者含复种', '第四项是保障']);
  });
  it('goes by what is on the disk at that moment', async () => {
    await start();
    writeFileSync(join(folder, '.gaojian.json'), '{ "region": "云岭县" }\n');
    await ignore('后者含复种');
    expect(JSON.parse(written())).toMatchObject({ region: '云岭县', ignore: [{ reason: '后者含复种' }] });
  });
});

describe('a key that stands twice', () => {
  const DOUBLED =
    '{\n  "ignore": [{ "rule": "figure/count", "fingerprint": "一", "reason": "前" }],\n  "region": "云岭县",\n  "ignore": [{ "rule": "figure/count", "fingerprint": "二", "reason": "后" }]\n}\n';
  it('is told with its lines, and the entry stands where it counts', async () => {
    writeFileSync(join(folder, '.gaojian.json'), DOUBLED);
    const told: string[] = [];
    await start({
      prepare: client =>
        client.onNotification(PublishDiagnosticsNotification.type, p =>
          told.push(...p.diagnostics.map(d => d.message)),
        ),
    });
    await vi.waitFor(() => expect(told).toContainEqual(expect.stringMatching(/第 2 行和第 4 行都写了“ignore”/)), {
      timeout: 10_000,
    });
    await ignore('口径不同');
    expect(parse(written())).toMatchObject({ ignore: [{ reason: '后' }, { reason: '口径不同' }] });
    expect(written()).toContain('"reason": "前"');
  });
});

describe('a configuration that is not valid', () => {
  it('is left as it is, and the drafter is told', async () => {
    const told: string[] = [];
    writeFileSync(join(folder, '.gaojian.json'), '{ "region": ');
    await start({
      prepare: client => client.onNotification(ShowMessageNotification.type, m => void told.push(m.message)),
    });
    expect(await ignore('口径不同')).toBeNull();
    expect(written()).toBe('{ "region": ');
    expect(told).toContainEqual(expect.stringMatching(/没有写入 \.gaojian\.json.*不是有效的 JSON/));
  });
});

describe('a configuration that is open in the editor', () => {
  const OPEN = '{\n  "region": "云岭县"\n}\n';
  it('is changed there, for its version, twice in a row', async () => {
    writeFileSync(join(folder, '.gaojian.json'), '{}\n');
    const asked: WorkspaceEdit[] = [];
    await start({
      capabilities: { ...PULL, workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true } } },
      prepare: client =>
        client.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => (asked.push(edit), { applied: true })),
    });
    const uri = uriOf('.gaojian.json');
    await server.open(uri, 'jsonc', OPEN);
    let text = OPEN;
    for (const [reason, rule] of [
      ['后者含复种', 'figure/conflict'],
      ['第四项是保障', 'figure/count'],
    ] as const) {
      await ignore(reason, rule);
      const changes = (asked.splice(0)[0]?.documentChanges ?? []).filter(TextDocumentEdit.is);
      expect(changes.map(c => c.textDocument)).toEqual([{ uri, version: changes.length && text === OPEN ? 1 : 2 }]);
      text = edited(
        text,
        changes.flatMap(c => c.edits as TextEdit[]),
      );
      await server.client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: text.includes('保障') ? 3 : 2 },
        contentChanges: [{ text }],
      });
    }
    expect(JSON.parse(text)).toMatchObject({
      region: '云岭县',
      ignore: [{ reason: '后者含复种' }, { reason: '第四项是保障' }],
    });
    expect(written()).toBe('{}\n');
  });
});
