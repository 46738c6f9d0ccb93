/** What changes a report: completion, corrections, rename across files, a finding ignored with its reason. */
import * as assert from 'node:assert/strict';
import {
  commands,
  CodeActionKind,
  Range,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type CompletionList,
  type TextDocument,
} from 'vscode';
import {
  closeAll,
  ruleOf,
  fileName,
  findings,
  gaojian,
  insert,
  LAST_YEAR,
  open,
  positionOf,
  THIS_YEAR,
  uriOf,
} from '../support';

const grain = (found: readonly { readonly message: string }[]): boolean => found.some(f => /粮食/.test(f.message));
const revert = async (): Promise<void> => {
  await commands.executeCommand('workbench.action.files.revert');
};

const actionsAt = async (
  document: TextDocument,
  words: string,
  kind: CodeActionKind,
  resolve = 0,
): Promise<readonly CodeAction[]> => {
  const at = document.getText().indexOf(words);
  const range = new Range(document.positionAt(at), document.positionAt(at + words.length));
  return (
    (await commands.executeCommand<CodeAction[] | undefined>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind.value,
      resolve,
    )) ?? []
  );
};

/** Confirms the refactor preview with all that waits in it, as often as it takes for it to have come. */
const applied = async (isDone: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !isDone(); tries++) {
    await new Promise(resolve => setTimeout(resolve, 100));
    await commands.executeCommand('refactorPreview.apply');
  }
};

const filesOf = (edit: WorkspaceEdit): string[] =>
  [...new Set(edit.entries().map(([uri]) => fileName({ uri })))].sort();

suite('editing', () => {
  suiteSetup(gaojian);
  setup(closeAll);
  teardown(revert);
  suiteTeardown(closeAll);

  test('completion offers the next heading marker', async () => {
    const document = await open(THIS_YEAR);
    const at = positionOf(document, '各位代表！让我们').with({ character: 0 });
    await insert(document, at, '三\n\n');
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at.translate(0, 1),
    );
    assert.ok(
      list.items.some(i => String(typeof i.label === 'string' ? i.label : i.label.label).startsWith('三、')),
      list.items
        .slice(0, 5)
        .map(i => JSON.stringify(i.label))
        .join(),
    );
  });

  test('completion offers an indicator with what was last said of it', async () => {
    const document = await open(THIS_YEAR);
    const at = positionOf(document, '各位代表！让我们').with({ character: 0 });
    await insert(document, at, '一般公共');
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at.translate(0, 4),
      undefined,
      20,
    );
    assert.ok(
      list.items.some(i => String(typeof i.label === 'string' ? i.label : i.label.label).includes('一般公共预算收入')),
    );
  });

  test('a correction makes the figures agree', async () => {
    const document = await open(THIS_YEAR);
    await findings(document.uri, grain);
    const fixes = await actionsAt(document, '39.4万吨', CodeActionKind.QuickFix, 5);
    const fix = fixes.find(f => f.edit && /39\.1/.test(f.title));
    assert.ok(fix?.edit, fixes.map(f => f.title).join('、'));
    assert.ok(await workspace.applyEdit(fix.edit));
    await findings(document.uri, found => found.length > 0 && !grain(found));
  });

  test('an inquiry about corrections elsewhere finds none', async () => {
    const document = await open(LAST_YEAR);
    assert.deepEqual(
      (await actionsAt(document, '现在', CodeActionKind.QuickFix)).filter(a => a.diagnostics?.length),
      [],
    );
  });

  test('a slogan is renamed in every file', async () => {
    const document = await open(THIS_YEAR);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, '三集中'),
      '三归并',
    );
    assert.deepEqual(filesOf(edit), [LAST_YEAR, THIS_YEAR]);
  });

  test('a figure is changed in every file that states it', async () => {
    const document = await open(LAST_YEAR);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, '12.4亿元'),
      '12.5亿元',
    );
    assert.deepEqual(filesOf(edit), [LAST_YEAR, THIS_YEAR]);
  });

  test('a figure is changed in all its statements by the code action, and not by what is no figure', async () => {
    const document = await open(LAST_YEAR);
    const other = await workspace.openTextDocument(uriOf(THIS_YEAR));
    const action = (await actionsAt(document, '12.4亿元', CodeActionKind.RefactorRewrite)).find(
      a => a.command?.command === 'gaojian.changeFigure',
    );
    assert.match(action?.title ?? '', /2/);
    const [place] = (action?.command?.arguments ?? []) as unknown[];
    const change = (to: string) => commands.executeCommand('gaojian.changeFigure', place, to);
    // What would be written into another document waits in the preview.
    const changeAndApply = async (to: string): Promise<void> => {
      const changed = change(to);
      await applied(() => document.getText().includes(`一般公共预算收入${to}亿元`));
      await changed;
    };
    await change('12.5万吨');
    assert.equal(document.isDirty || other.isDirty, false);
    try {
      await changeAndApply('12.5');
      assert.ok(!document.getText().includes('12.4亿元'));
      // It is ticked there only by hand.
      assert.ok(other.getText().includes('12.4亿元') && !other.isDirty);
    } finally {
      await changeAndApply('12.4');
      await Promise.all([document.save(), other.save()]);
    }
  });

  test('a finding is ignored with its reason, and comes back without it', async () => {
    const document = await open(THIS_YEAR);
    await findings(document.uri, grain);
    const ignore = (await actionsAt(document, '39.4万吨', CodeActionKind.QuickFix)).find(
      a => a.command?.command === 'gaojian.ignoreFinding',
    );
    assert.ok(ignore?.command);
    const file = uriOf('.gaojian.json');
    try {
      await commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []), '统计口径不同');
      await findings(document.uri, found => found.length > 0 && !grain(found));
      const config = await workspace.openTextDocument(file);
      assert.match(config.getText(), /统计口径不同/);
      const edit = new WorkspaceEdit();
      edit.replace(file, new Range(0, 0, config.lineCount, 0), '{}\n');
      await workspace.applyEdit(edit);
      await config.save();
      await findings(document.uri, grain);
    } finally {
      await workspace.fs.delete(file);
    }
  });

  test('findings say which rule they come from', async () => {
    const { uri } = await open(THIS_YEAR);
    const all = await findings(uri, grain);
    for (const f of all) assert.match(ruleOf(f), /^[a-z]+\/[a-z-]+$/);
  });
});
