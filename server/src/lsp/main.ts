/** Entry of the language server process: IPC, pipes or `--stdio`, as the client asks. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startSession } from './session';

startSession(createConnection(ProposedFeatures.all));
