/** “导出核对报告”: the paper that goes round, as a page to print or as a workbook. */
import { commands, env, Uri, window, workspace, type Disposable } from 'vscode';
import { l10n } from './words';
import { REPORT, type ReportParams, type ReportResult } from '../../server/src/protocol';
import type { Server } from './server';

type Format = ReportParams['format'];

export const registerExportReport = (server: Server): Disposable =>
  commands.registerCommand('gaojian.exportReport', async (format?: Format, to?: Uri) => {
    const chosen = format ?? (await askFormat());
    const target = chosen && (to ?? (await askTarget(chosen)));
    if (!chosen || !target) return;
    const report = await server.request<ReportResult>(REPORT, { format: chosen } satisfies ReportParams);
    if (!report) {
      void window.showWarningMessage(l10n.t('Gaojian is not running'));
      return;
    }
    try {
      await workspace.fs.writeFile(target, Buffer.from(report.content, 'base64'));
    } catch (error) {
      void window.showErrorMessage(l10n.t('The report could not be written: {0}', String(error)));
      return;
    }
    if (to) return;
    const open = l10n.t('Open');
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    if ((await window.showInformationMessage(l10n.t('The report is in {0}.', name), open)) === open)
      await env.openExternal(target);
  });

const askFormat = async (): Promise<Format | undefined> =>
  (
    await window.showQuickPick(
      [
        { label: l10n.t('A page to print or to send (HTML)'), format: 'html' as const },
        { label: l10n.t('A workbook (xlsx)'), format: 'xlsx' as const },
      ],
      { title: l10n.t('Export the report of the check') },
    )
  )?.format;

const askTarget = async (format: Format): Promise<Uri | undefined> => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${l10n.t('Report of the check')}.${format}`;
  return window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: format === 'html' ? { HTML: ['html'] } : { Excel: ['xlsx'] },
  });
};
