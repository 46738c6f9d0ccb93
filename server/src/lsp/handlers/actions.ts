/**
 * Code actions: providers in order, each with its own way to work an action out when it is chosen (`resolve`).
 * A new kind of action is one file with a provider and one line in `PROVIDERS`.
 */
import { CodeActionTriggerKind, type CodeAction, type CodeActionKind } from 'vscode-languageserver/node';
import { groupBy, say } from '../../core/base';
import { offsetAt } from '../../core/text';
import type { Session } from '../context';
import type { ActionData, ActionProvider, ActionRequest } from './action-provider';
import { changeFigure } from './change-figure';
import { findingFixes } from './fixes';
import { fixAll } from './fix-all';
import { ignoreFinding } from './ignore';
import { repairs } from './repair';
import { renumber } from './renumber';
import { settle } from './settle';

const PROVIDERS: readonly ActionProvider[] = [
  findingFixes,
  settle,
  repairs,
  fixAll,
  ignoreFinding,
  changeFigure,
  renumber,
];

export const ACTION_KINDS: readonly CodeActionKind[] = [...new Set(PROVIDERS.flatMap(p => p.kinds))];

export const registerActions = (session: Session): void => {
  const { connection, service, answer, freshAll } = session;
  connection.onCodeAction(
    answer(
      'textDocument/codeAction',
      () => [],
      async ({ textDocument: { uri }, range, context }, cancel) => {
        freshAll();
        const file = service().get(uri);
        if (!file) return [];
        const { source } = file.tree;
        const request: ActionRequest = {
          file,
          span: { start: offsetAt(source, range.start), end: offsetAt(source, range.end) },
          range,
          only: context.only ?? null,
          isAutomatic: context.triggerKind === CodeActionTriggerKind.Automatic,
          cancel,
        };
        const actions: CodeAction[] = [];
        for (const p of PROVIDERS)
          if (p.kinds.some(k => asked(request.only, k)))
            actions.push(
              ...(await p.offer(session, request)).filter(a => a.kind === undefined || asked(request.only, a.kind)),
            );
        return apart(actions);
      },
    ),
  );
  connection.onCodeActionResolve(
    answer(
      'codeAction/resolve',
      action => action,
      async (action: CodeAction, cancel) => {
        const data = action.data as ActionData | undefined;
        const provider = PROVIDERS.find(p => p.name === data?.provider);
        if (!data || !provider?.resolve) return action;
        freshAll();
        return provider.resolve(session, action, data, cancel);
      },
    ),
  );
};

/**
 * No two titles alike: a menu shows one of them only. What several findings propose at one place in the same words is one proposal,
 * for all of them; what else bears one title is told apart by its number.
 */
const apart = (actions: readonly CodeAction[]): CodeAction[] => {
  const byTitle = groupBy(actions, a => a.title);
  return [...byTitle.values()].flatMap(([first, ...others]): CodeAction[] => {
    if (!first) return [];
    const commands = others.filter(o => o.command);
    const diagnostics = [first, ...others.filter(o => !o.command)].flatMap(a => a.diagnostics ?? []);
    return [
      diagnostics.length ? { ...first, diagnostics } : first,
      ...commands.map((o, i) => ({ ...o, title: say('{0}（之{1}）', o.title, i + 2) })),
    ];
  });
};

/** `source` asks for `source.fixAll` too. */
const asked = (only: readonly CodeActionKind[] | null, kind: CodeActionKind): boolean =>
  only ? only.some(o => o === '' || kind === o || kind.startsWith(`${o}.`)) : true;
