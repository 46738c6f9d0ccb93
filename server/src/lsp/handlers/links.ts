/** Document links of cited titles; where one leads is worked out when it is followed. */
import type { DocumentLink } from 'vscode-languageserver/node';
import type { Session } from '../context';
import { toLocation, toRange } from '../toProto';

interface LinkData {
  readonly uri: string;
  readonly start: number;
}

export const registerLinks = ({ connection, service, freshAll, answer }: Session): void => {
  connection.onDocumentLinks(
    answer(
      'textDocument/documentLink',
      () => [],
      ({ textDocument: { uri } }): DocumentLink[] => {
        freshAll();
        const source = service().get(uri)?.tree.source;
        return source
          ? service()
              .titleLinks(uri)
              .map(l => ({ range: toRange(source, l.span), data: { uri, start: l.span.start } satisfies LinkData }))
          : [];
      },
    ),
  );
  connection.onDocumentLinkResolve(
    answer(
      'documentLink/resolve',
      link => link,
      (link: DocumentLink) => {
        const data = link.data as LinkData | undefined;
        if (!data) return link;
        const { uri, start } = data;
        const target = service().titleTarget(uri, start);
        const location = target && toLocation(service().workspace, target);
        return target && location
          ? { ...link, target: `${location.uri}#L${location.range.start.line + 1}`, tooltip: target.words }
          : link;
      },
    ),
  );
};
