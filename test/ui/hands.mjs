// What a drafter does with mouse and keyboard, and how the walk waits for what comes of it: for events on the screen, never for a time.

export const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

export const goTo = async (page, { line, character }) => {
  await press(page, 'Control+g');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor({ state: 'visible' });
  await input.fill(`:${line + 1},${character + 1}`);
  await press(page, 'Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await selection(page, { line, character }).waitFor();
};

/** The place of the cursor as the status bar says it. */
export const selection = (page, { line, character }) =>
  page.locator('.statusbar-item[id="status.editor.selection"]', {
    hasText: new RegExp(`\\D${line + 1}\\D+${character + 1}\\b`),
  });

export const CARD = '.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content';
/**
 * The mouse is put on the text behind the cursor; it must move for the editor to take notice. A card that opened before all was known
 * does not fill up later: then the mouse goes away and comes back, as a person's would.
 */
export const hover = async (page, position, words) => {
  await goTo(page, position);
  const card = page.locator(CARD, { hasText: words }).first();
  for (let tries = 1; ; tries++) {
    const { x, y } = await middle(page.locator('.monaco-editor .cursor').first());
    await page.mouse.move(x + 18, y);
    await page.mouse.move(x + 20, y);
    const shown = await card.waitFor({ timeout: 4_000 }).then(
      () => true,
      error => {
        if (tries >= 5) throw error;
        return false;
      },
    );
    if (shown) return;
    await mouseAway(page);
    await page.locator(CARD).first().waitFor({ state: 'hidden' });
  }
};

/** From the file list, as with a mouse. */
export const open = async (page, name) => {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
};

export const coverage = page => page.locator('.statusbar-item[id*="gaojian.coverage"]');
/** The pane of the side bar by its heading's identifier-free place: explorer first, outline second. */
export const pane = (page, n) => page.locator('.split-view-view .pane-header').nth(n);
export const middle = async locator => {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};
/** Onto the empty end of the tabs, where no hover card and no highlight gets into the picture. */
export const mouseAway = page => page.mouse.move(1150, 15);

/** When what has been asked for is on the screen. */
export const painted = page =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Headings are long in Chinese reports too. */
export const widenSideBar = async page => {
  const { x, width } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + width, 450);
  await page.mouse.down();
  await page.mouse.move(x + width + 110, 450, { steps: 4 });
  await page.mouse.up();
};

/** Nothing that has just come up is still fading in: a card half there is in no picture. */
export const settled = page =>
  page.waitForFunction(() =>
    [
      ...document.querySelectorAll(
        '.monaco-hover, .workbench-hover-container, .context-view, .quick-input-widget, .action-widget, .suggest-widget, .notification-toast, .peekview-widget, .zone-widget',
      ),
    ].every(element => {
      if (!element.getClientRects().length) return true;
      for (let e = element; e; e = e.parentElement) if (getComputedStyle(e).opacity !== '1') return false;
      return element
        .getAnimations({ subtree: true })
        .every(a => a.playState !== 'running' || a.effect?.getComputedTiming().iterations === Infinity);
    }),
  );

/** By its English title, which the palette finds in every language. */
export const command = async (page, title) => {
  await press(page, 'F1');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor({ state: 'visible' });
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: /./ }).waitFor();
  await press(page, 'Enter');
};

/** Chosen as a user does. Themes keep their English names. */
export const chooseTheme = async (page, name, className) => {
  await press(page, 'Control+k', 'Control+t');
  const input = page.locator('.quick-input-widget input');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await press(page, 'Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.locator(`.monaco-workbench.${className}`).waitFor();
};

/** The side bar of the extension. */
export const sideBar = page => page.locator('.part.sidebar .title-label', { hasText: /稿鉴|GAOJIAN/i });
export const showSideBar = async page => {
  if (!(await sideBar(page).isVisible()))
    await page
      .locator('.activitybar .action-item', {
        has: page.locator('.action-label[aria-label*="稿鉴"], .action-label[aria-label*="Gaojian"]'),
      })
      .first()
      .click();
  await sideBar(page).waitFor();
};

/** One of our views unfolded, the others folded; gives its rows. */
export const onlyView = async (page, name) => {
  await showSideBar(page);
  const panes = page.locator('.part.sidebar .pane');
  const wanted = panes.filter({ has: page.locator('.pane-header h3', { hasText: name }) });
  await wanted.waitFor();
  if (!(await isUnfolded(wanted))) await wanted.locator('.pane-header').click();
  for (let i = 0; i < (await panes.count()); i++) {
    const pane = panes.nth(i);
    if ((await isUnfolded(pane)) && !(await pane.locator('.pane-header h3').innerText()).includes(name))
      await pane.locator('.pane-header').click();
  }
  const rows = wanted.locator('.monaco-list-row');
  await rows.first().waitFor();
  return rows;
};
const isUnfolded = async pane => (await pane.locator('.pane-header').getAttribute('aria-expanded')) === 'true';

/** What was opened beside goes again. */
export const closeBeside = async page => {
  const beside = page.locator('.editor-group-container').nth(1);
  if (!(await beside.count())) return;
  await press(page, 'Control+2', 'Control+w');
  await beside.waitFor({ state: 'detached' });
  await page.locator('.monaco-editor .view-lines').first().click(); // Or nobody hears the next key.
};
