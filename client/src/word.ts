/**
 * Word documents as reports, read only: a click opens the text that the server has read, wrapped, coloured, with outline, hover and
 * findings, as any other report. The editor that VS Code asks for is only the door to that text.
 */
import {
  Disposable,
  languages,
  window,
  workspace,
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  type TextDocument,
} from 'vscode';
import { TEXT, WORD_SCHEME, type TextParams } from '../../server/src/protocol';
import type { Server } from './server';
import { l10n } from './words';

const VIEW = 'gaojian.word';

export const registerWord = (server: Server): Disposable => {
  const asReport = (document: TextDocument): void => {
    if (document.uri.scheme === WORD_SCHEME && document.languageId !== 'gongwen')
      void languages.setTextDocumentLanguage(document, 'gongwen');
  };
  const door: CustomReadonlyEditorProvider = {
    openCustomDocument: (uri): CustomDocument => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: async ({ uri }, panel) => {
      const text = uri.with({ scheme: WORD_SCHEME });
      try {
        await started(server);
        asReport(await workspace.openTextDocument(text));
        await window.showTextDocument(text, { viewColumn: panel.viewColumn ?? -1, preview: false });
      } catch (error) {
        server.output.error(String(error));
        void window.showErrorMessage(l10n.t('This Word document could not be read: {0}', String(error)));
      } finally {
        panel.dispose();
      }
    },
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(WORD_SCHEME, {
      provideTextDocumentContent: async uri => {
        const text = await server.request<string | null>(TEXT, { uri: uri.toString() } satisfies TextParams);
        if (text === null || text === undefined) throw new Error(l10n.t('the server has not read it'));
        return text;
      },
    }),
    window.registerCustomEditorProvider(VIEW, door),
    workspace.onDidOpenTextDocument(asReport),
  );
};

/** A click may be what has woken us: the server is still on its way. */
const started = async (server: Server): Promise<void> => {
  if (server.isRunning()) return;
  await new Promise<void>(resolve => {
    const waiting = Disposable.from(
      server.onDidStart(() => done()),
      { dispose: () => clearTimeout(timer) },
    );
    const done = (): void => {
      waiting.dispose();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
  });
};
const PATIENCE = 20_000;
