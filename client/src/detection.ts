/**
 * Plain text that reads as a report becomes a `gongwen` document, and so does an unsaved text whatever the editor has guessed of it.
 * The server decides by content; here is only when it is asked. A document is changed at most once: whoever turns it back has decided.
 */
import { Disposable, languages, workspace, type TextDocument, type Uri } from 'vscode';
import { IS_REPORT, type IsReportParams } from '../../server/src/protocol';
import type { Server } from './server';

const ENOUGH = 20_000;
const HAN = /[\u4e00-\u9fff]/g;
/** Below this nothing is a report; it spares the server a question for every log file. */
const LEAST_HAN = 200;
/** What is put in at once by pasting, not by typing. */
const PASTED = 200;
/** A text that is being typed is asked about when the drafter pauses for as long, in milliseconds. */
const PAUSE = 700;
/** What an unsaved text may be without being taken for ours; all else is the editor's guess. */
const CHOSEN: readonly string[] = ['gongwen', 'markdown'];

interface Open {
  readonly documents: () => readonly TextDocument[];
  readonly active: () => TextDocument | undefined;
}

export const registerDetection = (server: Server, { documents, active }: Open): Disposable => {
  const decided = new Set<string>();
  const mayBecome = ({ languageId, uri: { scheme } }: TextDocument): boolean =>
    scheme === 'untitled'
      ? !CHOSEN.includes(languageId)
      : languageId === 'plaintext' && ['file', 'vscode-vfs'].includes(scheme);

  const consider = async (document: TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    if (!mayBecome(document) || decided.has(uri)) return;
    if (workspace.getConfiguration('gaojian', document).get('detectReports') === 'off') return;
    const text = document.getText().slice(0, ENOUGH);
    if ((text.match(HAN)?.length ?? 0) < LEAST_HAN) return;
    const isReport = await server.request<boolean>(IS_REPORT, { text } satisfies IsReportParams);
    // Meanwhile it may have been closed, or another language chosen.
    if (!isReport || document.isClosed || !mayBecome(document) || decided.has(uri)) return;
    decided.add(uri);
    await languages.setTextDocumentLanguage(document, 'gongwen');
  };
  const isOpen = (uri: Uri): boolean => documents().some(d => d.uri.toString() === uri.toString());
  const attempt = (document: TextDocument): void =>
    void consider(document).catch((error: unknown) => server.output.error(String(error)));
  const typing = new Map<string, NodeJS.Timeout>();
  const whenPaused = (document: TextDocument): void => {
    const uri = document.uri.toString();
    clearTimeout(typing.get(uri));
    typing.set(
      uri,
      setTimeout(() => {
        typing.delete(uri);
        if (!document.isClosed) attempt(document);
      }, PAUSE),
    );
  };
  const considerAll = (): void => {
    const first = active();
    if (first) attempt(first);
    for (const document of documents()) if (document !== first) attempt(document);
  };

  return Disposable.from(
    new Disposable(() => typing.forEach(clearTimeout)),
    server.onDidStart(considerAll),
    workspace.onDidOpenTextDocument(attempt),
    // The next unsaved text bears the same name. A change of language closes and opens at once: that is no new text.
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === 'untitled') setTimeout(() => isOpen(uri) || decided.delete(uri.toString()), PAUSE);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!mayBecome(document) || decided.has(document.uri.toString())) return;
      if (contentChanges.some(c => c.text.length >= PASTED)) attempt(document);
      else if (document.uri.scheme === 'untitled') whenPaused(document);
    }),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('gaojian.detectReports')) considerAll();
    }),
  );
};
