/** The side bar: its four trees and the commands of their titles and menus. */
import { commands, Disposable, env, ViewColumn, window, type Uri } from 'vscode';
import { l10n } from '../words';
import type { StatusParams, ViewItem, ViewName } from '../../../server/src/protocol';
import type { Server } from '../server';
import { registerJudging } from './judge';
import { createTree, rangeOf, uriOf, type ReportTree } from './tree';

const NAMES: readonly ViewName[] = ['findings', 'ledger', 'slogans', 'targets'];

export type Views = Readonly<Record<ViewName, ReportTree>>;

export const createViews = (server: Server): { readonly views: Views; readonly disposable: Disposable } => {
  const views = Object.fromEntries(NAMES.map(name => [name, createTree(server, name)])) as Record<ViewName, ReportTree>;
  /** As many as the view has cards that accuse: what the server counts, so that no two numbers are shown. */
  const count = ({ mistakes }: StatusParams): void => {
    if (mistakes === undefined) return;
    views.findings.view.badge = mistakes
      ? { value: mistakes, tooltip: l10n.t('{0} places in question', mistakes) }
      : undefined;
  };
  return {
    views,
    disposable: Disposable.from(
      ...Object.values(views),
      server.onDidChangeStatus(count),
      ...Object.values(views).flatMap(titleCommands),
      ...itemCommands(),
      ...registerJudging(server),
    ),
  };
};

const titleCommands = (tree: ReportTree): Disposable[] => [
  commands.registerCommand(`gaojian.${tree.name}.filter`, async () => askFilter(tree)),
  commands.registerCommand(`gaojian.${tree.name}.clearFilter`, () => tree.setFilter('')),
];

/** The tree follows while the words are typed; Escape brings back what was shown. */
const askFilter = async (tree: ReportTree): Promise<void> => {
  const before = tree.filter();
  const input = window.createInputBox();
  input.title = l10n.t('Filter');
  input.prompt = l10n.t('Words that must all occur, separated by blanks, such as an indicator, a year, or 冲突');
  input.value = before;
  let accepted = false;
  const subscriptions = [
    input.onDidChangeValue(words => tree.setFilter(words)),
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    }),
  ];
  await new Promise<void>(done => {
    input.onDidHide(done);
    input.show();
  });
  if (!accepted) tree.setFilter(before);
  for (const s of [...subscriptions, input]) s.dispose();
};

const itemCommands = (): Disposable[] => [
  commands.registerCommand('gaojian.item.openBeside', async (item?: ViewItem) => show(item, ViewColumn.Beside)),
  commands.registerCommand('gaojian.item.references', async (item?: ViewItem) => {
    if (await show(item)) await commands.executeCommand('editor.action.goToReferences');
  }),
  commands.registerCommand('gaojian.item.explain', async (item?: ViewItem) => {
    if (await show(item)) await commands.executeCommand('gaojian.explain');
  }),
  commands.registerCommand('gaojian.item.copy', async (item?: ViewItem) => {
    if (item) await env.clipboard.writeText(item.copied);
  }),
];

const show = async (item: ViewItem | undefined, viewColumn?: ViewColumn): Promise<Uri | undefined> => {
  if (!item?.location) return undefined;
  const uri = uriOf(item.location);
  await window.showTextDocument(uri, {
    selection: rangeOf(item.location),
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
  return uri;
};
