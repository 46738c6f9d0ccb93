// `npm run test:vscode`: the suite in test/vscode inside a real VS Code: the desktop one where VSCODE_PATH names it (or `--desktop`
// downloads it), else code-server in a headless Chromium. Expects built bundles.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserArguments, findBrowser } from './lib/browser.mjs';
import { installCodeServer, startCodeServer, workbenchAddress } from './lib/code-server.mjs';
import { stageExtension } from './lib/extension.mjs';
import { cache, main, root, say } from './lib/shell.mjs';

const ATTEMPT_MILLISECONDS = 4 * 60_000;
const ATTEMPTS = 3;
const suite = join(root, 'out/test/vscode/index.js');
const work = join(cache, 'vscode-test');
const folder = join(work, 'workspace');
const result = join(cache, 'results', 'vscode.json');
/** `--only 'words of a title'`. */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, desktop: { type: 'boolean' } } });
const { only } = values;
const env = { GAOJIAN_TEST_RESULT: result, ...(only && { GAOJIAN_TEST_ONLY: only }) };
const settings = { 'files.simpleDialog.enable': true };

const desktop = async () => {
  const { runTests } = await import('@vscode/test-electron');
  say('在桌面版 VS Code 中运行测试');
  await runTests({
    ...(process.env.VSCODE_PATH ? { vscodeExecutablePath: process.env.VSCODE_PATH } : {}),
    extensionDevelopmentPath: stageExtension(),
    extensionTestsPath: suite,
    extensionTestsEnv: env,
    launchArgs: [
      folder,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--disable-telemetry',
      `--user-data-dir=${join(work, 'profile')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  }).catch(error => process.stderr.write(`${error.message ?? error}\n`));
};

const inBrowser = async () => {
  const executablePath = await findBrowser();
  if (!executablePath)
    throw new Error(
      '找不到 Chromium 或 Chrome。请安装，或用 CHROME_PATH 指明；也可用 VSCODE_PATH 指明桌面版 VS Code。',
    );
  await installCodeServer();
  say('在 VS Code（code-server）中运行测试');
  // Now and then a window of the browser never starts its extension host; then a second one is opened.
  for (let attempt = 1; ; attempt++) {
    const log = await runOnce(executablePath);
    if (log === null) return;
    if (attempt === ATTEMPTS) throw new Error(log);
    say('没有结果，再开一个窗口');
  }
};

/** Null where the suite gave its result, else why not. */
const runOnce = async executablePath => {
  const { chromium } = await import('playwright-core');
  const server = await startCodeServer({ data: join(work, 'profile'), settings, env });
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    const page = await browser.newPage();
    const seen = [];
    page.on('console', message => seen.push(message.text()));
    await page.goto(
      workbenchAddress(server, { folder, extension: stageExtension(), tests: suite.replace(/\.js$/, '') }),
    );
    if (await appears(result)) return null;
    return `测试没有给出结果（${ATTEMPT_MILLISECONDS / 60_000} 分钟）。浏览器日志末尾：\n${seen.slice(-30).join('\n')}\nVS Code 日志末尾：\n${server.output().slice(-3000)}`;
  } finally {
    await browser.close();
    await server.close();
  }
};

/** The suite writes its result under another name and renames it, so a file that is there is whole. */
const appears = async path => {
  const until = Date.now() + ATTEMPT_MILLISECONDS;
  while (Date.now() < until) {
    if (existsSync(path)) return true;
    await new Promise(done => setTimeout(done, 200));
  }
  return false;
};

const report = () => {
  if (!existsSync(result)) throw new Error('测试没有给出结果。');
  const { passed, failed, tests } = JSON.parse(readFileSync(result, 'utf8'));
  for (const { title, milliseconds, error } of tests)
    process.stdout.write(
      error === undefined ? `  ✓ ${title} (${milliseconds} ms)\n` : `  ✗ ${title}\n${error.replace(/^/gm, '      ')}\n`,
    );
  process.stdout.write(`VS Code: ${passed} passed, ${failed} failed\n`);
  return failed || !passed ? 1 : 0;
};

main(async () => {
  if (!existsSync(suite)) throw new Error('先运行 node scripts/build.mjs 与 node scripts/build.mjs --tests。');
  rmSync(work, { recursive: true, force: true });
  rmSync(result, { force: true });
  mkdirSync(join(cache, 'results'), { recursive: true });
  // The suite may edit; what is in the repository stays as it is.
  cpSync(join(root, 'test/vscode/workspace'), folder, { recursive: true });
  if (process.env.VSCODE_PATH || values.desktop) await desktop();
  else await inBrowser();
  return report();
});
