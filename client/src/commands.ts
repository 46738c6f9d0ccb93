/** The commands of the palette. */
import { commands, env, ProgressLocation, window, type Disposable } from 'vscode';
import { l10n } from './words';
import {
  DiagnosticSeverity,
  WorkspaceDiagnosticRequest,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageclient/node';
import { LEDGER_TEXT, READ_AGAIN, type LedgerTextResult } from '../../server/src/protocol';
import type { Server } from './server';

export const registerCommands = (server: Server): Disposable[] => [
  commands.registerCommand('gaojian.restart', () => server.restart()),
  commands.registerCommand('gaojian.showOutput', () => server.output.show()),
  commands.registerCommand('gaojian.checkWorkspace', () => checkWorkspace(server)),
  commands.registerCommand('gaojian.copyLedger', () => copyLedger(server)),
];

/** Tabs between columns: a spreadsheet takes it as a table. */
const copyLedger = async (server: Server): Promise<void> => {
  const ledger = await server.request<LedgerTextResult>(LEDGER_TEXT, {});
  if (!ledger) {
    void window.showWarningMessage(l10n.t('Gaojian is not running'));
    return;
  }
  await env.clipboard.writeText(ledger.text);
  void window.showInformationMessage(
    l10n.t('The ledger of {0} figures is on the clipboard; paste it into a spreadsheet.', ledger.rows),
  );
};

/** The findings themselves arrive by pull diagnostics; here they are counted once, everything read and checked. */
const checkWorkspace = async (server: Server): Promise<void> => {
  server.checkNow();
  const report = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Checking all reports') },
    async () => {
      // A network drive tells of no change.
      await server.request(READ_AGAIN, {});
      return server.request<WorkspaceDiagnosticReport>(WorkspaceDiagnosticRequest.method, { previousResultIds: [] });
    },
  );
  if (!report) {
    void window.showWarningMessage(l10n.t('Gaojian is not running'));
    return;
  }
  const findings = report.items.flatMap(item => (item.kind === 'full' ? item.items : []));
  const certain = findings.filter(
    f => f.severity === DiagnosticSeverity.Error || f.severity === DiagnosticSeverity.Warning,
  ).length;
  await commands.executeCommand('gaojian.findings.focus');
  void window.showInformationMessage(
    l10n.t(
      '{0} reports checked: {1} findings, {2} of them errors or warnings.',
      report.items.length,
      findings.length,
      certain,
    ),
  );
};
