/** The language server in a second real client: Neovim attaches over stdio and gets findings, hover, outline and code actions. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder } from '../support/folder';
import { LAST_YEAR, THIS_YEAR } from '../support/report';
import { fileURLToPath } from 'node:url';

const root = resolve(__dirname, '../..');
const cli = join(root, '.cache', 'test-neovim', 'cli.js');
const isThere = spawnSync('nvim', ['--version']).status === 0;
const folder = createFolder({ '去年.gw': LAST_YEAR, '今年.gw': THIS_YEAR });
afterAll(() => folder.dispose());

interface Seen {
  readonly filetype: string;
  readonly findings: readonly string[];
  readonly hover: string;
  readonly outline: readonly string[];
  readonly actions: readonly string[];
}

describe.skipIf(!isThere)(`Neovim${isThere ? '' : ' is not tried: there is no nvim'}`, () => {
  let seen: Seen | undefined;
  beforeAll(async () => {
    // The command and the server behind it.
    for (const name of ['cli', 'lsp'])
      await build({
        entryPoints: [join(root, `server/src/${name}/main.ts`)],
        outfile: name === 'cli' ? cli : join(dirname(cli), 'server.js'),
        bundle: true,
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        external: ['nodejieba'],
        mainFields: ['module', 'main'],
      });
    const { stdout, stderr } = spawnSync('nvim', ['--headless', '--clean', '-S', join(__dirname, 'neovim.lua')], {
      cwd: fileURLToPath(folder.uri),
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, GAOJIAN_NODE: process.execPath, GAOJIAN_CLI: cli, GAOJIAN_REPORT: '今年.gw' },
    });
    const line = stdout.split('\n').find(l => l.startsWith('{'));
    expect(line, stderr).toBeTruthy();
    seen = JSON.parse(line ?? '{}') as Seen;
  }, 90_000);

  it('knows the file as a report', () => expect(seen?.filetype).toBe('gongwen'));
  it('shows the findings', () =>
    expect(seen?.findings.join('\n')).toMatch(/粮食总产量（2025年）前后不一致[\s\S]*“三个方面”声明3项，实际列出4项/));
  it('shows how a figure was read', () => expect(seen?.hover).toMatch(/粮食总产量|一般公共预算收入/));
  it('shows the outline', () => expect(seen?.outline.slice(1)).toEqual(['一、2025年工作回顾', '二、2026年工作安排']));
  it('offers what to do', () => expect(seen?.actions.join('\n')).toContain('口径不同，忽略并说明'));
});

it('docs/lsp.md shows the calls that were tried', () => {
  const lua = readFileSync(join(__dirname, 'neovim.lua'), 'utf8');
  const shown = readFileSync(join(root, 'docs/lsp.md'), 'utf8');
  for (const call of ['start_client', 'buf_attach_client', "set filetype=gongwen'"])
    expect([lua.includes(call), shown.includes(call)], call).toEqual([true, true]);
});
