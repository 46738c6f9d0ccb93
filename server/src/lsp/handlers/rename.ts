/**
 * Rename with its preparation, and gaojian/changeFigure, which tells what stays open too. What can be renamed is decided in core;
 * a refusal reaches the drafter as a message at the caret.
 */
import { LSPErrorCodes, ResponseError, type Position, type WorkspaceEdit } from 'vscode-languageserver/node';
import { say } from '../../core/base';
import { isRefusal, type Refusal, type Renaming } from '../../core/features';
import { offsetAt } from '../../core/text';
import { CHANGE_FIGURE, type ChangeFigureParams, type ChangeFigureResult } from '../../protocol';
import type { Session } from '../context';
import type { ProposedEdit } from '../edit-gate';
import { shown } from '../shown';
import { tellInfo } from '../tell';
import { toLocation, toRange } from '../toProto';

export const registerRename = ({ connection, service, edits: gate, answer, at, client }: Session): void => {
  connection.onPrepareRename(
    answer(
      'textDocument/prepareRename',
      () => null,
      async ({ textDocument: { uri }, position }) => {
        const here = await at(uri, position);
        const found = here && service().prepareRename(uri, here.offset);
        if (!here || !found) return null;
        if (isRefusal(found)) throw refusal(found);
        return { range: toRange(here.file.tree.source, found.span), placeholder: found.placeholder };
      },
    ),
  );
  connection.onRenameRequest(
    answer(
      'textDocument/rename',
      () => null,
      async ({ textDocument: { uri }, position, newName }) => {
        if (!(await at(uri, position))) return null;
        const made = await shared(uri, position, offset => service().rename(uri, offset, newName));
        if (!made) return null;
        const { edit, open } = made;
        if (open.length)
          tellInfo(connection)(
            say(
              '另有 {0} 处与所改数据有关，请逐一核对：{1}',
              open.length,
              open
                .slice(0, MOST)
                .map(o => `${o.name}（${o.how}）`)
                .join('；'),
            ),
          );
        return edit;
      },
    ),
  );
  connection.onRequest(
    CHANGE_FIGURE,
    answer(
      'gaojian/changeFigure',
      () => null,
      async ({ uri, position, text }: ChangeFigureParams): Promise<ChangeFigureResult> => {
        if (!(await at(uri, position))) return null;
        const made = await shared(uri, position, offset => {
          const span = service().changeScope(uri, offset)?.figure.span;
          return span ? service().rename(uri, span.start, text) : { refused: say('请把光标放在要改的数据上') };
        });
        if (!made) return null;
        const { edit, open } = made;
        return {
          edit,
          open: open.flatMap(({ name, how, ...place }) =>
            [toLocation(service().workspace, place) ?? []].flat().map(location => ({ name, how, location })),
          ),
        };
      },
    ),
  );

  /** What a client cannot be asked about, and what stands in a file that its editor would not write back as it is, stays open. */
  const shared = async (
    uri: string,
    position: Position,
    rename: (offset: number) => Renaming | Refusal,
  ): Promise<{ readonly edit: WorkspaceEdit; readonly open: NonNullable<Renaming['open']> } | undefined> => {
    const { confirms } = client();
    let renaming: Renaming = { edits: [] };
    const gated = await gate.ofWorkspace(uri, () => {
      const source = service().get(uri)?.tree.source;
      if (!source) return undefined;
      const made = rename(offsetAt(source, position));
      if (isRefusal(made)) throw refusal(made);
      renaming = made;
      return { kind: 'named', edits: made.edits.filter(e => confirms || !e.confirm) };
    });
    if (!gated) return undefined;
    const asOpen = ({ file, span, newText, confirm }: ProposedEdit, how: string) => ({
      file,
      span,
      name: say('可改为{0}', newText),
      how: how || (confirm?.description ?? ''),
    });
    const unasked = renaming.edits.filter(e => !confirms && e.confirm).map(e => asOpen(e, ''));
    return {
      edit: gated.edit,
      open: [...(renaming.open ?? []), ...gated.left.map(({ edit, how }) => asOpen(edit, how)), ...unasked],
    };
  };
};

/** As many are named in a message. */
const MOST = 5;

const refusal = ({ refused }: Refusal): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, shown({ message: refused }).message);
