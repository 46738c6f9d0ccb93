/** Word, workbooks, two drafts and a new report, as an editor asks for them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { OFFICE, type OfficeParams, type OfficeResult } from '../../server/src/protocol';
import { readDocx } from '../../server/src/formats/docx';
import { createFolder, type TestFolder } from '../support/folder';
import { LAST_YEAR, THIS_YEAR } from '../support/report';
import { startServer, type TestServer } from '../support/server';
import { wordDocument } from '../support/word';

let server: TestServer | undefined;
let folder: TestFolder | undefined;
afterEach(async () => {
  await server?.close();
  folder?.dispose();
  server = folder = undefined;
});

const started = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  folder = createFolder({});
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  server = await startServer({ folder: folder.uri });
  await server.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  const { client } = server;
  const { uriOf } = folder;
  return {
    uriOf,
    ask: (params: OfficeParams) => client.sendRequest<OfficeResult>(OFFICE, params),
    textOf: (name: string) => readDocx(readFileSync(fileURLToPath(uriOf(name)))),
  };
};
const WRONG = THIS_YEAR.replace('各位代表！', '全县一般公共预算收入19.9亿元。\n\n各位代表！');

describe('an office', () => {
  it('gets its own Word document with a comment at each finding, and never onto itself', async () => {
    const { uriOf, ask, textOf } = await started({ '今年.docx': await wordDocument(WRONG) });
    const uri = uriOf('今年.docx');
    const done = await ask({ what: 'annotate', uri, target: uriOf('核对稿.docx') });
    expect(done.said).toMatch(/已写入 [1-9]\d* 条批注/);
    expect(textOf('核对稿.docx').text).toBe(textOf('今年.docx').text);
    expect(textOf('核对稿.docx').office.reading.comments).toBeGreaterThan(0);
    expect((await ask({ what: 'annotate', uri, target: uri })).reason).toContain('正在读取');
  });
  it('writes a draft as a Word document, and a Word document as a draft', async () => {
    const { uriOf, ask } = await started({ '今年.gw': THIS_YEAR });
    expect((await ask({ what: 'toWord', uri: uriOf('今年.gw'), target: uriOf('今年.docx') })).said).toBeTruthy();
    const back = await ask({ what: 'toDraft', uri: uriOf('今年.docx') });
    const lines = (text = ''): string[] => text.split('\n').filter(Boolean);
    expect(lines(back.newText)).toEqual(lines(THIS_YEAR));
  });
  it('compares two drafts', async () => {
    const { uriOf, ask } = await started({ '新稿.gw': WRONG, '旧稿.gw': THIS_YEAR });
    const { newText: text } = await ask({ what: 'compare', uri: uriOf('新稿.gw'), other: uriOf('旧稿.gw') });
    expect(text).toContain('新增：');
    expect(text).toContain('19.9亿元');
  });
  it('begins a new report from last year’s', async () => {
    const { uriOf, ask } = await started({ '去年.gw': LAST_YEAR });
    const { newText: text, said } = await ask({ what: 'new', uri: uriOf('去年.gw') });
    expect(text).toContain('2026年');
    expect(text).toContain('⟨一般公共预算收入：上年12.4亿元');
    expect(said).toMatch(/有 [1-9]\d* 个数据待填/);
  });
  it('is told where a report differs from the workbook of agreed figures', async () => {
    const { uriOf } = await started({
      '今年.gw': WRONG,
      '主要指标.csv': '云岭县2025年主要指标,,\n指标,单位,2025年\n一般公共预算收入,亿元,13.9\n',
    });
    await server?.open(uriOf('今年.gw'), 'gongwen', WRONG);
    const { items } = (await server?.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uriOf('今年.gw') },
    })) as FullDocumentDiagnosticReport;
    expect(items.find(d => d.code === 'ledger/conflict')?.message).toContain('主要指标!C3');
  });
  it('is told of what is no report', async () => {
    const { uriOf, ask } = await started({ '今年.gw': THIS_YEAR });
    for (const what of ['annotate', 'toWord', 'toDraft', 'compare', 'new'] as const)
      expect((await ask({ what, uri: uriOf('没有.docx'), target: uriOf('a.docx') })).reason).toBeTruthy();
  });
});
