/** Rename with its preparation. What can be renamed is decided in core/features/rename; a refusal reaches the drafter as a message at the caret. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { isRefusal, type Refusal } from '../../core/features';
import type { Session } from '../context';
import { toRange, toWorkspaceEdit } from '../toProto';

export const registerRename = ({ connection, service, answer, at }: Session): void => {
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
      const edits = service().rename(uri, here.offset, newName);
      if (isRefusal(edits)) throw refusal(edits);
      return toWorkspaceEdit(service().workspace, edits);
    }),
  );
};

const refusal = ({ refused }: Refusal): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, refused);
