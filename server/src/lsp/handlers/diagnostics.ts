/** Pull diagnostics of a document and of the workspace, and the quick fixes that findings carry. */
import { DocumentDiagnosticReportKind, type Diagnostic, type DocumentDiagnosticReport, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { spansOverlap } from '../../core/base';
import { offsetAt } from '../../core/text';
import type { Session } from '../context';
import { toCodeAction, toDiagnostic } from '../toProto';

export interface Handlers {
  readonly diagnosticsOf: (uri: string) => Diagnostic[];
}

export const registerDiagnostics = ({ connection, documents, service, fresh, ready }: Session): Handlers => {
  const diagnosticsOf = (uri: string): Diagnostic[] => {
    const file = service().get(uri);
    if (!file) return [];
    const report = service().check(uri);
    for (const p of report.problems) connection.console.error(`规则 ${p.rule} 运行出错，已跳过：${p.message}`);
    return report.findings.map(f => toDiagnostic(service().workspace, file, f));
  };

  /** The revision says whether anything at all has changed since the client last asked. */
  const reportOf = (uri: string, previous: string | undefined): DocumentDiagnosticReport => {
    const resultId = String(service().workspace.revision);
    return previous === resultId ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId } : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(uri) };
  };

  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }) => {
    documents.keys().forEach(fresh);
    return reportOf(uri, previousResultId);
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    await ready();
    documents.keys().forEach(fresh);
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of service().workspace.files.keys()) {
      if (token.isCancellationRequested) break;
      items.push({ ...reportOf(uri, previousResultIds.find(p => p.uri === uri)?.value), uri, version: documents.get(uri)?.version ?? null });
    }
    return { items };
  });

  connection.onCodeAction(({ textDocument: { uri }, range, context }) => {
    fresh(uri);
    const file = service().get(uri);
    if (!file || (context.only && !context.only.some(k => 'quickfix'.startsWith(k)))) return [];
    const { source } = file.tree;
    const wanted = { start: offsetAt(source, range.start), end: offsetAt(source, range.end) + 1 };
    return service()
      .check(uri)
      .findings.filter(f => spansOverlap({ start: f.span.start, end: f.span.end + 1 }, wanted))
      .flatMap(f => f.fixes.map(fix => toCodeAction(service().workspace, fix, toDiagnostic(service().workspace, file, f))));
  });

  return { diagnosticsOf };
};
