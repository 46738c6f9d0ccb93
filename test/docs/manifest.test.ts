/** The manifest holds together: what menus, keys, views and the walkthrough name is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../server/src/core/checks';

const root = resolve(__dirname, '../..');
interface Contributed {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}
const { contributes, icon } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly menus: Readonly<Record<string, readonly Contributed[]>>;
    readonly keybindings: readonly Contributed[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly viewsWelcome: readonly { readonly view: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly svg: string } }[] }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly properties?: object; readonly order?: number }>>;
    };
  };
};
const commands = new Set(contributes.commands.map(c => c.command));
const views = Object.values(contributes.views).flat();

describe('manifest', () => {
  it('names only commands that it has', () => {
    for (const [menu, items] of Object.entries(contributes.menus))
      for (const { command, submenu } of items)
        expect(submenu !== undefined || commands.has(command ?? ''), `${menu} ${command}`).toBe(true);
    for (const { command } of contributes.keybindings) expect(commands.has(command ?? ''), command).toBe(true);
  });
  it('offers no command where it does not apply', () => {
    const always = ['gaojian.openSample', 'gaojian.getStarted', 'gaojian.restart'];
    const palette = new Map(contributes.menus['commandPalette']?.map(i => [i.command, i.when]));
    for (const { command, enablement } of contributes.commands)
      if (!always.includes(command)) expect(enablement ?? palette.get(command), command).toBeTruthy();
  });
  it('welcomes to every view', () => {
    expect(contributes.viewsWelcome.map(w => w.view).sort()).toEqual(
      views
        .filter(v => v.id.startsWith('gaojian.'))
        .map(v => v.id)
        .sort(),
    );
  });
  it('has the pictures it names', () => {
    const pictures = [
      icon,
      ...views.map(v => v.icon),
      ...contributes.walkthroughs.flatMap(w => w.steps.map(s => s.media.svg)),
    ];
    for (const picture of pictures) expect(existsSync(join(root, picture)), picture).toBe(true);
  });
  it('walks in five steps', () => {
    expect(contributes.walkthroughs.map(w => w.steps.length)).toEqual([5]);
  });
  it('sets the severity of every rule and family, and of nothing else', () => {
    const rules = Object.keys(contributes.configuration.properties['gaojian.severity']?.properties ?? {});
    expect(rules.sort()).toEqual([...new Set(CHECKS.flatMap(c => [c.id, c.family ?? c.id]))].sort());
  });
  it('opens GBK under both names that a text has: a change of the language reads the file anew', () => {
    for (const language of ['[plaintext]', '[gongwen]'])
      expect(contributes.configurationDefaults[language]?.['files.autoGuessEncoding'], language).toBe(true);
  });
  it('shows reports in Markdown as it shows others: wrapped, without a banner, hints uncut', () => {
    for (const language of ['[gongwen]', '[markdown]'])
      expect(contributes.configurationDefaults[language], language).toMatchObject({
        'editor.wrappingStrategy': 'advanced',
        'editor.unicodeHighlight.nonBasicASCII': false,
        'editor.inlayHints.maximumLength': 0,
      });
  });
  it('orders its settings', () => {
    for (const [name, { order }] of Object.entries(contributes.configuration.properties))
      expect(order, name).toBeTypeOf('number');
  });
});
