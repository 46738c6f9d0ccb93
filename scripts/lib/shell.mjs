// What every script needs before anything is installed: the root, running programs, dependencies present and current.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const cache = join(root, '.cache');
export const isWindows = process.platform === 'win32';

export const say = text => process.stdout.write(`\n▸ ${text}\n`);

/** Runs to the end and gives the exit code; never throws for a program that fails. */
export const run = (command, args, options = {}) =>
  new Promise(done => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', error => {
      process.stderr.write(`${command}: ${error.message}\n`);
      done(127);
    });
    child.on('exit', (code, signal) => done(signal ? 128 : code));
  });

/** npm as the one that runs us, or the one on the path; on Windows npm is a script that only a shell starts. */
export const npm = (args, options) => {
  const own = process.env.npm_execpath;
  return own && /npm-cli\.[cm]?js$/.test(own) ? run(process.execPath, [own, ...args], options) : run('npm', args, { shell: isWindows, ...options });
};

/** The program of that name on the path, or undefined. */
export const which = name => {
  const endings = isWindows ? ['.cmd', '.exe', '.bat', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (folder && existsSync(path)) return path;
    }
  return undefined;
};

export const freePort = () =>
  new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Installs the project's dependencies unless the ones there were installed from this very lock file. */
export const ensureDependencies = async () => {
  const stamp = join(root, 'node_modules', '.gaojian-lock');
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(process.version.split('.')[0]).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('安装依赖 npm ci');
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error(`npm ci 失败（退出码 ${code}），请检查网络与 npm 源设置。`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
};

/** Ends with the message, not with a stack, where a step says what is wrong. */
export const main = work =>
  work().then(
    code => {
      process.exitCode = code ?? 0;
    },
    error => {
      process.stderr.write(`\n✗ ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
