/** What helps while reading: colours, lenses, hints, links, selections, what a figure is reckoned from, last year’s section. */
import * as assert from 'node:assert/strict';
import {
  commands,
  Range,
  window,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeLens,
  type DocumentHighlight,
  type DocumentLink,
  type InlayHint,
  type SelectionRange,
  type SemanticTokens,
  type TextDocument,
} from 'vscode';
import {
  BULLETIN,
  closeAll,
  fileName,
  findings,
  gaojian,
  insert,
  LAST_YEAR,
  open,
  positionOf,
  select,
  set,
  THIS_YEAR,
} from '../support';

const whole = (document: TextDocument): Range => new Range(0, 0, document.lineCount, 0);

suite('reading', () => {
  suiteSetup(async () => {
    await gaojian();
    const { uri } = await open(THIS_YEAR);
    await findings(uri, all => all.length > 0);
  });
  setup(closeAll);
  suiteTeardown(closeAll);

  test('figures and slogans are coloured by what they were read as', async () => {
    const document = await open(THIS_YEAR);
    const tokens = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(tokens.data.length / 5 > 8);
  });

  test('every section says how long it is, and leads to last year’s', async () => {
    const document = await open(THIS_YEAR);
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
    const titles = lenses.map(l => l.command?.title ?? '');
    assert.ok(
      titles.some(t => /\d+(?:字| characters)/.test(t)),
      titles.join('、'),
    );
    assert.ok(
      titles.some(t => /2025年同节|Same section of 2025/.test(t)),
      titles.join('、'),
    );
  });

  test('hints are off until asked for', async () => {
    const document = await open(LAST_YEAR);
    const hints = async (): Promise<InlayHint[]> =>
      commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole(document));
    assert.deepEqual(await hints(), []);
    await set('inlayHints.proofs', true);
    try {
      let found = await hints();
      // The server asks for its settings anew; each question after that is answered under them.
      for (let i = 0; i < 50 && !found.length; i++) found = await hints();
      assert.ok(
        found.some(h => String(h.label).includes('✓')),
        'no proof is shown',
      );
    } finally {
      await set('inlayHints.proofs', undefined);
    }
  });

  test('a cited report is a link to it', async () => {
    const document = await open(THIS_YEAR);
    await insert(
      document,
      positionOf(document, '各位代表！让我们').with({ character: 0 }),
      '对照2025年《政府工作报告》逐项落实。\n\n',
    );
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10);
    assert.ok(
      links.some(l => l.target?.path.endsWith(LAST_YEAR)),
      links.map(l => String(l.target)).join(),
    );
    await commands.executeCommand('workbench.action.files.revert');
  });

  test('a selection grows from the figure to its clause and sentence', async () => {
    const document = await open(THIS_YEAR);
    const [range] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [positionOf(document, '13.2亿元')],
    );
    const texts: string[] = [];
    for (let r: SelectionRange | undefined = range; r; r = r.parent) texts.push(document.getText(r.range));
    assert.ok(texts.includes('13.2亿元'), texts.join(' | '));
    assert.ok(texts.some(t => t.endsWith('。') && t.includes('13.2亿元')));
  });

  test('the same figure is highlighted wherever the text says it', async () => {
    const document = await open(THIS_YEAR);
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      positionOf(document, '39.4万吨'),
    );
    assert.equal(highlights.length, 2);
  });

  test('a figure names those that it is reckoned from', async () => {
    const document = await open(THIS_YEAR);
    // With the growth that the two levels imply the calculation is proved.
    await insert(
      document,
      positionOf(document, '9.5%').with({
        character: document.lineAt(positionOf(document, '9.5%').line).text.indexOf('9.5%'),
      }),
      '6.5%，比计划',
    );
    const items = await commands.executeCommand<CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      positionOf(document, '6.5%'),
    );
    const [item] = items;
    assert.ok(item, 'nothing was prepared');
    const calls = await commands.executeCommand<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
    assert.ok(calls.length >= 1, 'it is reckoned from nothing');
    await commands.executeCommand('workbench.action.files.revert');
  });

  test('last year’s section opens beside, the cursor stays', async () => {
    const document = await open(THIS_YEAR);
    select(document, positionOf(document, '一般公共预算收入13.2亿元'));
    await commands.executeCommand('gaojian.openCounterpart');
    const beside = window.visibleTextEditors.find(e => e.document.uri.path.endsWith(LAST_YEAR));
    assert.ok(beside, 'nothing opened beside');
    assert.equal(beside.document.lineAt(beside.selection.start.line).text, '一、2024年工作回顾');
    assert.equal(window.activeTextEditor?.document, document);
  });

  test('the references of a Markdown bulletin’s figure lead into the reports', async () => {
    const document = await open(BULLETIN);
    const places = await commands.executeCommand<{ readonly uri: typeof document.uri; readonly range: Range }[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, '39.1万吨'),
    );
    assert.ok(places.some(p => fileName(p) === THIS_YEAR));
  });
});
