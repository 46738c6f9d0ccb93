/** An editor as far as the bench needs one: it never waits without a limit, and it judges what it is answered. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { start, watch, type Limits, type Usage } from './processes';

export interface Editor {
  readonly child: ChildProcess;
  /** Milliseconds. Rejects with the server's error, or one of `LATE` and `GONE`. */
  ask(method: string, params: unknown, limit?: number): Promise<unknown>;
  tell(method: string, params: unknown): void;
  /** Bytes as they are. */
  write(bytes: string): void;
  open(uri: string, text: string, languageId?: string): void;
  /** Leaves as editors leave; how it ended, or undefined where it had to be ended. */
  leave(limit?: number): Promise<{ readonly code: number | null; readonly signal: string | null } | undefined>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  readonly said: () => string;
  readonly logged: () => readonly string[];
  readonly usage: () => Usage;
  readonly stopped: () => string | null;
}

export const LATE = 'no answer';
export const GONE = 'the server ended';

export interface EditorOptions {
  readonly root: string;
  readonly cwd: string;
  readonly folder?: string;
  readonly limits?: () => Limits;
  readonly settings?: () => unknown;
  /** Without the handshake. */
  readonly raw?: boolean;
}

export const openEditor = async ({ root, cwd, folder, limits, settings, raw }: EditorOptions): Promise<Editor> => {
  const child = start([join(root, 'dist/server.js'), '--stdio'], cwd);
  const seen = watch(child, limits ?? (() => ({ cpu: Infinity, memory: Infinity })));
  let said = '';
  const logged: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (d: string) => (said = (said + d).slice(-100_000)));
  if (!child.stdout || !child.stdin) throw new Error('no streams');
  const client: ProtocolConnection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  client.onError(() => undefined);
  client.onNotification(
    'window/logMessage',
    ({ message, type }: { readonly message: string; readonly type: number }) =>
      void (type === 1 && logged.length < 1000 && logged.push(message)),
  );
  client.onUnhandledNotification(() => undefined);
  client.onRequest(
    'workspace/configuration',
    ({ items }: { readonly items: readonly { readonly section?: string }[] }) =>
      items.map(i => (i.section === 'gaojian' ? (settings?.() ?? null) : null)),
  );
  for (const method of [
    'client/registerCapability',
    'window/workDoneProgress/create',
    'workspace/diagnostic/refresh',
    'workspace/codeLens/refresh',
    'workspace/inlayHint/refresh',
    'workspace/semanticTokens/refresh',
    'window/showMessageRequest',
  ])
    client.onRequest(method, () => null);
  client.onRequest('workspace/applyEdit', () => ({ applied: true }));
  client.listen();
  let gone: { readonly code: number | null; readonly signal: string | null } | undefined;
  const ended = new Promise<{ readonly code: number | null; readonly signal: string | null }>(resolve =>
    child.once('close', (code, signal) => {
      gone = { code, signal };
      resolve(gone);
    }),
  );
  const within = async <T>(work: Promise<T>, limit: number): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(LATE)), limit)));
    const dead = ended.then(() => Promise.reject<never>(new Error(GONE)));
    dead.catch(() => undefined);
    try {
      return await Promise.race([work, late, dead]);
    } finally {
      clearTimeout(timer);
    }
  };
  const editor: Editor = {
    child,
    ask: (method, params, limit = 30_000) =>
      gone ? Promise.reject(new Error(GONE)) : within(client.sendRequest(method, params), limit),
    tell: (method, params) => void (gone ? undefined : client.sendNotification(method, params).catch(() => undefined)),
    write: bytes => void child.stdin?.write(bytes),
    open: (uri, text, languageId = 'gongwen') =>
      editor.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    leave: async (limit = 15_000) => {
      try {
        await editor.ask('shutdown', undefined, limit);
        editor.tell('exit', undefined);
        return await within(ended, limit);
      } catch {
        if (!gone) child.kill('SIGKILL');
        return gone;
      }
    },
    ended,
    said: () => said,
    logged: () => logged,
    usage: seen.usage,
    stopped: seen.stopped,
  };
  if (!raw) {
    await editor.ask('initialize', {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder ? [{ uri: folder, name: 'w' }] : null,
      initializationOptions: { changesFigures: true },
      capabilities: CAPABILITIES,
    });
    editor.tell('initialized', {});
  }
  return editor;
};

const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.fixAll'] },
      },
      resolveSupport: { properties: ['edit', 'command'] },
      dataSupport: true,
    },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport: {} },
  },
  window: { workDoneProgress: true },
};
