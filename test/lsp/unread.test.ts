/** One document that cannot be read is named alone; every other file is served as if it were not there. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  HoverRequest,
  LogMessageNotification,
  WorkspaceDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  type Hover,
  type MarkupContent,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { SHEET, type SheetResult } from '../../server/src/protocol';
import type * as documentLayer from '../../server/src/core/document';
import { createFolder, type TestFolder } from '../support/folder';
import { at, LAST_YEAR, THIS_YEAR } from '../support/report';
import { startServer, type TestServer } from '../support/server';

/** No text is known that cannot be read: so one is made, by the reading of reports itself. */
const POISON = '读不得的一份';
vi.mock('../../server/src/core/document', async original => {
  const real = await original<typeof documentLayer>();
  return {
    ...real,
    parseDocument: (...args: Parameters<typeof real.parseDocument>) => {
      if (args[0].text.includes(POISON)) throw new TypeError('Cannot read properties of undefined');
      return real.parseDocument(...args);
    },
  };
});

const B = 'file:///reports/b.gw';
let server: TestServer | undefined;
let folder: TestFolder | undefined;
afterEach(async () => {
  await server?.close();
  folder?.dispose();
  server = folder = undefined;
});

const pull = async (uri: string): Promise<FullDocumentDiagnosticReport['items']> =>
  (
    (await server?.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    })) as FullDocumentDiagnosticReport
  ).items;
const serves = async (uri: string, text: string): Promise<void> => {
  const hover = (await server?.client.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: at(text, '13.2亿元'),
  })) as Hover;
  expect((hover.contents as MarkupContent).value).toContain('一般公共预算收入');
  expect(
    (await server?.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }))?.length,
  ).toBeGreaterThan(0);
  expect((await pull(uri)).map(d => d.code)).toContain('figure/conflict');
};

describe('a document whose reading fails', () => {
  it('is named where it stands, in plain words, and logged; the others are served', async () => {
    const logged: string[] = [];
    server = await startServer({
      prepare: client =>
        void client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message)),
    });
    await server.open(B, 'gongwen', THIS_YEAR);
    await server.open('file:///reports/bad.gw', 'gongwen', `${THIS_YEAR}${POISON}`);
    await serves(B, THIS_YEAR);
    const [only, ...more] = await pull('file:///reports/bad.gw');
    expect(more).toEqual([]);
    expect(only?.message).toContain('无法读取');
    expect(only?.message).not.toMatch(/Cannot read|undefined/);
    expect(logged.some(l => l.includes('file:///reports/bad.gw') && l.includes('Cannot read'))).toBe(true);
    expect(((await server.client.sendRequest(SHEET, { uri: null })) as SheetResult).files.map(f => f.uri)).toEqual([B]);
  });
  it('is served again once it can be read, and forgotten when it is closed', async () => {
    const bad = 'file:///reports/bad.gw';
    server = await startServer();
    await server.open(bad, 'gongwen', `${THIS_YEAR}${POISON}`);
    expect((await pull(bad)).map(d => d.code)).toEqual([undefined]);
    await server.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: bad, version: 2 },
      contentChanges: [{ text: THIS_YEAR }],
    });
    await serves(bad, THIS_YEAR);
    await server.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: bad, version: 3 },
      contentChanges: [{ text: POISON }],
    });
    expect((await pull(bad)).map(d => d.code)).toEqual([undefined]);
    await server.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: bad } });
    expect(await pull(bad)).toEqual([]);
  });
  it('in the folder is named among the diagnostics of the workspace', async () => {
    folder = createFolder({ '一.gw': THIS_YEAR, '二.gw': `${LAST_YEAR}${POISON}`, '三.gw': LAST_YEAR });
    server = await startServer({ folder: folder.uri });
    const { items } = (await server.client.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    })) as WorkspaceDiagnosticReport;
    expect(items.map(i => decodeURIComponent(i.uri.slice(i.uri.lastIndexOf('/') + 1))).sort()).toEqual(
      ['一.gw', '三.gw', '二.gw'].sort(),
    );
    const bad = items.find(i => i.uri === folder?.uriOf('二.gw'));
    expect(bad?.kind === 'full' && bad.items[0]?.message).toContain('无法读取');
    await server.open(folder.uriOf('一.gw'), 'gongwen', THIS_YEAR);
    await serves(folder.uriOf('一.gw'), THIS_YEAR);
  });
});

describe('an address that is no URI', () => {
  it.each(['100%.gw', '%E4%B8.gw', '%zz/%.gw', '%', '%2525%.gw'])('silences nobody: %s', async name => {
    folder = createFolder({ '今年.gw': THIS_YEAR });
    server = await startServer({ folder: folder.uri });
    const uri = folder.uriOf('今年.gw');
    const odd = `${folder.uri}/${name}`;
    await server.open(uri, 'gongwen', THIS_YEAR);
    await server.open(odd, 'gongwen', LAST_YEAR);
    await serves(uri, THIS_YEAR);
    expect(
      (await server.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: odd } }))?.length,
    ).toBeGreaterThan(0);
    // The hover names the other file.
    const hover = (await server.client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: at(THIS_YEAR, '13.2亿元'),
    })) as Hover;
    expect((hover.contents as MarkupContent).value.length).toBeGreaterThan(0);
    await server.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: odd } });
    await serves(uri, THIS_YEAR);
  });
});
