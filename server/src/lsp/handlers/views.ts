/**
 * What the side bar and its commands ask: gaojian/view (a level of a tree at a time, so that a folder of two hundred reports
 * crosses the wire as it is unfolded), gaojian/explain, gaojian/ledgerText.
 */
import type { CancellationToken } from 'vscode-languageserver/node';
import { decoded } from '../../core/base';
import { filterNodes, markName, type ViewNode } from '../../core/features';
import type { Place } from '../../core/index/index';
import { offsetAt } from '../../core/text';
import {
  EXPLAIN,
  LEDGER_TEXT,
  VIEW,
  type ExplainParams,
  type ExplainResult,
  type LedgerTextResult,
  type ViewItem,
  type ViewParams,
  type ViewResult,
} from '../../protocol';
import { ledgerRows, ledgerText, pastedRow } from '../../reporters/ledger';
import { unanswered } from '../answer';
import type { Session } from '../context';
import { toLocation } from '../toProto';
import { ignoreArguments } from './ignore';

export const registerViews = ({ connection, documents, service, fresh, ready, answer }: Session): void => {
  connection.onRequest(
    VIEW,
    answer('gaojian/view', unanswered, async ({ view, parent, filter }: ViewParams): Promise<ViewResult> => {
      await ready();
      documents.keys().forEach(fresh);
      const { nodes, summary } = service().view(view);
      const seen = filterNodes(nodes, filter);
      return { summary, nodes: (parent === null ? seen : (find(seen, parent)?.children ?? [])).map(item) };
    }),
  );

  connection.onRequest(
    EXPLAIN,
    answer(
      'gaojian/explain',
      () => null,
      async ({ uri, position }: ExplainParams): Promise<ExplainResult> => {
        await ready();
        documents.keys().forEach(fresh);
        const file = service().get(uri);
        const told = file && service().explain(uri, offsetAt(file.tree.source, position));
        return told
          ? { title: told.title, rows: told.rows.map(({ place, ...row }) => ({ ...row, location: location(place) })) }
          : null;
      },
    ),
  );

  connection.onRequest(LEDGER_TEXT, (...given: readonly unknown[]) =>
    answer('gaojian/ledgerText', unanswered, async (): Promise<LedgerTextResult> => {
      await ready();
      documents.keys().forEach(fresh);
      const rows = ledgerRows([...service().workspace.files.values()]);
      // A clerk looks for a name, not for an address.
      const named = rows.map(([file, ...cells]) => [decoded(String(file).replace(/^.*\//, '')), ...cells]);
      return { rows: rows.length, text: ledgerText(named) };
    })(undefined, given[given.length - 1] as CancellationToken),
  ); // It has no parameters; whatever is sent for them stands before the token.

  const location = (place: Place | null) => (place && toLocation(service().workspace, place)) ?? null;
  const item = ({
    id,
    kind,
    mark,
    label,
    detail,
    tooltip,
    place,
    unfolded,
    children,
    findings,
    entry,
  }: ViewNode): ViewItem => ({
    id,
    kind,
    mark,
    markName: markName(mark),
    label,
    detail,
    tooltip,
    copied: pastedRow([label, detail, ...(tooltip && kind !== 'card' ? [tooltip] : [])]),
    location: location(place),
    hasChildren: children.length > 0,
    unfolded,
    ...(findings ? { ignore: findings.map(ignoreArguments) } : {}),
    ...(entry ? { judged: { rule: entry.rule, fingerprint: entry.fingerprint, file: entry.file } } : {}),
  });
};

const find = (nodes: readonly ViewNode[], id: string): ViewNode | undefined => {
  for (const node of nodes) {
    const found = node.id === id ? node : find(node.children, id);
    if (found) return found;
  }
  return undefined;
};
