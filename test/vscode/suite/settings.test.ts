/** When reports are checked: as they are typed, when they are saved, only when asked. */
import * as assert from 'node:assert/strict';
import { commands, Range, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { closeAll, findings, gaojian, next, open, set, THIS_YEAR } from '../support';

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

/** Sets the language, and resolves when the server has come back with it: until then nobody answers. */
const speak = async (language: string | undefined): Promise<void> => {
  const restarted = next((await gaojian()).onDidStart);
  await set('language', language);
  await restarted;
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

suite('the language of what is said', () => {
  suiteSetup(gaojian);
  suiteTeardown(closeAll);

  test('is the one that is set, whatever the editor speaks', async () => {
    const { uri } = await open(THIS_YEAR);
    await findings(uri, grain);
    await speak('zh-cn');
    await findings(uri, all => grain(all) && all.every(f => /建议：/.test(f.message)));
    await speak('en');
    await findings(uri, all => all.length > 0 && all.every(f => !/建议：/.test(f.message)));
    await speak(undefined);
  });
});
