/** Ignoring a finding with a reason, over the protocol: the action, the edit of the configuration, and what it says afterwards. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApplyWorkspaceEditRequest, CodeActionRequest, DidChangeWatchedFilesNotification, DocumentDiagnosticRequest, ExecuteCommandRequest, PublishDiagnosticsNotification, TextDocumentEdit, WorkspaceDiagnosticRequest, type CodeAction, type FullDocumentDiagnosticReport, type PublishDiagnosticsParams, type WorkspaceEdit } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { IGNORE_COMMAND } from '../../server/src/protocol';
import { THIS_YEAR } from '../support/report';
import { startServer, type TestServer } from '../support/server';

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

const rules = async () => ((await server.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: uriOf('今年.gw') } })) as FullDocumentDiagnosticReport).items.map(d => d.code);

/** Chooses the action on the conflicting figure; what the client would be asked to do. */
const ignore = async (reason: string): Promise<WorkspaceEdit> => {
  const uri = uriOf('今年.gw');
  const { items } = (await server.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })) as FullDocumentDiagnosticReport;
  const diagnostic = items.find(d => d.code === 'figure/conflict');
  if (!diagnostic) throw new Error('no finding');
  const actions = ((await server.client.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } })) ?? []) as CodeAction[];
  const action = actions.find(a => a.command?.command === IGNORE_COMMAND);
  expect(action?.title).toBe('口径不同，忽略并说明…');
  const edit = new Promise<WorkspaceEdit>(resolve => server.client.onRequest(ApplyWorkspaceEditRequest.type, params => (resolve(params.edit), { applied: true })));
  expect(await server.client.sendRequest(ExecuteCommandRequest.type, { command: IGNORE_COMMAND, arguments: [...(action?.command?.arguments ?? []), reason] })).toEqual({ uri: uriOf('.gaojian.json') });
  return edit;
};
const texts = (edit: WorkspaceEdit) => (edit.documentChanges ?? []).flatMap(c => (TextDocumentEdit.is(c) ? c.edits.map(e => ('newText' in e ? e.newText : '')) : [c.kind]));

it('creates the configuration, and the finding goes once it is there', async () => {
  server = await startServer({ folder: URI.file(folder).toString() });
  await server.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  const [created, text] = texts(await ignore('后者含复种'));
  expect(created).toBe('create');
  expect(JSON.parse(text ?? '')).toMatchObject({ ignore: [{ rule: 'figure/conflict', reason: '后者含复种', file: '今年.gw' }] });
  expect(await rules()).toContain('figure/conflict');
  writeFileSync(join(folder, '.gaojian.json'), text ?? '');
  await server.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf('.gaojian.json'), type: 1 }] });
  // The words may arrive in between, and ask for a refresh of their own.
  await vi.waitFor(async () => expect(await rules()).not.toContain('figure/conflict'), { timeout: 10_000 });
});

it('keeps what is in the configuration, and marks entries that nothing needs', async () => {
  const text = '{\n  // 说明\n  "region": "云岭县",\n  "ignore": [{ "rule": "figure/count", "fingerprint": "四个方面", "reason": "旧" }]\n}\n';
  writeFileSync(join(folder, '.gaojian.json'), text);
  server = await startServer({ folder: URI.file(folder).toString() });
  const marked = new Promise<PublishDiagnosticsParams>(resolve => server.client.onNotification(PublishDiagnosticsNotification.type, resolve));
  await server.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  const { uri, diagnostics } = await marked;
  expect(uri).toBe(uriOf('.gaojian.json'));
  expect(diagnostics.map(d => [d.range.start.line, d.message])).toEqual([[3, expect.stringContaining('没有用到')]]);
  const [inserted] = texts(await ignore('口径不同'));
  expect(inserted).toContain('口径不同');
  expect(inserted).not.toContain('region');
});
