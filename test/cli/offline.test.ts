/**
 * A draft never leaves the machine: command line and server do their work without any network interface and never try to open a
 * connection. What a system does not allow to be tried is said by the name of the skipped test.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, LAST_YEAR, THIS_YEAR } from '../support/report';

const root = resolve(__dirname, '../..');
const bundles = join(root, '.cache', 'test-offline');
const home = mkdtempSync(join(tmpdir(), 'gaojian-offline-'));
const record = join(home, 'attempts.log');
const preload = join(home, 'preload.cjs');

beforeAll(async () => {
  const entryPoints = {
    cli: join(root, 'server/src/cli/main.ts'),
    server: join(root, 'server/src/lsp/main.ts'),
    'segmenter-worker': join(root, 'server/src/host/segmenter-worker.ts'),
  };
  await build({
    entryPoints,
    outdir: bundles,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['nodejieba'],
    mainFields: ['module', 'main'],
  });
  writeFileSync(join(home, '去年.gw'), `${LAST_YEAR}\n![图](http://example.invalid/a.png)\n`);
  writeFileSync(join(home, '今年.gw'), THIS_YEAR);
  writeFileSync(
    join(home, '.gaojian.json'),
    JSON.stringify({
      $schema: 'https://example.invalid/s.json',
      glossaries: ['https://example.invalid/g.json'],
      slogans: [{ name: '三清', note: 'http://example.invalid' }],
    }),
  );
  // Whatever leaves a process leaves it through one of these.
  writeFileSync(
    preload,
    `
const { appendFileSync } = require('node:fs');
const refuse = (owner, name, what) => { owner[name] = () => { appendFileSync(${JSON.stringify(record)}, what + '\\n'); throw new Error('no network: ' + what); }; };
const net = require('node:net'), dns = require('node:dns'), dgram = require('node:dgram');
refuse(net.Socket.prototype, 'connect', 'connect');
refuse(net.Server.prototype, 'listen', 'listen');
for (const owner of [dns, dns.promises]) for (const name of Object.keys(owner)) if (/^(?:lookup|resolve|reverse)/.test(name)) refuse(owner, name, 'dns');
refuse(dgram, 'createSocket', 'udp');
refuse(globalThis, 'fetch', 'fetch');
`,
  );
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const attempts = (): string => (existsSync(record) ? readFileSync(record, 'utf8') : '');
const works = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const isolation = works('unshare', '-n', 'true')
  ? ['unshare', '-n']
  : works('unshare', '-rn', 'true')
    ? ['unshare', '-rn']
    : undefined;
const canTrace = works('strace', '-f', '-o', '/dev/null', 'true');

/** All commands and all formats once. */
const commandLines = (): string[][] => [
  ...['text', 'json', 'sarif', 'html'].map(format => ['check', home, '--format', format, '--fail-on', 'never']),
  ...['text', 'json', 'csv'].map(format => ['figures', home, '--format', format]),
  ['outline', home],
  ['slogans', home],
];

const node = (before: readonly string[], script: string, ...args: readonly string[]) => {
  const [command = '', ...rest] = [...before, process.execPath, '--require', preload, join(bundles, script), ...args];
  return { command, rest };
};

const runCommands = (before: readonly string[]): void => {
  for (const args of commandLines()) {
    const { command, rest } = node(before, 'cli.js', ...args);
    const { status, stdout } = spawnSync(command, rest, { encoding: 'utf8', maxBuffer: 1 << 26 });
    expect(status, args.join(' ')).toBe(0);
    expect(stdout.length, args.join(' ')).toBeGreaterThan(20);
  }
};

/** One short session: everything that an editor asks of a report. Gives the server's exit code. */
const runServer = async (before: readonly string[]): Promise<number | null> => {
  const { command, rest } = node(before, 'server.js', '--stdio');
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>(done => child.on('exit', done));
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.onRequest('workspace/configuration', () => [null, null]);
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  const folder = pathToFileURL(home).href;
  const uri = `${folder}/${encodeURIComponent('今年.gw')}`;
  const textDocument = { uri };
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'reports' }],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
  });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gongwen', version: 1, text: THIS_YEAR },
  });
  const position = at(THIS_YEAR, '13.2亿元');
  expect(await client.sendRequest('textDocument/hover', { textDocument, position })).toHaveProperty('contents');
  for (const method of [
    'textDocument/diagnostic',
    'textDocument/documentSymbol',
    'textDocument/codeLens',
    'textDocument/documentLink',
  ])
    expect(await client.sendRequest(method, { textDocument }), method).not.toBeNull();
  await client.sendRequest('textDocument/completion', { textDocument, position });
  await client.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  await client.sendRequest('gaojian/sheet', { uri: null });
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  const code = await ended;
  client.dispose();
  return code;
};

describe('an attempt to reach the network', () => {
  it('would be seen by these tests', () => {
    for (const what of [
      "require('node:net').connect(9, '127.0.0.1')",
      "require('node:dns').lookup('example.invalid', () => {})",
      "fetch('http://127.0.0.1:9')",
      "require('node:https').get('https://127.0.0.1:9')",
      "require('node:dgram').createSocket('udp4')",
    ]) {
      rmSync(record, { force: true });
      spawnSync(process.execPath, ['--require', preload, '-e', what], { stdio: 'ignore' });
      expect(attempts(), what).not.toBe('');
    }
    rmSync(record, { force: true });
  });
  it('is made by no command', () => {
    runCommands([]);
    expect(attempts()).toBe('');
  });
  it('is not made by the server', async () => {
    expect(await runServer([])).toBe(0);
    expect(attempts()).toBe('');
  });
});

describe.skipIf(!isolation)(
  `without any network interface${isolation ? '' : ' (skipped: this system allows no namespaces)'}`,
  () => {
    it('every command does its work', () => runCommands(isolation ?? []));
    it('the server does its work', async () => expect(await runServer(isolation ?? [])).toBe(0));
  },
);

describe.skipIf(!canTrace)(
  `as the system sees it${canTrace ? '' : ' (skipped: strace is not there or not allowed)'}`,
  () => {
    const trace = join(home, 'trace.log');
    const strace = ['strace', '-f', '-e', 'trace=%network', '-o', trace];
    const internet = (): string[] =>
      readFileSync(trace, 'utf8')
        .split('\n')
        .filter(l => /AF_INET/.test(l));
    it('no command opens a socket', () => {
      const { command, rest } = node(strace, 'cli.js', 'check', home, '--fail-on', 'never');
      expect(spawnSync(command, rest, { stdio: 'ignore' }).status).toBe(0);
      expect(internet()).toEqual([]);
    });
    it('the server opens none', async () => {
      expect(await runServer(strace)).toBe(0);
      expect(internet()).toEqual([]);
    });
  },
);
