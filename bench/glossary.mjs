// What looking slogans up costs in glossaries of 1, 10 and 100 times the size, on one text in one run: `node bench/glossary.mjs`.
// Prints the median of nine rounds for each and its ratio to the first; fails where ten times the entries cost twice the time.
import { build } from 'esbuild';
import { mkdirSync, unlinkSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
mkdirSync(join(root, '.cache'), { recursive: true });
const out = join(root, `.cache/bench-glossary-${process.pid}.mjs`);
await build({
  stdin: { contents: `export { BUILT_IN, createGlossary } from './server/src/core/facts';`, resolveDir: root },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: out,
});
const { BUILT_IN, createGlossary } = await import(pathToFileURL(out));
unlinkSync(out);

const text =
  '扎实做好六稳工作，全面落实六保任务，统筹推进五位一体总体布局，协调推进四个全面战略布局，深化放管服改革，云岭县经济稳中有进、民生持续改善。'.repeat(
    3000,
  );
/** Other names with the same beginnings, so that the tree grows where the text is looked up. */
const larger = times =>
  createGlossary([
    ...BUILT_IN.entries,
    ...BUILT_IN.entries.flatMap((e, i) =>
      Array.from({ length: times - 1 }, (_, k) => ({
        ...e,
        name: `${e.name}${String.fromCharCode(0x4e00 + ((i * 131 + k * 17) % 20000))}${k}`,
        variants: [],
      })),
    ),
  ]);
const round = glossary => {
  const start = process.hrtime.bigint();
  let found = 0;
  for (let i = 0; i < text.length; i++) found += glossary.endsAt(text, i).length;
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, found };
};
const glossaries = [1, 10, 100].map(times => ({ times, glossary: larger(times) }));
for (const { glossary } of glossaries) round(glossary);
const rounds = glossaries.map(() => []);
for (let r = 0; r < 9; r++) glossaries.forEach(({ glossary }, i) => rounds[i].push(round(glossary)));
const medians = rounds.map(all => all.map(r => r.ms).sort((a, b) => a - b)[4]);
glossaries.forEach(({ times, glossary }, i) =>
  console.log(
    `${String(glossary.entries.length).padStart(6)} entries (×${times}): ${medians[i].toFixed(1)} ms for ${text.length} characters, ratio ${(medians[i] / medians[0]).toFixed(2)}, ${rounds[i][0].found} names found`,
  ),
);
process.exitCode = medians[1] / medians[0] < 2 ? 0 : 1;
