/**
 * One connection: open documents, workspace folders, settings, words, and when what is recomputed. Holds no analysis.
 * Nothing is checked inside the handler of a keystroke: a change marks the document, the next request reads it.
 */
import { resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeLensRefreshRequest, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, TextDocuments, type Connection } from 'vscode-languageserver/node';
import { CONFIG_FILE, EMPTY_CONFIG } from '../core/config';
import { looksLikeReport } from '../core/document';
import { createReportService } from '../core/service';
import { offsetAt } from '../core/text';
import { loadConfig } from '../host/config';
import { readBaseline } from '../host/ignores';
import { createWords } from '../host/words';
import { readFolder, readUri, toPath } from '../host/workspace';
import { VIEWS_CHANGED, type ServerSettings } from '../protocol';
import { createAnswer } from './answer';
import { initializeResult, supportsOf, type Supports } from './capabilities';
import { register } from './handlers';
import { registerFormatters } from './handlers/formatting';
import { underSettings } from './settings';
import { createLater, type Later } from './later';
import type { ConfigPlace, Session } from './context';
import { sendStatus } from './status';

export const startSession = (connection: Connection): void => {
  const documents = new TextDocuments(TextDocument);
  const words = createWords();
  let service = createReportService({ segmenter: words.segmenter }, { region: null, config: EMPTY_CONFIG });
  let settings: ServerSettings = {};
  let folders: string[] = [];
  let configPlace: ConfigPlace | undefined;
  let indexing: Promise<void> = Promise.resolve();
  const stale = new Set<string>();
  /** Open files that are no reports. */
  const others = new Set<string>();
  let supports: Supports = supportsOf({});

  const fresh = (uri: string): void => {
    const document = documents.get(uri);
    if (!document || !(stale.delete(uri) || !(service.get(uri) || others.has(uri)))) return;
    const text = document.getText();
    // A Markdown file is ours only where it reads as a report: a README gets no findings.
    if (document.languageId !== 'gongwen' && !looksLikeReport(text)) {
      others.add(uri);
      if (service.get(uri)) service.remove(uri);
      return;
    }
    others.delete(uri);
    service.update([{ file: uri, text }]);
    later('words', 400, () => void learnWords([uri]));
    later('changed', 300, () => session.changed());
  };

  const session: Session = {
    connection,
    documents,
    words,
    service: () => service,
    settings: () => settings,
    fresh,
    freshAll: () => documents.keys().forEach(fresh),
    ready: async () => indexing,
    answer: createAnswer(connection),
    configuration: () => configPlace,
    at: async (uri, position) => {
      await indexing;
      session.freshAll();
      const file = service.get(uri);
      return file && { file, offset: offsetAt(file.tree.source, position) };
    },
    changed: () => {
      if (supports.pull && supports.refreshDiagnostics) connection.languages.diagnostics.refresh();
      else if (!supports.pull) pushAll();
      if (supports.refreshTokens) connection.languages.semanticTokens.refresh();
      if (supports.refreshLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
      if (supports.refreshInlays) void connection.languages.inlayHint.refresh();
      for (const d of documents.all()) sendStatus(session, d.uri);
      void connection.sendNotification(VIEWS_CHANGED);
    },
  };
  const later: Later = createLater(error => connection.console.error(String(error)));

  const learnWords = async (uris: readonly string[]): Promise<void> => {
    const texts = uris.flatMap(uri => service.segmentable(uri));
    if (!texts.length) return;
    await words.prepare(texts);
    const open = uris.filter(uri => service.get(uri));
    if (!open.length) return;
    service.reread(open);
    session.changed();
  };

  const pushAll = (): void => {
    for (const d of documents.all()) {
      fresh(d.uri);
      void connection.sendDiagnostics({ uri: d.uri, version: d.version, diagnostics: handlers.diagnosticsOf(d.uri) });
    }
  };

  const indexFolders = async (): Promise<void> => {
    for (const folder of folders) {
      const { files, unreadable } = await readFolder(folder);
      for (const u of unreadable) connection.console.warn(`无法读取 ${u.file}：${u.reason}`);
      const closed = files.filter(f => !documents.get(f.file));
      if (closed.length) service.update(closed);
    }
    session.changed();
    await learnWords([...service.workspace.files.keys()]);
  };

  /** The first folder that has a configuration speaks for the workspace. */
  const readConfiguration = async () => {
    configPlace = undefined;
    for (const folder of folders) {
      const path = toPath(folder);
      if (!path) continue;
      const { path: found, config, problems } = await loadConfig(path);
      for (const p of problems) connection.console.warn(`${CONFIG_FILE}：${p}`);
      if (found) {
        configPlace = { uri: `${folder}/${CONFIG_FILE}`, folder, exists: true, problems };
        const baseline = config.baseline === null ? undefined : await readBaseline(resolve(path, config.baseline));
        if (baseline?.problem) connection.console.warn(baseline.problem);
        return { config, baseline: baseline?.entries ?? [] };
      }
      configPlace ??= { uri: `${folder}/${CONFIG_FILE}`, folder, exists: false, problems: [] };
    }
    return { config: EMPTY_CONFIG, baseline: [] };
  };

  /** Settings of the editor and the workspace's own file; everything is read again under them. */
  const applySettings = async (): Promise<void> => {
    settings = (supports.configuration ? ((await connection.workspace.getConfiguration('gaojian')) as ServerSettings | null) : null) ?? {};
    const region = settings.region?.trim() || null;
    const own = await readConfiguration();
    const config = underSettings(own.config, settings);
    const texts = [...service.workspace.files].map(([file, f]) => ({ file, text: f.tree.source.text }));
    service = createReportService({ segmenter: words.segmenter }, { region, config, baseline: own.baseline, revision: service.workspace.revision + 1 });
    if (texts.length) service.update(texts);
    session.changed();
  };

  connection.onInitialize(params => {
    supports = supportsOf(params.capabilities);
    folders = (params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: '' }] : [])).map(f => f.uri);
    return initializeResult(supports);
  });

  connection.onInitialized(() => {
    if (supports.watch) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/{*.{gw,gongwen,txt,md},${CONFIG_FILE}}` }] });
    if (supports.formatting) registerFormatters(connection);
    if (supports.configuration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'gaojian' });
      connection.onDidChangeConfiguration(() => void applySettings());
    }
    indexing = applySettings().then(indexFolders).catch((error: unknown) => connection.console.error(`读取工作区失败：${String(error)}`));
    connection.workspace.onDidChangeWorkspaceFolders(event => {
      folders = [...folders.filter(f => !event.removed.some(r => r.uri === f)), ...event.added.map(a => a.uri)];
      for (const file of [...service.workspace.files.keys()]) if (event.removed.some(r => file.startsWith(`${r.uri}/`)) && !documents.get(file)) service.remove(file);
      indexing = indexFolders();
    });
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    if (changes.some(c => c.uri.endsWith(`/${CONFIG_FILE}`))) await applySettings();
    for (const { uri, type } of changes) {
      if (documents.get(uri) || uri.endsWith(`/${CONFIG_FILE}`)) continue;
      const text = type === 3 ? undefined : await readUri(uri);
      if (text === undefined) service.remove(uri);
      else service.update([{ file: uri, text }]);
    }
    later('changed', 300, () => session.changed());
  });

  documents.onDidOpen(({ document }) => {
    stale.add(document.uri);
    later('changed', 50, () => session.changed());
  });
  documents.onDidChangeContent(({ document }) => {
    stale.add(document.uri);
    if (!supports.pull) later('push', 200, pushAll);
    later('status', 500, () => {
      fresh(document.uri);
      sendStatus(session, document.uri);
    });
  });
  documents.onDidClose(({ document }) => {
    stale.delete(document.uri);
    others.delete(document.uri);
    if (!supports.pull) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    void readUri(document.uri).then(text => {
      if (text === undefined || !folders.some(f => document.uri.startsWith(f))) service.remove(document.uri);
      else service.update([{ file: document.uri, text }]);
      session.changed();
    });
  });
  connection.onShutdown(() => {
    later.cancel();
    return words.dispose();
  });

  const handlers = register(session);
  documents.listen(connection);
  connection.listen();
};
