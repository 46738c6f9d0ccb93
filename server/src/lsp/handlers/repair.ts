/** Which number is wrong? Proposals for reckonings that fail, worked out when the drafter asks for them. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import { spanTouches } from '../../core/base';
import { repairsOf } from '../../core/checks';
import { toDiagnostic, toWorkspaceEdit } from '../toProto';
import type { ActionProvider } from './action-provider';

export const repairs: ActionProvider = {
  name: 'repairs',
  kinds: [CodeActionKind.QuickFix],
  offer: ({ service, pageOf }, { file, span }) => {
    const { workspace } = service();
    return service()
      .check(file.file)
      .findings.filter(f => f.file === file.file && (spanTouches(f.span, span.start) || spanTouches(span, f.span.start)))
      .flatMap(f => repairsOf(workspace, f).map((fix): CodeAction => ({ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(workspace, file, f, pageOf(f.rule))], edit: toWorkspaceEdit(workspace, fix.edits) })));
  },
};
