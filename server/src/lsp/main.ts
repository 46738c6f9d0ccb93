/** Entry of the language server process: IPC, pipes or `--stdio`, as the client asks. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { say } from '../core/base';
import { tell } from '../host/terminal';
import { withDoor } from './door';
import { createFraming } from './framing';
import { startSession } from './session';

if (process.argv.includes('--stdio')) {
  const framing = createFraming();
  process.stdin.on('data', (chunk: Buffer) => {
    const reason = framing(chunk);
    if (reason === undefined) return;
    tell(say('收到的不是有效的消息，语言服务就此退出：{0}', reason));
    process.exit(1);
  });
}
const connection = withDoor(options => createConnection(ProposedFeatures.all, options));
// A promise that nobody awaited must not end the server: the drafter would lose every answer for one that failed.
process.on('unhandledRejection', reason =>
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
);
startSession(connection);
