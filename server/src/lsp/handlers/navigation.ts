/** Hover, definition, references, highlights. */
import type { Position } from 'vscode-languageserver/node';
import { offsetAt } from '../../core/text';
import type { Session } from '../context';
import { toLocations, toMarkdown, toRange } from '../toProto';

export const registerNavigation = ({ connection, documents, service, fresh, ready }: Session): void => {
  /** Everything up to date, and the offset; undefined for a file that is not a report of ours. */
  const at = async (uri: string, position: Position): Promise<number | undefined> => {
    await ready();
    documents.keys().forEach(fresh);
    const source = service().get(uri)?.tree.source;
    return source && offsetAt(source, position);
  };
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const offset = await at(uri, position);
    const card = offset === undefined ? undefined : service().hover(uri, offset);
    const source = service().get(uri)?.tree.source;
    return card && source ? { contents: { kind: 'markdown', value: toMarkdown(service().workspace, uri, card.markdown, card.places) }, range: toRange(source, card.span) } : null;
  });
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const offset = await at(uri, position);
    return offset === undefined ? [] : toLocations(service().workspace, service().definition(uri, offset));
  });
  connection.onReferences(async ({ textDocument: { uri }, position }) => {
    const offset = await at(uri, position);
    return offset === undefined ? [] : toLocations(service().workspace, service().references(uri, offset));
  });
  connection.onDocumentHighlight(async ({ textDocument: { uri }, position }) => {
    const offset = await at(uri, position);
    const source = service().get(uri)?.tree.source;
    return offset === undefined || !source ? [] : service().highlights(uri, offset).map(s => ({ range: toRange(source, s) }));
  });
};
