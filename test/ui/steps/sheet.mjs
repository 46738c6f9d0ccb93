// 核对表: every figure of the draft in a table; filter, sort, tick by keyboard, the place beside, the picture; in three themes.
import assert from 'node:assert/strict';
import { chooseTheme, command, mouseAway, press, settled } from '../hands.mjs';

/** The page lies in a frame in a frame. */
const sheet = page => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
const rows = page => sheet(page).locator('tbody tr');
const progress = page => sheet(page).locator('.progress-line');
/** The row of a figure as it is written. */
const rowOf = (page, value) => rows(page).filter({ has: page.locator('td.value', { hasText: value }) });
const chart = page => sheet(page).locator('figure.picture canvas');
const painted = frame =>
  frame.locator('body').evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

const shot = async (page, shoot, name) => {
  await mouseAway(page);
  await settled(page);
  await painted(sheet(page));
  await shoot(name);
};

export const sheetSteps = [
  [
    'the sheet lists every figure of the draft, with what contradicts it',
    async ({ page, shoot }) => {
      await command(page, 'Gaojian: Open Tick-and-Tie Sheet');
      await rows(page).nth(10).waitFor();
      assert.match(await progress(page).innerText(), /^已核对 0\/\d+$/);
      assert.equal(await rows(page).count(), Number((await progress(page).innerText()).split('/')[1]));
      await sheet(page).locator('th.verdict button').click();
      await sheet(page).locator('th.verdict[aria-sort="ascending"]').waitFor();
      await rows(page).first().locator('.badge', { hasText: '冲突' }).waitFor();
      // By keyboard: ticked, and on to the next.
      await rows(page).first().focus();
      await press(page, 'ArrowDown', 'ArrowDown', ' ');
      // Whose tick it is, is asked once.
      const name = page.locator('.quick-input-widget input');
      await name.waitFor({ state: 'visible' });
      await name.fill('周');
      await press(page, 'Enter');
      await sheet(page).locator('.progress-line', { hasText: '已核对 1/' }).waitFor();
      await rows(page).nth(2).focus();
      await press(page, 'ArrowDown', ' ', 'ArrowUp', 'ArrowUp');
      await sheet(page).locator('.progress-line', { hasText: '已核对 2/' }).waitFor();
      await shot(page, shoot, 'sheet');
    },
  ],
  [
    'an indicator over time and documents, the contradiction marked',
    async ({ page, shoot }) => {
      await sheet(page).locator('vscode-textfield input').fill('粮食 冲突');
      await rows(page).nth(5).waitFor({ state: 'detached' });
      await rows(page).first().focus();
      await chart(page).waitFor();
      assert.match((await chart(page).getAttribute('aria-label')) ?? '', /2024年：[\s\S]*2025年：/);
      await shot(page, shoot, 'sheet-chart');
    },
  ],
  [
    'a row opens its place beside, the figure selected',
    async ({ page, shoot }) => {
      await rows(page).first().focus();
      await press(page, 'Enter');
      await page.locator('.editor-group-container').nth(1).waitFor();
      await page.locator('.editor-group-container').nth(1).locator('.selected-text').first().waitFor();
      await shot(page, shoot, 'sheet-beside');
    },
  ],
  [
    'nothing found says so and how to get back',
    async ({ page }) => {
      await sheet(page).locator('vscode-textfield input').fill('没有这样的词');
      await sheet(page).locator('.note', { hasText: '没有符合筛选条件的数据' }).waitFor();
      await sheet(page).locator('.note vscode-button').click();
      await rows(page).nth(10).waitFor();
    },
  ],
  [
    'the sheet in dark and in high contrast',
    async ({ page, shoot }) => {
      for (const [theme, className, suffix] of [
        ['Dark Modern', 'vs-dark', 'dark'],
        ['Dark High Contrast', 'hc-black', 'contrast'],
        ['Light Modern', 'vs', ''],
      ]) {
        await chooseTheme(page, theme, className);
        await sheet(page)
          .locator(`body.vscode-${className === 'vs' ? 'light' : className === 'hc-black' ? 'high-contrast' : 'dark'}`)
          .waitFor();
        if (suffix) await shot(page, shoot, `sheet-${suffix}`);
      }
    },
  ],
  [
    'the sheet comes back after the window is loaded anew, with its filter and ticks',
    async ({ page }) => {
      await sheet(page).locator('vscode-textfield input').fill('粮食 冲突');
      await rows(page).nth(10).waitFor({ state: 'detached' });
      const count = await rows(page).count();
      await command(page, 'Developer: Reload Window');
      await sheet(page).locator('.progress-line', { hasText: '已核对 2/' }).waitFor({ timeout: 60_000 });
      assert.equal(await rows(page).count(), count);
      await sheet(page).locator('vscode-textfield input').fill('');
      await page.locator('.tab', { hasText: '核对表' }).locator('.codicon-close').click();
      await rows(page).first().waitFor({ state: 'detached' });
    },
  ],
];
