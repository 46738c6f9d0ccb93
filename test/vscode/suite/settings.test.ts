/** When reports are checked, how loud, and what is left out; the sample and the walkthrough. */
import * as assert from 'node:assert/strict';
import { commands, extensions, Range, TabInputText, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { closeAll, findings, gaojian, next, open, set, THIS_YEAR, until } from '../support';

const grain = (found: readonly { readonly message: string }[]): boolean => found.some(f => /粮食/.test(f.message));

/** Types the correction, and resolves when the server has read it. */
const correct = async (document: TextDocument): Promise<void> => {
  const read = next((await gaojian()).onDidChangeStatus, ({ uri }) => uri === document.uri.toString());
  const edit = new WorkspaceEdit();
  const at = document.getText().indexOf('39.4万吨');
  edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + 4)), '39.1');
  assert.ok(await workspace.applyEdit(edit));
  await read;
};

suite('when reports are checked', () => {
  suiteSetup(gaojian);
  setup(closeAll);
  teardown(async () => {
    await set('run', undefined);
    await commands.executeCommand('workbench.action.files.revert');
  });
  suiteTeardown(closeAll);

  test('on save: what is typed waits for it', async () => {
    const document = await open(THIS_YEAR);
    const before = document.getText();
    await findings(document.uri, grain);
    await set('run', 'onSave');
    await correct(document);
    await findings(document.uri, grain);
    assert.ok(document.isDirty);
    await document.save();
    await findings(document.uri, found => found.length > 0 && !grain(found));
    const back = new WorkspaceEdit();
    back.replace(document.uri, new Range(0, 0, document.lineCount, 0), before);
    await workspace.applyEdit(back);
    await document.save();
    await findings(document.uri, grain);
  });

  test('by hand: only the command checks', async () => {
    const document = await open(THIS_YEAR);
    await findings(document.uri, grain);
    await set('run', 'manual');
    await correct(document);
    await findings(document.uri, grain);
    await commands.executeCommand('gaojian.checkWorkspace');
    await findings(document.uri, found => found.length > 0 && !grain(found));
  });
});

suite('first steps', () => {
  setup(closeAll);
  suiteTeardown(closeAll);

  test('the sample opens as three copies, the draft in front, and is checked', async () => {
    await commands.executeCommand('gaojian.openSample');
    const uris = window.tabGroups.all.flatMap(g => g.tabs).flatMap(t => (t.input instanceof TabInputText ? [t.input.uri] : []));
    assert.equal(uris.length, 3);
    const active = window.activeTextEditor?.document;
    assert.match(active?.uri.path ?? '', /2026年政府工作报告（草案）\.gw$/);
    const extension = extensions.getExtension('gaojian.gaojian');
    assert.ok(active && extension && !active.uri.path.startsWith(extension.extensionUri.path), 'a copy, not the extension’s own file');
    await findings(active.uri, found => found.length >= 8);
  });

  test('the walkthrough opens', async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', 'gaojian.gaojian#start', false);
    await until(window.tabGroups.onDidChangeTabs, () => window.tabGroups.activeTabGroup.activeTab && !(window.tabGroups.activeTabGroup.activeTab.input instanceof TabInputText) ? true : undefined);
  });
});
