/** The language server's process: started, watched, restarted. What it says is shown elsewhere. */
import {
  EventEmitter,
  window,
  workspace,
  WorkspaceEdit,
  type Disposable,
  type Event,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import { l10n, spokenLocale } from './words';
import {
  CloseAction,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  ErrorAction,
  FileChangeType,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
  type DocumentSelector,
  type ErrorHandler,
  type WorkspaceEdit as ProtocolEdit,
} from 'vscode-languageclient/node';
import { ignoreMiddleware } from './ignore';
import {
  BUSY,
  type BusyParams,
  STATUS,
  VIEWS_CHANGED,
  WORD_SCHEME,
  type InitializationOptions,
  type StatusParams,
} from '../../server/src/protocol';
import { createRunGate } from './run';

/** Where reports live. Not every scheme: the left side of a diff is no report to check again. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', WORD_SCHEME];
const SELECTOR: DocumentSelector = SCHEMES.flatMap(scheme => [
  { scheme, language: 'gongwen' },
  { scheme, language: 'markdown' },
]);
/** As many crashes in as short a time do not heal by starting once more. */
const CRASHES = 4;
const WITHIN_MILLISECONDS = 3 * 60_000;

export type ServerState = 'starting' | 'running' | 'stopped';

export interface Server extends Disposable {
  readonly output: LogOutputChannel;
  readonly state: () => ServerState;
  readonly isRunning: () => boolean;
  readonly onDidChangeState: Event<ServerState>;
  readonly onDidStart: Event<void>;
  readonly onDidChangeStatus: Event<StatusParams>;
  /** Reports are being checked, or no longer. */
  readonly onDidChangeBusy: Event<boolean>;
  /** What the views show may have changed. */
  readonly onDidChangeViews: Event<void>;
  /** Never rejects; what goes wrong is logged and shown. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Whatever `gaojian.run` says: every report is checked once more. */
  checkNow(): void;
  /** Undefined where the server is not there to answer. */
  request<T>(method: string, params: unknown): Promise<T | undefined>;
  /** An edit as the server gives it, as VS Code makes it. */
  toEdit(edit: unknown): Promise<WorkspaceEdit>;
}

export const createServer = (context: ExtensionContext): Server => {
  const output = window.createOutputChannel(l10n.t('Gaojian'), { log: true });
  const stateChanged = new EventEmitter<ServerState>();
  const started = new EventEmitter<void>();
  const statusChanged = new EventEmitter<StatusParams>();
  const viewsChanged = new EventEmitter<void>();
  const busyChanged = new EventEmitter<boolean>();
  const gate = createRunGate();
  let state: ServerState = 'stopped';

  const become = (next: ServerState): void => {
    if (next === state) return;
    state = next;
    stateChanged.fire(next);
    if (next === 'running') started.fire();
  };

  const module = context.asAbsolutePath('dist/server.js');
  const initializationOptions = (): InitializationOptions => ({
    locale: spokenLocale(),
    showsWord: true,
    changesFigures: true,
    home: context.extensionUri.toString(),
    trusted: workspace.isTrusted,
  });
  const client = new LanguageClient(
    'gaojian',
    l10n.t('Gaojian'),
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
    },
    {
      documentSelector: SELECTOR,
      initializationOptions,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: error => {
        output.error(String(error));
        return false;
      },
      errorHandler: restartAfterCrash(output, () => void restart()),
      middleware: { ...gate.middleware, ...ignoreMiddleware },
      // A draft is checked while its editor is open and again when it is saved; hidden tabs wait for the server to ask.
      diagnosticPullOptions: { onChange: true, onSave: true, onTabs: true },
    },
  );
  client.onDidChangeState(({ newState }) =>
    become(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped'),
  );
  client.onNotification(STATUS, (params: StatusParams) => statusChanged.fire(params));
  client.onNotification(BUSY, ({ busy }: BusyParams) => busyChanged.fire(busy));
  client.onNotification(VIEWS_CHANGED, () => viewsChanged.fire());

  const pullAgain = (): void => {
    const feature = client.getFeature(DocumentDiagnosticRequest.method);
    const providers = new Set(workspace.textDocuments.flatMap(document => feature?.getProvider(document) ?? []));
    for (const p of providers) p.onDidChangeDiagnosticsEmitter.fire();
  };
  gate.onDidOpen(pullAgain);
  // Network drives have no watcher that would tell.
  const configuration = workspace.onDidSaveTextDocument(({ uri }) => {
    if (uri.path.endsWith('/.gaojian.json') && client.isRunning())
      void client.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: client.code2ProtocolConverter.asUri(uri), type: FileChangeType.Changed }],
      });
  });

  const complain = async (error: unknown): Promise<void> => {
    output.error(String(error));
    become('stopped');
    await tellStopped(output, l10n.t('The language server of Gaojian could not be started.'), () => void restart());
  };
  const start = async (): Promise<void> => client.start().catch((error: unknown) => void complain(error));
  const restart = async (): Promise<void> => {
    output.info(l10n.t('Restarting the language server'));
    await (client.needsStop() ? client.restart() : client.start()).catch((error: unknown) => void complain(error));
  };

  const trust = workspace.onDidGrantWorkspaceTrust(() => void restart());
  const language = workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration('gaojian.language')) void restart();
  });

  return {
    output,
    state: () => state,
    isRunning: () => state === 'running',
    onDidChangeState: stateChanged.event,
    onDidStart: started.event,
    onDidChangeStatus: statusChanged.event,
    onDidChangeBusy: busyChanged.event,
    onDidChangeViews: viewsChanged.event,
    start,
    restart,
    checkNow: gate.allow,
    request: async <T>(method: string, params: unknown) =>
      client.isRunning() ? client.sendRequest<T>(method, params) : undefined,
    toEdit: async edit =>
      (await client.protocol2CodeConverter.asWorkspaceEdit(edit as ProtocolEdit)) ?? new WorkspaceEdit(),
    dispose: async () => {
      await client.dispose().catch(() => undefined);
      for (const d of [
        configuration,
        trust,
        language,
        gate,
        stateChanged,
        started,
        statusChanged,
        viewsChanged,
        output,
      ])
        d.dispose();
    },
  };
};

const restartAfterCrash = (output: LogOutputChannel, restart: () => void): ErrorHandler => {
  const crashes: number[] = [];
  return {
    error: (error, _message, count) => {
      output.error(String(error));
      return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
    },
    closed: () => {
      const now = Date.now();
      crashes.push(now);
      if (crashes.filter(at => now - at < WITHIN_MILLISECONDS).length <= CRASHES) {
        output.warn(l10n.t('The language server has ended unexpectedly and is started again.'));
        return { action: CloseAction.Restart, handled: true };
      }
      void tellStopped(
        output,
        l10n.t('The language server of Gaojian keeps ending unexpectedly and is not started again.'),
        restart,
      );
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
};

const tellStopped = async (output: LogOutputChannel, message: string, restart: () => void): Promise<void> => {
  const again = l10n.t('Restart');
  const show = l10n.t('Show Output');
  const answer = await window.showErrorMessage(message, again, show);
  if (answer === again) restart();
  if (answer === show) output.show();
};
