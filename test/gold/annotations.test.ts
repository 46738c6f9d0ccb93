/**
 * A second gold, of published reports: each figure of chosen passages as a careful reader took it, written before the program was run on them.
 * The texts are not in the project; skips, and says so, where ../shared is not. The floors are just
 * below what was measured (with the segmenter that is there everywhere, so without nodejieba): raise them, never lower.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareRest, readAnnotations, writeGold } from '../../scripts/lib/annotations.mjs';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import { createReportService } from '../../server/src/core/service';
import { createWords } from '../../server/src/host/words';
import { figureRows } from '../../server/src/reporters/contract';

const root = resolve(__dirname, '../..');
const shared = resolve(root, '../shared');
const scorer = join(shared, 'gold/score.mjs');
const annotations = existsSync(scorer) ? readAnnotations(join(shared, 'corpora')) : undefined;
if (!annotations) console.log('评测语料（../shared/corpora）不在，跳过。');

const FLOORS = {
  figures_f1: 0.985,
  unit: 0.99,
  bound: 0.99,
  indicator: 0.915,
  scope: 0.955,
  period: 0.965,
  measure: 0.985,
};
const MOST_NEGATIVES_TAKEN = 3;

const cache = join(root, '.cache', 'gold-annotations');
const words = createWords({ worker: join(root, 'no-worker.cjs') });

const figuresOf = (file: string) => {
  const service = createReportService({ segmenter: words.segmenter }, { region: null, config: EMPTY_CONFIG });
  const path = join(shared, 'corpora', file);
  service.update([{ file: path, text: readFileSync(path, 'utf8') }]);
  return [...service.workspace.files.values()].flatMap(f => figureRows(f.file, f.tree, f.reports));
};
const score = (name: string, gold: string, figures: readonly unknown[], more: readonly string[]): string => {
  const out = join(cache, `${name}.out.json`);
  writeFileSync(out, JSON.stringify({ figures }));
  const { stdout, status, stderr } = spawnSync(process.execPath, [scorer, 'figures', gold, out, ...more], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
};

describe.skipIf(!annotations)('figures of published reports', () => {
  it('finds and reads them at least as well as measured, and takes no more of what is none', () => {
    const gold = writeGold(annotations ?? [], cache);
    const each = gold.paths.map(p => ({ ...p, figures: figuresOf(p.file) }));
    const taken = each.map(p =>
      Number(/taken for figures (\d+)\//.exec(score(p.name, p.gold, p.figures, ['--negatives', p.negatives]))?.[1]),
    );
    expect(taken.reduce((a, n) => a + n, 0)).toBeLessThanOrEqual(MOST_NEGATIVES_TAKEN);
    const out = score(
      'all',
      gold.all,
      each.flatMap(p => p.figures),
      [],
    );
    const last = out.slice(out.indexOf('figures_f1'));
    for (const [name, floor] of Object.entries(FLOORS))
      expect([name, Number(new RegExp(`\\b${name} ([\\d.]+)`).exec(last)?.[1]) >= floor]).toEqual([name, true]);
  });
  it('tells targets from facts and up from down', () => {
    const rests = (annotations ?? []).map(a => compareRest(a, figuresOf(a.file)));
    for (const [name, floor] of [
      ['status', 0.96],
      ['direction', 0.95],
    ] as const) {
      const right = rests.reduce((n, r) => n + r[name].right, 0) / rests.reduce((n, r) => n + r[name].of, 0);
      expect([name, right >= floor]).toEqual([name, true]);
    }
  });
});
