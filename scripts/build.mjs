// `npm run build`: bundles client, the page of its sheet, server, command line and segmenter worker into dist/, with the notices of what they contain. With `--tests`, the suite for VS Code into out/.
import { build } from 'esbuild';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDictionary } from './dictionary.mjs';
import { bundles, common } from './lib/bundles.mjs';
import { root } from './lib/shell.mjs';
import { noticesOf } from './notices.mjs';

const tests = [
  { entryPoints: ['test/vscode/index.ts'], outfile: 'out/test/vscode/index.js', external: ['vscode', 'mocha'] },
];

const wanted = process.argv.includes('--tests') ? tests : bundles;
const present = wanted.filter(({ entryPoints }) => entryPoints.every(e => existsSync(join(root, e))));
if (wanted === bundles) buildDictionary(join(root, 'dist/dict'));
const results = await Promise.allSettled(present.map(b => build({ ...common, ...b })));
for (const { outfile, banner } of present)
  if (banner && existsSync(join(root, outfile))) chmodSync(join(root, outfile), 0o755);
if (wanted === bundles)
  writeFileSync(
    join(root, 'dist/THIRD_PARTY_NOTICES.txt'),
    noticesOf(results.flatMap(r => Object.keys(r.value?.metafile.inputs ?? {}))),
  );
// esbuild has printed what is wrong; the bundles that could be made are there.
process.exitCode = results.some(r => r.status === 'rejected') ? 1 : 0;
