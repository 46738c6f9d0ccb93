/** The gate of edits over the protocol: for the text that is there when they are made, or not at all. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  RenameRequest,
  ShowMessageNotification,
  TextDocumentEdit,
  WorkspaceDiagnosticRequest,
  type OptionalVersionedTextDocumentIdentifier,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { CHANGE_FIGURE, type ChangeFigureResult } from '../../server/src/protocol';
import { encoded } from '../support/encodings';
import { createFolder, type TestFolder } from '../support/folder';
import { at, edited, LAST_YEAR, THIS_YEAR } from '../support/report';
import { PULL, startServer, type TestServer } from '../support/server';

const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {} };
/** A client that asks before it writes into another document. */
const ASKS = { ...PULL, workspace: { ...PULL.workspace, workspaceEdit } };
const OLD = LAST_YEAR;
/** Last year's report once more, with a paragraph before everything else: every offset is another. */
const LONGER = `（送审稿）\n\n${LAST_YEAR}`;
const NOW = THIS_YEAR.replace('2025年，全县', '2024年一般公共预算收入12.4亿元。2025年，全县');
let folder: TestFolder;
let server: TestServer | undefined;
let told: string[];

beforeEach(() => {
  told = [];
  folder = createFolder({ '今年.gw': NOW, '去年.gw': OLD });
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  folder.dispose();
});

const start = async (): Promise<TestServer> => {
  const s = (server = await startServer({
    folder: folder.uri,
    capabilities: ASKS,
    changesFigures: true,
    prepare: client => client.onNotification(ShowMessageNotification.type, m => void told.push(m.message)),
  }));
  await s.open(folder.uriOf('今年.gw'), 'gongwen', NOW);
  await s.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  return s;
};
const change = (s: TestServer) =>
  s.client.sendRequest<ChangeFigureResult>(CHANGE_FIGURE, {
    uri: folder.uriOf('今年.gw'),
    position: at(NOW, '12.4亿元'),
    text: '12.5',
  });
const perFile = (
  edit: unknown,
): readonly { readonly textDocument: OptionalVersionedTextDocumentIdentifier; readonly edits: readonly TextEdit[] }[] =>
  ((edit as WorkspaceEdit | null | undefined)?.documentChanges ?? [])
    .filter(TextDocumentEdit.is)
    .map(c => ({ textDocument: c.textDocument, edits: c.edits as TextEdit[] }));

describe('a change in several files', () => {
  it('names the version of what is open, and none of what is not', async () => {
    const made = await change(await start());
    expect(perFile(made?.edit).map(c => c.textDocument)).toEqual([
      { uri: folder.uriOf('今年.gw'), version: 1 },
      { uri: folder.uriOf('去年.gw'), version: null },
    ]);
    expect(perFile(made?.edit).map(c => c.edits.map(e => e.newText))).toEqual([['12.5亿元'], ['12.5亿元']]);
  });

  it('is made for what stands on the disk, though nobody said that it changed', async () => {
    const s = await start();
    folder.write('去年.gw', LONGER);
    const edits =
      perFile((await change(s))?.edit).find(c => c.textDocument.uri === folder.uriOf('去年.gw'))?.edits ?? [];
    expect(edited(LONGER, edits)).toBe(LONGER.replace('12.4亿元', '12.5亿元'));
  });

  it('leaves out a file that is there no more, and one that no longer says it', async () => {
    const s = await start();
    folder.remove('去年.gw');
    expect(perFile((await change(s))?.edit).map(c => c.textDocument.uri)).toEqual([folder.uriOf('今年.gw')]);
    folder.write('去年.gw', OLD.replace('一般公共预算收入12.4亿元，增长4.2%；', ''));
    expect(perFile((await change(s))?.edit).map(c => c.textDocument.uri)).toEqual([folder.uriOf('今年.gw')]);
  });

  it.each([
    ['GB18030', (text: string) => encoded(text, 'gb18030'), '文字编码是 GBK/GB18030'],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), '文字编码是 UTF-16'],
  ])('leaves a file in %s open, with what to do', async (_, encode, how) => {
    folder.write('去年.gw', encode(OLD));
    const made = await change(await start());
    expect(perFile(made?.edit).map(c => c.textDocument.uri)).toEqual([folder.uriOf('今年.gw')]);
    expect(made?.open).toContainEqual({
      name: '可改为12.5亿元',
      how: expect.stringContaining(how) as unknown,
      location: expect.objectContaining({ uri: folder.uriOf('去年.gw') }) as unknown,
    });
  });

  it('keeps the byte order mark of a file out of its offsets', async () => {
    folder.write('去年.gw', `\ufeff${OLD}`);
    const [, last] = perFile((await change(await start()))?.edit);
    expect(edited(OLD, last?.edits ?? [])).toBe(OLD.replace('12.4亿元', '12.5亿元'));
  });
});

describe('renaming', () => {
  it('tells of the places that it leaves', async () => {
    folder.write('去年.gw', encoded(OLD, 'gb18030'));
    const s = await start();
    const edit = (await s.client.sendRequest(RenameRequest.type, {
      textDocument: { uri: folder.uriOf('今年.gw') },
      position: at(NOW, '12.4亿元'),
      newName: '12.5亿元',
    })) as WorkspaceEdit;
    expect(perFile(edit).map(c => c.textDocument.uri)).toEqual([folder.uriOf('今年.gw')]);
    expect(told).toEqual([expect.stringContaining('文字编码是 GBK/GB18030')]);
  });

  it('refuses a name that runs over lines, as a whole', async () => {
    const torn = NOW.replace('粮食总产量39.1万吨', '云雾茶\n示范片产值39.1亿元');
    const s = await start();
    await s.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: folder.uriOf('今年.gw'), version: 2 },
      contentChanges: [{ text: torn }],
    });
    const rename = s.client.sendRequest(RenameRequest.type, {
      textDocument: { uri: folder.uriOf('今年.gw') },
      position: at(torn, '产值39'),
      newName: '示范园产值',
    });
    await expect(rename).rejects.toThrow('跨了行');
  });
});
