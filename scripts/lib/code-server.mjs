// A real VS Code without a desktop: code-server from the npm registry, kept in .cache apart from the project's own dependencies.
// Telemetry, update checks and the proxy are off; it listens on 127.0.0.1 only.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, freePort, npm, root, run, say } from './shell.mjs';

const VERSION = '4.100.3';
const RIPGREP = '1.18.0';
/** Without an address the editor does not ask a marketplace for anything. */
const NO_GALLERY = JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' });
/** Names what is installed and how; a new value installs anew. */
const STAMP = `${VERSION} 1`;
const home = join(cache, 'code-server');
const program = join(home, 'node_modules/code-server');
const stamp = join(home, 'installed');

/** Installs it once. No install script is run and nothing compiled: what would be is replaced below or only serves terminals. */
export const installCodeServer = async () => {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === STAMP) return;
  say(`安装 code-server ${VERSION}（浏览器里的 VS Code，放在 .cache，只装一次）`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  for (const [cwd, ...more] of [
    [home, `code-server@${VERSION}`, `@vscode/ripgrep@${RIPGREP}`],
    [join(program, 'lib/vscode'), '--omit=dev'],
    [join(program, 'lib/vscode/extensions'), '--omit=dev'],
  ]) {
    const code = await npm([...flags, ...more], { cwd });
    if (code !== 0) throw new Error(`安装 code-server 失败（退出码 ${code}），请检查网络与 npm 源设置。`);
  }
  const modules = join(program, 'lib/vscode/node_modules');
  // Search: the version that VS Code carries downloads its binary elsewhere, a later one comes with it.
  const ripgrep = readdirSync(join(home, 'node_modules/@vscode')).find(name => name.startsWith('ripgrep-'));
  if (ripgrep)
    cpSync(join(home, 'node_modules/@vscode', ripgrep, 'bin'), join(modules, '@vscode/ripgrep/bin'), {
      recursive: true,
    });
  // Log files.
  cpSync(join(root, 'scripts/lib/plain-log.cjs'), join(modules, '@vscode/spdlog/index.js'));
  // Passwords: loaded at start, never used, for we serve the own machine without one.
  writeFileSync(join(home, 'node_modules/argon2/argon2.js'), 'module.exports = {};\n');
  writeFileSync(stamp, STAMP);
};

/**
 * Starts it on the profile folder `data` and resolves when it answers, on the first of `ports` that is free or on any that is.
 * @param {{ data: string, locale?: string, settings?: Record<string, unknown>, env?: Record<string, string>, log?: (line: string) => void, ports?: number[] }} options
 */
export const startCodeServer = async ({ data, locale = 'en', settings = {}, env = {}, ports = [] }) => {
  const port = await freePort(ports);
  const user = join(data, 'User');
  mkdirSync(user, { recursive: true });
  mkdirSync(join(data, 'extensions'), { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, undefined, 2));
  const config = join(data, 'config.yaml');
  writeFileSync(config, 'auth: none\n');
  const child = spawn(
    process.execPath,
    [
      join(program, 'out/node/entry.js'),
      '--auth',
      'none',
      '--bind-addr',
      `127.0.0.1:${port}`,
      '--config',
      config,
      '--user-data-dir',
      data,
      '--extensions-dir',
      join(data, 'extensions'),
      '--locale',
      locale,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
      '--disable-proxy',
      '--ignore-last-opened',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...cleanEnvironment(), EXTENSIONS_GALLERY: NO_GALLERY, ...env } },
  );
  const lines = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      lines.push(String(chunk));
      if (lines.length > 2000) lines.shift();
    });
  const ended = new Promise(done => child.on('exit', done));
  const origin = `http://127.0.0.1:${port}`;
  const started = Date.now();
  while (!(await answers(`${origin}/healthz`))) {
    if (child.exitCode !== null || Date.now() - started > 60_000) {
      child.kill('SIGKILL');
      throw new Error(`code-server 没有启动：\n${lines.join('').slice(-4000)}`);
    }
    await new Promise(done => setTimeout(done, 100));
  }
  return {
    origin,
    host: `127.0.0.1:${port}`,
    ended,
    output: () => lines.join(''),
    close: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
};

/** Installs the package at `path` into the profile folder `data`, as an office would. */
export const installExtension = async ({ data, path }) => {
  mkdirSync(join(data, 'extensions'), { recursive: true });
  const config = join(data, 'config.yaml');
  writeFileSync(config, 'auth: none\n');
  const code = await run(
    process.execPath,
    [
      join(program, 'out/node/entry.js'),
      '--config',
      config,
      '--user-data-dir',
      data,
      '--extensions-dir',
      join(data, 'extensions'),
      '--install-extension',
      path,
    ],
    { env: { ...cleanEnvironment(), EXTENSIONS_GALLERY: NO_GALLERY } },
  );
  if (code !== 0) throw new Error(`${path} 没有装上（退出码 ${code}）。`);
};

/** The strings of its user interface in order: source file, key, English text. */
export const keysOfCodeServer = () => {
  const read = name => JSON.parse(readFileSync(join(program, 'lib/vscode/out', name), 'utf8'));
  const messages = read('nls.messages.json');
  let i = 0;
  return read('nls.keys.json').flatMap(([file, keys]) => keys.map(key => ({ file, key, english: messages[i++] })));
};

/** The address that opens a folder with the extension under development loaded and, if asked, a suite run or files opened. */
export const workbenchAddress = ({ origin, host }, { folder, extension, tests, open = [] }) => {
  const remote = path => `vscode-remote://${host}${pathToFileURL(path).pathname}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...open.map(file => ['openFile', remote(file)]),
  ];
  const query = new URLSearchParams({
    folder: decodeURIComponent(pathToFileURL(folder).pathname),
    ...(payload.length ? { payload: JSON.stringify(payload) } : {}),
  });
  return `${origin}/?${query}`;
};

/** Nothing is sent or fetched, nothing pops up. */
const QUIET = {
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'git.enabled': false,
  'chat.commandCenter.enabled': false,
};

/** Without what an editor or npm around us would whisper to the one we start. */
const cleanEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:VSCODE_|CODE_SERVER_|npm_|ELECTRON_|PORT$|PASSWORD$|HASHED_PASSWORD$|NODE_OPTIONS$)/.test(name),
    ),
  );

const answers = address =>
  new Promise(done => {
    const request = get(address, response => {
      response.resume();
      done(response.statusCode !== undefined && response.statusCode < 500);
    });
    request.on('error', () => done(false));
    request.setTimeout(2000, () => request.destroy());
  });
