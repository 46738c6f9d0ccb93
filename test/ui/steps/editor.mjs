// A report in the editor: outline, breadcrumbs, hover, references, findings, corrections, status bar.
import assert from 'node:assert/strict';
import { BULLETIN, DRAFT, findConflict, findReckoned, findRepeated, inDraft, LAST_YEAR } from '../facts.mjs';
import {
  CARD,
  command,
  coverage,
  goTo,
  hover,
  mouseAway,
  open,
  painted,
  pane,
  press,
  selection,
  settled,
  widenSideBar,
} from '../hands.mjs';

export const editorSteps = [
  [
    'a report opens as one, with its coverage in the status bar',
    async ({ page, shoot }) => {
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 90_000 });
      await widenSideBar(page);
      await open(page, DRAFT);
      await coverage(page).waitFor();
      assert.match(await coverage(page).innerText(), /\d+ 个数据 · 核对 \d+ · 冲突 \d+/);
      assert.match(
        await page.locator('.statusbar-item[id="status.editor.mode"]').innerText(),
        /公文|Chinese Official Report/,
      );
      await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
      // The whole folder has been read, and words are known: the sections lead to those of last year.
      await page.locator('.codelens-decoration', { hasText: '2025年同节' }).first().waitFor();
      await page.locator('.activitybar .badge-content', { hasText: /\d/ }).first().waitFor();
      await mouseAway(page);
      await shoot('editor');
    },
  ],
  [
    'the outline shows the headings of the report, the breadcrumbs where the cursor is',
    async ({ page, folder, shoot }) => {
      await pane(page, 0).click(); // Folds the file list, so that the outline has its place.
      await pane(page, 1).click();
      const rows = page.locator('.outline-tree .monaco-list-row');
      await rows.first().waitFor();
      assert.match((await rows.allInnerTexts()).join('\n'), /一、[\s\S]*（一）[\s\S]*二、/);
      await goTo(page, findConflict(folder).range.start);
      await page.locator('.breadcrumbs-control', { hasText: '一、' }).waitFor();
      await mouseAway(page);
      await shoot('outline');
    },
  ],
  [
    'hovering a figure says how it was read and where else it stands',
    async ({ page, folder, shoot }) => {
      const figure = findRepeated(folder);
      await hover(page, figure.range.start, /同一数据|另见|另一处/);
      await settled(page);
      await shoot('hover');
      await mouseAway(page);
      await press(page, 'Escape');
    },
  ],
  [
    'the references of a figure are shown beside each other, across files',
    async ({ page, folder, shoot }) => {
      await goTo(page, findRepeated(folder).range.start);
      await press(page, 'Shift+F12');
      const places = page.locator('.peekview-widget .ref-tree .monaco-list-row');
      await places.nth(1).waitFor();
      assert.ok((await places.allInnerTexts()).some(text => text.includes('2025')));
      // Opens the other file's branch and shows its place.
      await places.filter({ hasText: BULLETIN }).locator('.monaco-tl-twistie').click();
      const place = page.locator('.peekview-widget .ref-tree .monaco-list-row[aria-level="2"]').first();
      await place.waitFor();
      await place.click();
      await page
        .locator('.peekview-widget .preview .view-line', { hasText: findRepeated(folder).text })
        .first()
        .waitFor();
      await mouseAway(page);
      await settled(page);
      await shoot('references');
      await press(page, 'Escape');
      await page.locator('.peekview-widget').waitFor({ state: 'detached' });
    },
  ],
  [
    'a squiggle explains itself: what, why, what to do',
    async ({ page, folder, shoot }) => {
      await hover(page, findConflict(folder).range.start, '建议：');
      const card = page.locator(CARD, { hasText: '建议：' });
      assert.ok((await card.first().innerText()).includes('依据：'));
      await settled(page);
      await shoot('finding');
      await mouseAway(page);
      await press(page, 'Escape');
    },
  ],
  [
    'corrections are offered at a figure',
    async ({ page, folder, shoot }) => {
      const conflict = findConflict(folder);
      await goTo(page, conflict.range.start);
      await press(page, 'Control+.');
      const menu = page.locator('.action-widget');
      await menu.locator('.monaco-list-row.action').first().waitFor();
      assert.match(await menu.innerText(), new RegExp(conflict.related[0].text));
      await mouseAway(page);
      await settled(page);
      await shoot('quickfix');
      await press(page, 'Escape');
      await menu.waitFor({ state: 'hidden' });
    },
  ],
  [
    'a changed figure is changed everywhere, and what is reckoned from it waits in the preview',
    async ({ page, folder, shoot }) => {
      const figure = findReckoned(folder);
      await goTo(page, figure.range.start);
      await press(page, 'F2');
      const box = page.locator('.monaco-editor .rename-box input');
      await box.waitFor();
      assert.ok(figure.text.startsWith(await box.inputValue()) || (await box.inputValue()) === figure.text);
      await box.fill(figure.text.replace(/(?<=^\d)\d/, d => String((Number(d) + 1) % 10)));
      await press(page, 'Enter');
      const preview = page.locator('.bulk-edit-panel .monaco-list-row');
      await preview.filter({ hasText: BULLETIN }).waitFor();
      await preview.nth(5).waitFor();
      // Two files, in each the statement and the rate that follows: only the statement in front is ticked.
      const ticks = await page
        .locator('.bulk-edit-panel input[type="checkbox"]')
        .evaluateAll(boxes => boxes.map(box => box.checked));
      assert.deepEqual(ticks, [false, false, false, true, true, false]);
      await mouseAway(page);
      await settled(page);
      await shoot('change-figure');
      await page
        .getByRole('button', { name: /^(?:Discard|放弃)/ })
        .first()
        .click();
      await preview.first().waitFor({ state: 'hidden' });
      await press(page, 'Control+j');
      await page.locator('.monaco-editor .view-lines').first().click();
    },
  ],
  [
    'last year’s section opens beside this one',
    async ({ page, folder, shoot }) => {
      await goTo(page, findConflict(folder).range.start);
      await command(page, 'Gaojian: Last Year’s Section Beside This One');
      await page.locator(`.tab[data-resource-name="${LAST_YEAR}"]`).waitFor();
      await page
        .locator('.editor-group-container')
        .nth(1)
        .locator('.view-line', { hasText: '2024年工作回顾' })
        .first()
        .waitFor();
      await mouseAway(page);
      await settled(page);
      await shoot('counterpart');
      await page.locator(`.tab[data-resource-name="${LAST_YEAR}"] .codicon-close`).click();
      await page.locator('.editor-group-container').nth(1).waitFor({ state: 'detached' });
      await page.locator('.monaco-editor .view-lines').first().click();
    },
  ],
  [
    'the next heading marker is offered at the start of a line',
    async ({ page, shoot }) => {
      await page.locator('.monaco-editor .view-lines').first().click();
      await press(page, 'Control+End', 'Enter', 'Control+Space');
      const list = page.locator('.suggest-widget.visible .monaco-list-row');
      await list.filter({ hasText: '三、' }).first().waitFor();
      await mouseAway(page);
      await settled(page);
      await shoot('completion');
      await press(page, 'Escape', 'Control+z', 'Control+Home');
    },
  ],
  [
    'the problems lead to the other place of a contradiction',
    async ({ page, folder, shoot }) => {
      const conflict = findConflict(folder);
      const other = conflict.related.find(r => inDraft(r) && r.range.start.line !== conflict.range.start.line);
      await press(page, 'Control+Shift+m');
      const rows = page.locator('.markers-panel .monaco-list-row');
      await rows.first().waitFor();
      // The rows are virtual: what is not in view is not there. Blanks may be no-break spaces.
      const { line, character } = other.range.start;
      const related = rows.filter({
        hasText: new RegExp(`\\[\\D*${line + 1}\\D+${character + 1}\\]:\\s*${other.text}`),
      });
      await page.locator('.markers-panel .monaco-list').hover();
      for (let i = 0; i < 60 && !(await related.count()); i++) {
        await page.mouse.wheel(0, 44);
        await painted(page);
      }
      await page.mouse.wheel(0, 66);
      await painted(page);
      await related.first().dblclick();
      // The whole figure is selected, so the cursor stands at its end.
      await selection(page, other.range.end).waitFor();
      await mouseAway(page);
      await shoot('problems');
      await press(page, 'Control+j'); // Closes the panel.
      await page.locator('.markers-panel').waitFor({ state: 'hidden' });
    },
  ],
  [
    'the status bar tells what the numbers mean',
    async ({ page, shoot }) => {
      await coverage(page).hover();
      await page.locator('.workbench-hover, .monaco-hover').filter({ hasText: '尚无旁证' }).first().waitFor();
      await settled(page);
      await shoot('status');
      await mouseAway(page);
    },
  ],
  [
    'nothing is marked, offered or changed while an input method holds a composition open',
    async ({ page }) => {
      const marks = () => page.locator('.squiggly-warning, .squiggly-error').count();
      await page.locator('.monaco-editor .view-lines').first().click();
      await goTo(page, { line: 0, character: 0 });
      const before = await marks();
      const keyboard = await page.context().newCDPSession(page);
      for (const text of ['z', 'zh', 'zhong', "zhong'guo"]) {
        await keyboard.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await page.waitForTimeout(300);
        assert.equal(await marks(), before, text);
        assert.equal(await page.locator('.suggest-widget.visible').count(), 0, text);
      }
      await keyboard.send('Input.insertText', { text: '中国' });
      await page.locator('.view-line', { hasText: '中国' }).first().waitFor();
      await press(page, 'Control+z');
    },
  ],
];
