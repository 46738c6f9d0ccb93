/** The laws of every reading over published reports, where they are there: those that hold are held, the others may not grow. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import { createReportService } from '../../server/src/core/service';
import { NO_WORDS } from '../../server/src/core/text';
import { breachesOf, type Law } from '../support/laws';

const corpora = resolve(__dirname, '../../../shared/corpora');
const present = existsSync(corpora);
if (!present) console.log('语料（../shared/corpora）不在，跳过。');
const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap(n =>
    statSync(join(folder, n)).isDirectory() ? walk(join(folder, n)) : n.endsWith('.txt') ? [join(folder, n)] : [],
  );

const lawsBroken = (file: string, text: string): Law[] => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file, text }]);
  return (service.get(file)?.reports ?? []).flatMap(breachesOf).map(b => b.law);
};

/** Breaches that readings of the visible reports still have; a law that is not named here has none. */
const STILL: Partial<Record<Law, number>> = {
  'members alike behind 分别': 2,
  'money before what is counted': 1,
  'name with a mark or a number': 110,
};

describe('laws', () => {
  it.each([
    ['a place from a slot', '云岭县2025年统计公报\n\n全县粮食产量12.5万吨，2025年增长3%，2025年末存栏3万头。\n'],
    ['several years', '云岭县2026年政府工作报告\n\n一、工作回顾\n\n五年来，地区生产总值年均增长6.2%。\n'],
    ['members of their own', '云岭县2026年政府工作报告\n\n一、工作回顾\n\n进口、出口分别增长3%、5%。\n'],
  ])('are kept by %s', (_, text) => expect(lawsBroken('a.txt', text)).toEqual([]));
});

describe.skipIf(!present)('laws over published reports', () => {
  it('hold, or are broken no more than they were', () => {
    const broken = new Map<Law, number>();
    for (const file of walk(corpora))
      for (const law of lawsBroken(file, readFileSync(file, 'utf8'))) broken.set(law, (broken.get(law) ?? 0) + 1);
    for (const [law, n] of broken) expect(n, law).toBeLessThanOrEqual(STILL[law] ?? 0);
  }, 120_000);
});
