/**
 * Plain text that reads as a report becomes a `gongwen` document. The server decides by content; here is only when it is asked.
 * A document is changed at most once: whoever turns it back into plain text has decided.
 */
import { Disposable, languages, workspace, type TextDocument } from 'vscode';
import { IS_REPORT, type IsReportParams } from '../../server/src/protocol';
import type { Server } from './server';

const ENOUGH = 20_000;
const HAN = /[\u4e00-\u9fff]/g;
/** Below this nothing is a report; it spares the server a question for every log file. */
const LEAST_HAN = 200;
/** What is put in at once by pasting, not by typing. */
const PASTED = 200;

interface Open {
  readonly documents: () => readonly TextDocument[];
  readonly active: () => TextDocument | undefined;
}

export const registerDetection = (server: Server, { documents, active }: Open): Disposable => {
  const decided = new Set<string>();

  const consider = async (document: TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    if (
      document.languageId !== 'plaintext' ||
      !['file', 'untitled', 'vscode-vfs'].includes(document.uri.scheme) ||
      decided.has(uri)
    )
      return;
    if (workspace.getConfiguration('gaojian', document).get('detectReports') === 'off') return;
    const text = document.getText().slice(0, ENOUGH);
    if ((text.match(HAN)?.length ?? 0) < LEAST_HAN) return;
    const isReport = await server.request<boolean>(IS_REPORT, { text } satisfies IsReportParams);
    // Meanwhile it may have been closed, or another language chosen.
    if (!isReport || document.isClosed || document.languageId !== 'plaintext' || decided.has(uri)) return;
    decided.add(uri);
    await languages.setTextDocumentLanguage(document, 'gongwen');
  };
  const attempt = (document: TextDocument): void =>
    void consider(document).catch((error: unknown) => server.output.error(String(error)));
  const considerAll = (): void => {
    const first = active();
    if (first) attempt(first);
    for (const document of documents()) if (document !== first) attempt(document);
  };

  return Disposable.from(
    server.onDidStart(considerAll),
    workspace.onDidOpenTextDocument(attempt),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === 'plaintext' && contentChanges.some(c => c.text.length >= PASTED)) attempt(document);
    }),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('gaojian.detectReports')) considerAll();
    }),
  );
};
