/** Selection ranges. */
import type { SelectionRange } from 'vscode-languageserver/node';
import { offsetAt } from '../../core/text';
import type { Session } from '../context';
import { toRange } from '../toProto';

export const registerSelection = ({ connection, service, fresh, answer }: Session): void => {
  connection.onSelectionRanges(
    answer(
      'textDocument/selectionRange',
      () => null,
      ({ textDocument: { uri }, positions }) => {
        fresh(uri);
        const source = service().get(uri)?.tree.source;
        if (!source) return null;
        return positions.map(position => {
          const spans = service().selections(uri, offsetAt(source, position));
          const outermost = { range: toRange(source, { start: 0, end: source.text.length }) };
          return (
            spans.reduceRight<SelectionRange | undefined>(
              (parent, s) => ({ range: toRange(source, s), ...(parent ? { parent } : {}) }),
              undefined,
            ) ?? outermost
          );
        });
      },
    ),
  );
};
