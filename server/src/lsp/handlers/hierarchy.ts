/** Call hierarchy of figures: outgoing is what a figure is reckoned from, incoming what is reckoned from it. */
import { SymbolKind, type CallHierarchyItem } from 'vscode-languageserver/node';
import type { FigureCall, FigureNode } from '../../core/features';
import type { Place } from '../../core/index/index';
import type { Session } from '../context';
import { toLocation, toRange } from '../toProto';

export const registerHierarchy = ({ connection, service, freshAll, answer, at }: Session): void => {
  const item = (node: FigureNode, detail: string): CallHierarchyItem[] => {
    const location = toLocation(service().workspace, node);
    return location
      ? [
          {
            name: node.name,
            detail,
            kind: SymbolKind.Number,
            uri: location.uri,
            range: location.range,
            selectionRange: location.range,
            data: { file: node.file, span: node.span } satisfies Place,
          },
        ]
      : [];
  };
  const ranges = (file: string, call: FigureCall) => {
    const source = service().workspace.files.get(file)?.tree.source;
    return source ? call.from.map(s => toRange(source, s)) : [];
  };

  connection.languages.callHierarchy.onPrepare(
    answer(
      'textDocument/prepareCallHierarchy',
      () => null,
      async ({ textDocument: { uri }, position }) => {
        const here = await at(uri, position);
        const node = here && service().figureNode(uri, here.offset);
        return node ? item(node, node.detail) : null;
      },
    ),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    answer(
      'callHierarchy/outgoingCalls',
      () => [],
      ({ item: { data } }) => {
        freshAll();
        const from = data as Place;
        return service()
          .reckonedFrom(from)
          .flatMap(call => item(call.node, call.how).map(to => ({ to, fromRanges: ranges(from.file, call) })));
      },
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    answer(
      'callHierarchy/incomingCalls',
      () => [],
      ({ item: { data } }) => {
        freshAll();
        return service()
          .reckonedInto(data as Place)
          .flatMap(call => item(call.node, call.how).map(from => ({ from, fromRanges: ranges(call.node.file, call) })));
      },
    ),
  );
};
