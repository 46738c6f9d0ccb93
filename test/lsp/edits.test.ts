/**
 * What a drafter's text is after any edit that leaves the server: each word, number, heading and paragraph in its place. Asked over the
 * protocol for every request that gives edits, on texts that nobody would write and on real ones where they are.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  CompletionTriggerKind,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  PrepareRenameRequest,
  RenameRequest,
  ShowMessageNotification,
  type CodeAction,
  type CompletionList,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { resolve } from 'node:path';
import { randomFrom, type Random } from '../../bench/steady/random';
import { BODY, cut, inventedTexts, mutated, realTexts } from '../../bench/steady/texts';
import { inputs } from '../../bench/steady/inputs';
import { edited } from '../support/report';
import { PULL, startServer, type TestServer } from '../support/server';

const root = resolve(__dirname, '../..');
const FILE = 'file:///reports/case.gw';
const options = { tabSize: 2, insertSpaces: true };
let server: TestServer;
let refusals: string[] = [];
let version = 0;

beforeAll(async () => {
  server = await startServer({
    capabilities: PULL,
    changesFigures: true,
    prepare: client => client.onNotification(ShowMessageNotification.type, m => void refusals.push(m.message)),
  });
  await server.open(FILE, 'gongwen', BODY);
});
afterAll(() => server.close());

/** Letters, digits and Han characters; full-width forms, and a circle for 〇, are the same. */
const letters = (text: string): string =>
  text
    .replace(/[○〇]/g, '0')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[^\p{L}\p{N}]+/gu, '');
const BREAK = /\r\n|\r|\n/;
/** What stands line by line: paragraphs and headings in their order. */
const paragraphs = (text: string): string[] => text.split(BREAK).map(letters).filter(Boolean);
/** The same without the characters by which anything is numbered. */
const unnumbered = (text: string): string[] => paragraphs(text).map(withoutNumerals);
const withoutNumerals = (letters: string): string =>
  letters.replace(/[\d〇零一二三四五六七八九十百①-⑳⑴-⒇]|首先|其次|再次|最后/g, '');

/** The text that an edit takes out: of each piece what its new text does not begin and end with. */
const takenOut = (text: string, edits: readonly TextEdit[]): string[] => {
  const document = TextDocument.create(FILE, 'gongwen', 0, text);
  return edits.map(({ range, newText }) => {
    const old = document.getText(range);
    let start = 0;
    while (start < old.length && old[start] === newText[start]) start++;
    let end = 0;
    while (
      end < old.length - start &&
      end < newText.length - start &&
      old[old.length - 1 - end] === newText[newText.length - 1 - end]
    )
      end++;
    return letters(old.slice(start, old.length - end));
  });
};
const holds = (whole: string, part: string): boolean => letters(whole).includes(part);

const editsOf = (edit: WorkspaceEdit | undefined): readonly TextEdit[] => edit?.changes?.[FILE] ?? [];
const whole = (text: string) => ({
  start: { line: 0, character: 0 },
  end: TextDocument.create(FILE, 'gongwen', 0, text).positionAt(text.length),
});

