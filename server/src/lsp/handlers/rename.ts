/**
 * Rename with its preparation, and gaojian/changeFigure, which tells what stays open too. What can be renamed is decided in core;
 * a refusal reaches the drafter as a message at the caret.
 */
import { LSPErrorCodes, MessageType, ResponseError, ShowMessageNotification, type WorkspaceEdit } from 'vscode-languageserver/node';
import { say } from '../../core/base';
import { isRefusal, type Refusal, type Renaming } from '../../core/features';
import { CHANGE_FIGURE, type ChangeFigureParams, type ChangeFigureResult } from '../../protocol';
import type { Session } from '../context';
import { shown } from '../shown';
import { toAnnotatedEdit, toLocation, toRange, toWorkspaceEdit } from '../toProto';

export const registerRename = ({ connection, service, answer, at, client }: Session): void => {
  connection.onPrepareRename(
    answer('textDocument/prepareRename', () => null, async ({ textDocument: { uri }, position }) => {
      const here = await at(uri, position);
      const found = here && service().prepareRename(uri, here.offset);
      if (!here || !found) return null;
      if (isRefusal(found)) throw refusal(found);
      return { range: toRange(here.file.tree.source, found.span), placeholder: found.placeholder };
    }),
  );
  connection.onRenameRequest(
    answer('textDocument/rename', () => null, async ({ textDocument: { uri }, position, newName }) => {
      const here = await at(uri, position);
      if (!here) return null;
      const renaming = service().rename(uri, here.offset, newName);
      if (isRefusal(renaming)) throw refusal(renaming);
      const { edit, open } = shared(renaming);
      if (open.length) void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: say('另有 {0} 处与所改数据有关，请逐一核对：{1}', open.length, open.slice(0, MOST).map(o => `${o.name}（${o.how}）`).join('；')) });
      return edit;
    }),
  );
  connection.onRequest(
    CHANGE_FIGURE,
    answer('gaojian/changeFigure', () => null, async ({ uri, position, text }: ChangeFigureParams): Promise<ChangeFigureResult> => {
      const here = await at(uri, position);
      if (!here) return null;
      const span = service().changeScope(uri, here.offset)?.figure.span;
      const renaming = span ? service().rename(uri, span.start, text) : { refused: say('请把光标放在要改的数据上') };
      if (isRefusal(renaming)) throw refusal(renaming);
      const { edit, open } = shared(renaming);
      return { edit, open: open.flatMap(({ name, how, ...place }) => [toLocation(service().workspace, place) ?? []].flat().map(location => ({ name, how, location }))) };
    }),
  );

  /** What a client cannot be asked about, and what stands in a Word document, stays open. */
  const shared = ({ edits, open = [] }: Renaming): { readonly edit: WorkspaceEdit; readonly open: NonNullable<Renaming['open']> } => {
    const { workspace } = service();
    const { confirms } = client();
    const canMake = (e: Renaming['edits'][number]): boolean => !/\.docx$/i.test(e.file) && (confirms || !e.confirm);
    const made = edits.filter(canMake);
    const left = edits.filter(e => !canMake(e)).map(({ file, span, newText, confirm }) => ({ file, span, name: say('可改为{0}', newText), how: confirm?.description ?? say('Word 文稿请在 Word 中改') }));
    return { edit: confirms && made.some(e => e.confirm) ? toAnnotatedEdit(workspace, made) : toWorkspaceEdit(workspace, made), open: [...open, ...left] };
  };
};

/** As many are named in a message. */
const MOST = 5;

const refusal = ({ refused }: Refusal): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, shown({ message: refused }).message);
