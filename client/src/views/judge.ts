/** What a clerk does with a card, without leaving the list: correct it, ignore it with a reason, or take that back. */
import { commands, window, workspace, type Disposable } from 'vscode';
import { l10n } from '../words';
import type { CodeAction } from 'vscode-languageclient/node';
import { IGNORE_COMMAND, UNIGNORE_COMMAND, type IgnoreArguments, type ViewItem } from '../../../server/src/protocol';
import { askReason, onSaved } from '../ignore';
import type { Server } from '../server';
import { rangeOf, uriOf } from './tree';

export const registerJudging = (server: Server): Disposable[] => [
  commands.registerCommand('gaojian.item.fix', async (item?: ViewItem) => item && fix(server, item)),
  commands.registerCommand('gaojian.item.ignore', async (item?: ViewItem) => item && ignore(server, item)),
  commands.registerCommand('gaojian.item.unignore', async (item?: ViewItem) => item?.judged && undo(server, item)),
];

/** The proposals at the card's place, to choose from; what would be written elsewhere is shown before it is. */
const fix = async (server: Server, { location, label }: ViewItem): Promise<void> => {
  if (!location) return;
  const actions = (
    (await server.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: location.uri },
      range: location.range,
      context: { diagnostics: [], only: ['quickfix'], triggerKind: 1 },
    })) ?? []
  ).filter(a => !a.command);
  if (!actions.length) {
    await window.showTextDocument(uriOf(location), { selection: rangeOf(location) });
    window.setStatusBarMessage(l10n.t('There is no correction to propose here; please correct it in the text.'), 6000);
    return;
  }
  const chosen = await window.showQuickPick(
    actions.map(action => ({ label: action.title, action })),
    { title: label, placeHolder: l10n.t('Which correction?') },
  );
  if (!chosen) return;
  const { edit } = (await server.request<CodeAction>('codeAction/resolve', chosen.action)) ?? {};
  if (edit) await workspace.applyEdit(await server.toEdit(edit), { isRefactoring: true });
};

/** One reason for all that the card stands for. */
const ignore = async (server: Server, { ignore: all = [], label }: ViewItem): Promise<void> => {
  const [first] = all;
  const reason = first && (await askReason(`${label}\n${first.message}`));
  if (!first || reason === undefined) return;
  for (const one of all) await run(server, IGNORE_COMMAND, [one satisfies IgnoreArguments, reason]);
};

const undo = async (server: Server, { judged }: ViewItem): Promise<void> => run(server, UNIGNORE_COMMAND, [judged]);

const run = async (server: Server, command: string, args: readonly unknown[]): Promise<void> =>
  void (await onSaved(
    async () => (await server.request('workspace/executeCommand', { command, arguments: args })) ?? null,
  ));
