// Writes dist/dict/: nodejieba's dictionary without its rare words (a third of the load time and memory), the project's own names
// as user words, and a one-line IDF file, which nodejieba reads at every load though nothing here asks for keywords.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/shell.mjs';

const RARE = 10;

/** Does nothing where nodejieba is not installed: the server then falls back to Intl.Segmenter. */
export const buildDictionary = outDir => {
  const source = join(root, 'node_modules/nodejieba/submodules/cppjieba/dict');
  if (!existsSync(source)) return;
  mkdirSync(outDir, { recursive: true });
  const words = readFileSync(join(source, 'jieba.dict.utf8'), 'utf8')
    .split('\n')
    .filter(line => Number(line.split(' ')[1]) >= RARE);
  writeFileSync(join(outDir, 'jieba.dict.utf8'), `${words.join('\n')}\n`);
  for (const name of ['hmm_model.utf8', 'stop_words.utf8'])
    writeFileSync(join(outDir, name), readFileSync(join(source, name)));
  writeFileSync(join(outDir, 'idf.utf8'), '报告 10\n');
  const data = name => JSON.parse(readFileSync(join(root, 'server/src/core/facts/data', name), 'utf8'));
  const names = new Set([
    ...data('indicators.json').indicators.flatMap(e => [e.name, ...e.aliases]),
    ...data('glossary.json').map(e => e.name),
  ]);
  writeFileSync(
    join(outDir, 'user.dict.utf8'),
    [...names]
      .filter(n => /^[\u4e00-\u9fa5]{2,12}$/.test(n))
      .map(n => `${n} n`)
      .join('\n'),
  );
};
