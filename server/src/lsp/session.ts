/**
 * One connection: open documents, workspace folders, settings, words, and when what is recomputed. Holds no analysis.
 * Nothing is checked inside the handler of a keystroke: a change marks the document, the next request reads it.
 */
import { resolve, sep } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocuments,
  WatchKind,
  type Connection,
} from 'vscode-languageserver/node';
import { decoded, say } from '../core/base';
import { CONFIG_FILE, EMPTY_CONFIG, isWanted } from '../core/config';
import { looksLikeReport } from '../core/document';
import { createReportService, type GivenFile } from '../core/service';
import { offsetAt } from '../core/text';
import { diskFiles, refusalOfText } from '../host/reader';
import { createWords } from '../host/words';
import { readUri, toPath } from '../host/workspace';
import { isWorkbook, readLedgers } from './ledgers';
import { diskOutputs } from '../host/writer';
import type { Files } from '../ports';
import { pagePath } from '../reporters/ruleDocs';
import { READ_AGAIN, TEXT, VIEWS_CHANGED, WORD_SCHEME, type InitializationOptions, type TextParams } from '../protocol';
import { breathe, createAnswer } from './answer';
import { initializeResult, supportsOf, type Supports } from './capabilities';
import { createBusy } from './busy';
import { readConfiguration, SETTING_SECTIONS, type Configuration } from './configuration';
import { createConfigWriter } from './config-writer';
import type { ClientManners, Session } from './context';
import { createEditGate } from './edit-gate';
import { readFolders } from './folders';
import { register } from './handlers';
import { registerFormatters } from './handlers/formatting';
import { speakLocale } from './language';
import { createLater, type Later } from './later';
import { shown } from './shown';
import { sendStatus } from './status';
import { tellError } from './tell';
import { createUnread } from './unread';

/** Files whose words are asked for at once. */
const WORDS_AT_ONCE = 8;

/** VS Code knows no braces inside braces. `.gaojian.json` and the glossaries that it names end in one of these too. */
const WATCHED = '**/*.{gw,gongwen,txt,md,docx,xlsx,csv,json,jsonc}';

