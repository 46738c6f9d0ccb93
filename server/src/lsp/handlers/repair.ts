/** Which number is wrong? Proposals for reckonings that fail, worked out when the drafter asks for them. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import { repairsOf } from '../../core/checks';
import { toDiagnostic, toWorkspaceEdit } from '../toProto';
import { findingsHere, type ActionProvider } from './action-provider';

export const repairs: ActionProvider = {
  name: 'repairs',
  kinds: [CodeActionKind.QuickFix],
  offer: (session, request) => {
    const { workspace } = session.service();
    return findingsHere(session, request).flatMap(f => repairsOf(workspace, f).map((fix): CodeAction => ({ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(workspace, request.file, f, session.pageOf(f.rule))], edit: toWorkspaceEdit(workspace, fix.edits) })));
  },
};
