/** 核对表: the panel opens on the active report, its rows are those of the ledger, ticks stay, a row leads to its place. */
import * as assert from 'node:assert/strict';
import { commands, env, Range, TabInputWebview, window, workspace, WorkspaceEdit } from 'vscode';
import type { Drawn } from '../../../client/src/sheet/messages';
import { keyOf } from '../../../client/src/sheet/ticks';
import { closeAll, findings, gaojian, next, open, THIS_YEAR, uriOf } from '../support';

const sheet = async () => (await gaojian()).sheet;
const uriOfDraft = async (): Promise<string> => (await open(THIS_YEAR)).uri.toString();

/** What the page has drawn as soon as it is as wanted. */
const drawn = async (
  cause: () => Thenable<unknown>,
  wanted: (d: Drawn) => boolean = d => d.rows > 0,
): Promise<Drawn> => {
  const event = next((await sheet()).onDidDraw, wanted);
  await cause();
  return event;
};
const opened = async (): Promise<Drawn> => {
  const uri = await uriOfDraft();
  return drawn(
    () => commands.executeCommand('gaojian.openSheet'),
    d => d.rows > 0 && d.scope === uri,
  );
};
const closeSheet = async (): Promise<void> => {
  const tabs = window.tabGroups.all
    .flatMap(g => g.tabs)
    .filter(t => t.input instanceof TabInputWebview && t.input.viewType.includes('gaojian.sheet'));
  await window.tabGroups.close(tabs);
};

suite('sheet', () => {
  suiteSetup(async () => {
    await gaojian();
    const { uri } = await open(THIS_YEAR);
    await findings(uri, all => all.length > 0);
  });
  teardown(closeSheet);
  suiteTeardown(closeAll);

  test('the command opens it on the active report; its rows are drawn, a conflict among them', async () => {
    const { rows, ticked } = await opened();
    const own = (await sheet()).rows();
    assert.equal(rows, own.length);
    assert.equal(ticked, 0);
    assert.ok(own.some(r => r.state === 'conflict' && r.evidence.some(e => e.places.length > 0)));
    assert.ok((await sheet()).isOpen());
    await closeSheet();
    assert.ok(!(await sheet()).isOpen());
  });

  test('over all documents it has the rows of the ledger', async () => {
    await opened();
    const { rows } = await drawn(
      async () => (await sheet()).receive({ kind: 'scope', uri: null }),
      d => d.scope === null && d.rows > 0,
    );
    await commands.executeCommand('gaojian.copyLedger');
    assert.equal(rows, (await env.clipboard.readText()).split('\n').length - 1);
  });

  test('a tick stays when the sheet is closed and opened, and is told as changed when the figure is another one', async () => {
    await opened();
    const row = (await sheet()).rows().find(r => r.value === '92公里');
    assert.ok(row);
    await commands.executeCommand('gaojian.setReviewer', '周');
    assert.equal(
      (await drawn(async () => (await sheet()).receive({ kind: 'tick', key: keyOf(row), on: true }))).ticked,
      1,
    );
    // Beside the drafts, one line a tick, signed.
    const file = new TextDecoder().decode(await workspace.fs.readFile(uriOf('gaojian.ticks.json')));
    assert.equal(file.split('\n').filter(l => l.includes('"by":"周"')).length, 1);
    await closeSheet();
    assert.equal((await opened()).ticked, 1);

    const document = await open(THIS_YEAR);
    const at = document.getText().indexOf('92公里');
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + 2)), '93');
    await workspace.applyEdit(edit);
    const changed = await drawn(
      () => commands.executeCommand('gaojian.openSheet'),
      d => d.changed === 1,
    );
    assert.equal(changed.ticked, 0);
    await commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await open(THIS_YEAR);
    await commands.executeCommand('undo');
    assert.equal(
      (
        await drawn(
          () => commands.executeCommand('gaojian.openSheet'),
          d => d.ticked === 1,
        )
      ).changed,
      0,
    );
    assert.equal(
      (
        await drawn(
          async () => (await sheet()).receive({ kind: 'tick', key: keyOf(row), on: false }),
          d => d.ticked === 0,
        )
      ).ticked,
      0,
    );
  });

  test('a row opens its place beside the sheet and selects the figure', async () => {
    await opened();
    const row = (await sheet()).rows().find(r => r.value === '39.4万吨');
    assert.ok(row);
    const column = window.tabGroups.activeTabGroup.viewColumn;
    await (await sheet()).receive({ kind: 'open', location: row.location, focus: true });
    const editor = window.activeTextEditor;
    assert.ok(editor);
    assert.notEqual(editor.viewColumn, column);
    assert.equal(editor.document.getText(editor.selection), '39.4万吨');
  });
});
