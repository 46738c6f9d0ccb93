// A newcomer's path: the walkthrough, in three themes, and its sample.
import assert from 'node:assert/strict';
import { chooseTheme, command, mouseAway, painted, press, settled } from '../hands.mjs';

const category = '.gettingStartedContainer .gettingStartedDetailsContent';
const step = (page, n) => page.locator(`${category} .getting-started-step`).nth(n);

/** The picture is drawn in a frame within a frame, one a step; the old one may still be there. */
const shown = async (page, picture) => {
  await page
    .frameLocator('iframe.webview.ready')
    .last()
    .frameLocator('#active-frame')
    .locator(`svg[aria-label="${picture}"]`)
    .waitFor();
  await painted(page);
  await settled(page);
};

export const firstSteps = [
  [
    'the walkthrough has five steps with pictures',
    async ({ page, shoot }) => {
      await press(page, 'Control+k', 'Control+w', 'Control+b'); // Editors and side bar make way.
      await page.locator('.editor-group-container').nth(1).waitFor({ state: 'detached' });
      await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
      await command(page, 'Gaojian: Get Started');
      await step(page, 4).waitFor();
      assert.equal(await page.locator(`${category} .getting-started-step`).count(), 5);
      await step(page, 2).click();
      await shown(page, '一条提示和它的另一处');
      await mouseAway(page);
      await shoot('walkthrough-contrast');
    },
  ],
  [
    'the walkthrough in dark',
    async ({ page, shoot }) => {
      await chooseTheme(page, 'Dark Modern', 'vs-dark');
      await step(page, 4).click();
      await shown(page, '指标台账');
      await mouseAway(page);
      await shoot('walkthrough-dark');
    },
  ],
  [
    'the walkthrough in light, and the sample it opens',
    async ({ page, shoot }) => {
      await chooseTheme(page, 'Light Modern', 'vs');
      await step(page, 0).click();
      await shown(page, '三份文稿');
      await mouseAway(page);
      await shoot('walkthrough');
      await step(page, 0)
        .locator('.monaco-button', { hasText: /示例|Sample/ })
        .click();
      await page.locator('.tab.active', { hasText: '2026年政府工作报告（草案）' }).waitFor();
      await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    },
  ],
];
