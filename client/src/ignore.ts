/** Asks for the reason before a finding is ignored, and has the configuration saved before and after it is changed. */
import { Uri, window, workspace } from 'vscode';
import { l10n } from './words';
import type { ExecuteCommandSignature, Middleware } from 'vscode-languageclient/node';
import {
  DESCRIBE_COMMAND,
  IGNORE_COMMAND,
  SETTLE_COMMAND,
  UNIGNORE_COMMAND,
  type IgnoreArguments,
  type IgnoreResult,
} from '../../server/src/protocol';

export const ignoreMiddleware: Pick<Middleware, 'executeCommand'> = {
  executeCommand: async (command: string, args: unknown[], next: ExecuteCommandSignature) => {
    if ([SETTLE_COMMAND, UNIGNORE_COMMAND, DESCRIBE_COMMAND].includes(command))
      return onSaved(async () => (await next(command, args)) as IgnoreResult | null);
    if (command !== IGNORE_COMMAND) return next(command, args) as unknown;
    const { message } = args[0] as IgnoreArguments;
    const reason = typeof args[1] === 'string' ? args[1] : await askReason(message);
    if (reason === undefined) return null;
    return onSaved(async () => (await next(command, [args[0], reason])) as IgnoreResult | null);
  },
};

export const askReason = async (message: string): Promise<string | undefined> =>
  window.showInputBox({
    title: l10n.t('Ignore and explain'),
    prompt: message,
    placeHolder: l10n.t('Why both are right, e.g. another statistical basis or date'),
    validateInput: value =>
      value.trim() ? undefined : l10n.t('Please give the reason: it is what the next reader will see.'),
  });

/** The server changes the file: what was typed into it must be there before, and the change of an open one afterwards. */
export const onSaved = async (change: () => Promise<IgnoreResult | null>): Promise<IgnoreResult | null> => {
  // Where it cannot be saved, the editor has said why.
  for (const document of workspace.textDocuments)
    if (document.isDirty && document.uri.path.endsWith('/.gaojian.json') && !(await document.save())) return null;
  const result = await change();
  if (result) await (await workspace.openTextDocument(Uri.parse(result.uri))).save();
  return result;
};
