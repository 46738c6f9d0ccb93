// `npm run laws -- FOLDER…`: what readings of these texts break of the laws that hold for any report (`test/support/laws.ts`), and how
// many figures have a key, by kind of document. `--limit N` prints at most N breaches of a law (20). Each text is read by itself.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { options } from './lib/options.mjs';

const { take, rest } = options(process.argv.slice(2));
const limit = Number(take('--limit', 20));
if (!rest.length) {
  console.error('usage: npm run laws -- FOLDER… [--limit N]');
  process.exit(2);
}
mkdirSync('.cache', { recursive: true });
const out = `.cache/laws-${process.pid}.mjs`;
await build({
  stdin: {
    contents: `export * from './test/support/laws';export {createReportService} from './server/src/core/service';export {EMPTY_CONFIG} from './server/src/core/config';export {NO_WORDS} from './server/src/core/text';`,
    resolveDir: '.',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: out,
});
const m = await import(pathToFileURL(out)).finally(() => rmSync(out));

const walk = path =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap(name => walk(join(path, name))) : [path];
const breaches = new Map();
const keyed = new Map();
for (const file of rest.flatMap(walk).filter(f => /\.(?:txt|md|gw|gongwen)$/.test(f))) {
  const service = m.createReportService({ segmenter: m.NO_WORDS }, { region: null, config: m.EMPTY_CONFIG });
  service.update([{ file, text: readFileSync(file, 'utf8') }]);
  for (const indexed of service.get(file)?.reports ?? []) {
    for (const b of m.breachesOf(indexed))
      breaches.set(b.law, [
        ...(breaches.get(b.law) ?? []),
        `${basename(file)}@${b.at} ${b.words.replace(/\s+/g, ' ')}`,
      ]);
    const kind = indexed.report.frame.kind.value;
    const sum = keyed.get(kind) ?? { documents: 0, figures: 0, keyed: 0 };
    const own = m.keyedOf(indexed);
    keyed.set(kind, {
      documents: sum.documents + 1,
      figures: sum.figures + own.figures,
      keyed: sum.keyed + own.keyed,
    });
  }
}
for (const [law, all] of breaches) {
  console.log(`\n${law}: ${all.length}`);
  for (const line of all.slice(0, limit)) console.log(`  ${line}`);
}
console.log('\nkind\tdocuments\tfigures\twith a key');
for (const [kind, k] of [...keyed].sort((a, b) => b[1].figures - a[1].figures))
  console.log(`${kind}\t${k.documents}\t${k.figures}\t${k.figures ? Math.round((k.keyed / k.figures) * 100) : 0}%`);
