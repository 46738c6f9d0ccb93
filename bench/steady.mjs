// `npm run steady`: what the product stands. Builds it, bundles the bench with the core it asks, and runs it.
//   npm run steady -- [--short] [--only hostile,patterns,fuzz,protocol,soak] [--seed N] [--jobs N] [--write]
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bundle.mjs';

const outfile = join(root, '.cache', 'bench', 'steady.mjs');
await build({ entryPoints: [join(root, 'bench/steady/run.ts')], outfile, bundle: true, platform: 'node', target: 'node20', format: 'esm', logLevel: 'warning', external: ['typescript'], banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" } });
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(root, process.argv.slice(2));
