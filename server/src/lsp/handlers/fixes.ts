/** Quick fixes that findings carry. The edit is made when the fix is chosen, from the text as it is then. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import type { Finding, Fix } from '../../core/checks';
import { toAnnotatedEdit, toDiagnostic, toWorkspaceEdit } from '../toProto';
import { findingsHere, type ActionData, type ActionProvider } from './action-provider';

interface FixArgs {
  readonly rule: string;
  readonly group: string;
  readonly title: string;
}

export const findingFixes: ActionProvider = {
  name: 'fixes',
  kinds: [CodeActionKind.QuickFix],
  offer: (session, request) =>
    findingsHere(session, request).flatMap(f => f.fixes.map((fix): CodeAction => ({ title: fix.title, kind: CodeActionKind.QuickFix, isPreferred: isPreferred(f, fix), diagnostics: [toDiagnostic(session.service().workspace, request.file, f, session.pageOf(f.rule))], data: { provider: 'fixes', uri: request.file.file, args: { rule: f.rule, group: f.group, title: fix.title } } satisfies ActionData<FixArgs> }))),
  resolve: ({ service, client }, action, { uri, args }) => {
    const { rule, group, title } = args as FixArgs;
    const fix = service().check(uri).findings.find(f => f.rule === rule && f.group === group)?.fixes.find(x => x.title === title);
    if (!fix) return action;
    const { confirm } = fix;
    const { workspace } = service();
    return { ...action, edit: confirm && client().confirms ? toAnnotatedEdit(workspace, fix.edits.map(e => ({ ...e, confirm }))) : toWorkspaceEdit(workspace, fix.edits) };
  },
};

/** Only what keeps the meaning and has no rival may be made by a single key. */
const isPreferred = (finding: Finding, fix: Fix): boolean => fix.safe && finding.fixes.filter(f => f.safe).length === 1;
