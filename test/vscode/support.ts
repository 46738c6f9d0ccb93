/** What the suite waits with: events and conditions, never a fixed time. It runs in whatever language the editor has. */
import * as assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  extensions,
  languages,
  Selection,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type Diagnostic,
  type Event,
  type Location,
  type Position,
  type TextDocument,
} from 'vscode';
import type { GaojianApi } from '../../client/src/extension';

export const LAST_YEAR = '2025年政府工作报告.gw';
export const THIS_YEAR = '2026年政府工作报告（草案）.gw';
export const BULLETIN = '2025年统计公报.md';
export const BUDGET = '预算报告.txt';
export const NOTE = '便条.txt';

export const gaojian = async (): Promise<GaojianApi> => {
  const extension = extensions.getExtension<GaojianApi>('gaojian.gaojian');
  assert.ok(extension, '扩展没有载入');
  return extension.activate();
};

export const uriOf = (name: string): Uri => {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, '没有打开文件夹');
  return Uri.joinPath(folder.uri, name);
};

export const open = async (name: string): Promise<TextDocument> => {
  const document = await workspace.openTextDocument(uriOf(name));
  await window.showTextDocument(document, { preview: false });
  return document;
};

export const closeAll = async (): Promise<void> => {
  await commands.executeCommand('workbench.action.closeAllEditors');
};

/** The middle of these words, which must be there. */
export const positionOf = (document: TextDocument, words: string): Position => {
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, `文中没有“${words}”`);
  return document.positionAt(offset + Math.floor(words.length / 2));
};

export const select = (document: TextDocument, at: Position): void => {
  const editor = window.visibleTextEditors.find(e => e.document === document);
  assert.ok(editor, '没有显示这份文稿');
  editor.selection = new Selection(at, at);
};

export const insert = async (document: TextDocument, at: Position, text: string): Promise<void> => {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, at, text);
  assert.ok(await workspace.applyEdit(edit));
};

/** Looks now and after every event; mocha's timeout is the end of waiting. */
export const until = async <T>(event: Event<unknown>, look: () => T | undefined): Promise<T> => {
  const now = look();
  if (now !== undefined) return now;
  return new Promise(done => {
    const subscription = event(() => {
      const found = look();
      if (found === undefined) return;
      subscription.dispose();
      done(found);
    });
  });
};

/** Resolves at the next event that `wanted` accepts. Call it before what causes the event. */
export const next = <T>(event: Event<T>, wanted: (value: T) => boolean = () => true): Promise<T> =>
  new Promise(done => {
    const subscription = event(value => {
      if (!wanted(value)) return;
      subscription.dispose();
      done(value);
    });
  });

/** By the page that the name leads to: the reader is shown a name, and no id. */
export const ruleOf = ({ code }: Diagnostic): string =>
  typeof code === 'object' ? (/docs\/rules\/(.+)\.md/.exec(code.target.path)?.[1] ?? '') : String(code);

/** The findings of a file as soon as they are as wanted. */
export const findings = (
  uri: Uri,
  wanted: (findings: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> =>
  until(languages.onDidChangeDiagnostics, () => {
    const all = languages.getDiagnostics(uri).filter(d => d.source === '稿鉴');
    return wanted(all) ? all : undefined;
  });

export const fileName = ({ uri }: Pick<Location, 'uri'>): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** A setting of ours for this workspace; undefined takes it back. */
export const set = async (name: string, value: unknown): Promise<void> => {
  await workspace.getConfiguration('gaojian').update(name, value, ConfigurationTarget.Workspace);
};
