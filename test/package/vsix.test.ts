/** What `npm run package` leaves: the files that an editor needs, no others, within their bounds, with the terms of what is inside. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Packaging {
  readonly here: string;
  readonly UNIVERSAL: string;
  hasNative(): boolean;
  limitOf(target: string): number;
  packageFor(target: string, options: { readonly folder: string }): Promise<string>;
}

const root = resolve(__dirname, '../..');
const { here, UNIVERSAL, hasNative, limitOf, packageFor } = (await import(
  join(root, 'scripts/package.mjs')
)) as Packaging;
const folder = mkdtempSync(join(tmpdir(), 'gaojian-vsix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NATIVE = /^dist\/(?:node_modules|dict)\//;
const NEEDED = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'LICENSE.txt',
  'dist/THIRD_PARTY_NOTICES.txt',
  'dist/client.js',
  'dist/server.js',
  'dist/segmenter-worker.js',
  'dist/webview/sheet.js',
  'dist/webview/sheet.css',
];
const KNOWN =
  /^(?:package(?:\.nls(?:\.zh-cn)?)?\.json|language-configuration\.json|LICENSE\.txt|readme\.md|README\.zh-CN\.md|changelog\.md|dist\/(?:client|server|segmenter-worker)\.js|dist\/THIRD_PARTY_NOTICES\.txt|dist\/webview\/sheet\.(?:js|css)|docs\/rules\/.+\.md|l10n\/[\w.-]+\.json|media\/.+\.(?:svg|png)|samples\/.+\.(?:gw|md)|schemas\/.+\.json|syntaxes\/.+\.json)$/;

/** Why a package cannot be made here. */
const hindrance = (target: string): string | undefined =>
  !existsSync(join(root, 'node_modules/@vscode/vsce'))
    ? '@vscode/vsce is not installed'
    : target !== UNIVERSAL && !hasNative()
      ? 'nodejieba has not been built here'
      : undefined;

const contents = (target: string): void => {
  let size = 0;
  let files = new Map<string, Uint8Array>();
  let container = '';
  beforeAll(async () => {
    const path = await packageFor(target, { folder });
    size = statSync(path).size;
    const all = Object.entries(unzipSync(readFileSync(path)));
    files = new Map(all.flatMap(([name, bytes]) => (name.startsWith('extension/') ? [[name.slice(10), bytes]] : [])));
    container = strFromU8(all.find(([name]) => name === 'extension.vsixmanifest')?.[1] ?? new Uint8Array());
  });
  const text = (name: string): string => strFromU8(files.get(name) ?? new Uint8Array());

  it('is within its bound', () => {
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThan(limitOf(target));
  });
  it('has what it needs and nothing that it does not', () => {
    for (const name of NEEDED) expect([...files.keys()]).toContain(name);
    expect([...files.keys()].filter(name => !KNOWN.test(name) && !NATIVE.test(name))).toEqual([]);
  });
  it('has every file that its manifest names', () => {
    const manifest = JSON.parse(text('package.json')) as { main: string; icon: string };
    expect(files.has(manifest.main.slice(2))).toBe(true);
    expect(files.has(manifest.icon)).toBe(true);
    for (const [, name = ''] of text('package.json').matchAll(/"\.?\/?((?:media|schemas|syntaxes)\/[^"]+)"/g))
      expect(files.has(name), name).toBe(true);
  });
  it('has native code exactly where it is made for one system, and says for which', () => {
    const native = [...files.keys()].filter(name => NATIVE.test(name)).sort();
    expect(container.includes(`TargetPlatform="${target}"`)).toBe(target !== UNIVERSAL);
    if (target === UNIVERSAL) expect(native).toEqual([]);
    else
      expect(native).toEqual([
        ...['hmm_model', 'idf', 'jieba.dict', 'stop_words', 'user.dict'].map(n => `dist/dict/${n}.utf8`),
        ...['LICENSE', 'build/Release/nodejieba.node', 'index.js', 'package.json'].map(
          n => `dist/node_modules/nodejieba/${n}`,
        ),
      ]);
  });
  it('lists what it contains of others, by version and licence', () => {
    const listed = text('dist/THIRD_PARTY_NOTICES.txt')
      .split('\n')
      .filter(line => line.startsWith('- '));
    expect(listed.length).toBeGreaterThan(20);
    for (const line of listed) expect(line).toMatch(/^- \S+(?: \d[\w.-]*)? \([^)]+\): \w/);
    expect(listed.some(line => line.startsWith('- nodejieba '))).toBe(target !== UNIVERSAL);
  });
  it('shows no picture that is not there', () => {
    for (const name of ['readme.md', 'README.zh-CN.md'])
      for (const [, address = ''] of text(name).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) expect(address).toMatch(/^https:/);
  });
};

describe.each([UNIVERSAL, here].map(target => ({ target, why: hindrance(target) })))('package', ({ target, why }) => {
  const title = `${target}${why ? ` is not tried: ${why}` : ''}`;
  describe.skipIf(why)(title, () => contents(target));
});
