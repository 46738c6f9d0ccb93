/** A real language server in this process, spoken to over its protocol through a pair of streams. */
import { PassThrough } from 'node:stream';
import {
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  InitializedNotification,
  InitializeRequest,
  ProposedFeatures,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { withDoor } from '../../server/src/lsp/door';
import { startSession } from '../../server/src/lsp/session';

/** What the editor's settings say, by section; may be changed between notifications. */
export type Settings = Record<string, unknown>;

export interface TestServer {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  open(uri: string, languageId: string, text: string): Promise<void>;
  /** Resolves when the server next says that diagnostics may have changed. */
  refreshed(): Promise<void>;
  close(): Promise<void>;
  /** Leaves without another word. */
  drop(): void;
}

/** A client that pulls, as VS Code does. */
export const PULL: ClientCapabilities = {
  textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
  workspace: { diagnostics: { refreshSupport: true }, workspaceFolders: true },
};

export const startServer = async (
  options: {
    readonly folder?: string;
    readonly capabilities?: ClientCapabilities;
    readonly settings?: Settings;
    readonly locale?: string;
    readonly showsWord?: boolean;
    readonly home?: string;
    readonly changesFigures?: boolean;
    readonly trusted?: boolean;
    readonly initialize?: boolean;
    readonly prepare?: (client: ProtocolConnection) => void;
  } = {},
): Promise<TestServer> => {
  const up = new PassThrough();
  const down = new PassThrough();
  startSession(
    withDoor(options =>
      createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down), options),
    ),
  );
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const waiting: (() => void)[] = [];
  client.onRequest(DiagnosticRefreshRequest.type, () => {
    for (const resolve of waiting.splice(0)) resolve();
  });
  client.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section ? (options.settings?.[section] ?? null) : null)),
  );
  client.onRequest(RegistrationRequest.type, () => undefined);
  options.prepare?.(client);
  client.listen();
  const drop = (): void => {
    client.dispose();
    up.destroy();
    down.destroy();
  };
  const initialize = (): Promise<InitializeResult> =>
    client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: options.folder ?? null,
      workspaceFolders: options.folder ? [{ uri: options.folder, name: 'reports' }] : null,
      capabilities: options.capabilities ?? {
        ...PULL,
        workspace: { ...PULL.workspace, configuration: options.settings !== undefined },
      },
      initializationOptions: {
        ...(options.locale ? { locale: options.locale } : {}),
        ...(options.showsWord ? { showsWord: true } : {}),
        ...(options.changesFigures ? { changesFigures: true } : {}),
        ...(options.trusted === undefined ? {} : { trusted: options.trusted }),
        ...(options.home ? { home: options.home } : {}),
      },
    });
  const initialized = options.initialize === false ? { capabilities: {} } : await initialize();
  if (options.initialize !== false) await client.sendNotification(InitializedNotification.type, {});
  return {
    client,
    initialized,
    open: (uri, languageId, text) =>
      client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    refreshed: () => new Promise(resolve => waiting.push(resolve)),
    close: async () => {
      await client.sendRequest(ShutdownRequest.type);
      drop();
    },
    drop,
  };
};
