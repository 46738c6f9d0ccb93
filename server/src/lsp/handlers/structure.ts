/** Outline, folding, workspace symbols. */
import { SymbolKind } from 'vscode-languageserver/node';
import type { Session } from '../context';
import { toDocumentSymbol, toRange } from '../toProto';

export const registerStructure = ({ connection, documents, service, fresh, ready }: Session): void => {
  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    // VS Code builds the outline of Markdown itself; a second one would double every heading.
    if (documents.get(uri)?.languageId === 'markdown') return [];
    fresh(uri);
    const file = service().get(uri);
    return file ? service().outline(uri).map(s => toDocumentSymbol(file.tree.source, s)) : [];
  });
  connection.onFoldingRanges(({ textDocument: { uri } }) => {
    fresh(uri);
    return service().folds(uri);
  });
  connection.onWorkspaceSymbol(async ({ query }) => {
    await ready();
    documents.keys().forEach(fresh);
    const { workspace } = service();
    return service().symbols(query).flatMap(hit => {
      const source = workspace.files.get(hit.file)?.tree.source;
      return source ? [{ name: hit.name, kind: hit.kind === 'heading' ? SymbolKind.String : SymbolKind.Constant, containerName: hit.container, location: { uri: hit.file, range: toRange(source, hit.span) } }] : [];
    });
  });
};
