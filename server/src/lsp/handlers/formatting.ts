/** Formatting of a document or a part of it, and what Enter brings. */
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type Connection,
} from 'vscode-languageserver/node';
import type { Span } from '../../core/base';
import { offsetAt } from '../../core/text';
import { ON_TYPE } from '../on-type';
import type { Session } from '../context';

export const registerFormatting = ({ connection, service, edits, answer }: Session): void => {
  connection.onDocumentFormatting(
    answer(
      'textDocument/formatting',
      () => [],
      ({ textDocument: { uri } }) => edits.ofDocument(uri, () => ({ kind: 'safe', edits: service().format(uri) })),
    ),
  );
  connection.onDocumentRangeFormatting(
    answer(
      'textDocument/rangeFormatting',
      () => [],
      ({ textDocument: { uri }, range }) =>
        edits.ofDocument(uri, () => {
          const source = service().get(uri)?.tree.source;
          const within: Span | undefined = source && {
            start: offsetAt(source, range.start),
            end: offsetAt(source, range.end),
          };
          return within && { kind: 'safe', within, edits: service().format(uri, within) };
        }),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    answer(
      'textDocument/onTypeFormatting',
      () => [],
      ({ textDocument: { uri }, position }) =>
        edits.ofDocument(uri, () => {
          const source = service().get(uri)?.tree.source;
          const edit = source && service().onNewLine(uri, offsetAt(source, position));
          return edit && { kind: 'named', edits: [edit] };
        }),
    ),
  );
};

/** For our own language only; the requests themselves are answered above. */
export const registerFormatters = async ({ client }: Connection): Promise<void> => {
  const documentSelector = [{ language: 'gongwen' }];
  await Promise.all([
    client.register(DocumentFormattingRequest.type, { documentSelector }),
    client.register(DocumentRangeFormattingRequest.type, { documentSelector }),
    client.register(DocumentOnTypeFormattingRequest.type, { documentSelector, firstTriggerCharacter: ON_TYPE }),
  ]);
};
