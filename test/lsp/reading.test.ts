/** What helps while reading: selections, links, colours, lenses, hints, hierarchy and the counterpart of last year, over the protocol. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  DocumentLinkRequest,
  DocumentLinkResolveRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
  type CallHierarchyItem,
  type CodeLens,
  type DocumentLink,
  type InlayHint,
  type MarkupContent,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { COUNTERPART, OPEN_COUNTERPART, type CounterpartResult } from '../../server/src/protocol';
import { at, LAST_YEAR, THIS_YEAR } from '../support/report';
import { startServer, type TestServer } from '../support/server';

const A = 'file:///reports/a.gw';
const B = 'file:///reports/b.gw';
let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const started = async (
  files: Readonly<Record<string, string>>,
  settings: Record<string, unknown> = {},
): Promise<TestServer> => {
  server = await startServer({ settings: { gaojian: settings } });
  for (const [uri, text] of Object.entries(files)) await server.open(uri, 'gongwen', text);
  return server;
};
const whole = (text: string) => ({
  start: { line: 0, character: 0 },
  end: { line: text.split('\n').length, character: 0 },
});

describe('selection ranges', () => {
  const words = async (text: string, place: string): Promise<string[]> => {
    const s = await started({ [A]: text });
    const [range] =
      (await s.client.sendRequest(SelectionRangeRequest.type, {
        textDocument: { uri: A },
        positions: [at(text, place)],
      })) ?? [];
    const lines = text.split('\n');
    const found: string[] = [];
    for (let r: SelectionRange | undefined = range; r; r = r.parent) {
      const { start, end } = r.range;
      found.push(
        start.line === end.line
          ? (lines[start.line] ?? '').slice(start.character, end.character)
          : `${start.line}-${end.line}`,
      );
    }
    return found;
  };
  it('grow from the figure by clause, sentence, paragraph, item and section to the document', async () => {
    const found = await words(LAST_YEAR, '36.8亿元');
    expect(found.slice(0, 3)).toEqual([
      '36.8亿元',
      '全年民生支出36.8亿元',
      '全年民生支出36.8亿元，占一般公共预算支出的80%。',
    ]);
    expect(found.length).toBeGreaterThan(5);
    expect(found.at(-1)).toBe(`0-${LAST_YEAR.split('\n').length - 1}`);
  });
  it('start from the slogan inside its quotation marks', async () => {
    expect((await words(THIS_YEAR, '三篇文章'))[0]).toContain('三篇文章');
  });
});

describe('document links', () => {
  const CITING = THIS_YEAR.replace(
    '各位代表！让',
    '对照2025年《政府工作报告》和《青川省节水条例》，逐项落实。\n\n各位代表！让',
  );
  it('lead from a cited title to the report that bears it, and are worked out when followed', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: CITING });
    const links = (await s.client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: B } })) ?? [];
    expect(links.map(l => l.target)).toEqual([undefined]);
    const { line, character } = at(CITING, '政府工作报告》');
    expect(links[0]?.range).toEqual({
      start: { line, character: character - 1 },
      end: { line, character: character + 5 },
    });
    const followed = await s.client.sendRequest(DocumentLinkResolveRequest.type, links[0] as DocumentLink);
    expect(followed.target).toBe(`${A}#L1`);
    expect(followed.tooltip).toContain('云岭县2025年政府工作报告');
  });
  it('are not made to the report itself', async () => {
    const s = await started({ [B]: CITING });
    expect(await s.client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: B } })).toEqual([]);
  });
});

describe('workspace symbols', () => {
  it('are found by pinyin initials', async () => {
    const s = await started({ [A]: LAST_YEAR });
    const hits = await s.client.sendRequest(WorkspaceSymbolRequest.type, { query: 'zjmsfz' });
    expect(hits?.map(h => h.name)).toEqual(['（二）增进民生福祉']);
  });
});

describe('semantic tokens', () => {
  const read = (s: TestServer, text: string, { data }: SemanticTokens): string[] => {
    const legend = s.initialized.capabilities.semanticTokensProvider?.legend;
    const lines = text.split('\n');
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [dl = 0, dc = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
      character = dl ? dc : character + dc;
      line += dl;
      found.push(
        [
          (lines[line] ?? '').slice(character, character + length),
          legend?.tokenTypes[type],
          ...(legend?.tokenModifiers.filter((_, n) => bits & (1 << n)) ?? []),
        ].join(' '),
      );
    }
    return found;
  };
  it('tell title, headings, markers, figures, slogans; planned and proved ones apart', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: THIS_YEAR });
    const found = read(
      s,
      LAST_YEAR,
      (await s.client.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: A } })) as SemanticTokens,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        '政府工作报告 class',
        '一、 keyword',
        '2024年工作回顾 namespace',
        '（二） keyword',
        '增进民生福祉 namespace',
        '38.6万吨 number',
        '6000人 number abstract',
        '5% number abstract readonly',
      ]),
    );
    const slogans = read(
      s,
      THIS_YEAR,
      (await s.client.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: B } })) as SemanticTokens,
    );
    expect(slogans.some(t => t.includes('三篇文章') && t.includes('enumMember'))).toBe(true);
  });
  it('tell known slogans and those that the text spells out from the others', async () => {
    const text = LAST_YEAR.replace(
      '（二）',
      '增强“四个意识”，落实“三清”（清河道、清沟渠、清塘坝），建强“两支队伍”。\n\n（二）',
    );
    const s = await started({ [A]: text });
    const modifiers = Object.fromEntries(
      read(
        s,
        text,
        (await s.client.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: A } })) as SemanticTokens,
      ).map(t => [t.split(' ')[0], t.split(' ').slice(1)]),
    );
    expect(modifiers['“四个意识”']).toContain('enumMember');
    expect([modifiers['“四个意识”'], modifiers['“三清”'], modifiers['“两支队伍”']].map(m => m?.length)).toEqual([
      2, 2, 1,
    ]);
    expect(modifiers['“四个意识”']?.[1]).not.toBe(modifiers['“三清”']?.[1]);
  });
  it('are told as a difference to the last answer', async () => {
    const s = await started({ [A]: LAST_YEAR });
    const first = (await s.client.sendRequest(SemanticTokensRequest.type, {
      textDocument: { uri: A },
    })) as SemanticTokens;
    const ask = (previousResultId: string) =>
      s.client.sendRequest(SemanticTokensDeltaRequest.type, {
        textDocument: { uri: A },
        previousResultId,
      }) as Promise<SemanticTokensDelta>;
    const same = await ask(first.resultId ?? '');
    expect(same.edits).toEqual([]);
    await s.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: A, version: 2 },
      contentChanges: [{ text: LAST_YEAR.replace('总数达到46家', '总数有所增加') }],
    });
    const changed = await ask(same.resultId ?? '');
    expect(changed.edits.length).toBeGreaterThan(0);
    const data = [...first.data];
    for (const e of [...changed.edits].sort((a, b) => b.start - a.start))
      data.splice(e.start, e.deleteCount, ...(e.data ?? []));
    const anew = (await s.client.sendRequest(SemanticTokensRequest.type, {
      textDocument: { uri: A },
    })) as SemanticTokens;
    expect(data).toEqual(anew.data);
  });
  it('of a range are those of the full answer that touch it', async () => {
    const s = await started({ [A]: LAST_YEAR });
    const line = at(LAST_YEAR, '（二）').line;
    const found = read(
      s,
      LAST_YEAR,
      (await s.client.sendRequest(SemanticTokensRangeRequest.type, {
        textDocument: { uri: A },
        range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
      })) as SemanticTokens,
    );
    expect(found.map(t => t.split(' ')[0])).toEqual(['（二）', '增进民生福祉', '36.8亿元', '80%']);
  });
});

describe('code lenses', () => {
  it('tell length and figures of a section, and lead to the same section of last year', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: THIS_YEAR });
    const lenses = (await s.client.sendRequest(CodeLensRequest.type, { textDocument: { uri: B } })) ?? [];
    expect(lenses.every(l => l.command === undefined)).toBe(true);
    const line = at(THIS_YEAR, '一、2025').line;
    const texts = await Promise.all(
      lenses.filter(l => l.range.start.line === line).map(l => s.client.sendRequest(CodeLensResolveRequest.type, l)),
    );
    expect(texts.map(l => l.command?.title)).toEqual([expect.stringMatching(/^\d+字 · \d+个数据$/), '2025年同节']);
    expect(texts[1]?.command).toMatchObject({
      command: OPEN_COUNTERPART,
      arguments: [{ uri: B, position: { line, character: 0 } }],
    });
  });
  it('do not promise a last year that is not there', async () => {
    const s = await started({ [B]: THIS_YEAR });
    const lenses: CodeLens[] = (await s.client.sendRequest(CodeLensRequest.type, { textDocument: { uri: B } })) ?? [];
    expect(lenses).toHaveLength(2);
  });
});

describe('counterpart', () => {
  const ask = (s: TestServer, uri: string, text: string, words: string) =>
    s.client.sendRequest<CounterpartResult>(COUNTERPART, { uri, position: at(text, words) });
  it('is the section of the same name a year before', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: THIS_YEAR });
    const found = await ask(s, B, THIS_YEAR, '扩大有效投资');
    expect(found).toMatchObject({
      heading: '二、2025年工作安排',
      year: 2025,
      location: { uri: A, range: { start: { line: at(LAST_YEAR, '二、2025').line } } },
    });
  });
  it('is the report where no section corresponds', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: THIS_YEAR.replace('二、2026年工作安排', '二、建设幸福云岭') });
    expect(await ask(s, B, '二、建设幸福云岭', '二、建设幸福云岭')).toMatchObject({
      heading: '',
      location: { uri: A, range: { start: { line: 0 } } },
    });
  });
  it('is nothing without an earlier report of the same region', async () => {
    const s = await started({ [A]: LAST_YEAR.replaceAll('云岭县', '白石县'), [B]: THIS_YEAR });
    expect(await ask(s, B, THIS_YEAR, '扩大有效投资')).toBeNull();
  });
});

describe('inlay hints', () => {
  const LATER = THIS_YEAR.replace('一般公共预算收入13.2亿元，增长6.5%', '一般公共预算收入13.2亿元');
  const hints = async (s: TestServer) =>
    (await s.client.sendRequest(InlayHintRequest.type, { textDocument: { uri: B }, range: whole(LATER) })) ?? [];
  it('are off unless a setting asks for them', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: LATER });
    expect(await hints(s)).toEqual([]);
  });
  it('tell the growth that two years imply and the text does not, with the calculation', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: LATER }, { inlayHints: { implied: true } });
    const hint = (await hints(s)).find(h => h.label === '+6.45%');
    expect(hint?.position).toEqual({ ...at(LATER, '13.2亿元'), character: at(LATER, '13.2亿元').character + 5 });
    const resolved = await s.client.sendRequest(InlayHintResolveRequest.type, hint as InlayHint);
    expect((resolved.tooltip as MarkupContent).value).toContain('13.2亿元÷12.4亿元－1＝+6.45%');
  });
  it('do not repeat what the text states', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: THIS_YEAR }, { inlayHints: { implied: true } });
    expect((await hints(s)).map(h => h.label)).not.toContain('+6.45%');
  });
  it('count proofs', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: THIS_YEAR }, { inlayHints: { proofs: true } });
    const [hint] = await hints(s);
    expect(hint?.label).toMatch(/^✓\d+$/);
    const resolved = await s.client.sendRequest(InlayHintResolveRequest.type, hint as InlayHint);
    expect((resolved.tooltip as MarkupContent).value).toContain('✓');
  });
});

describe('call hierarchy', () => {
  const prepare = async (s: TestServer, uri: string, text: string, words: string) =>
    ((await s.client.sendRequest(CallHierarchyPrepareRequest.type, {
      textDocument: { uri },
      position: at(text, words),
    })) ?? []) as CallHierarchyItem[];
  it('shows what a figure is reckoned from, in other files too', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: THIS_YEAR });
    const [growth] = await prepare(s, B, THIS_YEAR, '6.5%');
    expect(growth?.name).toContain('6.5%');
    const calls =
      (await s.client.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: growth as CallHierarchyItem })) ?? [];
    expect(calls.map(c => [c.to.uri, c.to.name.split(' ')[1]])).toEqual([
      [B, '13.2亿元'],
      [A, '12.4亿元'],
    ]);
    expect(calls[0]?.to.detail).toContain('÷');
  });
  it('shows where a figure is used', async () => {
    const s = await started({ [A]: LAST_YEAR, [B]: THIS_YEAR });
    const [level] = await prepare(s, A, LAST_YEAR, '12.4亿元');
    const calls =
      (await s.client.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: level as CallHierarchyItem })) ?? [];
    expect(calls.map(c => c.from.name.split(' ')[1])).toContain('6.5%');
    expect(calls[0]?.fromRanges).toHaveLength(1);
  });
  it('is empty where there is no figure', async () => {
    const s = await started({ [A]: LAST_YEAR });
    expect(await prepare(s, A, LAST_YEAR, '携手奋进')).toEqual([]);
  });
});
