/** “改动此数据的所有说法…”: offered at a figure that is said elsewhere too, or from which others are reckoned. The client asks for the new one. */
import { CodeActionKind } from 'vscode-languageserver/node';
import { say } from '../../core/base';
import { CHANGE_FIGURE_COMMAND, type ChangeFigureArguments } from '../../protocol';
import { toRange } from '../toProto';
import type { ActionProvider } from './action-provider';

export const changeFigure: ActionProvider = {
  name: 'change-figure',
  kinds: [CodeActionKind.RefactorRewrite],
  offer: ({ service, client }, { file, span, isAutomatic }) => {
    // All files are looked at, which is not done for a light bulb after every keystroke.
    const scope = isAutomatic || !client().changesFigures ? undefined : service().changeScope(file.file, span.start);
    if (!scope || (scope.same < 2 && !scope.reckoned)) return [];
    const title = scope.reckoned
      ? say('改动此数据的所有说法（同一数据 {0} 处，由它推算 {1} 处）…', scope.same, scope.reckoned)
      : say('改动此数据的所有说法（同一数据 {0} 处）…', scope.same);
    const args: ChangeFigureArguments = {
      uri: file.file,
      position: toRange(file.tree.source, scope.figure.span).start,
      written: scope.written,
    };
    return [
      {
        title,
        kind: CodeActionKind.RefactorRewrite,
        command: { title, command: CHANGE_FIGURE_COMMAND, arguments: [args] },
      },
    ];
  },
};
