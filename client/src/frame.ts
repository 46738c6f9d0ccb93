/** What the report in front was taken for, in the status bar; a click sets it right, in the configuration's `documents`. */
import { commands, Disposable, languages, StatusBarAlignment, window, type QuickPickItem } from 'vscode';
import { l10n } from './words';
import {
  DESCRIBE_COMMAND,
  FRAME,
  type DescribeArguments,
  type FrameField,
  type FrameParams,
  type FrameResult,
  type StatusParams,
} from '../../server/src/protocol';
import { onSaved } from './ignore';
import type { Server } from './server';

export const DESCRIBE = 'gaojian.describe';

export const createFrame = (server: Server): Disposable => {
  const item = window.createStatusBarItem('gaojian.frame', StatusBarAlignment.Left, 89);
  item.name = l10n.t('Gaojian: Kind, Place and Year of the Document');
  item.command = DESCRIBE;
  const known = new Map<string, string>();
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const text = document && known.get(document.uri.toString());
    if (!text || languages.match(['gongwen', 'markdown'], document) === 0 || !server.isRunning()) return item.hide();
    item.text = text;
    item.tooltip = l10n.t('What this document was taken for. Click to set it right.');
    item.accessibilityInformation = { label: `${text}，${item.tooltip}` };
    item.show();
  };
  return Disposable.from(
    item,
    server.onDidChangeStatus(({ uri, frame }: StatusParams) => {
      if (frame !== undefined) known.set(uri, frame);
      update();
    }),
    server.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    commands.registerCommand(DESCRIBE, async (answer?: Pick<DescribeArguments, 'name' | 'value'>) =>
      describe(server, answer),
    ),
  );
};

interface Row extends QuickPickItem {
  readonly field: FrameField;
}

/** `answer` spares the questions. */
const describe = async (server: Server, answer?: Pick<DescribeArguments, 'name' | 'value'>): Promise<void> => {
  const uri = window.activeTextEditor?.document.uri.toString();
  const frame = uri && (await server.request<FrameResult>(FRAME, { uri } satisfies FrameParams));
  if (!uri || !frame) return;
  const chosen = answer ?? (await ask(frame.fields));
  if (!chosen) return;
  const done = await onSaved(
    async () =>
      (await server.request('workspace/executeCommand', {
        command: DESCRIBE_COMMAND,
        arguments: [{ uri, ...chosen } satisfies DescribeArguments],
      })) ?? null,
  );
  if (!done)
    void window.showWarningMessage(
      l10n.t('This could not be written down: a folder must be open, and .gaojian.json well formed.'),
    );
};

const ask = async (fields: readonly FrameField[]): Promise<Pick<DescribeArguments, 'name' | 'value'> | undefined> => {
  const row = await window.showQuickPick(
    fields.map((field): Row => ({ label: field.label, description: field.words ?? '—', detail: field.why, field })),
    { title: l10n.t('What is this document?'), placeHolder: l10n.t('Choose what is not right') },
  );
  if (!row) return undefined;
  const { name, label, value, choices } = row.field;
  const wanted = choices.length
    ? (
        await window.showQuickPick(
          choices.map(c => ({ label: c.label, value: c.value, picked: c.value === value })),
          { title: label },
        )
      )?.value
    : await window.showInputBox({
        title: label,
        value: value ?? '',
        validateInput: text =>
          name === 'region' || /^(?:19|20)\d\d$/.test(text.trim()) ? undefined : l10n.t('A year, such as 2026'),
      });
  return wanted === undefined || wanted.trim() === '' ? undefined : { name, value: wanted.trim() };
};
