/** Every word that VS Code shows of us is there in English and in Chinese, and nothing is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;

const manifest = read('package.json');
const asked = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(m => m[1] ?? ''))].sort();
const HAN = /[\u4e00-\u9fff]/;

describe('manifest', () => {
  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('misses no %%key%% and keeps none too many in %s', file => {
    expect(Object.keys(json(file)).sort()).toEqual(asked);
  });
  it('holds no Chinese outside the nls files, where an English user would see it', () => {
    const { keywords: _keywords, ...rest } = JSON.parse(manifest) as Record<string, unknown>;
    // The full-width space is a character that reports are written with, not a word.
    expect(JSON.stringify(rest)).not.toMatch(HAN);
  });
  it('says everything in Chinese to a Chinese user', () => {
    for (const [key, text] of Object.entries(json('package.nls.zh-cn.json'))) expect(HAN.test(text), key).toBe(true);
  });
});

describe('client', () => {
  const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map(name => read(`client/src/${name}`));
  const said = [
    ...new Set(sources.flatMap(text => [...text.matchAll(/l10n\.t\(\s*'([^']*)'/g)].map(m => m[1] ?? ''))),
  ].sort();

  it('has a Chinese translation for every message, and none too many', () => {
    expect(said.length).toBeGreaterThan(5);
    expect(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual(said);
  });
  it('keeps the placeholders in translation', () => {
    for (const [english, chinese] of Object.entries(json('l10n/bundle.l10n.zh-cn.json')))
      expect((chinese.match(/\{\d\}/g) ?? []).sort()).toEqual((english.match(/\{\d\}/g) ?? []).sort());
  });
  it('puts no untranslated text before the user', () => {
    for (const text of sources) expect(text).not.toMatch(/show(?:Information|Warning|Error)Message\(\s*['"`]/);
  });
});
