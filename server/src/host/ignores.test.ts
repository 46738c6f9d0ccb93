/** The configuration is edited as a careful person would edit it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { addDocument, addIgnore, baselineText, readBaseline } from './ignores';
import { diskFiles } from './reader';

const ENTRY = {
  rule: 'figure/conflict',
  fingerprint: '粮食总产量39.4万吨|39.1万吨',
  reason: '后者含复种',
  file: '报告.gw',
};
const added = (text: string) => applyEdits(text, addIgnore(text, ENTRY) ?? []);

describe('addIgnore', () => {
  it('keeps comments, order and layout', () => {
    const text =
      '{\n  // 本县\n  "region": "云岭县",\n  "ignore": [\n    { "rule": "figure/count", "fingerprint": "甲", "reason": "乙" }, // 旧的\n  ],\n}\n';
    const after = added(text);
    expect(after).toContain('// 本县\n  "region": "云岭县"');
    expect(after).toContain('// 旧的');
    expect(after.indexOf('figure/conflict')).toBeGreaterThan(after.indexOf('figure/count'));
    expect(addIgnore(after, ENTRY)).toBeDefined();
  });
  it('makes the list where there is none, and the file', () => {
    expect(JSON.parse(added('{"region":"云岭县"}'))).toEqual({ region: '云岭县', ignore: [ENTRY] });
    expect(JSON.parse(applyEdits('{}\n', addIgnore('{}\n', { ...ENTRY, file: null }) ?? []))).toEqual({
      ignore: [{ rule: ENTRY.rule, fingerprint: ENTRY.fingerprint, reason: ENTRY.reason }],
    });
  });
  it('leaves broken JSON alone', () => expect(addIgnore('{ "region": ', ENTRY)).toBeUndefined());
});

describe('baseline', () => {
  it('is read as it was written, and a missing one is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gaojian-baseline-'));
    const path = join(folder, 'baseline.json');
    writeFileSync(path, baselineText([ENTRY, ENTRY]));
    expect(await readBaseline(path, { files: diskFiles })).toEqual({
      entries: [{ rule: ENTRY.rule, fingerprint: ENTRY.fingerprint }],
      problem: null,
    });
    expect((await readBaseline(join(folder, 'none.json'), { files: diskFiles })).problem).toContain('none.json');
    rmSync(folder, { recursive: true });
  });
});

describe('what is said of a document', () => {
  const set = (text: string, file: string, fields: Record<string, string | number>): unknown =>
    JSON.parse(applyEdits(text, addDocument(text, file, fields) ?? []));
  it('begins the list, joins it, and goes into the entry that the file has', () => {
    expect(set('{}\n', '总结.gw', { region: '云岭县' })).toEqual({
      documents: [{ file: '总结.gw', region: '云岭县' }],
    });
    expect(set('{ "documents": [{ "file": "甲.gw" }] }', '乙.gw', { dataYear: 2025 })).toEqual({
      documents: [{ file: '甲.gw' }, { file: '乙.gw', dataYear: 2025 }],
    });
    expect(set('{ "documents": [{ "file": "甲.gw", "region": "江北市" }] }', '甲.gw', { dataYear: 2025 })).toEqual({
      documents: [{ file: '甲.gw', region: '江北市', dataYear: 2025 }],
    });
  });
  it('is not written into what is no JSON', () =>
    expect(addDocument('{ "documents": ', '甲.gw', { dataYear: 2025 })).toBeUndefined());
});
