// The side bar: each view with what it holds, the filter, the way from a node to its place; why a figure is flagged.
import assert from 'node:assert/strict';
import { findConflict } from '../facts.mjs';
import { command, goTo, mouseAway, onlyView, press, selection, settled } from '../hands.mjs';

/** Unfolds the row, and waits for the one under it. */
const unfold = async (rows, n) => {
  const row = rows.nth(n);
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
  const level = Number(await row.getAttribute('aria-level'));
  await rows.and(row.page().locator(`[data-index="${n + 1}"][aria-level="${level + 1}"]`)).waitFor();
};

export const sideBarSteps = [
  [
    'a card a mistake, its numbers first, leads to its place',
    async ({ page, folder, shoot }) => {
      const conflict = findConflict(folder);
      const rows = await onlyView(page, '核对');
      const card = rows
        .filter({ hasText: ' ≠ ' })
        .filter({ hasText: conflict.text.replace(/[^\d.]+$/, '') })
        .first();
      await card.waitFor();
      await card.click();
      await selection(page, conflict.range.end).waitFor();
      await card.locator('.monaco-tl-twistie').click();
      await mouseAway(page);
      await settled(page);
      await shoot('view-findings');
    },
  ],
  [
    'the ledger: indicator, period, statements, what is contradicted first',
    async ({ page, shoot }) => {
      const rows = await onlyView(page, '指标台账');
      for (const n of [0, 1]) await unfold(rows, n);
      const texts = await rows.allInnerTexts();
      assert.ok(
        texts.some(t => t.includes(' / ')),
        texts.join('、'),
      );
      await mouseAway(page);
      await settled(page);
      await shoot('view-ledger');
    },
  ],
  [
    'a filter narrows the ledger as it is typed',
    async ({ page, shoot }) => {
      const rows = await onlyView(page, '指标台账');
      await page.locator('.part.sidebar .pane.expanded .action-label.codicon-filter').first().click();
      const input = page.locator('.quick-input-widget input');
      await input.waitFor({ state: 'visible' });
      await input.fill('收入 2025年');
      await rows.filter({ hasText: /粮食/ }).first().waitFor({ state: 'detached' });
      assert.match((await rows.allInnerTexts()).join('\n'), /一般公共预算收入/);
      await settled(page);
      await shoot('view-filter');
      await press(page, 'Escape');
      await rows.filter({ hasText: /粮食/ }).first().waitFor();
    },
  ],
  [
    'slogans by level',
    async ({ page, shoot }) => {
      const rows = await onlyView(page, '提法');
      await rows.filter({ hasText: '三集中' }).first().waitFor();
      await mouseAway(page);
      await settled(page);
      await shoot('view-slogans');
    },
  ],
  [
    'last year’s targets with this year’s results',
    async ({ page, shoot }) => {
      const rows = await onlyView(page, '目标—完成');
      await rows.filter({ hasText: '完成' }).first().waitFor();
      await mouseAway(page);
      await settled(page);
      await shoot('view-targets');
    },
  ],
  [
    'why a figure is flagged: how it was read, part by part',
    async ({ page, folder, shoot }) => {
      await page.locator('.monaco-editor .view-lines').first().click();
      await goTo(page, findConflict(folder).range.start);
      await command(page, 'Gaojian: Why Is This (Not) Flagged');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: '指标：' }).waitFor();
      await mouseAway(page);
      await settled(page);
      await shoot('explain');
      await press(page, 'Escape');
    },
  ],
];
