/** “与去年同节并排”: the section of an earlier report that corresponds to the one at the cursor, beside it. */
import { commands, TextEditorRevealType, ViewColumn, window, type Disposable } from 'vscode';
import { l10n } from './words';
import {
  COUNTERPART,
  OPEN_COUNTERPART,
  type CounterpartParams,
  type CounterpartResult,
} from '../../server/src/protocol';
import type { Server } from './server';
import { rangeOf, uriOf } from './views/tree';

export const registerCounterpart = (server: Server): Disposable =>
  commands.registerCommand(OPEN_COUNTERPART, async (place?: CounterpartParams) => {
    const asked = isPlace(place) ? place : atCursor();
    if (!asked) return;
    const found = await server.request<CounterpartResult>(COUNTERPART, asked);
    if (!found) {
      void window.showInformationMessage(
        l10n.t(
          'No earlier report of the same kind and region was found. Put the reports of several years into one folder and open it.',
        ),
      );
      return;
    }
    const range = rangeOf(found.location);
    const editor = await window.showTextDocument(uriOf(found.location), {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      selection: range,
    });
    editor.revealRange(range, TextEditorRevealType.AtTop);
  });

/** From a menu comes the file's address instead, or nothing. */
const isPlace = (value: unknown): value is CounterpartParams =>
  typeof value === 'object' && value !== null && 'uri' in value && 'position' in value;

const atCursor = (): CounterpartParams | undefined => {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
};
