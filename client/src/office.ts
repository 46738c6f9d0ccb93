/** Commands around Word: comments into a copy, export and import, two drafts compared, a new report from last year's. */
import { commands, Disposable, l10n, ViewColumn, window, workspace, type Uri } from 'vscode';
import { OFFICE, WORD_SCHEME, type OfficeParams, type OfficeResult } from '../../server/src/protocol';
import type { Server } from './server';

export const registerOffice = (server: Server): Disposable => {
  const ask = async (params: OfficeParams): Promise<OfficeResult | undefined> => {
    const result = await server.request<OfficeResult>(OFFICE, params);
    if (!result) void window.showWarningMessage(l10n.t('Gaojian is not running'));
    else if (result.reason !== undefined) void window.showWarningMessage(result.reason);
    return result?.reason === undefined ? (result ?? undefined) : undefined;
  };
  const active = (): Uri | undefined => {
    const uri = window.activeTextEditor?.document.uri;
    if (!uri) void window.showInformationMessage(l10n.t('Open a report first.'));
    return uri;
  };
  /** A place beside the document, under a name of its own. */
  const placeFor = (uri: Uri, suffix: string): Thenable<Uri | undefined> => {
    const path = uri.path.replace(/\.[^./]+$/, '');
    return window.showSaveDialog({
      defaultUri: uri.with({ scheme: uri.scheme === WORD_SCHEME ? 'file' : uri.scheme, path: `${path}${suffix}` }),
      filters: { Word: ['docx'] },
    });
  };
  const written = async (what: OfficeParams['what'], suffix: string): Promise<void> => {
    const uri = active();
    const target = uri && (await placeFor(uri, suffix));
    const result = uri && target && (await ask({ what, uri: uri.toString(), target: target.toString() }));
    if (result?.said !== undefined) void window.showInformationMessage(result.said);
  };
  const opened = async (params: OfficeParams, language: string): Promise<void> => {
    const result = await ask(params);
    if (result?.newText === undefined) return;
    const document = await workspace.openTextDocument({ content: result.newText, language });
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
    if (result.said !== undefined) window.setStatusBarMessage(result.said, 6000);
  };
  const compare = async (): Promise<void> => {
    const uri = active();
    const [other] =
      (uri &&
        (await window.showOpenDialog({
          title: l10n.t('Compare with the earlier draft'),
          filters: { [l10n.t('Reports')]: ['docx', 'gw', 'gongwen', 'txt', 'md'] },
        }))) ??
      [];
    if (uri && other) await opened({ what: 'compare', uri: uri.toString(), other: other.toString() }, 'markdown');
  };
  const ofActive = (what: OfficeParams['what'], language: string) => async (): Promise<void> => {
    const uri = active();
    if (uri) await opened({ what, uri: uri.toString() }, language);
  };
  return Disposable.from(
    commands.registerCommand('gaojian.annotateWord', () => written('annotate', l10n.t(' (checked)') + '.docx')),
    commands.registerCommand('gaojian.exportWord', () => written('toWord', '.docx')),
    commands.registerCommand('gaojian.draftFromWord', ofActive('toDraft', 'gongwen')),
    commands.registerCommand('gaojian.compareDrafts', compare),
    commands.registerCommand('gaojian.newReport', ofActive('new', 'gongwen')),
  );
};