/** `files`: the disk, or what a test puts in its place. */
export const startSession = (connection: Connection, files: Files = diskFiles): void => {
  const documents = new TextDocuments(TextDocument);
  const words = createWords();
  let service = createReportService({ segmenter: words.segmenter }, { region: null, config: EMPTY_CONFIG });
  let configuration: Configuration = { settings: {}, config: EMPTY_CONFIG, baseline: [], place: undefined };
  let folders: string[] = [];
  let showsWord = false;
  let home: string | undefined;
  let changesFigures = false;
  let isTrusted = false;
  /** After the end nothing may be sent any more: no one listens. */
  let over = false;
  let indexing: Promise<void> = Promise.resolve();
  const stale = new Set<string>();
  /** Open files that are no reports. */
  const others = new Set<string>();
  const unread = createUnread(connection);
  let supports: Supports = supportsOf({});

  /** A document that fails is named; whoever asked about others gets their answer. */
  const fresh = (uri: string): void => {
    try {
      bringUp(uri);
    } catch (error) {
      service.remove(uri);
      unread.note([uri], [{ file: uri, reason: wordsOf(error) }]);
    }
  };
  /** What could be read stands in the service, what could not is noted; both of them. */
  const take = (texts: readonly GivenFile[]): void =>
    unread.note(
      texts.map(t => t.file),
      service.update(texts),
    );

  const bringUp = (uri: string): void => {
    const document = documents.get(uri);
    if (!document || !(stale.delete(uri) || !(service.get(uri) || others.has(uri) || unread.has(uri)))) return;
    const text = document.getText();
    const refusal = refusalOfText(text);
    if (refusal !== undefined) {
      others.delete(uri);
      service.remove(uri);
      unread.refuse(uri, refusal);
      later('changed', 300, () => session.changed());
      return;
    }
    // A Markdown file is ours only where it reads as a report: a README gets no findings.
    if (isLeftOut(uri) || (document.languageId !== 'gongwen' && !looksLikeReport(text))) {
      others.add(uri);
      unread.forget(uri);
      if (service.get(uri)) service.remove(uri);
      return;
    }
    others.delete(uri);
    // Opened as it stands on disk, or asked about again under new settings.
    if (service.get(uri)?.tree.source.text === text) return unread.forget(uri);
    take([{ file: uri, text }]);
    later('words', 400, () => inBackground(() => learnWords([uri])));
    later('changed', 300, () => session.changed());
  };

  /** What is read meanwhile may call for more reading. */
  const ready = async (): Promise<void> => {
    for (let seen: unknown; seen !== indexing;) {
      seen = indexing;
      await indexing;
    }
  };

  const freshAll = (): void => documents.keys().forEach(fresh);
  const client = (): ClientManners => ({ confirms: supports.annotations, versions: supports.versions, changesFigures });
  const edits = createEditGate({ connection, documents, files, service: () => service, freshAll, take, client });

  const session: Session = {
    connection,
    documents,
    words,
    files,
    service: () => service,
    settings: () => configuration.settings,
    fresh,
    take,
    unread,
    freshAll,
    busy: createBusy({ connection, showsProgress: () => supports.progress, isOver: () => over }),
    ready,
    answer: createAnswer(connection),
    client,
    edits,
    configure: createConfigWriter({
      documents,
      files,
      outputs: diskOutputs,
      edits,
      place: () => configuration.place,
      complain: tellError(connection),
      written: () => inBackground(applySettings),
    }),
    configuration: () => configuration.place,
    pageOf: rule => (home === undefined ? undefined : `${home}/${pagePath(rule)}`),
    at: async (uri, position) => {
      await ready();
      session.freshAll();
      const file = service.get(uri);
      return file && { file, offset: offsetAt(file.tree.source, position) };
    },
    changed: () => {
      if (over) return;
      if (supports.pull && supports.refreshDiagnostics) connection.languages.diagnostics.refresh();
      else if (!supports.pull) inBackground(pushAll);
      if (supports.refreshTokens) connection.languages.semanticTokens.refresh();
      if (supports.refreshLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
      if (supports.refreshInlays) void connection.languages.inlayHint.refresh();
      for (const d of documents.all()) inBackground(() => sendStatus(session, d.uri));
      void connection.sendNotification(VIEWS_CHANGED);
    },
  };
  const log = (error: unknown): void => {
    if (!over) connection.console.error(wordsOf(error));
  };
  const later: Later = createLater(log);
  /** Work that nobody waits for: its failure is logged and ends nothing else. */
  const inBackground = (work: () => Promise<unknown>): void => void work().catch(log);

  /** A few files at a time: reading all of a large workspace again would keep a keystroke waiting. */
  const learnWords = async (uris: readonly string[]): Promise<void> => {
    let learned = false;
    for (let at = 0; at < uris.length && !over; at += WORDS_AT_ONCE) {
      const slice = uris.slice(at, at + WORDS_AT_ONCE);
      const texts = slice.flatMap(uri => service.segmentable(uri));
      // What was read when its words were known is read.
      if (!texts.length || !(await words.prepare(texts))) continue;
      learned = true;
      const present = slice.filter(uri => service.get(uri));
      if (present.length)
        for (const { file, reason } of service.reread(present)) log(say('无法读取 {0}：{1}', file, reason));
      await breathe();
    }
    if (learned && uris.some(uri => service.get(uri))) session.changed();
  };

  const pushAll = async (): Promise<void> => {
    for (const { uri, version } of documents.all()) {
      fresh(uri);
      const diagnostics = await handlers.diagnosticsOf(uri, () => over || documents.get(uri)?.version !== version);
      if (diagnostics && !over) await connection.sendDiagnostics(shown({ uri, version, diagnostics }));
    }
  };

  /** Reads the folders; the words follow, and nobody waits for them. */
  const index = (): void => {
    indexing = indexing
      .then(() =>
        readFolders(session, { folders, wants: configuration.config, showProgress: supports.progress, nameOf }),
      )
      .then(() => readLedgers(session, folders, configuration.config))
      .then(() => session.changed())
      .catch(log);
    inBackground(() => indexing.then(() => learnWords([...service.workspace.files.keys()])));
  };

  /** Settings of the editor and the workspace's own file; everything is read again under them. */
  const applySettings = async (): Promise<void> => {
    configuration = await readConfiguration(connection, { folders, canAsk: supports.configuration, files, isTrusted });
    const { settings, config, baseline } = configuration;
    const texts = [...service.workspace.files]
      .filter(([file]) => !isLeftOut(file))
      .map(([file, f]) => ({ file, text: f.tree.source.text, office: f.tree.source.office }));
    service = createReportService(
      { segmenter: words.segmenter },
      { region: settings.region?.trim() || null, config, baseline, revision: service.workspace.revision + 1 },
    );
    if (texts.length) take(texts);
    for (const uri of documents.keys()) stale.add(uri);
    session.changed();
    index();
  };

  /** How the workspace calls a file. A client that shows Word documents as text knows them by that scheme. */
  const nameOf = (uri: string): string =>
    showsWord && /\.docx$/i.test(uri) ? uri.replace(/^file:\/\//, `${WORD_SCHEME}:`) : uri;
  const onDisk = (uri: string): string => uri.replace(new RegExp(`^${WORD_SCHEME}:`), 'file://');
  /** The path inside its workspace folder. */
  const pathInFolder = (uri: string): string | undefined => {
    const folder = folders.find(f => onDisk(uri).startsWith(`${f}/`));
    return folder && decoded(onDisk(uri).slice(folder.length + 1));
  };
  /** In a workspace folder, but not to be read by the settings. */
  const isLeftOut = (uri: string): boolean => {
    const path = pathInFolder(uri);
    return path !== undefined && !isWanted(configuration.config, path);
  };

  /** The file on disk takes the place of what was known; one that is no report any more leaves. */
  const readAgain = async (uris: readonly string[]): Promise<void> => {
    const texts: GivenFile[] = [];
    for (const uri of uris) {
      const read = pathInFolder(uri) !== undefined && !isLeftOut(uri) ? await readUri(uri, files) : undefined;
      if (read && 'text' in read) texts.push({ file: nameOf(uri), text: read.text, office: read.office });
      else {
        unread.forget(nameOf(uri));
        if (service.get(nameOf(uri))) service.remove(nameOf(uri));
      }
    }
    const closed = texts.filter(t => !documents.get(t.file));
    if (closed.length) take(closed);
    later('changed', 300, () => session.changed());
    await learnWords(closed.map(t => t.file));
  };

  connection.onInitialize(async params => {
    const options = readOptions(params.initializationOptions);
    await speakLocale(options.locale);
    supports = supportsOf(params.capabilities);
    folders = (params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: '' }] : [])).map(f => f.uri);
    showsWord = options.showsWord === true;
    home = options.home?.replace(/\/$/, '');
    changesFigures = options.changesFigures === true;
    isTrusted = options.trusted === true;
    return initializeResult(supports);
  });

  connection.onInitialized(() => {
    // A client that announced it may refuse all the same; it is served without.
    if (supports.watch)
      inBackground(() =>
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          // Of a folder that goes with all that is in it, only the folder is told.
          watchers: [{ globPattern: WATCHED }, { globPattern: '**', kind: WatchKind.Delete }],
        }),
      );
    if (supports.formatting) inBackground(() => registerFormatters(connection));
    if (supports.configuration) {
      inBackground(() =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: [...SETTING_SECTIONS] }),
      );
      connection.onDidChangeConfiguration(() => inBackground(applySettings));
    }
    indexing = applySettings().catch(error => connection.console.error(say('读取工作区失败：{0}', String(error))));
    // Only a client that announced it can be asked; another keeps the folders that it began with.
    if (supports.folders)
      connection.workspace.onDidChangeWorkspaceFolders(event => {
        folders = [...folders.filter(f => !event.removed.some(r => r.uri === f)), ...event.added.map(a => a.uri)];
        inBackground(applySettings);
      });
  });

  /** Is it one of the shared glossaries that the configuration names, or in a folder of them? */
  const isGlossary = (uri: string): boolean => {
    const path = toPath(uri);
    const home = configuration.place && toPath(configuration.place.folder);
    return (
      path !== undefined &&
      home !== undefined &&
      configuration.config.glossaries.map(g => resolve(home, g)).some(g => path === g || path.startsWith(g + sep))
    );
  };

  connection.onDidChangeWatchedFiles(({ changes }) =>
    inBackground(async () => {
      if (changes.some(c => c.uri.endsWith(`/${CONFIG_FILE}`) || isGlossary(c.uri))) await applySettings();
      if (changes.some(c => isWorkbook(c.uri))) await readLedgers(session, folders, configuration.config);
      const under = changes.filter(c => c.type === FileChangeType.Deleted).map(c => `${c.uri}/`);
      const gone = [...service.workspace.files.keys()]
        .map(onDisk)
        .filter(f => under.some(folder => f.startsWith(folder)));
      const named = changes.map(c => c.uri).filter(uri => /\.(?:gw|gongwen|txt|md|docx)$/i.test(uri));
      await readAgain([...new Set([...named, ...gone])].filter(uri => !documents.get(uri)));
    }),
  );

  connection.onRequest(
    READ_AGAIN,
    session.answer(
      'gaojian/readAgain',
      () => null,
      async () => {
        index();
        await ready();
        return null;
      },
    ),
  );
  connection.onRequest(
    TEXT,
    session.answer(
      'gaojian/text',
      () => null,
      async ({ uri }: TextParams) => {
        await ready();
        const known = service.get(uri)?.tree.source.text;
        if (known !== undefined || !/\.docx$/i.test(uri)) return known ?? null;
        // A Word document that is no report, or lies outside of the folders, can be looked at all the same.
        const path = toPath(uri);
        const read = path === undefined ? undefined : await files.readReport(path);
        return read && 'text' in read ? read.text : null;
      },
    ),
  );

  documents.onDidOpen(({ document }) => {
    stale.add(document.uri);
    later('changed', 50, () => session.changed());
  });
  documents.onDidChangeContent(({ document }) => {
    stale.add(document.uri);
    if (!supports.pull) later('push', 200, () => inBackground(pushAll));
    later('status', 500, () => {
      fresh(document.uri);
      inBackground(() => sendStatus(session, document.uri));
    });
  });
  documents.onDidClose(({ document }) => {
    stale.delete(document.uri);
    others.delete(document.uri);
    unread.forget(document.uri);
    if (!supports.pull) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    inBackground(() => readAgain([document.uri]));
  });
  connection.onShutdown(() => {
    over = true;
    later.cancel();
    return words.dispose();
  });

  const handlers = register(session);
  documents.listen(connection);
  connection.listen();
};

const wordsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** A client may send anything: what is of no known form counts as not said. */
const readOptions = (given: unknown): InitializationOptions => {
  const options: Readonly<Record<string, unknown>> = typeof given === 'object' && given !== null ? { ...given } : {};
  const { locale, home, showsWord, changesFigures, trusted } = options;
  return {
    ...(typeof locale === 'string' ? { locale } : {}),
    ...(typeof home === 'string' ? { home } : {}),
    showsWord: showsWord === true,
    changesFigures: changesFigures === true,
    trusted: trusted === true,
  };
};
