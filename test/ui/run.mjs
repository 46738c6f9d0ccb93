// `npm run test:ui`: walks through the user interface as a drafter would, in a real VS Code, and keeps the pictures in docs/images.
// `npm run test:ui -- 词…`: only the steps whose title holds one of the words, and the first, which opens the report.
// Every step checks what it shows before the picture is taken. Expects built bundles.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/lib/browser.mjs';
import { installCodeServer, startCodeServer, workbenchAddress } from '../../scripts/lib/code-server.mjs';
import { installLanguagePack } from '../../scripts/lib/language-pack.mjs';
import { stageExtension } from '../../scripts/lib/extension.mjs';
import { cache, main, root, say } from '../../scripts/lib/shell.mjs';
import { steps } from './steps/index.mjs';

const work = join(cache, 'ui-test');
const folder = join(work, '云岭县');
const pictures = join(root, 'docs/images');
const result = join(cache, 'results', 'ui.json');
const WINDOW = { width: 1400, height: 900 };

const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'compact',
  'explorer.autoReveal': false,
  'editor.fontFamily': "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  'editor.fontSize': 15,
  'editor.lineHeight': 1.8,
  'editor.hover.delay': 100,
  'editor.lightbulb.enabled': 'off',
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'outline.collapseItems': 'alwaysExpand',
};

const walk = async () => {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('找不到 Chromium 或 Chrome。请安装，或用 CHROME_PATH 指明。');
  await installCodeServer();
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(cache, 'results'), { recursive: true });
  mkdirSync(pictures, { recursive: true });
  const samples = join(root, 'samples');
  cpSync(existsSync(join(samples, 'README.md')) ? samples : join(root, 'test/vscode/workspace'), folder, {
    recursive: true,
  });
  const data = join(work, 'profile');
  const locale = await installLanguagePack(data);
  say('在 VS Code（code-server）中走一遍界面');
  const server = await startCodeServer({ data, settings, locale });
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const tests = [];
  try {
    const context = await browser.newContext({
      viewport: WINDOW,
      locale: 'zh-CN',
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(workbenchAddress(server, { folder, extension: stageExtension() }));
    const shoot = async name => {
      await page.evaluate(() => {
        // Where this machine keeps the project is nobody's business.
        for (const e of document.querySelectorAll('.peekview-title .dirname')) e.style.display = 'none';
        // Nor what VS Code is still busy with after a change of theme.
        for (const e of document.querySelectorAll('.statusbar-item'))
          if (/正在激活扩展|Activating Extensions/.test(e.textContent ?? '')) e.style.display = 'none';
        // Bringing something into view may push the whole window out of its frame by a few pixels.
        for (let e = document.querySelector('.part.editor'); e; e = e.parentElement) e.scrollTo(0, 0);
      });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    };
    const words = process.argv.slice(2);
    for (const [title, step] of steps.filter(
      ([title], n) => !n || !words.length || words.some(w => title.includes(w)),
    )) {
      const started = Date.now();
      try {
        await step({ page, folder, shoot });
        tests.push({ title, milliseconds: Date.now() - started });
        process.stdout.write(`  ✓ ${title} (${Date.now() - started} ms)\n`);
      } catch (error) {
        tests.push({ title, milliseconds: Date.now() - started, error: String(error.stack ?? error) });
        process.stdout.write(`  ✗ ${title}\n${String(error.stack ?? error).replace(/^/gm, '      ')}\n`);
        await page.screenshot({ path: join(work, `failed-${tests.length}.png`) });
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const failed = tests.filter(t => t.error !== undefined).length;
  writeFileSync(result, JSON.stringify({ passed: tests.length - failed, failed, tests }, undefined, 2));
  process.stdout.write(`UI: ${tests.length - failed} passed, ${failed} failed\n`);
  return failed ? 1 : 0;
};

main(walk);
