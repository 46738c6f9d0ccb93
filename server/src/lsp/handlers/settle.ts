/** Quick fixes that say in `.gaojian.json` what a document does not say itself: whose it is, of which year. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import { say } from '../../core/base';
import { addDocument } from '../../host/ignores';
import { SETTLE_COMMAND, type SettleArguments } from '../../protocol';
import type { ConfigCommand } from '../config-writer';
import type { Session } from '../context';
import { toDiagnostic } from '../toProto';
import { findingsHere, type ActionProvider } from './action-provider';
import { relativeTo } from './ignore';

export const settle: ActionProvider = {
  name: 'settle',
  kinds: [CodeActionKind.QuickFix],
  offer: (session, request) => {
    const { service, configuration, pageOf } = session;
    const { file } = request;
    if (!configuration()) return [];
    return findingsHere(session, request).flatMap(f =>
      (f.settings ?? []).map(({ title }): CodeAction => {
        const args: SettleArguments = { uri: file.file, rule: f.rule, group: f.group, title };
        return {
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [toDiagnostic(service().workspace, file, f, pageOf(f.rule))],
          command: { title, command: SETTLE_COMMAND, arguments: [args] },
        };
      }),
    );
  },
};

export const settleCommand =
  ({ service, freshAll, configuration, configure }: Session): ConfigCommand =>
  async args => {
    const place = configuration();
    if (!place || !isArguments(args)) return false;
    freshAll();
    const { uri, rule, group, title } = args;
    const setting = service()
      .check(uri)
      .findings.find(f => f.rule === rule && f.group === group)
      ?.settings?.find(s => s.title === title);
    if (!setting) return false;
    const { title: _, ...fields } = setting;
    return configure(say('在配置中说明'), text => addDocument(text, relativeTo(place.folder, uri), fields));
  };

const isArguments = (value: unknown): value is SettleArguments =>
  typeof value === 'object' &&
  value !== null &&
  'uri' in value &&
  typeof value.uri === 'string' &&
  'rule' in value &&
  typeof value.rule === 'string' &&
  'group' in value &&
  typeof value.group === 'string' &&
  'title' in value &&
  typeof value.title === 'string';
