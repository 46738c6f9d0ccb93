/** A workspace's own glossary reaches hover, checks and completion, and is read again when its file changes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  type CompletionList,
  type Hover,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { LAST_YEAR } from '../support/report';
import { startServer, type TestServer } from '../support/server';

let folder = '';
let server: TestServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaojian-slogans-'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const TEXT = LAST_YEAR.replace('（二）', '落实云岭五条。抓好“云领五条”宣讲。\n\n（二）');
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString();
const lines = TEXT.split('\n');
const line = lines.findIndex(l => l.includes('云岭五条'));

const hover = async (): Promise<string> => {
  const answer = await server?.client.sendRequest(HoverRequest.type, {
    textDocument: { uri: uriOf('a.gw') },
    position: { line, character: (lines[line] ?? '').indexOf('云岭五条') + 1 },
  });
  return ((answer as Hover | null)?.contents as MarkupContent | undefined)?.value ?? '';
};
const findings = async (): Promise<string[]> => {
  const report = await server?.client.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: uriOf('a.gw') },
  });
  return report?.kind === 'full' ? report.items.map(d => d.message).filter(m => m.includes('云')) : [];
};

it('a shared glossary file: hover, findings, completion; changed, it is read again', async () => {
  writeFileSync(join(folder, '.gaojian.json'), '{ "glossaries": ["词库.json"] }');
  writeFileSync(
    join(folder, '词库.json'),
    '[{ "name": "云岭五条", "items": ["一条心"], "note": "县委提出", "fixedVerb": "抓好“云岭五条”" }]',
  );
  server = await startServer({ folder: pathToFileURL(folder).toString() });
  await server.open(uriOf('a.gw'), 'gongwen', TEXT);
  expect(await hover()).toContain('县委提出');
  expect(await findings()).toEqual([expect.stringContaining('“云领五条”疑为“云岭五条”之误')]);
  const list = (await server.client.sendRequest(CompletionRequest.type, {
    textDocument: { uri: uriOf('a.gw') },
    position: { line, character: (lines[line] ?? '').indexOf('抓好') + 2 },
  })) as CompletionList | null;
  expect(list?.items[0]?.label).toBe('云岭五条');

  writeFileSync(join(folder, '词库.json'), '[{ "name": "云岭五条", "note": "县政府提出" }]');
  await server.client.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uriOf('词库.json'), type: 2 }],
  });
  await vi.waitFor(async () => expect(await hover()).toContain('县政府提出'), { timeout: 10_000 });
});
