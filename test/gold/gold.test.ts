/** The annotated seed, where it is there: the bars that the work must keep. Skips, and says so, where it is not. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import { createReportService } from '../../server/src/core/service';
import { createWords } from '../../server/src/host/words';
import { figureRows, outlineDocuments } from '../../server/src/reporters/contract';
import { checkJson } from '../../server/src/reporters/findings';

const root = resolve(__dirname, '../..');
const shared = resolve(root, '../shared');
const present = existsSync(join(shared, 'gold/score.mjs'));
if (!present) console.log('评测数据（../shared/gold）不在，跳过。');

const cache = join(root, '.cache', 'gold');
const score = (what: string, gold: string, out: unknown, ...more: string[]): string => {
  const file = join(cache, `${what}.json`);
  writeFileSync(file, JSON.stringify(out));
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [join(shared, 'gold/score.mjs'), what, join(shared, 'gold', gold), file, ...more],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
};
const number = (text: string, name: string): number => Number(new RegExp(`\\b${name} ([\\d.]+)`).exec(text)?.[1]);

describe.skipIf(!present)('gold', () => {
  const file = join(shared, 'seeds/changge-2020-2021.txt');
  const words = createWords({ worker: join(root, 'no-worker.cjs') });
  const service = createReportService({ segmenter: words.segmenter }, { region: null, config: EMPTY_CONFIG });
  beforeAll(() => {
    mkdirSync(cache, { recursive: true });
    service.update([{ file, text: readFileSync(file, 'utf8') }]);
  });
  it('outline: headings ≥ 0.98, inline ≥ 0.93, leads ≥ 0.85, level ≥ 0.97, torn paragraphs P ≥ 0.97 and R ≥ 0.92, front matter complete', () => {
    const out = score('outline', 'structure.json', {
      documents: [...service.workspace.files.values()].flatMap(f => outlineDocuments(f.file, f.tree)),
    });
    const row = (name: string): number[] =>
      (/P ([\d.]+)%\s+R ([\d.]+)%\s+F1 ([\d.]+)%/.exec(out.slice(out.indexOf(`\n${name}`)))?.slice(1) ?? []).map(
        n => Number(n) / 100,
      );
    for (const [name, bar] of [
      ['inline', 0.93],
      ['lead', 0.85],
      ['all outline', 0.95],
    ] as const)
      expect([name, (row(name)[2] ?? 0) >= bar]).toEqual([name, true]);
    expect(Number(/^heading.*F1 ([\d.]+)%/m.exec(out)?.[1])).toBeGreaterThanOrEqual(98);
    expect(number(out, 'level')).toBeGreaterThanOrEqual(0.97);
    const [precision = 0, recall = 0] = row('torn paragraphs');
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.92);
    for (const name of ['title', 'byline', 'date', 'start'])
      expect(/\b(\d+)\/(\d+)/.exec(out.slice(out.indexOf(`${name} `, out.indexOf('front matter'))))?.slice(1)).toEqual([
        '3',
        '3',
      ]);
  });
  it('figures: F1 ≥ 0.97, unit ≥ 0.98, bound ≥ 0.97, measure ≥ 0.95, indicator ≥ 0.88, scope ≥ 0.945, period ≥ 0.92, no hard negative', () => {
    const out = score(
      'figures',
      'figures.jsonl',
      { figures: [...service.workspace.files.values()].flatMap(f => figureRows(f.file, f.tree, f.reports)) },
      '--negatives',
      join(shared, 'gold/figures_hard_negatives.jsonl'),
    );
    expect(number(out, 'figures_f1')).toBeGreaterThanOrEqual(0.97);
    for (const [name, bar] of [
      ['unit', 0.98],
      ['bound', 0.97],
      ['measure', 0.95],
      ['indicator', 0.88],
      ['scope', 0.945],
      ['period', 0.92],
    ] as const)
      expect([name, number(out.slice(out.indexOf('figures_f1')), name) >= bar]).toEqual([name, true]);
    expect(out).toContain('hard negatives taken for figures 0/');
  });
  it('relations: recall ≥ 0.85 with at most 2 accused, proved ≥ 0.74', () => {
    const report = service.checkAll();
    const out = score('relations', 'relations.jsonl', checkJson(service.workspace, report, []));
    expect(number(out, 'relations_recall')).toBeGreaterThanOrEqual(0.85);
    expect(number(out, 'proved')).toBeGreaterThanOrEqual(0.74);
    expect(Number(/accused (\d+)\//.exec(out)?.[1])).toBeLessThanOrEqual(2);
  });
});
