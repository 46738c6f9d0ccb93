/** “打开核对表”: one panel for the window; it comes back after a reload, and is read anew when what the server knows has changed. */
import {
  commands,
  Disposable,
  EventEmitter,
  Selection,
  TabInputText,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Event,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import { l10n } from '../words';
import {
  SERIES,
  SHEET,
  type SeriesParams,
  type SeriesResult,
  type SheetItem,
  type SheetParams,
  type SheetResult,
  type ViewLocation,
} from '../../../server/src/protocol';
import type { Server } from '../server';
import { rangeOf, uriOf } from '../views/tree';
import type { Drawn, FromPage, ToPage } from './messages';
import { pageFolder, pageOf } from './page';
import { pageStrings } from './strings';
import { createTickStore } from './tick-store';
import { marksOf, renamed, tick, untick, type Ticks } from './ticks';

const TYPE = 'gaojian.sheet';
/** The server tells of every change; a burst of them is one. */
const SETTLE_MILLISECONDS = 250;

/** What the tests may look at and do. */
export interface Sheet {
  readonly isOpen: () => boolean;
  readonly rows: () => readonly SheetItem[];
  readonly onDidDraw: Event<Drawn>;
  /** As if the page had sent it. */
  receive(message: FromPage): Promise<void>;
}

export const createSheet = (
  context: ExtensionContext,
  server: Server,
): { readonly sheet: Sheet; readonly disposable: Disposable } => {
  const drawn = new EventEmitter<Drawn>();
  let panel: WebviewPanel | undefined;
  let scope: string | null = null;
  let rows: readonly SheetItem[] = [];
  let timer: NodeJS.Timeout | undefined;
  /** Answers may overtake each other; the last question counts. */
  let asked = 0;

  const post = (message: ToPage): void => void panel?.webview.postMessage(message);
  const store = createTickStore(context, message => server.output.warn(message));
  const marks = () => marksOf(rows, store.ticks(), store.reviewer());

  const refresh = async (): Promise<void> => {
    if (!panel?.visible) return; // A hidden page is thrown away and asks when it is back.
    const question = ++asked;
    try {
      const result = await server.request<SheetResult>(SHEET, { uri: scope } satisfies SheetParams);
      if (question !== asked || !panel) return;
      if (!result) return post({ kind: 'trouble', trouble: 'stopped' });
      rows = result.rows;
      await store.load([...new Set(rows.map(r => r.location.uri))]);
      if (question !== asked) return;
      const label = result.files.find(f => f.uri === scope)?.label;
      panel.title = l10n.t(
        'Sheet: {0}',
        scope === null ? l10n.t('All documents') : (label ?? Uri.parse(scope).path.replace(/^.*\//, '')),
      );
      post({ kind: 'rows', scope, files: result.files, rows, marks: marks() });
    } catch (error) {
      server.output.error(String(error));
      if (question === asked) post({ kind: 'trouble', trouble: server.isRunning() ? 'failed' : 'stopped' });
    }
  };
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), SETTLE_MILLISECONDS);
  };

  const setTicks = async (next: Ticks): Promise<void> => {
    await store.set(next);
    post({ kind: 'marks', marks: marks() });
  };
  const setTick = async (key: string, on: boolean): Promise<void> => {
    // A box that nobody has signed for springs back.
    if ((await store.askName()) === undefined) return post({ kind: 'marks', marks: marks() });
    const [all, reviewer] = [store.ticks(), store.reviewer()];
    await setTicks(on ? tick(all, rows, key, new Date().toISOString(), reviewer) : untick(all, rows, key, reviewer));
  };

  const receive = async (message: FromPage): Promise<void> => {
    switch (message.kind) {
      case 'ready':
      case 'retry':
        return refresh();
      case 'scope':
        scope = message.uri;
        return refresh();
      case 'tick':
        return setTick(message.key, message.on);
      case 'open':
        return open(message.location, message.focus);
      case 'series': {
        const result = await server.request<SeriesResult>(SERIES, { series: message.series } satisfies SeriesParams);
        return post({ kind: 'series', series: message.series, result: result ?? null });
      }
      case 'export':
        return void (await commands.executeCommand('gaojian.copyLedger'));
      case 'restart':
        return void (await commands.executeCommand('gaojian.restart'));
      case 'drawn':
        return drawn.fire(message.drawn);
    }
  };

  /** Into the editor that has the file already, else beside the sheet. */
  const open = async (location: ViewLocation, focus: boolean): Promise<void> => {
    const uri = uriOf(location);
    const range = rangeOf(location);
    const editor = await window.showTextDocument(uri, {
      viewColumn: columnOf(uri, panel?.viewColumn) ?? ViewColumn.Beside,
      preserveFocus: !focus,
    });
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, 2 /* InCenterIfOutsideViewport */);
  };

  const adopt = (adopted: WebviewPanel, first: string | null): void => {
    panel = adopted;
    scope = first;
    panel.iconPath = {
      light: Uri.joinPath(context.extensionUri, 'media', 'sheet-light.svg'),
      dark: Uri.joinPath(context.extensionUri, 'media', 'sheet-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(context.extensionUri)] };
    panel.webview.onDidReceiveMessage(
      (message: FromPage) => void receive(message).catch((error: unknown) => server.output.error(String(error))),
    );
    panel.onDidDispose(() => {
      panel = undefined;
      rows = [];
    });
    panel.webview.html = pageOf(panel.webview, context.extensionUri, { strings: pageStrings(), scope });
  };

  const show = async (): Promise<void> => {
    const active = activeReport();
    if (!panel)
      return adopt(
        window.createWebviewPanel(TYPE, l10n.t('Tick-and-Tie Sheet'), ViewColumn.Active, { enableFindWidget: true }),
        active,
      );
    panel.reveal();
    if (active !== null && active !== scope) await receive({ kind: 'scope', uri: active });
  };

  const disposable = Disposable.from(
    drawn,
    commands.registerCommand('gaojian.openSheet', show),
    window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel: async (restored, state: { readonly scope?: string | null } | undefined) =>
        adopt(restored, state?.scope ?? null),
    }),
    server.onDidChangeViews(refreshSoon),
    server.onDidChangeState(refreshSoon),
    store,
    store.onDidChange(refreshSoon),
    commands.registerCommand('gaojian.setReviewer', async (name?: string) =>
      name === undefined ? store.askName(true) : store.setName(name),
    ),
    workspace.onDidGrantWorkspaceTrust(refreshSoon),
    workspace.onDidRenameFiles(({ files }) => {
      const moves = files.map(f => ({ from: f.oldUri.toString(), to: f.newUri.toString() }));
      void store
        .load(moves.map(m => m.from))
        .then(() => store.set(renamed(store.ticks(), moves)))
        .catch((error: unknown) => server.output.warn(String(error)));
    }),
    { dispose: () => clearTimeout(timer) },
  );
  return {
    sheet: { isOpen: () => panel !== undefined, rows: () => rows, onDidDraw: drawn.event, receive },
    disposable,
  };
};

/** The report in front; null where the active editor is none. */
const activeReport = (): string | null => {
  const document = window.activeTextEditor?.document;
  return document && ['gongwen', 'markdown'].includes(document.languageId) ? document.uri.toString() : null;
};

const columnOf = (uri: Uri, without: ViewColumn | undefined): ViewColumn | undefined =>
  window.tabGroups.all.find(
    g =>
      g.viewColumn !== without &&
      g.tabs.some(t => t.input instanceof TabInputText && t.input.uri.toString() === uri.toString()),
  )?.viewColumn ?? window.tabGroups.all.find(g => g.viewColumn !== without)?.viewColumn;
