/** A figure changed everywhere, over the protocol: by rename, by the code action and its request; and proposals that nobody makes unasked. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  RenameRequest,
  ShowMessageNotification,
  TextDocumentEdit,
  type CodeAction,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { CHANGE_FIGURE, CHANGE_FIGURE_COMMAND, type ChangeFigureResult } from '../../server/src/protocol';
import { createFolder } from '../support/folder';
import { at, edited, LAST_YEAR, THIS_YEAR } from '../support/report';
import { PULL, startServer, type TestServer } from '../support/server';
import { wordDocument } from '../support/word';

const A = 'file:///reports/a.gw';
const B = 'file:///reports/b.gw';
const CONFIRMS = {
  ...PULL,
  workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};
/** Last year's 12.4368亿元 and this year's, with the rate that follows from them. */
const BEFORE = LAST_YEAR.replace('12.4亿元，增长4.2%', '12.4368亿元，增长4.2%');
const AFTER = THIS_YEAR.replace('13.2亿元', '13.2452亿元').replace(
  '三是做活商贸。',
  '三是做活商贸。全县一般公共预算收入132452万元。',
);
let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const start = async (options: Parameters<typeof startServer>[0] = {}): Promise<TestServer> => {
  server = await startServer({ capabilities: CONFIRMS, changesFigures: true, ...options });
  await server.open(A, 'gongwen', BEFORE);
  await server.open(B, 'gongwen', AFTER);
  return server;
};
const change = (s: TestServer, words: string, text: string) =>
  s.client.sendRequest<ChangeFigureResult>(CHANGE_FIGURE, { uri: B, position: at(AFTER, words), text });
const actions = async (
  s: TestServer,
  text: string,
  words: string,
  context: { readonly only?: string[]; readonly triggerKind?: CodeActionTriggerKind } = {},
): Promise<CodeAction[]> => {
  const position = at(text, words);
  return ((await s.client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: B },
    range: { start: position, end: position },
    context: { diagnostics: [], ...context },
  })) ?? []) as CodeAction[];
};

describe('rename of a figure', () => {
  it('brings what is reckoned from it as edits that ask first', async () => {
    const s = await start();
    const edit = (await s.client.sendRequest(RenameRequest.type, {
      textDocument: { uri: B },
      position: at(AFTER, '13.2452亿元'),
      newName: '13.4452亿元',
    })) as WorkspaceEdit;
    const [only, ...others] = (edit.documentChanges ?? []).filter(TextDocumentEdit.is);
    expect(others).toEqual([]);
    const asked = (only?.edits ?? []).flatMap(e =>
      'annotationId' in e ? [{ text: e.newText, ...edit.changeAnnotations?.[e.annotationId] }] : [],
    );
    expect(asked).toEqual([
      {
        text: '8.1%',
        label: '由此推算的数据（请确认）',
        description: '13.4452亿元÷12.4368亿元－1＝8.11%',
        needsConfirmation: true,
      },
    ]);
    const sure = (only?.edits ?? []).filter(e => !('annotationId' in e)).map(e => ('newText' in e ? e.newText : ''));
    expect(sure).toEqual(['13.4452亿元', '134452万元']);
  });
  it('makes only the sure ones where the client cannot ask, and tells of the others', async () => {
    const told: string[] = [];
    const s = await start({
      capabilities: PULL,
      prepare: client => client.onNotification(ShowMessageNotification.type, m => void told.push(m.message)),
    });
    const edit = (await s.client.sendRequest(RenameRequest.type, {
      textDocument: { uri: B },
      position: at(AFTER, '13.2452亿元'),
      newName: '13.4452亿元',
    })) as WorkspaceEdit;
    const text = edited(AFTER, edit.changes?.[B] ?? []);
    expect(text).toContain('13.4452亿元，增长6.5%');
    expect(text).toContain('134452万元');
    expect(told).toEqual([expect.stringContaining('可改为8.1%（13.4452亿元÷12.4368亿元－1＝8.11%）')]);
  });
});

