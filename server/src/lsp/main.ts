/** Entry of the language server process: IPC, pipes or `--stdio`, as the client asks. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startSession } from './session';

const connection = createConnection(ProposedFeatures.all);
// A promise that nobody awaited must not end the server: the drafter would lose every answer for one that failed.
process.on('unhandledRejection', reason => connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)));
startSession(connection);
