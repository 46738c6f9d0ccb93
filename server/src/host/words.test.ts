/** The segmenter port's contract, run against the fallback and the real nodejieba in its worker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWords, type Words } from './words';

const root = resolve(__dirname, '../../..');
const folder = mkdtempSync(join(root, '.cache-words-'));
const worker = join(folder, 'worker.cjs');
const dictionary = join(folder, 'dict');
beforeAll(async () => {
  await build({
    entryPoints: [join(__dirname, 'segmenter-worker.ts')],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['nodejieba'],
  });
  const { buildDictionary } = (await import('../../../scripts/dictionary.mjs' as string)) as {
    buildDictionary: (out: string) => void;
  };
  buildDictionary(dictionary);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROBES = [
  '',
  '全县一般公共预算收入13.2亿元，增长6.5%。',
  '１８．３％',
  '  空 格\t',
  '甲\r\n乙',
  'PM2.5 and EPC',
  '😀𠮷',
  '孤\ud800儿',
  '〔2023〕15号',
];

const contract = (make: () => Words, state: string): void => {
  let words: Words;
  beforeAll(() => {
    words = make();
  });
  afterAll(() => words.dispose());
  it('knows nothing before it was asked to prepare', () => expect(words.segmenter.words('工作报告')).toBeUndefined());
  it.each(PROBES)('gives words that join to the text exactly: %j', async text => {
    await words.prepare([text]);
    expect(
      words.segmenter
        .words(text)
        ?.map(w => w.text)
        .join(''),
    ).toBe(text);
  });
  it('says what it is', () => expect(words.state()).toBe(state));
};

describe('nodejieba in its worker', () => {
  contract(() => createWords({ worker, dictionary }), 'nodejieba');
  it('keeps the names of indicators whole and tags verbs', async () => {
    const words = createWords({ worker, dictionary });
    const text = '完成一般公共预算收入';
    await words.prepare([text]);
    expect(words.segmenter.words(text)).toEqual([
      { text: '完成', tag: 'v' },
      { text: '一般公共预算收入', tag: 'n' },
    ]);
    await words.dispose();
  });
});

describe('the fallback', () => {
  contract(() => createWords({ worker: join(tmpdir(), 'no-such-worker.cjs'), dictionary }), 'fallback');
  it('forgets the least recently used beyond its capacity', async () => {
    const words = createWords({ worker: join(tmpdir(), 'no-such-worker.cjs'), capacity: 2 });
    await words.prepare(['甲']);
    await words.prepare(['乙', '丙']);
    expect(words.segmenter.words('甲')).toBeUndefined();
    expect(words.segmenter.words('丙')).toBeDefined();
    await words.dispose();
  });
});
