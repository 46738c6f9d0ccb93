/**
 * Pull diagnostics of a document and of the workspace. A result id is a digest of what was said about that file: work
 * elsewhere that changes nothing here is answered "unchanged".
 */
import { createHash } from 'node:crypto';
import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { say, type Cancel } from '../../core/base';
import { breathe, cancelled } from '../answer';
import { checkInSteps } from '../checking';
import { SOURCE } from '../../protocol';
import type { Session } from '../context';
import { sendConfigDiagnostics } from './ignore';
import { toDiagnostic } from '../toProto';
import { unreadDiagnostic } from '../unread';

export interface Handlers {
  /** Undefined: it was over before all rules had run. */
  readonly diagnosticsOf: (uri: string, isOver: () => boolean) => Promise<Diagnostic[] | undefined>;
}

export const registerDiagnostics = (session: Session): Handlers => {
  const { connection, documents, service, fresh, freshAll, ready, answer, pageOf, unread, busy } = session;
  const reported = new Set<string>();
  const diagnosticsOf = async (uri: string, isOver: () => boolean): Promise<Diagnostic[] | undefined> => {
    if (unread.has(uri)) return [unreadDiagnostic(unread.refusalOf(uri))];
    const stop = busy.begin();
    const report = await checkInSteps(service, uri, isOver).finally(stop);
    const file = service().get(uri);
    if (!report) return undefined;
    if (!file) return [];
    for (const { rule, message } of report.problems) {
      // A rule that fails on a text fails at every keystroke; once is enough for the log.
      if (reported.has(`${rule}\n${message}`)) continue;
      reported.add(`${rule}\n${message}`);
      connection.console.error(say('规则 {0} 运行出错，已跳过：{1}', rule, message));
    }
    return [
      ...report.limits.map(l => limitDiagnostic(l.what)),
      ...report.findings.map(f => toDiagnostic(service().workspace, file, f, pageOf(f.rule))),
    ];
  };

  /** Undefined: called off, or the document has been changed meanwhile. */
  const reportOf = async (
    uri: string,
    previous: string | undefined,
    cancel: Cancel,
  ): Promise<DocumentDiagnosticReport | undefined> => {
    const version = documents.get(uri)?.version;
    const items = await diagnosticsOf(uri, () => cancel.requested || documents.get(uri)?.version !== version);
    if (!items) return undefined;
    const resultId = digest(items);
    return previous === resultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };

  connection.languages.diagnostics.on(
    answer(
      'textDocument/diagnostic',
      () => NOTHING,
      async ({ textDocument: { uri }, previousResultId }, cancel) => {
        freshAll();
        const report = await reportOf(uri, previousResultId, cancel);
        if (!report)
          throw cancel.requested
            ? cancelled()
            : new ResponseError(LSPErrorCodes.ServerCancelled, say('文稿在这期间又有改动'), {
                retriggerRequest: true,
              } satisfies DiagnosticServerCancellationData);
        return report;
      },
    ),
  );

  /** Anew as often as it is changed while it is checked. */
  const newestOf = async (
    uri: string,
    previous: string | undefined,
    cancel: Cancel,
  ): Promise<DocumentDiagnosticReport | undefined> => {
    let report: DocumentDiagnosticReport | undefined;
    while (!report && !cancel.requested) {
      fresh(uri);
      report = await reportOf(uri, previous, cancel);
    }
    return report;
  };

  let typed = 0;
  documents.onDidChangeContent(() => (typed = Date.now()));
  /** Editors ask again every few seconds; to check all reports between two keystrokes would be work for nothing. */
  const pause = async (cancel: Cancel): Promise<void> => {
    for (let left = PAUSE - (Date.now() - typed); left > 0 && !cancel.requested; left = PAUSE - (Date.now() - typed))
      await new Promise(resolve => setTimeout(resolve, Math.min(left, PAUSE / 4)));
  };

  connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
    answer(
      'workspace/diagnostic',
      () => ({ items: [] as WorkspaceDocumentDiagnosticReport[] }),
      async ({ previousResultIds }: WorkspaceDiagnosticParams, cancel) => {
        await ready();
        if (previousResultIds.length) await pause(cancel);
        freshAll();
        const previous = new Map(previousResultIds.map(p => [p.uri, p.value]));
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        const give = (item: WorkspaceDocumentDiagnosticReport): void => {
          if (partial) partial.report({ items: [item] } satisfies WorkspaceDiagnosticReportPartialResult);
          else items.push(item);
        };
        const present = new Set([...service().workspace.files.keys(), ...unread.files()]);
        // What was said of a file that has gone is taken back, once: without an id nothing is asked about it again.
        for (const uri of previous.keys()) if (!present.has(uri)) give({ ...NOTHING, uri, version: null });
        let done = 0;
        for (const uri of present) {
          busy.at(done++, present.size);
          const report = await newestOf(uri, previous.get(uri), cancel);
          if (!report) return { items };
          give({ ...report, uri, version: documents.get(uri)?.version ?? null });
          await breathe();
          if (cancel.requested) return { items };
        }
        sendConfigDiagnostics(session);
        return { items };
      },
    )(params, token),
  );

  return { diagnosticsOf };
};

/** What stands at the top of a file of which something was passed over. */
const limitDiagnostic = (what: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: DiagnosticSeverity.Information,
  source: SOURCE,
  message: what,
});

/** Milliseconds without a keystroke after which typing has paused. */
const PAUSE = 800;

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

const digest = (items: readonly Diagnostic[]): string =>
  createHash('sha1').update(JSON.stringify(items)).digest('base64url');
