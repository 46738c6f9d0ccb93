/** What helps while writing: completion and renaming, over the protocol. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  PrepareRenameRequest,
  RenameRequest,
  ShowMessageNotification,
  TextDocumentEdit,
  type CompletionItem,
  type CompletionList,
  type MarkupContent,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { at, caret, edited, LAST_YEAR, THIS_YEAR } from '../support/report';
import { PULL, startServer, type TestServer } from '../support/server';

const A = 'file:///reports/a.gw';
const B = 'file:///reports/b.gw';
const DRAFT = 'file:///reports/draft.gw';
let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Completions at `$0` of a draft, beside last year's report. */
const complete = async (marked: string, typed?: string) => {
  server = await startServer();
  const { text, position } = caret(marked);
  await server.open(A, 'gongwen', LAST_YEAR);
  await server.open(DRAFT, 'gongwen', text);
  const list = (await server.client.sendRequest(CompletionRequest.type, {
    textDocument: { uri: DRAFT },
    position,
    context: typed
      ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed }
      : { triggerKind: CompletionTriggerKind.Invoked },
  })) as CompletionList | null;
  return { text, items: list?.items ?? [] };
};
const labels = (items: readonly CompletionItem[]): string[] => items.map(i => i.label);
const accept = (text: string, item: CompletionItem | undefined): string =>
  item ? edited(text, [item.textEdit as TextEdit]) : '';

describe('completion', () => {
  it('is quiet in the middle of a sentence that names nothing', async () => {
    expect((await complete(THIS_YEAR.replace('全县突出抓好', '全县$0突出抓好'))).items).toEqual([]);
  });
  it('is quiet after a bracket inside a sentence', async () => {
    expect((await complete(THIS_YEAR.replace('全县突出抓好', '全县突出（$0抓好'), '（')).items).toEqual([]);
  });
  it('gives the next marker of every open series at the start of a line', async () => {
    const { items } = await complete(LAST_YEAR.replace('\n二、2025', '\n$0\n二、2025'));
    expect(labels(items)).toEqual(['（三）', '二、']);
  });
  it('gives the first marker of the level below, in the style of this report', async () => {
    const { items } = await complete(LAST_YEAR.replace('\n各位代表！让', '\n$0\n各位代表！让'));
    expect(labels(items)).toEqual(['三、', '（一）']);
  });
  it('finishes a bracket that was typed, with the one the editor has closed', async () => {
    const { text, items } = await complete(LAST_YEAR.replace('\n二、2025', '\n（$0）\n二、2025'), '（');
    expect(labels(items)).toEqual(['（三）']);
    expect(accept(text, items[0])).toContain('\n（三）\n二、2025');
  });
  it('gives titles of the workspace after 《', async () => {
    const { text, items } = await complete(`${THIS_YEAR}\n根据《$0》的安排。\n`, '《');
    expect(labels(items)).toEqual(['政府工作报告']);
    expect(items[0]?.filterText).toBe('政府工作报告 zfgzbg');
    expect(accept(text, items[0])).toContain('根据《政府工作报告》的安排');
  });
  it('gives slogans after a quotation mark', async () => {
    const { text, items } = await complete(`${THIS_YEAR}\n继续抓好“$0\n`, '“');
    const item = items.find(i => i.label === '三篇文章');
    expect(accept(text, item)).toContain('继续抓好“三篇文章”');
  });
  it('finds a slogan by pinyin initials, and gives its full expansion beside it', async () => {
    const { text, items } = await complete(`${THIS_YEAR}\n增强“sgys$0\n`);
    const item = items.find(i => i.label === '四个意识');
    expect(item?.filterText).toBe('四个意识 sgys');
    expect(accept(text, item)).toContain('增强“四个意识”');
    expect(
      accept(
        text,
        items.find(i => i.label === '四个意识（展开）'),
      ),
    ).toContain('增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）');
  });
  it('gives an indicator with its last value, and the values when looked at', async () => {
    const { items } = await complete(`${THIS_YEAR}\n全年一般公共$0\n`);
    const item = items.find(i => i.label === '一般公共预算收入');
    expect(item?.detail).toBe('2025年 云岭县 13.2亿元');
    const resolved = await server?.client.sendRequest(CompletionResolveRequest.type, item as CompletionItem);
    const text = (resolved?.documentation as MarkupContent).value;
    expect(text).toContain('2024年 云岭县 12.4亿元');
    expect(text).toContain('> 2025年，全县一般公共预算收入13.2亿元，增长6.5%');
  });
  it('finds an indicator by pinyin initials', async () => {
    const { items } = await complete(`${THIS_YEAR}\n全年ybgg$0\n`);
    expect(items.find(i => i.label === '一般公共预算收入')?.filterText).toBe('一般公共预算收入 ybggyssr');
  });
  it('gives the sentence of last year with its figures to be filled in', async () => {
    const { text, items } = await complete(`${THIS_YEAR}\n全县完成地区生产$0\n`);
    const pattern = items.find(i => i.label === '地区生产总值（上次句式）');
    expect(accept(text, pattern)).toContain(
      '全县完成地区生产总值${1:210.5}亿元，增长${2:5.6}%；一般公共预算收入${3:12.4}亿元，增长${4:4.2}%',
    );
  });
});

