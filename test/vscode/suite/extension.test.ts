/** Activation, languages, commands, the server's life. */
import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { commands, extensions, languages, window, workspace } from 'vscode';
import { BUDGET, closeAll, findings, gaojian, LAST_YEAR, NOTE, next, open, THIS_YEAR, until } from '../support';

suite('extension', () => {
  suiteTeardown(closeAll);

  test('activates and its server runs', async () => {
    const api = await gaojian();
    assert.ok(api.isRunning());
  });

  test('opens .gw as a report with an editor made for Chinese prose', async () => {
    const document = await open(THIS_YEAR);
    assert.equal(document.languageId, 'gongwen');
    const editor = workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.deepEqual(editor.get('wordSegmenterLocales'), ['zh-CN']);
  });

  test('offers its commands', async () => {
    const all = new Set(await commands.getCommands(true));
    const manifest = extensions.getExtension('gaojian.gaojian')?.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    assert.ok(manifest.contributes.commands.length > 10);
    for (const { command } of manifest.contributes.commands) assert.ok(all.has(command), command);
  });

  test('tells the coverage of a report', async () => {
    const api = await gaojian();
    const told = next(api.onDidChangeStatus, status => decodeURIComponent(status.uri).endsWith(LAST_YEAR));
    await open(LAST_YEAR);
    assert.match((await told).text, /^\d+ (?:个数据 · 核对 \d+ · 冲突 \d+|figures · \d+ checked · \d+ in conflict)$/);
  });
});

suite('detection by content', () => {
  setup(closeAll);
  suiteTeardown(closeAll);

  test('a text file that reads as a report becomes one', async () => {
    const document = await open(BUDGET);
    const uri = document.uri.toString();
    const report = await until(workspace.onDidOpenTextDocument, () =>
      workspace.textDocuments.find(d => d.uri.toString() === uri && d.languageId === 'gongwen'),
    );
    // Whoever turns it back has decided.
    await languages.setTextDocumentLanguage(report, 'plaintext');
    await gaojian();
    await open(THIS_YEAR);
    await open(BUDGET);
    assert.equal(window.activeTextEditor?.document.languageId, 'plaintext');
  });

  test('pasting a report into an untitled text makes it one, a note stays a note', async () => {
    const text = (await workspace.openTextDocument((await open(BUDGET)).uri)).getText();
    const note = await open(NOTE);
    const untitled = await workspace.openTextDocument({ language: 'plaintext', content: '' });
    const editor = await window.showTextDocument(untitled);
    await editor.edit(edit => edit.insert(untitled.positionAt(0), text));
    await until(workspace.onDidOpenTextDocument, () =>
      workspace.textDocuments.find(d => d.uri.toString() === untitled.uri.toString() && d.languageId === 'gongwen'),
    );
    assert.equal(note.languageId, 'plaintext');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

suite('server', () => {
  suiteTeardown(closeAll);

  const afterStart = async (cause: () => Promise<unknown>): Promise<void> => {
    const api = await gaojian();
    const { uri } = await open(THIS_YEAR);
    await findings(uri, all => all.length > 0);
    const started = next(api.onDidStart);
    await cause();
    await started;
    const told = next(api.onDidChangeStatus);
    assert.ok(api.isRunning());
    await told;
    await findings(uri, all => all.length > 0);
  };

  test('comes back by the restart command', () => afterStart(async () => commands.executeCommand('gaojian.restart')));

  (existsSync('/proc/self/stat') ? test : test.skip)('comes back after a crash', () =>
    afterStart(async () => {
      const servers = childrenOf(process.pid).filter(pid =>
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.js'),
      );
      assert.equal(servers.length, 1);
      process.kill(Number(servers[0]), 'SIGKILL');
    }),
  );

  test('checks the whole workspace on request', async () => {
    await commands.executeCommand('gaojian.checkWorkspace');
  });
});

const childrenOf = (parent: number): string[] =>
  readdirSync('/proc').filter(name => {
    if (!/^\d+$/.test(name)) return false;
    try {
      // The program's name stands in brackets and may hold blanks; the parent is the second word after it.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
    } catch {
      return false; // It has ended meanwhile.
    }
  });
