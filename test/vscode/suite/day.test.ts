/** A day at the desk: what stands still, what counts at once, what opens right, what is written down. */
import * as assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { commands, languages, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { BULLETIN, closeAll, findings, gaojian, next, open, THIS_YEAR, uriOf } from '../support';

const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));
const type = async (document: TextDocument, at: number, text: string): Promise<void> => {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(at), text);
  await workspace.applyEdit(edit);
};
const path = (name: string): string => uriOf(name).fsPath;

/** A short report of 云岭县, as a program of another century would have saved it. */
const GBK_REPORT =
  '1f64rrmk1/exqLjmCgqhqqGqMjAyNsTqMdTCMTXI1dTa1MbB68/YtdrKrrDLvezIy8PxtPqx7bTzu+G12s7ltM674dLpyc8KCtTGwevP2MjLw/HV/riuz9izpCDW3MP31LYKCrj3zru0+rHto7oKCs/W1NqjrM7StPqx7c/YyMvD8dX+uK6jrM/ytPO74bGouOa5pNf3o6zH69PoyfPS6aGjCgrSu6GiMjAyNcTquaTX97vYucsKCjIwMjXE6qOsyKvP2NK7sOO5q7my1KTL48rVyOsxMy4y0trUqqOs1PazpDYuNSWju8G4yrPX3LL6wb8zOS4xzfK21qGjztLDx7zhs9bOyNbQx/O9+KOs1PrKtc3Gvfi498/uuaTX96Osvq28w8nnu+G3otW5yKG1w9DCs8nQp6GjyKvP2M27s/bXpbrD1ti148/uxL+9qMnoo6zSu8X6xvPStb2os8nNtrL6o6zIutbayfq77rK7ts+4xMnGoaMKCrb+oaIyMDI2xOq5pNf3sLLFxQoK1ti149elusPI/bj2t73D5qGjwKm089PQ0KfNttfKoaO02b34z/u30cn9vLaho8nuu6+4xLjvv6q3xaGjCg==';

suite('a day', () => {
  suiteSetup(gaojian);
  setup(closeAll);
  suiteTeardown(closeAll);

  test('squiggles stand still while one types', async () => {
    const document = await open(THIS_YEAR);
    const before = await findings(document.uri, all => all.length >= 3);
    const seen: number[] = [];
    const listener = languages.onDidChangeDiagnostics(() => seen.push(languages.getDiagnostics(document.uri).length));
    const at = document.getText().indexOf('各位代表');
    for (let n = 0; n < 25; n++) {
      await type(document, at, '好');
      await pause(60);
    }
    await pause(1500);
    listener.dispose();
    assert.ok(
      seen.every(n => n >= before.length - 1),
      seen.join(' '),
    );
    await commands.executeCommand('workbench.action.files.revert');
  });

  test('a file that comes, changes and goes outside counts at once', async () => {
    await findings((await open(THIS_YEAR)).uri, all => all.length > 0);
    const uri = uriOf('外来.gw');
    const text = (await workspace.openTextDocument(uriOf(BULLETIN))).getText().replace(/\d+\.\d万吨/g, '77.7万吨');
    writeFileSync(path('外来.gw'), text);
    await findings(uri, all => all.length > 0);
    rmSync(path('外来.gw'));
    await findings(uri, all => all.length === 0);
  });

  // Twice: the second unsaved text bears the name of the first, which is closed by then.
  for (const which of ['', ', and the next one too'])
    test(`a typed report becomes one, whatever the editor has guessed of it${which}`, async () => {
      await pause(1000);
      const text = (await workspace.openTextDocument(uriOf(THIS_YEAR))).getText().slice(0, 1500);
      const document = await workspace.openTextDocument({ language: 'ini', content: '' });
      await window.showTextDocument(document);
      const become = next(
        workspace.onDidOpenTextDocument,
        d => d.languageId === 'gongwen' && d.uri.scheme === 'untitled',
      );
      for (let at = 0; at < text.length; at += 100) await type(document, at, text.slice(at, at + 100));
      await become;
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

  test('kind, place and years can be set right, and stand in the configuration', async () => {
    await open(BULLETIN);
    await findings(uriOf(THIS_YEAR), all => all.length > 0);
    await commands.executeCommand('gaojian.describe', { name: 'kind', value: 'summary' });
    const config = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(uriOf('.gaojian.json')))) as {
      documents: { file: string; kind?: string }[];
    };
    assert.equal(config.documents.find(d => d.file === BULLETIN)?.kind, 'summary');
    rmSync(path('.gaojian.json'));
  });

  test('the report of the check is exported as a page and as a workbook', async () => {
    await findings((await open(THIS_YEAR)).uri, all => all.length > 0);
    for (const format of ['html', 'xlsx'] as const) {
      const target = uriOf(`核对报告.${format}`);
      await commands.executeCommand('gaojian.exportReport', format, target);
      const content = await workspace.fs.readFile(target);
      assert.match(new TextDecoder('latin1').decode(content.slice(0, 20)), format === 'html' ? /^<!doctype/i : /^PK/);
      rmSync(target.fsPath);
    }
  });

  test('a text in GBK opens right, and keeps its words when it becomes a report', async () => {
    writeFileSync(path('旧稿.txt'), Buffer.from(GBK_REPORT, 'base64'));
    const document = await open('旧稿.txt');
    await pause(1500);
    const text = (await workspace.openTextDocument(document.uri)).getText();
    assert.match(text, /政府工作报告/);
    assert.doesNotMatch(text, /\ufffd/);
    await closeAll();
    rmSync(path('旧稿.txt'));
  });
});
