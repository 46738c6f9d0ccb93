/** Inlay hints, off until a setting asks for them; the tooltip is made when the pointer rests on one. */
import { InlayHintKind, type InlayHint } from 'vscode-languageserver/node';
import type { Inlay } from '../../core/features';
import { offsetAt, positionAt } from '../../core/text';
import type { Session } from '../context';
import { toMarkup } from '../toProto';

interface HintData {
  readonly uri: string;
  readonly kind: Inlay['kind'];
  readonly offset: number;
}

export const registerInlays = ({ connection, service, freshAll, ready, settings, answer }: Session): void => {
  connection.languages.inlayHint.on(
    answer(
      'textDocument/inlayHint',
      () => [],
      async ({ textDocument: { uri }, range }): Promise<InlayHint[]> => {
        await ready();
        freshAll();
        const { implied, proofs } = settings().inlayHints ?? {};
        const kinds: Inlay['kind'][] = [
          ...(implied ? (['implied'] as const) : []),
          ...(proofs ? (['proofs'] as const) : []),
        ];
        const source = service().get(uri)?.tree.source;
        if (!source || !kinds.length) return [];
        const span = { start: offsetAt(source, range.start), end: offsetAt(source, range.end) };
        return service()
          .inlays(uri, span, kinds)
          .map(({ kind, offset, text }) => ({
            position: positionAt(source, offset),
            label: text,
            kind: InlayHintKind.Parameter,
            paddingLeft: true,
            data: { uri, kind, offset } satisfies HintData,
          }));
      },
    ),
  );
  connection.languages.inlayHint.resolve(
    answer(
      'inlayHint/resolve',
      hint => hint,
      (hint: InlayHint) => {
        const data = hint.data as HintData | undefined;
        if (!data) return hint;
        const { uri, kind, offset } = data;
        const value = service().describeInlay(uri, kind, offset);
        return value ? { ...hint, tooltip: toMarkup(value) } : hint;
      },
    ),
  );
};
