/** Shared glossaries: files and folders beside the configuration; a broken one is named and the rest still counts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from './config';
import { diskFiles } from './reader';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaojian-glossary-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

describe('shared glossaries', () => {
  it('are read relative to the configuration, from a file and from all files of a folder', async () => {
    mkdirSync(join(folder, '词库'));
    write('.gaojian.json', '{ "slogans": [{ "name": "三园同创" }], "glossaries": ["词库", "县.json"] }');
    write('词库/b.json', '[{ "name": "五美同建" }]');
    write('词库/a.jsonc', '{ "slogans": [{ "name": "两河共治", /* 注释 */ "items": ["清水河", "云溪河"] }] }');
    write('词库/说明.txt', '不读');
    write('县.json', '[{ "name": "四联四促" }]');
    const { config, problems } = await loadConfig(folder, { files: diskFiles, isTrusted: false });
    expect(problems).toEqual([]);
    expect(config.slogans.map(s => s.name)).toEqual(['三园同创', '两河共治', '五美同建', '四联四促']);
    expect(config.slogans[1]?.items).toEqual(['清水河', '云溪河']);
  });
  it('that are missing or broken are named, the others count', async () => {
    write('.gaojian.json', '{ "glossaries": ["没有.json", "坏.json", "空.json", "好.json"] }');
    write('坏.json', '[{ "name": ');
    write('空.json', '{ "words": [] }');
    write('好.json', '[{ "name": "四联四促" }, { "note": "无名" }]');
    const { config, problems } = await loadConfig(folder, { files: diskFiles, isTrusted: false });
    expect(config.slogans.map(s => s.name)).toEqual(['四联四促']);
    expect(problems).toHaveLength(4);
    expect(problems[0]).toMatch(/^无法读取词库“没有.json”/);
    expect(problems[1]).toMatch(/坏.json”不是有效的 JSON/);
    expect(problems[3]).toMatch(/“slogans\[1\]”缺少“name”/);
  });
});
