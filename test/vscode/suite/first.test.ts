/**
 * The sample and the walkthrough. Runs last: VS Code keeps closed documents for some minutes, and the sample speaks of the county
 * that the other tests speak of.
 */
import * as assert from 'node:assert/strict';
import { commands, extensions, TabInputText, window } from 'vscode';
import { closeAll, findings, until } from '../support';

suite('first steps', () => {
  setup(closeAll);
  suiteTeardown(closeAll);

  test('the sample opens as three copies, the draft in front, and is checked', async () => {
    await commands.executeCommand('gaojian.openSample');
    const uris = window.tabGroups.all
      .flatMap(g => g.tabs)
      .flatMap(t => (t.input instanceof TabInputText ? [t.input.uri] : []));
    assert.equal(uris.length, 3);
    const active = window.activeTextEditor?.document;
    assert.match(active?.uri.path ?? '', /2026年政府工作报告（草案）\.gw$/);
    const extension = extensions.getExtension('gaojian.gaojian');
    assert.ok(
      active && extension && !active.uri.path.startsWith(extension.extensionUri.path),
      'a copy, not the extension’s own file',
    );
    await findings(active.uri, found => found.length >= 8);
  });

  test('the walkthrough opens', async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', 'gaojian.gaojian#start', false);
    await until(window.tabGroups.onDidChangeTabs, () =>
      window.tabGroups.activeTabGroup.activeTab &&
      !(window.tabGroups.activeTabGroup.activeTab.input instanceof TabInputText)
        ? true
        : undefined,
    );
  });
});
