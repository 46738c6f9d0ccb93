/** The gate by itself: an edit that hurts is dropped whole and told, one for a text that keeps changing too. */
import { describe, expect, it } from 'vitest';
import type { Connection, TextDocuments, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { span } from '../core/base';
import { EMPTY_CONFIG } from '../core/config';
import { createReportService } from '../core/service';
import { NO_WORDS } from '../core/text';
import type { Files, TextFile } from '../ports';
import { createEditGate, type EditManners, type Proposal } from './edit-gate';

const OPEN = 'file:///reports/open.gw';
const CLOSED = 'file:///reports/closed.gw';
const WORD = 'file:///reports/last.docx';
const TEXT = '一、工作回顾\n粮食总产量39.1万吨。\n二、工作安排\n抓好三农工作。\n';

/** A gate over one open and one closed report; `onDisk` is read anew each time. */
const setUp = ({
  onDisk = () => TEXT,
  manners = {},
}: { readonly onDisk?: () => string; readonly manners?: Partial<EditManners> } = {}) => {
  const told: string[] = [];
  const logged: string[] = [];
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  const take = (texts: readonly { readonly file: string; readonly text: string }[]): void => void service.update(texts);
  take([
    { file: OPEN, text: TEXT },
    { file: CLOSED, text: TEXT },
    { file: WORD, text: TEXT },
  ]);
  const documents = new Map([[OPEN, TextDocument.create(OPEN, 'gongwen', 7, TEXT)]]);
  const read = (): TextFile => ({
    file: CLOSED,
    text: onDisk(),
    encoding: 'utf-8',
    stamp: { size: 0, modified: 0, digest: '' },
  });
  const gate = createEditGate({
    connection: {
      console: { error: (m: string) => logged.push(m), warn: (m: string) => logged.push(m) },
      sendNotification: (_: unknown, { message }: { message: string }) => Promise.resolve(told.push(message)),
    } as unknown as Connection,
    documents: documents as unknown as TextDocuments<TextDocument>,
    files: { readReport: () => Promise.resolve(read()) } as unknown as Files,
    service: () => service,
    freshAll: () => undefined,
    take,
    client: () => ({ confirms: false, versions: true, ...manners }),
  });
  return { gate, told, logged, service };
};

const proposal = (file: string, words: string, newText: string, more: Partial<Proposal> = {}): Proposal => ({
  kind: 'named',
  edits: [{ file, span: span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length), newText }],
  ...more,
});
const filesOf = (edit: WorkspaceEdit | undefined) =>
  (edit?.documentChanges ?? []).map(c => ('textDocument' in c ? c.textDocument : c.kind));

describe('an edit that takes out what its title does not name', () => {
  const hurting: Proposal = {
    kind: 'named',
    edits: [
      { file: CLOSED, span: span(0, 6), newText: '一、回顾' },
      { file: OPEN, span: span(6, TEXT.length), newText: '' },
    ],
  };
  it('goes with all that belongs to it, is told and logged', async () => {
    const { gate, told, logged } = setUp();
    expect(await gate.ofWorkspace(OPEN, () => hurting)).toBeUndefined();
    expect(told).toEqual([expect.stringContaining('这次改动已全部放弃')]);
    expect(logged).toEqual(told);
  });
  it('is no formatting either', async () => {
    const { gate, told } = setUp();
    expect(
      await gate.ofDocument(OPEN, () => ({ kind: 'safe', edits: [{ file: OPEN, span: span(9, 12), newText: '' }] })),
    ).toEqual([]);
    expect(told).toHaveLength(1);
  });
});

describe('edits in no order', () => {
  it('are put in theirs', async () => {
    const { gate } = setUp();
    const edits = ['抓好', '回顾', '总产量'].flatMap(w => proposal(OPEN, w, '某事').edits);
    expect(
      (await gate.ofDocument(OPEN, () => ({ kind: 'named', edits, removes: ['抓好', '回顾', '总产量'] }))).map(
        e => e.range.start.line,
      ),
    ).toEqual([0, 1, 3]);
  });
});

describe('a file on disk', () => {
  it('that has changed gets an edit of its new text', async () => {
    let text = TEXT;
    const { gate, service } = setUp({ onDisk: () => text });
    text = `关于\n${TEXT}`;
    const gated = await gate.ofWorkspace(OPEN, () => {
      const { source } = service.get(CLOSED)?.tree ?? {};
      const start = source?.text.indexOf('39.1') ?? 0;
      return { kind: 'named', edits: [{ file: CLOSED, span: span(start, start + 4), newText: '39.2' }] };
    });
    expect(gated?.edit.documentChanges).toMatchObject([
      { edits: [{ range: { start: { line: 2, character: 5 } }, newText: '39.2' }] },
    ]);
  });
  it('that changes all the time is left alone, and that is told', async () => {
    let times = 0;
    const { gate, told } = setUp({ onDisk: () => `${TEXT}${times++}` });
    expect(await gate.ofWorkspace(OPEN, () => proposal(CLOSED, '39.1', '39.2'))).toBeUndefined();
    expect(told).toEqual([expect.stringContaining('正在别处改动')]);
  });
});

describe('an edit of a text that nobody knows', () => {
  it('is no edit', async () => {
    const { gate, told } = setUp();
    const both = [
      ...proposal(OPEN, '39.1', '39.2').edits,
      ...proposal('file:///reports/gone.gw', '39.1', '39.2').edits,
    ];
    expect(await gate.ofWorkspace(OPEN, () => ({ kind: 'named', edits: both }))).toBeUndefined();
    expect(told).toEqual([expect.stringContaining('gone.gw')]);
  });
});

describe('a whole', () => {
  it('is nothing where a part would be left', async () => {
    const { gate, told } = setUp();
    const here = proposal(OPEN, '39.1', '39.2');
    expect(await gate.whole(OPEN, () => here)).toBeDefined();
    expect(
      await gate.whole(OPEN, () => ({ ...here, edits: [...here.edits, ...proposal(WORD, '39.1', '39.2').edits] })),
    ).toBeUndefined();
    expect(told).toEqual([expect.stringContaining('请在 Word 中改')]);
  });
});

describe('clients', () => {
  it('that know no versions get changes by file', async () => {
    const { gate } = setUp({ manners: { versions: false } });
    expect(
      Object.keys((await gate.ofWorkspace(OPEN, () => proposal(OPEN, '39.1', '39.2')))?.edit.changes ?? {}),
    ).toEqual([OPEN]);
  });
  it('that know them get the version of what is open', async () => {
    const { gate } = setUp();
    const both = [...proposal(OPEN, '39.1', '39.2').edits, ...proposal(CLOSED, '39.1', '39.2').edits];
    expect(filesOf((await gate.ofWorkspace(OPEN, () => ({ kind: 'named', edits: both })))?.edit)).toEqual([
      { uri: OPEN, version: 7 },
      { uri: CLOSED, version: null },
    ]);
  });
});
