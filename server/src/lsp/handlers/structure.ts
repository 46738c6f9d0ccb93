/** Outline, folding, workspace symbols. */
import { SymbolKind } from 'vscode-languageserver/node';
import type { Session } from '../context';
import { loadInitials } from '../pinyin';
import { toDocumentSymbol, toRange } from '../toProto';

export const registerStructure = ({ connection, documents, service, fresh, freshAll, ready, answer }: Session): void => {
  connection.onDocumentSymbol(
    answer('textDocument/documentSymbol', () => [], ({ textDocument: { uri } }) => {
      // VS Code builds the outline of Markdown itself; a second one would double every heading.
      if (documents.get(uri)?.languageId === 'markdown') return [];
      fresh(uri);
      const file = service().get(uri);
      return file ? service().outline(uri).map(s => toDocumentSymbol(file.tree.source, s)) : [];
    }),
  );
  connection.onFoldingRanges(
    answer('textDocument/foldingRange', () => [], ({ textDocument: { uri } }) => {
      fresh(uri);
      return service().folds(uri);
    }),
  );
  connection.onWorkspaceSymbol(
    answer('workspace/symbol', () => [], async ({ query }) => {
      await ready();
      freshAll();
      const { workspace } = service();
      // Only a query of Latin letters can mean pinyin; others need no reading of every name.
      const initials = /^[a-z0-9\s]+$/i.test(query) ? await loadInitials() : undefined;
      return service().symbols(query, initials).flatMap(hit => {
        const source = workspace.files.get(hit.file)?.tree.source;
        return source ? [{ name: hit.name, kind: hit.kind === 'heading' ? SymbolKind.String : SymbolKind.Constant, containerName: hit.container, location: { uri: hit.file, range: toRange(source, hit.span) } }] : [];
      });
    }),
  );
};
