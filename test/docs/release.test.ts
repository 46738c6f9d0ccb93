/** A release holds together: version and changelog go on by one command, and the workflows call what is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as { version: string; scripts: Record<string, string> };
const { nextVersion, isPreRelease, releaseNotes, sectionOf } = (await import(join(root, 'scripts/version.mjs'))) as {
  nextVersion(version: string, part: string): string;
  isPreRelease(version: string): boolean;
  releaseNotes(changelog: string, version: string, date: string): string;
  sectionOf(changelog: string, heading: string): string;
};

describe('a version', () => {
  it.each([
    ['major', '2.0.0'],
    ['minor', '1.10.0'],
    ['patch', '1.9.13'],
  ])('goes on by %s', (part, next) => expect(nextVersion('1.9.12', part)).toBe(next));
  it('knows no other step', () => expect(() => nextVersion('1.9.12', 'more')).toThrow('more'));
  it('is one to try where its minor is odd', () =>
    expect(['0.1.0', '0.2.0', '1.11.4'].map(isPreRelease)).toEqual([true, false, true]));
  it('takes what was unreleased, and leaves room for more', () => {
    const changelog = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0\n\n- Old.\n';
    const after = releaseNotes(changelog, '0.2.0', '2026-03-05');
    expect(after).toBe('# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-03-05)\n\n- New.\n\n## 0.1.0\n\n- Old.\n');
    expect(sectionOf(after, '0.2.0')).toBe('- New.');
    expect(() => releaseNotes(after, '0.3.0', '2026-03-06')).toThrow('Unreleased');
  });
  it('is the same in manifest, lock and changelog; a tag that differs is refused', () => {
    const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: Record<string, unknown> };
    expect([lock.version, lock.packages['']]).toMatchObject([manifest.version, { version: manifest.version }]);
    const is = (tag: string) =>
      spawnSync(process.execPath, [join(root, 'scripts/version.mjs'), '--is', tag], { encoding: 'utf8' });
    expect(is(`v${manifest.version}`)).toMatchObject({ status: 0, stderr: '' });
    expect(is('v99.0.0').status).toBe(1);
    expect(is('v99.0.0').stderr).toContain('v99.0.0');
  });
});

describe.each(readdirSync(join(root, '.github/workflows')))('the workflow %s', name => {
  const text = read(`.github/workflows/${name}`);
  it('calls what is there', () => {
    const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map(m => m[1] ?? '');
    for (const script of scripts) expect(Object.keys(manifest.scripts)).toContain(script);
    const files = [...text.matchAll(/node (scripts\/\S+)|(\.ci\/\w+)/g)].map(m => m[1] ?? m[2] ?? '');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(join(root, file)), file).toBe(true);
  });
  it('tests on three systems, or packages for five and for all', () => {
    const wanted =
      name === 'ci.yml'
        ? ['ubuntu-', 'windows-', 'macos-', 'node: 22', 'node: 24']
        : ['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-x64', 'darwin-arm64', 'universal'].map(t => `target: ${t}`);
    for (const word of wanted) expect(text).toContain(word);
  });
});
