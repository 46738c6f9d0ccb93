/** Quick fixes that say in `.gaojian.json` what a document does not say itself: whose it is, of which year. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import { addDocument } from '../../host/ignores';
import { toDiagnostic } from '../toProto';
import { findingsHere, type ActionData, type ActionProvider } from './action-provider';
import { configEdit, relativeTo } from './ignore';

interface SettleArgs {
  readonly rule: string;
  readonly group: string;
  readonly title: string;
}

export const settle: ActionProvider = {
  name: 'settle',
  kinds: [CodeActionKind.QuickFix],
  offer: (session, request) => {
    const { service, configuration, pageOf } = session;
    const { file } = request;
    if (!configuration()) return [];
    return findingsHere(session, request).flatMap(f => (f.settings ?? []).map((s): CodeAction => ({ title: s.title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(service().workspace, file, f, pageOf(f.rule))], data: { provider: 'settle', uri: file.file, args: { rule: f.rule, group: f.group, title: s.title } } satisfies ActionData<SettleArgs> })));
  },
  resolve: async ({ service, configuration, files }, action, { uri, args }) => {
    const { rule, group, title } = args as SettleArgs;
    const place = configuration();
    const setting = service().check(uri).findings.find(f => f.rule === rule && f.group === group)?.settings?.find(s => s.title === title);
    if (!place || !setting) return action;
    const { title: _, ...fields } = setting;
    const edit = await configEdit(place, files, text => addDocument(text, relativeTo(place.folder, uri), fields));
    return edit ? { ...action, edit } : action;
  },
};
