// What every script needs before anything is installed: the root, running programs, dependencies present and current.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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
  return own && /npm-cli\.[cm]?js$/.test(own)
    ? run(process.execPath, [own, ...args], options)
    : run('npm', args, { shell: isWindows, ...options });
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

/** The first of these ports that nobody listens on, or any free one. */
export const freePort = async (preferred = []) => {
  for (const port of [...preferred, 0]) {
    const free = await new Promise(done => {
      const server = createServer();
      server.on('error', () => done(undefined));
      server.listen(port, '127.0.0.1', () => {
        const { port: got } = server.address();
        server.close(() => done(got));
      });
    });
    if (free) return free;
  }
  throw new Error('没有可用的端口。');
};

/** Installs the project's dependencies unless what is there is what the lock file says. */
export const ensureDependencies = async () => {
  if (dependenciesAreCurrent()) return;
  say('安装依赖 npm ci');
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error(`npm ci 失败（退出码 ${code}），请检查网络与 npm 源设置。`);
};

const dependenciesAreCurrent = () => {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const packages = file => JSON.parse(readFileSync(file, 'utf8')).packages;
  const there = packages(installed);
  // Optional ones are for other systems, or could not be built here.
  return Object.entries(packages(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
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
