/** “改动此数据的所有说法…”: asks for the new figure, makes the edit, tells what could not be made. What is reckoned from it comes in the preview. */
import { commands, Location, Position, Uri, window, workspace, type Disposable } from 'vscode';
import { l10n } from './words';
import {
  CHANGE_FIGURE,
  CHANGE_FIGURE_COMMAND,
  type ChangeFigureArguments,
  type ChangeFigureParams,
  type ChangeFigureResult,
} from '../../server/src/protocol';
import type { Server } from './server';
import { rangeOf, uriOf } from './views/tree';

/** The second argument answers the question beforehand. */
export const registerChangeFigure = (server: Server): Disposable =>
  commands.registerCommand(CHANGE_FIGURE_COMMAND, async (place: ChangeFigureArguments, answer?: string) => {
    const text =
      answer ??
      (await window.showInputBox({
        title: l10n.t('Change this figure everywhere'),
        value: place.written,
        prompt: l10n.t('The new figure, with or without its unit. Every place keeps its own unit and precision.'),
      }));
    if (text === undefined || text.trim() === '') return;
    try {
      const result = await server.request<ChangeFigureResult>(CHANGE_FIGURE, {
        uri: place.uri,
        position: place.position,
        text,
      } satisfies ChangeFigureParams);
      if (!result) return;
      if (!(await workspace.applyEdit(await server.toEdit(result.edit), { isRefactoring: true }))) return;
      if (result.open.length) void tell(place, result.open);
    } catch (error) {
      // The server says in its message what is wrong with the text.
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  });

type Open = NonNullable<ChangeFigureResult>['open'];

const tell = async ({ uri, position }: ChangeFigureArguments, open: Open): Promise<void> => {
  const show = l10n.t('Show the Places');
  const names = open
    .slice(0, 3)
    .map(o => `${o.name}（${o.how}）`)
    .join('；');
  const chosen = await window.showInformationMessage(
    l10n.t(
      '{0} more places depend on this figure and were left as they are; please check them: {1}',
      open.length,
      names,
    ),
    show,
  );
  if (chosen !== show) return;
  const at = new Position(position.line, position.character);
  await commands.executeCommand(
    'editor.action.peekLocations',
    Uri.parse(uri, true),
    at,
    open.map(o => new Location(uriOf(o.location), rangeOf(o.location))),
    'peek',
  );
};