/** Every request that gives edits, `places` carets for those that want one; what each made of the text is judged by its kind. */
const ask = async (text: string, random: Random, places: number): Promise<number> => {
  const { client } = server;
  refusals = [];
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri: FILE, version: ++version },
    contentChanges: [{ text }],
  });
  const textDocument = { uri: FILE };
  const document = TextDocument.create(FILE, 'gongwen', 0, text);
  const caret = () => document.positionAt(random(text.length + 1));
  let made = 0;
  const after = (edits: readonly TextEdit[]): string => {
    if (edits.length) made++;
    return edited(text, edits);
  };
  // Signs only: each paragraph keeps all its letters and digits, and stays where it is.
  const keepsAll = (edits: readonly TextEdit[] | null) =>
    expect(paragraphs(after(edits ?? []))).toEqual(paragraphs(text));

  keepsAll(await client.sendRequest(DocumentFormattingRequest.type, { textDocument, options }));
  for (let i = 0; i < places; i++) {
    const [a, b] = [random(text.length + 1), random(text.length + 1)];
    keepsAll(
      await client.sendRequest(DocumentRangeFormattingRequest.type, {
        textDocument,
        options,
        range: { start: document.positionAt(Math.min(a, b)), end: document.positionAt(Math.max(a, b)) },
      }),
    );
    const position = { line: caret().line, character: 0 };
    const typed =
      (await client.sendRequest(DocumentOnTypeFormattingRequest.type, { textDocument, position, ch: '\n', options })) ??
      [];
    // A series goes on or ends: no line but that of the caret is another.
    const lines = text.split(BREAK);
    const rest = (all: readonly string[]) =>
      all.filter((_, n) => n !== position.line && n !== position.line - 1).join('\n');
    expect(rest(after(typed).split(BREAK))).toBe(rest(lines));
  }

  const actions = ((await client.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: whole(text),
    context: { diagnostics: [] },
  })) ?? []) as CodeAction[];
  const byKind = new Map<string, number>();
  for (const action of actions) {
    const kind = `${action.kind ?? ''} ${action.title.replace(/\d+/g, 'n').replace(/“[^”]*”/g, '')}`;
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    if (!action.data || (byKind.get(kind) ?? 0) > 3) continue;
    const edits = editsOf(((await client.sendRequest(CodeActionResolveRequest.type, action)) as CodeAction).edit);
    if (action.kind?.startsWith(CodeActionKind.SourceFixAll)) keepsAll(edits);
    else if (action.kind?.startsWith('source.renumber'))
      expect(unnumbered(after(edits)), action.title).toEqual(unnumbered(text));
    else {
      // A fix takes out what its title or its finding says, and the numbers of headings.
      const said = [
        action.title,
        ...(action.diagnostics ?? []).flatMap(d => [
          document.getText(d.range),
          ...(d.relatedInformation ?? []).map(r => document.getText(r.location.range)),
        ]),
      ].join('\n');
      for (const gone of takenOut(text, edits))
        expect(
          holds(said, gone) || (action.title.includes('序号') && withoutNumerals(gone) === ''),
          `${action.title} takes out ${gone}`,
        ).toBe(true);
      after(edits);
    }
  }

  for (let i = 0; i < places; i++) {
    const digit = text.slice(random(text.length + 1)).search(/\d/);
    const position = i % 2 && digit >= 0 ? document.positionAt(digit) : caret();
    const list = (await client.sendRequest(CompletionRequest.type, {
      textDocument,
      position,
      context: { triggerKind: CompletionTriggerKind.Invoked },
    })) as CompletionList | null;
    for (const { textEdit } of list?.items ?? []) {
      if (!textEdit || !('range' in textEdit)) throw new Error('a completion without a range');
      // Only what was typed before the caret on this line, and the bracket that the editor closed.
      expect([textEdit.range.start.line, textEdit.range.end.line]).toEqual([position.line, position.line]);
      expect(letters(document.getText({ start: position, end: textEdit.range.end }))).toBe('');
    }
    const renamable = (await client
      .sendRequest(PrepareRenameRequest.type, { textDocument, position })
      .catch(() => null)) as { readonly placeholder: string } | null;
    if (!renamable) continue;
    for (const newName of [renamable.placeholder, '某项']) {
      const edits = editsOf(
        (await client.sendRequest(RenameRequest.type, { textDocument, position, newName }).catch(() => undefined)) ??
          undefined,
      );
      after(edits);
      // The same figure may be written in another unit; a name is written everywhere as it is here.
      const isSame = (old: string): boolean =>
        /\d/.test(renamable.placeholder)
          ? /\d/.test(old) && !BREAK.test(old)
          : letters(old) === letters(renamable.placeholder);
      expect(edits.map(e => document.getText(e.range)).filter(old => !isSame(old))).toEqual([]);
    }
  }
  expect(refusals.filter(r => r.includes('全部放弃'))).toEqual([]);
  return made;
};

describe('after any edit', () => {
  it('each word, number, heading and paragraph of a cut and mixed text stands in its order', async () => {
    const pool = [...inventedTexts(24, 3), ...realTexts(root)];
    let made = 0;
    for (let i = 0; i < 90; i++) {
      const random = randomFrom(90_001 + i);
      made += await ask(cut(pool, random, 1500), random, 3);
    }
    expect(made).toBeGreaterThan(100);
  });
  it('the same holds of whole reports, changed here and there', async () => {
    const pool = [...inventedTexts(6, 5), ...realTexts(root).filter((_, i) => i % 12 === 0)];
    let made = 0;
    for (const [i, text] of pool.entries()) {
      const random = randomFrom(70_001 + i);
      made += await ask(mutated(text, random, 8), random, 2);
    }
    expect(made).toBeGreaterThan(10);
  });
  it.each([
    ['pasted from a web page, on one line', `${BODY.replace(/\n+/g, '　　')}`],
    ['with Windows line ends', BODY.replaceAll('\n', '\r\n')],
    ['with old Mac line ends', BODY.replaceAll('\n', '\r')],
    ['torn at the width of a page', BODY.replace(/[^\n]{16}/g, '$&\n')],
    ['with page numbers between the halves', BODY.replace(/[^\n]{20}/g, '$&\n\n— 7 —\n\n')],
  ])('the same holds of a report %s', async (_, text) => {
    await ask(text, randomFrom(11), 12);
  });
  it.each(inputs().flatMap(({ id, text }) => (text ? [[id, text] as const] : [])))(
    'the same holds of a hostile shape: %s',
    async (_, text) => {
      await ask(text.slice(0, 900), randomFrom(13), 2);
    },
  );
});
