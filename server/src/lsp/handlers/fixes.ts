/** Quick fixes that findings carry. The edit is made when the fix is chosen, from the text as it is then. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import { soundFixes, type Finding, type Fix, type ReportedFinding } from '../../core/checks';
import type { Session } from '../context';
import { toDiagnostic } from '../toProto';
import { canBeMade, findingsHere, withEdit, type ActionData, type ActionProvider } from './action-provider';
import { toProposal } from './named';

interface FixArgs {
  readonly rule: string;
  readonly group: string;
  readonly title: string;
}

export const findingFixes: ActionProvider = {
  name: 'fixes',
  kinds: [CodeActionKind.QuickFix],
  offer: (session, request) =>
    findingsHere(session, request).flatMap(f =>
      fixesOf(session, f).map((fix): CodeAction => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        isPreferred: isPreferred(f, fix),
        diagnostics: [toDiagnostic(session.service().workspace, request.file, f, session.pageOf(f.rule))],
        data: {
          provider: 'fixes',
          uri: request.file.file,
          args: { rule: f.rule, group: f.group, title: fix.title },
        } satisfies ActionData<FixArgs>,
      })),
    ),
  resolve: async ({ service, edits }, action, { uri, args }) => {
    const { rule, group, title } = args as FixArgs;
    const edit = await edits.whole(uri, () => {
      const finding = service()
        .check(uri)
        .findings.find(f => f.rule === rule && f.group === group);
      const fix = finding?.fixes.find(x => x.title === title);
      return finding && fix && toProposal(service().workspace, finding, fix);
    });
    return withEdit(action, edit);
  },
};

const fixesOf = ({ service }: Session, finding: ReportedFinding): readonly Fix[] =>
  soundFixes(service().workspace, finding).filter(canBeMade);

/** Only what keeps the meaning and has no rival may be made by a single key. */
const isPreferred = (finding: Finding, fix: Fix): boolean => fix.safe && finding.fixes.filter(f => f.safe).length === 1;
