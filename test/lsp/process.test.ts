/** The server as a process of its own: whichever way it is left, it ends in order, and what is no message does not leave it deaf. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { LAST_YEAR, THIS_YEAR } from '../support/report';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(root, '.cache-server-'));
beforeAll(async () => {
  const common: BuildOptions = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['nodejieba'],
    mainFields: ['module', 'main'],
    logLevel: 'error',
  };
  await build({ ...common, entryPoints: [join(root, 'server/src/lsp/main.ts')], outfile: join(folder, 'server.js') });
  await build({
    ...common,
    entryPoints: [join(root, 'server/src/host/segmenter-worker.ts')],
    outfile: join(folder, 'segmenter-worker.js'),
  });
  const { buildDictionary } = (await import('../../scripts/dictionary.mjs' as string)) as {
    buildDictionary: (out: string) => void;
  };
  buildDictionary(join(folder, 'dict'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
interface Running {
  readonly client: ProtocolConnection;
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly end: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  write(bytes: string): void;
}
const start = (): Running => {
  const child = spawn(process.execPath, [join(folder, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (d: string) => (said += d));
  child.stdin.on('error', () => undefined);
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.onError(() => undefined);
  client.listen();
  const end = once(child, 'close').then(([code, signal]: unknown[]) => {
    running.delete(child);
    client.dispose();
    return { code: code as number | null, signal: signal as string | null };
  });
  return { client, child, said: () => said, end, write: bytes => void child.stdin.write(bytes) };
};
const opened = async (server: Running): Promise<void> => {
  await server.client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await server.client.sendNotification('initialized', {});
  // Enough paragraphs that their words are being cut for a while.
  for (const [i, text] of [LAST_YEAR, THIS_YEAR].entries())
    await server.client.sendNotification('textDocument/didOpen', {
      textDocument: {
        uri: `file:///reports/${i}.gw`,
        languageId: 'gongwen',
        version: 1,
        text:
          text +
          Array.from(
            { length: 300 },
            (_, n) => `\n\n全县上下坚持稳中求进，第${n}项工作扎实推进，经济运行总体平稳。`,
          ).join(''),
      },
    });
  await server.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'file:///reports/0.gw' } });
};
const after = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));

describe('the end', () => {
  // Words are loaded 400 ms after a document was read, by native code that takes its time.
  const WHEN = Array.from({ length: 20 }, (_, i) => 60 * i);
  it('is in order whenever the server is left: while words are loaded, while they are cut, before and after', async () => {
    for (const when of WHEN) {
      const server = start();
      await opened(server);
      await after(when);
      await server.client.sendRequest('shutdown');
      await server.client.sendNotification('exit');
      expect([when, await server.end]).toEqual([when, { code: 0, signal: null }]);
      expect(server.said()).toBe('');
    }
  }, 120_000);
  it.each([
    ['exit without shutdown', (s: Running) => void s.client.sendNotification('exit')],
    ['a stream that ends', (s: Running) => void s.child.stdin?.end()],
  ])('is in order, and says by its status that it came early, with %s', async (_, leave) => {
    for (const when of [420, 600]) {
      const server = start();
      await opened(server);
      await after(when);
      leave(server);
      expect([when, await server.end]).toEqual([when, { code: 1, signal: null }]);
    }
  });
});

describe('bytes that are no message', () => {
  it.each([
    ['no header', '{"jsonrpc":"2.0"}'],
    ['a header without length', 'Content-Type: x\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -1\r\n\r\n{}'],
    ['line feeds only', 'Content-Length: 2\n\n{}'],
    ['a huge length', 'Content-Length: 99999999999\r\n\r\n{}'],
  ])('end the server with a sentence, for it could hear no more: %s', async (_, bytes) => {
    const server = start();
    await server.client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    server.write(bytes);
    expect(await server.end).toEqual({ code: 1, signal: null });
    expect(server.said()).toMatch(/^gaojian：收到的不是有效的消息，语言服务就此退出：.+\n$/);
  });
  it('in a well-framed body are passed over: the next message is heard', async () => {
    const server = start();
    await server.client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    server.write('Content-Length: 7\r\n\r\n{"json:');
    expect(await server.client.sendRequest('gaojian/isReport', { text: THIS_YEAR })).toBe(true);
    await server.client.sendRequest('shutdown');
    await server.client.sendNotification('exit');
    expect((await server.end).code).toBe(0);
  });
});
