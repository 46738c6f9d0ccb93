/** The terms of everything that is packaged go with it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../..');
const load = async (path: string): Promise<Record<string, unknown>> =>
  (await import(join(root, path))) as Record<string, unknown>;

let notices = '';
let packages: { readonly name: string; readonly version: string }[] = [];
beforeAll(async () => {
  const { bundles, common } = await load('scripts/lib/bundles.mjs');
  const { noticesOf, bundledFolders } = (await load('scripts/notices.mjs')) as {
    noticesOf: (inputs: string[]) => string;
    bundledFolders: (inputs: string[]) => string[];
  };
  const inputs: string[] = [];
  const named = new Set<string>();
  for (const bundle of bundles as object[]) {
    const made = await build({ ...(common as object), ...bundle, write: false, sourcemap: false, minify: false });
    inputs.push(...Object.keys((made.metafile as Metafile).inputs));
    // The bundler writes above each file of a package where it comes from.
    for (const { text } of made.outputFiles)
      for (const [, folder] of text.matchAll(/^ *\/\/ (\S*node_modules\/(?:@[^/\s]+\/)?[^/\s]+)\//gm))
        if (folder) named.add(folder);
  }
  notices = noticesOf(inputs);
  packages = [...named, ...bundledFolders(inputs)].map(
    folder =>
      JSON.parse(readFileSync(resolve(root, folder, 'package.json'), 'utf8')) as { name: string; version: string },
  );
});

describe('third-party notices', () => {
  it('hold each bundled package with its terms', () => {
    expect(packages.length).toBeGreaterThan(20);
    for (const { name, version } of packages) {
      const [, terms = ''] = notices.split(`${'='.repeat(80)}\n${name} ${version}\n${'='.repeat(80)}\n`);
      expect(terms.split('='.repeat(80))[0], name).toMatch(/copyright/i);
    }
  });
  it('hold the data that was taken from others', () => {
    for (const name of ['cppjieba', 'pinyin-pro', 'nodejieba'])
      expect(notices).toMatch(new RegExp(`^- ${name}\\b.*\\(`, 'm'));
    expect(notices).toMatch(/^- cppjieba.*dictionary/m);
  });
  it('are packaged', () => {
    for (const script of ['build', 'package'])
      expect(readFileSync(join(root, `scripts/${script}.mjs`), 'utf8')).toContain('THIRD_PARTY_NOTICES.txt');
  });
});
