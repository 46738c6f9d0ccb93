/** `source.fixAll.gaojian`: the safe fixes of the file at once, on request or on save. */
import { CodeActionKind } from 'vscode-languageserver/node';
import { say } from '../../core/base';
import { withEdit, type ActionData, type ActionProvider } from './action-provider';

const KIND = `${CodeActionKind.SourceFixAll}.gaojian`;

export const fixAll: ActionProvider = {
  name: 'fixAll',
  kinds: [KIND],
  offer: ({ service }, { file }) =>
    service().hasSafeEdits(file.file)
      ? [
          {
            title: say('修正全部可以放心修正之处'),
            kind: KIND,
            data: { provider: 'fixAll', uri: file.file, args: null } satisfies ActionData<null>,
          },
        ]
      : [],
  resolve: async ({ edits, service }, action, { uri }) =>
    withEdit(action, await edits.whole(uri, () => ({ kind: 'safe', edits: service().safeEdits(uri) }))),
};
