// The steps of the walk, in order; each takes up where the one before left off.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/shell.mjs';

const DRAFT = '2026年政府工作报告（草案）.gw';
const BULLETIN = '2025年统计公报.md';

/** What the command line finds in the same folder: the walk looks for the same in the editor. */
const check = folder => {
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', folder, '--format', 'json', '--fail-on', 'never'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(stdout);
};
const inDraft = ({ file }) => file.endsWith(DRAFT);
const same = (a, b) => a.file === b.file && a.range.start.line === b.range.start.line && a.range.start.character === b.range.start.character;

/** A contradiction in the draft whose other place is on another line of the draft. */
const findConflict = folder => check(folder).findings.find(f => f.rule === 'figure/conflict' && inDraft(f) && f.related.some(r => inDraft(r) && r.range.start.line !== f.range.start.line));

/** A figure of the draft that another file says again; one without a fault if there is one. */
const findRepeated = folder => {
  const { links, findings } = check(folder);
  const repeated = links.filter(({ kind, members }) => kind === 'agrees' && !members.every(inDraft)).flatMap(({ members }) => members.filter(inDraft));
  const sound = repeated.filter(m => !findings.some(f => same(f, m) || f.related.some(r => same(r, m))));
  const figure = sound[0] ?? repeated[0];
  assert.ok(figure, 'the folder holds no figure that two files agree on');
  return figure;
};

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

const goTo = async (page, { line, character }) => {
  await press(page, 'Control+g');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor({ state: 'visible' });
  await input.fill(`:${line + 1},${character + 1}`);
  await press(page, 'Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await selection(page, { line, character }).waitFor();
};

/** The place of the cursor as the status bar says it. */
const selection = (page, { line, character }) => page.locator('.statusbar-item[id="status.editor.selection"]', { hasText: new RegExp(`\\D${line + 1}\\D+${character + 1}\\b`) });

const CARD = '.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content';
/** The mouse is put on the text behind the cursor; it must move for the editor to take notice. */
const hover = async (page, position) => {
  await goTo(page, position);
  const { x, y } = await middle(page.locator('.monaco-editor .cursor').first());
  await page.mouse.move(x + 18, y);
  await page.mouse.move(x + 20, y);
};

/** From the file list, as with a mouse. */
const open = async (page, name) => {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
};

const coverage = page => page.locator('.statusbar-item[id*="gaojian.coverage"]');
/** The pane of the side bar by its heading's identifier-free place: explorer first, outline second. */
const pane = (page, n) => page.locator('.split-view-view .pane-header').nth(n);
const middle = async locator => {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};
/** Onto the empty end of the tabs, where no hover card and no highlight gets into the picture. */
const mouseAway = page => page.mouse.move(1150, 15);

/** When what has been asked for is on the screen. */
const painted = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Headings are long in Chinese reports too. */
const widenSideBar = async page => {
  const { x, width } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + width, 450);
  await page.mouse.down();
  await page.mouse.move(x + width + 110, 450, { steps: 4 });
  await page.mouse.up();
};

export const steps = [
  [
    'a report opens as one, with its coverage in the status bar',
    async ({ page, shoot }) => {
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 90_000 });
      await widenSideBar(page);
      await open(page, DRAFT);
      await coverage(page).waitFor();
      assert.match(await coverage(page).innerText(), /\d+ 个数据 · 核对 \d+ · 冲突 \d+/);
      assert.match(await page.locator('.statusbar-item[id="status.editor.mode"]').innerText(), /公文|Chinese Official Report/);
      await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
      await mouseAway(page);
      await shoot('editor');
    },
  ],
  [
    'the outline shows the headings of the report',
    async ({ page, shoot }) => {
      await pane(page, 0).click(); // Folds the file list, so that the outline has its place.
      await pane(page, 1).click();
      const rows = page.locator('.outline-tree .monaco-list-row');
      await rows.first().waitFor();
      assert.match((await rows.allInnerTexts()).join('\n'), /一、[\s\S]*（一）[\s\S]*二、/);
      await rows.first().click();
      await mouseAway(page);
      await shoot('outline');
    },
  ],
  [
    'hovering a figure says how it was read and where else it stands',
    async ({ page, folder, shoot }) => {
      const figure = findRepeated(folder);
      await hover(page, figure.range.start);
      await page.locator(CARD, { hasText: '同一数据另见' }).first().waitFor();
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
      await places.nth(1).click();
      await page.locator('.peekview-widget .preview .view-line', { hasText: findRepeated(folder).text }).first().waitFor();
      await mouseAway(page);
      await shoot('references');
      await press(page, 'Escape');
      await page.locator('.peekview-widget').waitFor({ state: 'detached' });
    },
  ],
  [
    'a squiggle explains itself: what, why, what to do',
    async ({ page, folder, shoot }) => {
      const conflict = findConflict(folder);
      await hover(page, conflict.range.start);
      const card = page.locator(CARD, { hasText: '建议：' });
      await card.first().waitFor();
      assert.ok((await card.first().innerText()).includes('依据：'));
      await shoot('finding');
      await mouseAway(page);
      await press(page, 'Escape');
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
      const related = rows.filter({ hasText: new RegExp(`\\[\\D*${line + 1}\\D+${character + 1}\\]:\\s*${other.text}`) });
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
    },
  ],
  [
    'the status bar tells what the numbers mean',
    async ({ page, shoot }) => {
      await press(page, 'Control+j'); // Closes the panel.
      await page.locator('.markers-panel').waitFor({ state: 'hidden' });
      await coverage(page).hover();
      await page.locator('.workbench-hover, .monaco-hover').filter({ hasText: '尚无旁证' }).first().waitFor();
      await shoot('status');
    },
  ],
];
