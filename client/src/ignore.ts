/** Asks for the reason before a finding is ignored, and has the configuration saved before and after it is changed. */
import { l10n, Uri, window, workspace } from 'vscode';
import type { ExecuteCommandSignature, Middleware } from 'vscode-languageclient/node';
import { IGNORE_COMMAND, SETTLE_COMMAND, type IgnoreArguments, type IgnoreResult } from '../../server/src/protocol';

export const ignoreMiddleware: Pick<Middleware, 'executeCommand'> = {
  executeCommand: async (command: string, args: unknown[], next: ExecuteCommandSignature) => {
    if (command === SETTLE_COMMAND) return onSaved(async () => (await next(command, args)) as IgnoreResult | null);
    if (command !== IGNORE_COMMAND) return next(command, args) as unknown;
    const { message } = args[0] as IgnoreArguments;
    const reason =
      typeof args[1] === 'string'
        ? args[1]
        : await window.showInputBox({
            title: l10n.t('Ignore and explain'),
            prompt: message,
            placeHolder: l10n.t('Why both are right, e.g. another statistical basis or date'),
            validateInput: value =>
              value.trim() ? undefined : l10n.t('Please give the reason: it is what the next reader will see.'),
          });
    if (reason === undefined) return null;
    return onSaved(async () => (await next(command, [args[0], reason])) as IgnoreResult | null);
  },
};

/** The server changes the file: what was typed into it must be there before, and the change of an open one afterwards. */
const onSaved = async (change: () => Promise<IgnoreResult | null>): Promise<IgnoreResult | null> => {
  // Where it cannot be saved, the editor has said why.
  for (const document of workspace.textDocuments)
    if (document.isDirty && document.uri.path.endsWith('/.gaojian.json') && !(await document.save())) return null;
  const result = await change();
  if (result) await (await workspace.openTextDocument(Uri.parse(result.uri))).save();
  return result;
};
