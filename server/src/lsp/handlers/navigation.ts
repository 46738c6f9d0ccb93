/** Hover, definition, references, highlights. */
import { DocumentHighlightKind } from 'vscode-languageserver/node';
import type { Session } from '../context';
import { linksTo, toLocations, toMarkup, toRange } from '../toProto';

export const registerNavigation = ({ connection, service, answer, at }: Session): void => {
  connection.onHover(
    answer(
      'textDocument/hover',
      () => null,
      async ({ textDocument: { uri }, position }) => {
        const here = await at(uri, position);
        const card = here && service().hover(uri, here.offset);
        return here && card
          ? {
              contents: toMarkup(card.markdown, linksTo(service().workspace, uri, card.places)),
              range: toRange(here.file.tree.source, card.span),
            }
          : null;
      },
    ),
  );
  connection.onDefinition(
    answer(
      'textDocument/definition',
      () => [],
      async ({ textDocument: { uri }, position }) => {
        const here = await at(uri, position);
        return here ? toLocations(service().workspace, service().definition(uri, here.offset)) : [];
      },
    ),
  );
  connection.onReferences(
    answer(
      'textDocument/references',
      () => [],
      async ({ textDocument: { uri }, position }) => {
        const here = await at(uri, position);
        return here ? toLocations(service().workspace, service().references(uri, here.offset)) : [];
      },
    ),
  );
  connection.onDocumentHighlight(
    answer(
      'textDocument/documentHighlight',
      () => [],
      async ({ textDocument: { uri }, position }) => {
        const here = await at(uri, position);
        return here
          ? service()
              .highlights(uri, here.offset)
              .map(s => ({ range: toRange(here.file.tree.source, s), kind: DocumentHighlightKind.Text }))
          : [];
      },
    ),
  );
};
