/** The status-bar item: how many figures of the active report are proved, or that the server is not there. */
import { Disposable, languages, MarkdownString, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import { l10n } from './words';
import type { StatusParams } from '../../server/src/protocol';
import type { Server } from './server';

const LANGUAGES = ['gongwen', 'markdown'];

export const createStatus = (server: Server): Disposable => {
  const item = window.createStatusBarItem('gaojian.coverage', StatusBarAlignment.Left, 90);
  item.name = l10n.t('Gaojian: Coverage of Figures');
  const known = new Map<string, StatusParams>();
  let busy = false;

  const update = (): void => {
    const document = window.activeTextEditor?.document;
    if (!document || languages.match(LANGUAGES, document) === 0) return item.hide();
    if (server.state() === 'stopped') {
      item.text = `$(warning) ${l10n.t('Gaojian is not running')}`;
      item.tooltip = l10n.t('Click to restart the language server.');
      item.command = 'gaojian.restart';
      item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
      return item.show();
    }
    const status = known.get(document.uri.toString());
    if (!status) return item.hide();
    // What is told meanwhile is what was known before; the sign says that it may change.
    item.text = `${busy ? '$(sync~spin)' : '$(checklist)'} ${status.text}`;
    item.tooltip = tooltip(status);
    item.accessibilityInformation = { label: `${status.text}，${status.tooltip}` };
    item.command = 'gaojian.findings.focus';
    item.backgroundColor = undefined;
    item.show();
  };

  return Disposable.from(
    item,
    server.onDidChangeStatus(status => {
      known.set(status.uri, status);
      update();
    }),
    server.onDidChangeState(update),
    server.onDidChangeBusy(now => {
      busy = now;
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
};

const tooltip = ({ tooltip: line }: StatusParams): MarkdownString => {
  const text = new MarkdownString();
  text.appendText(`${line}\n`);
  text.appendText(l10n.t('Click to list what is in question.'));
  return text;
};
