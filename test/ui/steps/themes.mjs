// The same in dark and in high contrast: nothing may vanish into its background.
import { findConflict } from '../facts.mjs';
import { chooseTheme, closeBeside, hover, mouseAway, onlyView, press, settled } from '../hands.mjs';

const inTheme = (title, theme, className, suffix) => [
  [
    `findings and hover in ${title}`,
    async ({ page, folder, shoot }) => {
      await closeBeside(page);
      await chooseTheme(page, theme, className);
      const rows = await onlyView(page, '核对');
      await rows.first().waitFor();
      await page.locator('.monaco-editor .view-lines').first().click();
      await hover(page, findConflict(folder).range.start, '建议：');
      await settled(page);
      await shoot(`view-findings-${suffix}`);
      await mouseAway(page);
      await press(page, 'Escape');
    },
  ],
  [
    `ledger in ${title}`,
    async ({ page, shoot }) => {
      const rows = await onlyView(page, '指标台账');
      await rows.nth(3).waitFor();
      await mouseAway(page);
      await settled(page);
      await shoot(`view-ledger-${suffix}`);
    },
  ],
];

export const themeSteps = [
  ...inTheme('dark', 'Dark Modern', 'vs-dark', 'dark'),
  ...inTheme('high contrast', 'Dark High Contrast', 'hc-black', 'contrast'),
];
