/** “为什么（没有）提示”: how the figure at the cursor was read, as a list to look through; a row with a place leads there. */
import { commands, Selection, ThemeIcon, window, type Disposable, type QuickPickItem } from 'vscode';
import { l10n } from './words';
import { EXPLAIN, type ExplainParams, type ExplainResult, type ExplainRow } from '../../server/src/protocol';
import type { Server } from './server';
import { rangeOf, uriOf } from './views/tree';

export const registerExplain = (server: Server): Disposable =>
  commands.registerCommand('gaojian.explain', async () => explain(server));

interface Row extends QuickPickItem {
  readonly location: ExplainRow['location'];
}

const ICON: Readonly<Record<ExplainRow['kind'], ThemeIcon>> = {
  read: new ThemeIcon('book'),
  unread: new ThemeIcon('circle-slash'),
  same: new ThemeIcon('references'),
  proof: new ThemeIcon('pass'),
  finding: new ThemeIcon('warning'),
  note: new ThemeIcon('info'),
};

const explain = async (server: Server): Promise<void> => {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const told = await server.request<ExplainResult>(EXPLAIN, {
    uri: document.uri.toString(),
    position: { line: selection.start.line, character: selection.start.character },
  } satisfies ExplainParams);
  if (!told) {
    window.setStatusBarMessage(l10n.t('Gaojian does not read this file as a report.'), 4000);
    return;
  }
  const rows = told.rows.map((r): Row => ({
    label: `${r.label}：${r.value}`,
    description: r.why,
    iconPath: ICON[r.kind],
    location: r.location,
    alwaysShow: true,
  }));
  const chosen = await window.showQuickPick(rows, {
    title: l10n.t('How {0} was read', told.title),
    placeHolder: l10n.t('A row that names another place leads there'),
    matchOnDescription: true,
  });
  if (!chosen?.location) return;
  const range = rangeOf(chosen.location);
  const shown = await window.showTextDocument(uriOf(chosen.location));
  shown.selection = new Selection(range.end, range.start);
  shown.revealRange(range);
};
