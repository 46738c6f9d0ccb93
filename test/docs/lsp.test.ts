/** docs/lsp.md, what the server announces, and the settings say the same. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/server';

const root = resolve(__dirname, '../..');
const page = readFileSync(join(root, 'docs/lsp.md'), 'utf8');
const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
};
/** Where the request is not called as the capability is. */
const REQUEST: Readonly<Record<string, string>> = {
  workspaceSymbol: 'workspace/symbol',
  documentFormatting: 'formatting',
  documentRangeFormatting: 'rangeFormatting',
  documentOnTypeFormatting: 'onTypeFormatting',
  callHierarchy: 'prepareCallHierarchy',
  executeCommand: 'workspace/executeCommand',
  semanticTokens: 'textDocument/semanticTokens/full',
};

describe('docs/lsp.md', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());
  const rows = page.split('\n').filter(line => line.startsWith('| `'));

  it('has a row for everything that is announced', () => {
    const announced = Object.keys(server.initialized.capabilities)
      .filter(key => key.endsWith('Provider'))
      .map(key => key.replace(/Provider$/, ''));
    expect(announced.length).toBeGreaterThan(15);
    const named = rows.flatMap(row => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(m => m[1] ?? ''));
    for (const capability of announced) {
      const request = REQUEST[capability] ?? capability;
      expect(
        named.some(name => name === request || name.endsWith(`/${request}`)),
        request,
      ).toBe(true);
    }
  });
  it('names the commands and nothing else as commands', () => {
    const row = rows.find(r => r.includes('workspace/executeCommand')) ?? '';
    const named = [...row.matchAll(/`(gaojian\.\w+)`/g)].map(m => m[1]);
    expect(named.sort()).toEqual([...(server.initialized.capabilities.executeCommandProvider?.commands ?? [])].sort());
  });
  it('names only settings that there are', () => {
    const rest =
      rows.filter(r => !r.includes('workspace/executeCommand')).join('\n') + (page.split('## Manners')[1] ?? '');
    const named = [...rest.matchAll(/`(gaojian\.\w+)`/g)].map(m => m[1] ?? '');
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(contributes.configuration.properties)).toContain(name);
  });
});
