// `npm run test:package`: each package of out/packages for this machine, installed by `--install-extension` into a clean editor outside the
// project, activated there, and seen to find something. Expects `npm run package` and `node scripts/build.mjs --tests`.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, findBrowser } from './lib/browser.mjs';
import { installCodeServer, installExtension, startCodeServer, workbenchAddress } from './lib/code-server.mjs';
import { installLanguagePack } from './lib/language-pack.mjs';
import { main, root, say } from './lib/shell.mjs';
import { here, out, UNIVERSAL } from './package.mjs';

const MILLISECONDS = 60_000;
const ATTEMPTS = 3;
const suite = join(root, 'out/test/vscode/index');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const words = file => JSON.parse(readFileSync(join(root, file), 'utf8')).displayName;
const TITLES = { en: words('package.nls.json'), 'zh-cn': words('package.nls.zh-cn.json') };

const tryPackage = async (browser, { path, segmenter, language }) => {
  // Nothing of the project may be found further up.
  const home = mkdtempSync(join(tmpdir(), 'gaojian-installed-'));
  const result = join(home, 'result.json');
  const folder = join(home, 'workspace');
  const data = join(home, 'profile');
  const tester = join(home, 'tester');
  try {
    cpSync(join(root, 'test/vscode/workspace'), folder, { recursive: true });
    mkdirSync(tester);
    writeFileSync(
      join(tester, 'package.json'),
      JSON.stringify({ name: 'tester', publisher: 'gaojian', version: '0.0.1', engines: { vscode: '*' } }),
    );
    await installExtension({ data, path });
    const locale = language === 'en' ? 'en' : await installLanguagePack(data);
    const wanted = { folder: join(data, 'extensions'), segmenter, locale, title: TITLES[locale] };
    const env = { GAOJIAN_TEST_RESULT: result, GAOJIAN_TEST_INSTALLED: JSON.stringify(wanted) };
    const server = await startCodeServer({ data, locale, env });
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(workbenchAddress(server, { folder, extension: tester, tests: suite }));
      const until = Date.now() + MILLISECONDS;
      while (!existsSync(result) && Date.now() < until) await new Promise(done => setTimeout(done, 200));
      return existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')).tests : undefined;
    } finally {
      await context.close();
      await server.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

main(async () => {
  if (!existsSync(`${suite}.js`)) throw new Error('先运行 node scripts/build.mjs --tests。');
  const packages = [
    [UNIVERSAL, 'fallback'],
    [here, 'nodejieba'],
  ]
    .map(([target, segmenter]) => ({ target, segmenter, path: join(out, `gaojian-${target}-${version}.vsix`) }))
    .filter(({ path }) => existsSync(path));
  if (!packages.length) throw new Error('没有安装包：先运行 npm run package。');
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('找不到 Chromium 或 Chrome。请安装，或用 CHROME_PATH 指明。');
  await installCodeServer();
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  let passed = 0;
  let failed = 0;
  try {
    for (const one of packages)
      for (const language of ['en', 'zh-cn']) {
        say(`安装并运行 ${one.target}（${language}）`);
        let tests;
        // Now and then a window of the browser never starts its extension host.
        for (let attempt = 0; !tests && attempt < ATTEMPTS; attempt++)
          tests = await tryPackage(browser, { ...one, language });
        for (const { title, milliseconds, error } of tests ?? [{ title: '没有结果', milliseconds: 0, error: '' }]) {
          if (error === undefined) passed++;
          else failed++;
          process.stdout.write(
            error === undefined
              ? `  ✓ ${title} (${milliseconds} ms)\n`
              : `  ✗ ${title}\n${error.replace(/^/gm, '      ')}\n`,
          );
        }
      }
  } finally {
    await browser.close();
  }
  process.stdout.write(`package: ${passed} passed, ${failed} failed\n`);
  return failed || !passed ? 1 : 0;
});