describe('a Word document', () => {
  it('is not written, and named with the figure that could stand there', async () => {
    const text = THIS_YEAR.replace('2025年，全县', '2024年一般公共预算收入12.4亿元。2025年，全县');
    const folder = createFolder({ '今年.gw': text });
    try {
      folder.write('去年.docx', await wordDocument(LAST_YEAR));
      server = await startServer({ folder: folder.uri, capabilities: CONFIRMS, showsWord: true });
      const uri = folder.uriOf('今年.gw');
      await server.open(uri, 'gongwen', text);
      const result = await server.client.sendRequest<ChangeFigureResult>(CHANGE_FIGURE, {
        uri,
        position: at(text, '12.4亿元'),
        text: '12.5',
      });
      const changes = ((result?.edit as WorkspaceEdit).documentChanges ?? []).filter(TextDocumentEdit.is);
      expect(changes.map(c => c.textDocument)).toEqual([{ uri, version: 1 }]);
      expect(result?.open).toContainEqual(
        expect.objectContaining({ name: '可改为12.5亿元', how: 'Word 文稿请在 Word 中改' }),
      );
    } finally {
      folder.dispose();
    }
  });
});

describe('changing a figure everywhere', () => {
  it('is offered with how many places it concerns', async () => {
    const [action] = await actions(await start(), AFTER, '13.2452亿元', { only: ['refactor'] });
    expect(action).toMatchObject({
      title: '改动此数据的所有说法（同一数据 2 处，由它推算 1 处）…',
      kind: 'refactor.rewrite',
      command: { command: CHANGE_FIGURE_COMMAND, arguments: [{ uri: B, written: '13.2452亿元' }] },
    });
  });
  it('is not offered for a light bulb, where nothing else would change, or to a client without the command', async () => {
    const s = await start();
    expect(
      await actions(s, AFTER, '13.2452亿元', { only: ['refactor'], triggerKind: CodeActionTriggerKind.Automatic }),
    ).toEqual([]);
    expect(await actions(s, AFTER, '携手奋进', { only: ['refactor'] })).toEqual([]);
    await s.close();
    expect(await actions(await start({ changesFigures: false }), AFTER, '13.2452亿元', { only: ['refactor'] })).toEqual(
      [],
    );
  });
  it('tells what it cannot write, with its place', async () => {
    const s = await start();
    expect((await change(s, '13.2452亿元', '13.4452'))?.open).toEqual([]);
    await s.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: A, version: 2 },
      contentChanges: [{ text: LAST_YEAR }],
    });
    const coarse = await change(s, '13.2452亿元', '13.3');
    expect(coarse?.open).toMatchObject([{ how: '13.3亿元÷12.4亿元－1＝7.26%', location: { uri: B } }]);
  });
  it('refuses what is no figure of its kind, with the reason', async () => {
    const s = await start();
    await expect(change(s, '13.2452亿元', '13.3万吨')).rejects.toThrow('不是同一类');
    await expect(change(s, '13.2452亿元', '很多')).rejects.toThrow('不是一个数据');
    await expect(change(s, '携手奋进', '13.3')).rejects.toThrow('请把光标放在要改的数据上');
  });
});

describe('proposals which number is wrong', () => {
  const FAULTY = THIS_YEAR.replace('粮食总产量39.1万吨', '贷款余额168亿元，比年初新增16亿元，增长12.5%');
  it('are quick fixes with their reason, those with more evidence first, and none is preferred', async () => {
    const fixes = (await actions(await start(), AFTER, '13.2452亿元')).filter(a => a.kind === 'quickfix');
    expect(fixes).toEqual([]);
    await server?.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: B, version: 2 },
      contentChanges: [{ text: FAULTY }],
    });
    const found = (await actions(server as TestServer, FAULTY, '12.5%', { only: ['quickfix'] })).filter(a =>
      /改为“/.test(a.title),
    );
    expect(found.map(a => a.title)).toEqual([
      '把第13行贷款余额“12.5%”改为“10.5%”（16亿元÷（168亿元－16亿元）＝10.53%）',
      '把第13行贷款余额“168亿元”改为“148亿元”（16亿元÷（148亿元－16亿元）＝12.12%）',
      '把第13行贷款余额“16亿元”改为“18亿元”（18亿元÷（168亿元－18亿元）＝12%）',
      '把第13行贷款余额“16亿元”改为“19亿元”（19亿元÷（168亿元－19亿元）＝12.75%）',
    ]);
    expect(found.some(a => a.isPreferred)).toBe(false);
    expect(found.every(a => a.kind === 'quickfix' && a.diagnostics?.[0]?.code === 'figure/change')).toBe(true);
  });
  it('are never among those made at once', async () => {
    server = await startServer({ changesFigures: true });
    await server.open(B, 'gongwen', FAULTY);
    expect(await actions(server, FAULTY, '12.5%', { only: ['source.fixAll'] })).toEqual([]);
    expect(
      (await actions(server, FAULTY, '12.5%', { only: ['source'] })).filter(
        a => a.edit && JSON.stringify(a.edit).includes('10.5%'),
      ),
    ).toEqual([]);
  });
});
