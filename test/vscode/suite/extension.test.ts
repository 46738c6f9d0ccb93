/** Activation. */
import * as assert from 'node:assert/strict';
import { extensions } from 'vscode';

suite('extension', () => {
  test('activates', async () => {
    const extension = extensions.getExtension('gaojian.gaojian');
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
