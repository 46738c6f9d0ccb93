/** Commands of the server: each changes the workspace's configuration, and tells the client which file that is. */
import { DESCRIBE_COMMAND, IGNORE_COMMAND, SETTLE_COMMAND, UNIGNORE_COMMAND, type IgnoreResult } from '../../protocol';
import type { Session } from '../context';
import { describeCommand } from './frame';
import { ignoreCommand } from './ignore';
import { settleCommand } from './settle';
import { unignoreCommand } from './unignore';

export const registerCommands = (session: Session): void => {
  const commands = new Map([
    [IGNORE_COMMAND, ignoreCommand(session)],
    [SETTLE_COMMAND, settleCommand(session)],
    [UNIGNORE_COMMAND, unignoreCommand(session)],
    [DESCRIBE_COMMAND, describeCommand(session)],
  ]);
  session.connection.onExecuteCommand(
    session.answer(
      'workspace/executeCommand',
      () => null,
      async ({
        command,
        arguments: args = [],
      }: {
        readonly command: string;
        readonly arguments?: readonly unknown[];
      }): Promise<IgnoreResult | null> => {
        const done = await commands.get(command)?.(...args);
        const place = session.configuration();
        return done && place ? { uri: place.uri } : null;
      },
    ),
  );
};
