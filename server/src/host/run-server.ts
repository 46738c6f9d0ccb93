/** Starts the language server bundle that lies beside the command line's, on the same standard streams. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Resolves with the server's exit code. */
export const runServer = async (): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, 'server.js'), '--stdio'], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', code => resolve(code ?? 0));
  });
