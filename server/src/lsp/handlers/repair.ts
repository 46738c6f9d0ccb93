/** Which number is wrong? Proposals for reckonings that fail, worked out when the drafter asks for them. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import { repairsOf } from '../../core/checks';
import { toDiagnostic } from '../toProto';
import { canBeMade, findingsHere, withEdit, type ActionData, type ActionProvider } from './action-provider';
import { toProposal } from './named';

interface RepairArgs {
  readonly rule: string;
  readonly group: string;
  readonly title: string;
}

export const repairs: ActionProvider = {
  name: 'repairs',
  kinds: [CodeActionKind.QuickFix],
  offer: (session, request) => {
    const { workspace } = session.service();
    const { file } = request;
    return findingsHere(session, request).flatMap(f =>
      repairsOf(workspace, f)
        .filter(canBeMade)
        .map(({ title }): CodeAction => ({
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [toDiagnostic(workspace, file, f, session.pageOf(f.rule))],
          data: {
            provider: 'repairs',
            uri: file.file,
            args: { rule: f.rule, group: f.group, title },
          } satisfies ActionData<RepairArgs>,
        })),
    );
  },
  resolve: async ({ service, edits }, action, { uri, args }) => {
    const { rule, group, title } = args as RepairArgs;
    const edit = await edits.whole(uri, () => {
      const { workspace } = service();
      const finding = service()
        .check(uri)
        .findings.find(f => f.rule === rule && f.group === group);
      const fix = finding && repairsOf(workspace, finding).find(x => x.title === title);
      return finding && fix && toProposal(workspace, finding, fix);
    });
    return withEdit(action, edit);
  },
};
