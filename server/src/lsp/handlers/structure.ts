/** Outline, folding, workspace symbols. */
import { FoldingRangeKind, SymbolKind } from 'vscode-languageserver/node';
import type { Fold } from '../../core/features';
import type { Session } from '../context';
import { loadInitials } from '../pinyin';
import { toDocumentSymbol, toRange } from '../toProto';

/** Sections and series have no kind in the protocol; notes fold with “fold all comments”. */
const FOLD_KIND: Readonly<Record<Fold['kind'], FoldingRangeKind | undefined>> = {
  section: undefined,
  series: undefined,
  table: FoldingRangeKind.Region,
  glossary: FoldingRangeKind.Region,
  note: FoldingRangeKind.Comment,
};

export const registerStructure = ({
  connection,
  documents,
  service,
  fresh,
  freshAll,
  ready,
  answer,
}: Session): void => {
  connection.onDocumentSymbol(
    answer(
      'textDocument/documentSymbol',
      () => [],
      ({ textDocument: { uri } }) => {
        // VS Code builds the outline of Markdown itself; a second one would double every heading.
        if (documents.get(uri)?.languageId === 'markdown') return [];
        fresh(uri);
        const file = service().get(uri);
        return file
          ? service()
              .outline(uri)
              .map(s => toDocumentSymbol(file.tree.source, s))
          : [];
      },
    ),
  );
  connection.onFoldingRanges(
    answer(
      'textDocument/foldingRange',
      () => [],
      ({ textDocument: { uri } }) => {
        fresh(uri);
        return service()
          .folds(uri)
          .map(({ startLine, endLine, kind }) => ({
            startLine,
            endLine,
            ...(FOLD_KIND[kind] ? { kind: FOLD_KIND[kind] } : {}),
          }));
      },
    ),
  );
  connection.onWorkspaceSymbol(
    answer(
      'workspace/symbol',
      () => [],
      async ({ query }) => {
        await ready();
        freshAll();
        const { workspace } = service();
        // Only a query of Latin letters can mean pinyin; others need no reading of every name.
        const initials = /^[a-z0-9\s]+$/i.test(query) ? await loadInitials() : undefined;
        return service()
          .symbols(query, initials)
          .flatMap(hit => {
            const source = workspace.files.get(hit.file)?.tree.source;
            return source
              ? [
                  {
                    name: hit.name,
                    kind: hit.kind === 'heading' ? SymbolKind.String : SymbolKind.Constant,
                    containerName: hit.container,
                    location: { uri: hit.file, range: toRange(source, hit.span) },
                  },
                ]
              : [];
          });
      },
    ),
  );
};