/** Where the client can ask, and what it asks about is taken. */
const renamed = async (files: Readonly<Record<string, string>>, uri: string, words: string, name: string, nth = 0) => {
  server = await startServer({
    capabilities: {
      ...PULL,
      workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
    },
  });
  for (const [file, text] of Object.entries(files)) await server.open(file, 'gongwen', text);
  const where = { textDocument: { uri }, position: at(files[uri] ?? '', words, nth) };
  const prepared = await server.client.sendRequest(PrepareRenameRequest.type, where);
  const edit = (await server.client.sendRequest(RenameRequest.type, { ...where, newName: name })) as WorkspaceEdit;
  const changes = (edit.documentChanges ?? []).filter(TextDocumentEdit.is);
  return {
    prepared,
    texts: Object.fromEntries(
      changes.map(({ textDocument, edits }) => [
        textDocument.uri,
        edited(files[textDocument.uri] ?? '', edits as TextEdit[]),
      ]),
    ),
    asks: changes
      .filter(c =>
        c.edits.every(e => 'annotationId' in e && edit.changeAnnotations?.[e.annotationId]?.needsConfirmation),
      )
      .map(c => c.textDocument.uri),
  };
};

describe('rename', () => {
  it('refuses, with a reason, what is neither figure nor slogan nor indicator', async () => {
    server = await startServer();
    await server.open(A, 'gongwen', LAST_YEAR);
    await expect(
      server.client.sendRequest(PrepareRenameRequest.type, {
        textDocument: { uri: A },
        position: at(LAST_YEAR, '携手奋进'),
      }),
    ).rejects.toThrow('此处不能改名');
  });
  it('changes a figure wherever the same quantity has the same value', async () => {
    const later = THIS_YEAR.replace('一是做优工业。粮食总产量39.4万吨', '2024年，全县粮食总产量38.6万吨');
    const { prepared, texts, asks } = await renamed({ [A]: LAST_YEAR, [B]: later }, A, '38.6万吨', '38.7万吨');
    expect(prepared).toMatchObject({ placeholder: '38.6万吨' });
    expect(texts[A]).toContain('粮食总产量38.7万吨');
    expect(texts[B]).toContain('2024年，全县粮食总产量38.7万吨');
    expect(asks).toEqual([B]);
  });
  it('writes into no other document where the client cannot ask, and tells of the places', async () => {
    const told: string[] = [];
    const later = THIS_YEAR.replace('一是做优工业。粮食总产量39.4万吨', '2024年，全县粮食总产量38.6万吨');
    server = await startServer({
      prepare: client => client.onNotification(ShowMessageNotification.type, m => void told.push(m.message)),
    });
    await server.open(A, 'gongwen', LAST_YEAR);
    await server.open(B, 'gongwen', later);
    const edit = (await server.client.sendRequest(RenameRequest.type, {
      textDocument: { uri: B },
      position: at(later, '38.6万吨'),
      newName: '38.7万吨',
    })) as WorkspaceEdit;
    expect(Object.keys(edit.changes ?? {})).toEqual([B]);
    expect(told).toEqual([expect.stringContaining('可改为38.7万吨')]);
  });
  it('refuses to put words in the place of a figure', async () => {
    await expect(renamed({ [A]: LAST_YEAR }, A, '38.6万吨', '若干')).rejects.toThrow('不是一个数据');
  });
  it('changes a slogan in every document and leaves the quotation marks', async () => {
    const { texts } = await renamed(
      { [A]: `${LAST_YEAR}\n抓好“三篇文章”。\n`, [B]: THIS_YEAR },
      B,
      '三篇文章',
      '三篇大文章',
    );
    expect(texts[A]).toContain('抓好“三篇大文章”。');
    expect(texts[B]).toContain('突出抓好“三篇大文章”');
  });
  it('changes the words of an indicator and leaves its other names', async () => {
    const { texts } = await renamed({ [A]: LAST_YEAR, [B]: THIS_YEAR }, B, '粮食总产量', '粮食产量');
    expect(texts[A]).toContain('粮食产量38.6万吨');
    expect(texts[B]?.match(/粮食产量/g)).toHaveLength(2);
    expect(texts[B]).not.toContain('粮食总产量');
  });
});
