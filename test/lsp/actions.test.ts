/** Code actions over the protocol: quick fixes worked out when chosen, and all safe ones at once. */
import { afterEach, describe, expect, it } from 'vitest';
import { CodeActionRequest, CodeActionResolveRequest, type CodeAction } from 'vscode-languageserver/node';
import { at, edited, THIS_YEAR } from '../support/report';
import { startServer, type TestServer } from '../support/server';

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
