/** Formatting of a document or a part of it, and what Enter brings. */
import { DocumentFormattingRequest, DocumentOnTypeFormattingRequest, DocumentRangeFormattingRequest, type Connection, type TextEdit } from 'vscode-languageserver/node';
import type { Edit } from '../../core/checks';
import { offsetAt, type SourceText } from '../../core/text';
import { ON_TYPE } from '../on-type';
import type { Session } from '../context';
import { toRange } from '../toProto';

export const registerFormatting = ({ connection, service, fresh, freshAll, answer }: Session): void => {
  connection.onDocumentFormatting(
    answer('textDocument/formatting', () => [], ({ textDocument: { uri } }) => {
      freshAll();
      const file = service().get(uri);
      return file ? service().format(uri).map(e => toTextEdit(file.tree.source, e)) : [];
    }),
  );
  connection.onDocumentRangeFormatting(
    answer('textDocument/rangeFormatting', () => [], ({ textDocument: { uri }, range }) => {
      freshAll();
      const source = service().get(uri)?.tree.source;
      return source ? service().format(uri, { start: offsetAt(source, range.start), end: offsetAt(source, range.end) }).map(e => toTextEdit(source, e)) : [];
    }),
  );
  connection.onDocumentOnTypeFormatting(
    answer('textDocument/onTypeFormatting', () => [], ({ textDocument: { uri }, position }) => {
      fresh(uri);
      const source = service().get(uri)?.tree.source;
      const edit = source && service().onNewLine(uri, offsetAt(source, position));
      return source && edit ? [toTextEdit(source, edit)] : [];
    }),
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

const toTextEdit = (source: SourceText, { span, newText }: Edit): TextEdit => ({ range: toRange(source, span), newText });
