// `npm run plant -- FOLDER [--seed N] [--each N] [--cli dist/cli.js] [--out FILE.json]`: what of a reviewer's errors is found.
// Plants errors of some twenty kinds into every document of a folder, half by rules that do not know the product, five a copy, and counts
// what `check` says at or about the planted place that it does not say of the untouched text. Kinds, seed and places are written to --out.
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bundle.mjs';

const outfile = join(root, '.cache', 'bench', 'plant.mjs');
await build({
  entryPoints: [join(root, 'bench/plant/run.mjs')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = main(root, process.argv.slice(2));
