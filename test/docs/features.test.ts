/** What docs/features.md claims is there: every test by its name, every picture; and no picture is left that nothing shows. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const FILE: Readonly<Record<string, (name: string) => string>> = {
  vscode: name => `test/vscode/suite/${name}.test.ts`,
  ui: name => `test/ui/steps/${name}.mjs`,
  lsp: name => `test/lsp/${name}.test.ts`,
};

/** What others have is told behind it, in a table of another shape. */
const rows = (read('docs/features.md').split('\n## Beside others')[0] ?? '')
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (?:feature|---)/.test(line))
  .map(line =>
    line
      .split('|')
      .map(cell => cell.trim())
      .slice(1, -1),
  );

describe('docs/features.md', () => {
  it('has four cells in every row', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) expect(row, row.join(' | ')).toHaveLength(4);
  });
  it.each(rows.map(([feature = '', , test = '']) => [feature, test]))('%s', (_, test) => {
    const [, kind = '', name = '', title = ''] = /^`(\w+)\/(\w+)` (.+)$/.exec(test) ?? [];
    const path = FILE[kind]?.(name);
    expect(path && existsSync(join(root, path)), test).toBe(true);
    expect(read(path ?? '')).toMatch(new RegExp(`['"\`]${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  });
});

describe('pictures', () => {
  const pages = ['README.md', 'README.zh-CN.md', 'docs/features.md'];
  const shown = pages.flatMap(page =>
    [...read(page).matchAll(/\]\(([^)\s]+\.png)\)/g)].map(m => join(dirname(page), m[1] ?? '')),
  );
  it('exist', () => {
    for (const picture of shown) expect(existsSync(join(root, picture)), picture).toBe(true);
  });
  it('are all shown somewhere', () => {
    for (const name of readdirSync(join(root, 'docs/images'))) expect(shown, name).toContain(join('docs/images', name));
  });
  it('are in the pages in both languages', () => {
    const of = (page: string): string[] => [...read(page).matchAll(/images\/([^)\s]+\.png)/g)].map(m => m[1] ?? '');
    expect(of('README.zh-CN.md')).toEqual(of('README.md'));
  });
});
