// Development aid: `node scripts/facts.mjs outline|figures|slogans FILE` prints the contract's JSON without the full command line.
import { build } from 'esbuild';
import { readFileSync, mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const [what, file] = process.argv.slice(2);
mkdirSync('.cache', { recursive: true });
const out = `.cache/facts-${process.pid}.mjs`;
await build({
  stdin: {
    contents: `export * from './server/src/reporters/contract';export {parseDocument} from './server/src/core/document';export {extractFacts} from './server/src/core/facts';export {createSource,NO_WORDS} from './server/src/core/text';`,
    resolveDir: '.',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: out,
});
const m = await import(pathToFileURL(out));
(await import('node:fs')).unlinkSync(out);
const tree = m.parseDocument(m.createSource(readFileSync(file, 'utf8')));
if (what === 'outline') console.log(JSON.stringify({ documents: m.outlineDocuments(file, tree) }, null, 1));
else {
  const facts = m.extractFacts(tree, { segmenter: m.NO_WORDS, region: null });
  console.log(
    JSON.stringify(
      what === 'figures' ? { figures: m.figureRows(file, tree, facts) } : { slogans: m.sloganRows(file, tree, facts) },
      null,
      1,
    ),
  );
}
