/** Code actions over the protocol: quick fixes worked out when chosen, and all safe ones at once. */
import { afterEach, describe, expect, it } from 'vitest';
import { CodeActionRequest, CodeActionResolveRequest, type CodeAction } from 'vscode-languageserver/node';
import { createFolder } from '../support/folder';
import { at, edited, LAST_YEAR, THIS_YEAR } from '../support/report';
import { startServer, type TestServer } from '../support/server';
import { wordDocument } from '../support/word';

const B = 'file:///reports/b.gw';
let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const actionsAt = async (text: string, words: string, only?: string[]): Promise<CodeAction[]> => {
  server = await startServer();
  await server.open(B, 'gongwen', text);
  const position = at(text, words);
  return ((await server.client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: B },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  })) ?? []) as CodeAction[];
};
const resolved = async (action: CodeAction | undefined): Promise<CodeAction> =>
  (await server?.client.sendRequest(CodeActionResolveRequest.type, action as CodeAction)) as CodeAction;

describe('code actions', () => {
  it('offer nothing where nothing is found', async () => {
    expect(await actionsAt(THIS_YEAR, '携手奋进')).toEqual([]);
  });
  it('bear no title twice, though two findings stand at one place', async () => {
    const titles = (
      await actionsAt(
        THIS_YEAR.replace(
          '粮食总产量39.1万吨。',
          '粮食总产量39.1万吨。进出口总额11.2亿元，其中出口总额8.1亿元、进口总额4.1亿元。',
        ),
        '11.2亿元',
      )
    ).map(a => a.title);
    expect(titles.filter(t => t.includes('“11.2亿元”改为'))).toEqual([
      '把第13行进出口总额“11.2亿元”改为“12.2亿元”（8.1亿元＋4.1亿元＝12.2亿元）',
    ]);
    expect(new Set(titles).size).toBe(titles.length);
  });
  it('propose nothing in a Word document', async () => {
    const folder = createFolder({
      '2026.gw': THIS_YEAR.replace('2025年，全县', '2024年一般公共预算收入12.7亿元。2025年，全县'),
    });
    try {
      folder.write('2025.docx', await wordDocument(LAST_YEAR));
      server = await startServer({ folder: folder.uri, showsWord: true });
      const uri = folder.uriOf('2026.gw');
      const text = THIS_YEAR.replace('2025年，全县', '2024年一般公共预算收入12.7亿元。2025年，全县');
      await server.open(uri, 'gongwen', text);
      const position = at(text, '12.7亿元');
      const ask = async () =>
        ((await server?.client.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: { start: position, end: position },
          context: { diagnostics: [] },
        })) ?? []) as CodeAction[];
      await expect.poll(async () => (await ask()).length, { timeout: 5000 }).toBeGreaterThan(0);
      const fixes = (await ask()).filter(a => a.title.includes('改为'));
      expect(fixes.map(f => f.title)).toEqual(['把第13行一般公共预算收入“12.7亿元”改为“12.4亿元”（同《2025》第13行）']);
    } finally {
      folder.dispose();
    }
  });
  it('carry no edit until they are chosen, and then the right one', async () => {
    const [fix] = (await actionsAt(THIS_YEAR, '39.4万吨')).filter(a => a.kind === 'quickfix');
    expect(fix?.edit).toBeUndefined();
    expect(fix?.diagnostics?.[0]?.code).toBe('figure/conflict');
    const { edit } = await resolved(fix);
    expect(edited(THIS_YEAR, edit?.changes?.[B] ?? []).match(/39\.1万吨/g)).toHaveLength(2);
  });
  it('make no edit when the ground has gone meanwhile', async () => {
    const [fix] = (await actionsAt(THIS_YEAR, '39.4万吨')).filter(a => a.kind === 'quickfix');
    await server?.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: B, version: 2 },
      contentChanges: [{ text: THIS_YEAR.replace('39.4万吨', '39.1万吨') }],
    });
    expect((await resolved(fix)).edit).toBeUndefined();
  });
  it('keep to the kinds that are asked for', async () => {
    expect(await actionsAt(THIS_YEAR, '39.4万吨', ['refactor'])).toEqual([]);
  });
  it('make the safe ones of a file at once', async () => {
    const text = THIS_YEAR.replace('（2）促进消费升级', '(2)促进消费升级');
    const [all] = await actionsAt(text, '扩大有效投资', ['source.fixAll']);
    expect(all?.kind).toBe('source.fixAll.gaojian');
    const { edit } = all?.edit ? all : await resolved(all);
    expect(edited(text, edit?.changes?.[B] ?? [])).toBe(THIS_YEAR);
  });
  it('never put an unsafe fix among those made on save', async () => {
    expect(await actionsAt(THIS_YEAR, '39.4万吨', ['source.fixAll'])).toEqual([]);
  });
});
