/** The extension as it was installed from its package, into an editor that has nothing else. Run by `npm run test:package`. */
import * as assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { env, extensions } from 'vscode';
import { closeAll, findings, gaojian, LAST_YEAR, next, open, ruleOf, THIS_YEAR } from '../support';

const wanted = JSON.parse(process.env['GAOJIAN_TEST_INSTALLED'] ?? '{}') as {
  readonly folder: string;
  readonly segmenter: string;
  readonly locale: string;
  readonly title: string;
};

suite('installed', () => {
  suiteTeardown(closeAll);

  test('comes from the package, in the language of the editor', () => {
    const extension = extensions.getExtension('gaojian.gaojian');
    assert.ok(extension);
    assert.ok(extension.extensionPath.startsWith(wanted.folder), extension.extensionPath);
    assert.equal(env.language, wanted.locale);
    assert.equal((extension.packageJSON as { displayName: string }).displayName, wanted.title);
  });

  test('finds the contradiction, with a page that explains it', async () => {
    await gaojian();
    const document = await open(THIS_YEAR);
    const found = await findings(document.uri, all => all.some(d => ruleOf(d) === 'figure/conflict'));
    const code = found.find(d => ruleOf(d) === 'figure/conflict')?.code;
    assert.ok(typeof code === 'object' && existsSync(code.target.fsPath), 'the page of the rule');
  });

  test('cuts words as its package can, and says with what', async () => {
    const api = await gaojian();
    const told = next(api.onDidChangeStatus, status => status.segmenter !== 'loading');
    await open(LAST_YEAR);
    assert.equal((await told).segmenter, wanted.segmenter);
  });
});
