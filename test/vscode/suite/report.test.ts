/** What the editor shows of a report: outline, folding, hover, findings, ways from one file to another. */
import * as assert from 'node:assert/strict';
import {
  commands,
  DiagnosticSeverity,
  extensions,
  Range,
  WorkspaceEdit,
  workspace,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  type SymbolInformation,
} from 'vscode';
import {
  BULLETIN,
  closeAll,
  ruleOf,
  fileName,
  findings,
  gaojian,
  LAST_YEAR,
  open,
  positionOf,
  THIS_YEAR,
  uriOf,
} from '../support';

const outlineOf = async (name: string): Promise<DocumentSymbol[]> =>
  (await commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    (await open(name)).uri,
  )) ?? [];
const names = (symbols: readonly DocumentSymbol[]): string[] => symbols.flatMap(s => [s.name, ...names(s.children)]);

suite('structure', () => {
  suiteSetup(gaojian);
  suiteTeardown(closeAll);

  test('the outline is the tree of headings', async () => {
    const outline = await outlineOf(THIS_YEAR);
    // At its head what the document was taken for.
    const [head, ...parts] = outline;
    assert.match(head?.name ?? '', /^政府工作报告/);
    assert.deepEqual(
      parts.map(s => s.name),
      ['一、2025年工作回顾', '二、2026年工作安排'],
    );
    assert.ok(names(outline).some(n => n.startsWith('（一）三次产业协同发展')));
    assert.match(parts[0]?.detail ?? '', /\d+(?:字| characters)/);
  });

  test('Markdown keeps its own outline, with no second one', async () => {
    // The editor's own outline comes from an extension that may start later, so once or not yet, but never twice.
    await extensions.getExtension('vscode.markdown-language-features')?.activate();
    const all = names(await outlineOf(BULLETIN));
    assert.ok(all.filter(n => n.includes('综合')).length <= 1, all.join('、'));
  });

  test('sections fold', async () => {
    const document = await open(THIS_YEAR);
    const folds =
      (await commands.executeCommand<FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', document.uri)) ??
      [];
    const heading = positionOf(document, '一、2025年工作回顾').line;
    assert.ok(folds.some(f => f.start === heading && f.end > heading + 3));
  });

  test('headings of every report in the workspace are found', async () => {
    const symbols =
      (await commands.executeCommand<SymbolInformation[] | undefined>(
        'vscode.executeWorkspaceSymbolProvider',
        '工作安排',
      )) ?? [];
    assert.deepEqual([...new Set(symbols.map(s => fileName(s.location)))].filter(n => n.endsWith('.gw')).sort(), [
      LAST_YEAR,
      THIS_YEAR,
    ]);
  });
});

suite('figures', () => {
  suiteSetup(gaojian);
  suiteTeardown(closeAll);

  test('hover says what a figure is', async () => {
    const document = await open(LAST_YEAR);
    const hovers =
      (await commands.executeCommand<Hover[] | undefined>(
        'vscode.executeHoverProvider',
        document.uri,
        positionOf(document, '12.4亿元'),
      )) ?? [];
    const text = hovers
      .flatMap(h => h.contents as MarkdownString[])
      .map(c => c.value)
      .join('\n');
    assert.match(text, /一般公共预算收入/);
    assert.match(text, /2024/);
  });

  test('definition leads to the same figure in last year’s report', async () => {
    const document = await open(THIS_YEAR);
    const places =
      (await commands.executeCommand<(Location | LocationLink)[] | undefined>(
        'vscode.executeDefinitionProvider',
        document.uri,
        positionOf(document, '12.4亿元'),
      )) ?? [];
    assert.deepEqual(
      places.map(p => ('uri' in p ? p.uri : p.targetUri).path.split('/').pop()),
      [LAST_YEAR],
    );
  });

  test('references list the statements in both files', async () => {
    const document = await open(THIS_YEAR);
    const places =
      (await commands.executeCommand<Location[] | undefined>(
        'vscode.executeReferenceProvider',
        document.uri,
        positionOf(document, '12.4亿元'),
      )) ?? [];
    assert.deepEqual(places.map(fileName).sort(), [LAST_YEAR, THIS_YEAR]);
  });
});

suite('findings', () => {
  suiteSetup(gaojian);
  setup(closeAll);
  suiteTeardown(closeAll);

  test('a figure said twice names the other place', async () => {
    const document = await open(THIS_YEAR);
    const all = await findings(document.uri, found =>
      found.some(f => ruleOf(f) === 'figure/conflict' && /粮食/.test(f.message)),
    );
    const conflict = all.find(f => ruleOf(f) === 'figure/conflict' && /粮食/.test(f.message));
    assert.ok(conflict);
    assert.ok(conflict.severity <= DiagnosticSeverity.Warning);
    const places = (conflict.relatedInformation ?? []).map(
      r => `${fileName(r.location)} ${r.location.range.start.line}`,
    );
    assert.ok(
      places.includes(`${THIS_YEAR} ${positionOf(document, '39.1万吨').line}`) ||
        places.includes(`${THIS_YEAR} ${positionOf(document, '39.4万吨').line}`),
      places.join('、'),
    );
  });

  test('a finding leads to the page of its rule', async () => {
    const [first] = await findings((await open(THIS_YEAR)).uri, found =>
      found.some(f => ruleOf(f) === 'figure/conflict'),
    );
    assert.ok(typeof first?.code === 'object');
    // The reader is shown a name, the page has the id.
    assert.doesNotMatch(String(first.code.value), /^figure\//);
    assert.match((await workspace.openTextDocument(first.code.target)).getText(), new RegExp(`\`${ruleOf(first)}\``));
  });

  test('growth is checked against last year’s report', async () => {
    const { uri } = await open(THIS_YEAR);
    const all = await findings(uri, found => found.some(f => ruleOf(f) === 'figure/growth'));
    const growth = all.find(f => ruleOf(f) === 'figure/growth');
    assert.match(growth?.message ?? '', /6\.45%|6\.5%/);
  });

  test('figures of a Markdown bulletin are compared with the report', async () => {
    const all = await findings(uriOf(BULLETIN), found => found.some(f => ruleOf(f) === 'figure/conflict'));
    const related = all.flatMap(f => f.relatedInformation ?? []).map(r => fileName(r.location));
    assert.ok(related.includes(THIS_YEAR), related.join('、'));
  });

  test('a correction as it is typed clears the finding', async () => {
    const document = await open(THIS_YEAR);
    const grain = (found: readonly { readonly message: string }[]): boolean => found.some(f => /粮食/.test(f.message));
    await findings(document.uri, grain);
    const edit = new WorkspaceEdit();
    const at = document.getText().indexOf('39.4万吨');
    edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + 4)), '39.1');
    await workspace.applyEdit(edit);
    await findings(document.uri, found => !grain(found));
    await commands.executeCommand('workbench.action.files.revert');
    await findings(document.uri, grain);
  });
});
