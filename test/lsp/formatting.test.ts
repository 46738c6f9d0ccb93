/** Formatting, Enter, folding and renumbering over the protocol. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  FoldingRangeRequest,
  type CodeAction,
  type TextEdit,
} from 'vscode-languageserver/node';
import { at, caret, edited } from '../support/report';
import { startServer, type TestServer } from '../support/server';

const URI = 'file:///reports/draft.gw';
const OPTIONS = { tabSize: 4, insertSpaces: true };
let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const open = async (text: string): Promise<TestServer> => {
  server = await startServer();
  await server.open(URI, 'gongwen', text);
  return server;
};

const TORN =
  '各位代表：\n\n一、回顾\n\n全县上下坚持稳中求进工作总基调，扎实推进各项重点工作，把政策印制成\n\n册，送政策上门。\n\n重点任务：（1）抓项目。(2)抓招商。\n\n二、安排\n\n重点任务：（1）抓工业。(2)抓农业。\n';

describe('formatting', () => {
  it('leaves a clean report as it is', async () => {
    const { client } = await open(TORN.replace('印制成\n\n册', '印制成册').replaceAll('(2)', '（2）'));
    expect(
      await client.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri: URI }, options: OPTIONS }),
    ).toEqual([]);
  });
  it('unifies signs, joins no paragraphs, and has nothing left to do', async () => {
    const { client } = await open(TORN);
    const edits =
      (await client.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri: URI }, options: OPTIONS })) ??
      [];
    const text = edited(TORN, edits);
    expect(text).toBe(TORN.replaceAll('(2)', '（2）'));
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text }],
    });
    expect(
      await client.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri: URI }, options: OPTIONS }),
    ).toEqual([]);
  });
  it('keeps to a range', async () => {
    const { client } = await open(TORN);
    const range = { start: at(TORN, '二、安排'), end: at(TORN, '抓农业') };
    const edits =
      (await client.sendRequest(DocumentRangeFormattingRequest.type, {
        textDocument: { uri: URI },
        range,
        options: OPTIONS,
      })) ?? [];
    expect(edited(TORN, edits)).toBe(TORN.replace('(2)抓农业', '（2）抓农业'));
  });
});

describe('Enter', () => {
  const enter = async (marked: string): Promise<string> => {
    const { text, position } = caret(marked);
    const { client } = await open(text);
    const edits = (await client.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument: { uri: URI },
      position,
      ch: '\n',
      options: OPTIONS,
    })) as TextEdit[] | null;
    return edited(text, edits ?? []);
  };
  it('brings nothing behind running text, a first heading or a section with text', async () => {
    expect(await enter('一、回顾\n\n平稳运行。\n$0')).toBe('一、回顾\n\n平稳运行。\n');
    expect(await enter('一、回顾\n$0')).toBe('一、回顾\n');
    expect(await enter('一、回顾\n\n平稳运行。\n\n二、安排\n$0')).toBe('一、回顾\n\n平稳运行。\n\n二、安排\n');
  });
  it('brings the next number of a list', async () => {
    expect(await enter('十件实事：\n（一）修路\n（二）架桥\n$0')).toBe('十件实事：\n（一）修路\n（二）架桥\n（三）');
    expect(await enter('任务：\n9.修路\n10.架桥\n$0\n各位代表！')).toBe('任务：\n9.修路\n10.架桥\n11.\n各位代表！');
  });
  it('takes the number of an empty item away', async () => {
    expect(await enter('十件实事：\n（一）修路\n（二）架桥\n（三）\n$0')).toBe(
      '十件实事：\n（一）修路\n（二）架桥\n\n',
    );
  });
});

describe('folding', () => {
  it('has kinds', async () => {
    const { client } = await open(
      '一、收支\n\n科目\t预计数\t增长\n税收\t12.6\t3.2%\n\n二、实事\n\n1.修路\n2.架桥\n3.建校\n\n注：\n1.本表为预计数。\n\n附件 名词解释\n\n“两重”：国家重大战略实施。\n',
    );
    const folds = (await client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: URI } })) ?? [];
    expect(folds.map(f => [f.startLine, f.endLine, f.kind ?? null])).toEqual([
      [0, 3, null],
      [2, 3, 'region'],
      [5, 12, null],
      [7, 9, null],
      [9, 12, null],
      [11, 12, 'comment'],
      [14, 16, 'region'],
    ]);
  });
});

describe('renumbering', () => {
  const moved =
    '各位代表：\n\n二、形势\n\n推进。\n\n一、回顾\n\n（一）工业\n\n推进。\n\n（三）农业\n\n对照前述第（三）项抓落实。\n\n三、安排\n\n推进。\n';
  const actions = async (): Promise<CodeAction[]> => {
    const { client } = await open(moved);
    const position = at(moved, '（三）农业');
    return ((await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['source'] },
    })) ?? []) as CodeAction[];
  };
  it('is offered for the series and for the file, and says which references stay', async () => {
    expect((await actions()).map(a => a.title).filter(t => t.includes('重新编排'))).toEqual([
      '本组序号重新编排（改 1 处）',
      '全文序号重新编排（改 3 处；文中引用 1 处不动，请核对）',
    ]);
  });
  it('numbers all anew', async () => {
    const all = (await actions()).find(a => a.title.startsWith('全文'));
    const done = (await server?.client.sendRequest(CodeActionResolveRequest.type, all as CodeAction)) as CodeAction;
    expect(edited(moved, done.edit?.changes?.[URI] ?? [])).toBe(
      moved.replace('二、形势', '一、形势').replace('一、回顾', '二、回顾').replace('（三）农业', '（二）农业'),
    );
  });
});
