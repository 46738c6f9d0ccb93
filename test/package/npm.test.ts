/** The npm package as somebody has it who has no sources: installed from its tarball into an empty folder; command line, library, types. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAST_YEAR, THIS_YEAR } from '../support/report';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'gaojian-npm-'));
const { packageForNpm, NPM_LIMIT } = (await import(join(root, 'scripts/package-npm.mjs'))) as {
  readonly NPM_LIMIT: number;
  packageForNpm(options: { readonly folder: string }): Promise<string>;
};
const start = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_PATH$/i.test(name))),
  });
  return { status, stdout, stderr };
};
let size = 0;

beforeAll(async () => {
  const tarball = await packageForNpm({ folder });
  size = statSync(tarball).size;
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  // Without the native segmenter, which would have to be compiled.
  const { status, stderr } = start(
    'npm',
    'install',
    '--omit=optional',
    '--offline',
    '--no-audit',
    '--no-fund',
    tarball,
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  mkdirSync(join(folder, '报告'));
  writeFileSync(join(folder, '报告/去年.gw'), LAST_YEAR);
  writeFileSync(join(folder, '报告/今年.gw'), THIS_YEAR);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the npm package', () => {
  it('is within its bound and needs nothing else', () => {
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThan(NPM_LIMIT);
    expect(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['gaojian']);
  });
  it('checks a folder by `npx gaojian check`', () => {
    const { status, stdout, stderr } = start(
      'npx',
      'gaojian',
      'check',
      '报告',
      '--fail-on',
      'warning',
      '--format',
      'json',
    );
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as { findings: { file: string }[] }).findings[0]?.file).toMatch(/今年\.gw$/);
  });
  it('tells its version and shows help', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(start('npx', 'gaojian', '--version').stdout).toBe(`${version}\n`);
    expect(start('npx', 'gaojian', '--help').stdout).toContain('用法：');
  });

  it('serves an editor by `gaojian lsp --stdio`', async () => {
    const server = spawn(process.execPath, [join(folder, 'node_modules/gaojian/dist/cli.js'), 'lsp', '--stdio']);
    const text = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    let answer = '';
    for await (const chunk of server.stdout) {
      answer += String(chunk);
      if (answer.includes('"hoverProvider":true')) break;
    }
    server.stdin.end();
    server.kill();
    expect(answer).toContain('"hoverProvider":true');
  });

  const example = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/npm.md'), 'utf8'))?.[1] ?? '';
  it('runs the example of its page', () => {
    writeFileSync(join(folder, 'example.mjs'), example);
    const { status, stdout, stderr } = start(process.execPath, 'example.mjs');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('figure/conflict');
  });
  it('can be required', () => {
    writeFileSync(join(folder, 'old.cjs'), `console.log(typeof require('gaojian').createReportService);`);
    expect(start(process.execPath, 'old.cjs').stdout).toBe('function\n');
  });
  it('uses nothing of Node in the library', () => {
    const code = readFileSync(join(folder, 'node_modules/gaojian/dist/library.mjs'), 'utf8');
    expect(code).not.toMatch(/\bfrom\s*["']|\brequire\(["']|\bprocess\.|\b__dirname\b/);
  });
  it('has types by which the example compiles, and a mistake does not', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const flags = '--noEmit --strict --target es2022 --lib es2022,dom'.split(' ');
    const compile = (name: string, code: string, ...how: string[]) => {
      writeFileSync(join(folder, name), code);
      return start(process.execPath, tsc, ...flags, ...how, name);
    };
    const right = compile('example.mts', example, '--module', 'nodenext');
    expect(right).toMatchObject({ status: 0, stdout: '' });
    const mistaken = example.replace('region: null', 'region: 1');
    const { status, stdout } = compile('wrong.mts', mistaken, '--module', 'esnext', '--moduleResolution', 'bundler');
    expect(status).not.toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^wrong\.mts\(3,\d+\): error TS2322: Type 'number' is not assignable to type 'string'/),
    ]);
  });
});
