/** Code lenses of sections, their words worked out when they are seen; and the counterpart that one of them opens. */
import type { CodeLens } from 'vscode-languageserver/node';
import { documentName, headingName, type Lens } from '../../core/features';
import { positionAt } from '../../core/text';
import { COUNTERPART, OPEN_COUNTERPART, type CounterpartParams, type CounterpartResult } from '../../protocol';
import type { Session } from '../context';
import { toLocation, toRange } from '../toProto';

interface LensData {
  readonly uri: string;
  readonly lens: Lens;
}

export const registerLenses = ({ connection, service, freshAll, answer, at }: Session): void => {
  connection.onCodeLens(
    answer(
      'textDocument/codeLens',
      () => [],
      ({ textDocument: { uri } }): CodeLens[] => {
        freshAll();
        const source = service().get(uri)?.tree.source;
        return source
          ? service()
              .lenses(uri)
              .map(lens => ({ range: toRange(source, lens.span), data: { uri, lens } satisfies LensData }))
          : [];
      },
    ),
  );
  connection.onCodeLensResolve(
    answer(
      'codeLens/resolve',
      lens => lens,
      (lens: CodeLens) => {
        const data = lens.data as LensData | undefined;
        if (!data) return lens;
        const source = service().get(data.uri)?.tree.source;
        const title = service().lensText(data.uri, data.lens);
        // A lens without a command is not drawn: its section has gone while it was on its way.
        if (!source || title === undefined) return lens;
        const argument: CounterpartParams = { uri: data.uri, position: positionAt(source, data.lens.span.start) };
        return {
          ...lens,
          command:
            data.lens.kind === 'size'
              ? { title, command: '' }
              : { title, command: OPEN_COUNTERPART, arguments: [argument] },
        };
      },
    ),
  );
  connection.onRequest(
    COUNTERPART,
    answer(
      'gaojian/counterpart',
      () => null,
      async ({ uri, position }: CounterpartParams): Promise<CounterpartResult> => {
        const here = await at(uri, position);
        const found = here && service().counterpart(uri, here.offset);
        const location = found && toLocation(service().workspace, found);
        return found && location
          ? {
              location,
              heading: found.heading ? headingName(found.heading) : '',
              document: documentName(found.report),
              year: found.report.front.year,
            }
          : null;
      },
    ),
  );
};
