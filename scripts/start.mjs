// `npm start [-- PATH] [-- --no-editor]`: from a fresh clone to an editor on the samples (or on PATH), the findings printed on the way.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { installCodeServer, startCodeServer, workbenchAddress } from './lib/code-server.mjs';
import { installLanguagePack } from './lib/language-pack.mjs';
import { stageExtension } from './lib/extension.mjs';
import { cache, ensureDependencies, isWindows, main, root, run, say, which } from './lib/shell.mjs';

const HELP = `npm start [-- 路径] [-- --no-editor]

  安装依赖、构建，核对 samples/（或给出的文件、文件夹）并打印发现的问题，然后打开编辑器：
  有 VS Code 的 code 命令就用它，没有则在浏览器中打开（地址打印在最后，只在本机可用）。

  --no-editor   不打开编辑器
  --browser     有 code 命令也在浏览器中打开
  --port 端口   浏览器版所用端口，默认 8180 或其后空闲的一个`;

const settings = { 'workbench.colorTheme': 'Default Light Modern' };

const start = async () => {
  const options = readArguments(process.argv.slice(2));
  if (options.help) return void process.stdout.write(`${HELP}\n`);
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), options.path ?? join(root, 'samples'));
  if (!existsSync(path)) throw new Error(`找不到 ${path}`);

  await ensureDependencies();
  say('构建');
  if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) throw new Error('构建失败。');

  say(`gaojian check ${path}`);
  const code = await run(process.execPath, ['dist/cli.js', 'check', path, '--fail-on', 'never']);
  if (code !== 0) process.stderr.write('有的文件没有读成，见上。\n');
  if (!options.editor) return code;
  const desktop = options.browser ? undefined : which('code');
  return desktop ? openDesktop(desktop, path) : openInBrowser(path, options.port);
};

const openDesktop = async (program, path) => {
  say('打开 VS Code');
  // On Windows `code` is a script; a shell wants its arguments quoted.
  const quoted = text => (isWindows ? `"${text}"` : text);
  return run(
    quoted(program),
    ['--extensionDevelopmentPath', root, '--new-window', path, ...draftOf(path)].map(quoted),
    { shell: isWindows },
  );
};

const openInBrowser = async (path, port) => {
  await installCodeServer();
  const data = join(cache, 'editor');
  rmSync(join(data, 'config.yaml'), { force: true });
  // Who speaks Chinese to the machine is spoken to in Chinese, by VS Code as by us.
  const locale = /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? await installLanguagePack(data) : 'en';
  const server = await startCodeServer({
    data,
    settings,
    locale,
    ports: port ? [port] : [8180, 8181, 8182, 8183],
  });
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  say('VS Code 已在浏览器中就绪，按 Ctrl+C 结束。请打开：');
  process.stdout.write(
    `\n  ${workbenchAddress(server, { folder, extension: stageExtension(), open: statSync(path).isDirectory() ? draftOf(path) : [path] })}\n\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void server.close());
  await server.ended;
};

/** The newest report of a folder: what its owner is most likely writing. */
const draftOf = folder => {
  if (!statSync(folder).isDirectory()) return [];
  const drafts = readdirSync(folder)
    .filter(name => /\.(?:gw|gongwen)$/.test(name))
    .sort((a, b) => b.localeCompare(a, 'zh-CN', { numeric: true }));
  return drafts.slice(0, 1).map(name => join(folder, name));
};

const readArguments = args => {
  const options = { editor: true, browser: false, help: false, port: undefined, path: undefined };
  for (let i = 0; i < args.length; i++) {
    const argument = args[i];
    if (argument === '--no-editor') options.editor = false;
    else if (argument === '--browser') options.browser = true;
    else if (argument === '--help' || argument === '-h') options.help = true;
    else if (argument === '--port') {
      options.port = Number(args[++i]);
      if (!(options.port > 0 && options.port < 65_536)) throw new Error('--port 后应为端口号。');
    } else if (argument.startsWith('-')) throw new Error(`不认识的选项 ${argument}\n\n${HELP}`);
    else if (options.path === undefined) options.path = argument;
    else throw new Error(`只能给一个路径：${options.path}、${argument}`);
  }
  return options;
};

main(start);
