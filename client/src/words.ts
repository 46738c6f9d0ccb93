/**
 * The language of what we say. By itself the editor's; `gaojian.language` says otherwise, for a clerk whose editor speaks English. What
 * the manifest says (titles of commands, settings) follows the editor alone.
 */
import { env, l10n as editors, workspace } from 'vscode';
import chinese from '../../l10n/bundle.l10n.zh-cn.json';

export type Language = 'auto' | 'zh-cn' | 'en';

export const languageSetting = (): Language =>
  workspace.getConfiguration('gaojian', null).get<Language>('language', 'auto');

/** What the server is told. */
export const spokenLocale = (): string => (languageSetting() === 'auto' ? env.language : languageSetting());

type Said = string | number | boolean;

/** Used as VS Code's own. */
export const l10n = {
  t: (message: string, ...args: readonly Said[]): string => {
    const language = languageSetting();
    if (language === 'auto') return editors.t(message, ...args);
    const bundle: Readonly<Record<string, string>> = language === 'zh-cn' ? chinese : {};
    return (bundle[message] ?? message).replace(/\{(\d+)\}/g, (whole, n: string) => String(args[Number(n)] ?? whole));
  },
};
