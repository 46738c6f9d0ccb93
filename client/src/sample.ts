/** The first steps: the walkthrough, and “打开示例文稿”, the reports of an invented county, as copies that may be changed, in this window. */
import { commands, Disposable, Uri, window, workspace, type ExtensionContext } from 'vscode';

/** The draft last: it is the one in front. */
const REPORTS = ['2025年统计公报.md', '2025年政府工作报告.gw', '2026年政府工作报告（草案）.gw'];

export const registerSample = (context: ExtensionContext): Disposable =>
  Disposable.from(
    commands.registerCommand('gaojian.getStarted', async () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
    commands.registerCommand('gaojian.openSample', async () => openSample(context)),
  );

const openSample = async (context: ExtensionContext): Promise<void> => {
  const folder = Uri.joinPath(context.globalStorageUri, 'samples');
  for (const name of REPORTS) {
    const uri = Uri.joinPath(folder, name);
    // What was changed the last time is not in the way of the next, unless it is still being changed.
    if (!workspace.textDocuments.some(d => d.uri.toString() === uri.toString() && d.isDirty))
      await workspace.fs.copy(Uri.joinPath(context.extensionUri, 'samples', name), uri, { overwrite: true });
    await window.showTextDocument(uri, { preview: false });
  }
};
