// `npm run steady`: what the product stands. Builds it, bundles the bench with the core it asks, and runs it.
//   npm run steady -- [--short] [--only hostile,patterns,fuzz,protocol,soak] [--input ID,…] [--seed N] [--jobs N] [--write]
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bundle.mjs';

const outfile = join(root, '.cache', 'bench', 'steady.mjs');
await build({
  entryPoints: [join(root, 'bench/steady/run.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  external: ['typescript'],
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
});

// Expressions that are put together while the modules load are pumped like those that stand in the source.
const built = [];
const plain = globalThis.RegExp;
globalThis.RegExp = new Proxy(plain, {
  construct: (target, parts, proxy) => {
    const made = Reflect.construct(target, parts, proxy === globalThis.RegExp ? target : proxy);
    built.push({ source: made.source, flags: made.flags });
    return made;
  },
});
const { main } = await import(pathToFileURL(outfile).href);
globalThis.RegExp = plain;
process.exitCode = await main(root, process.argv.slice(2), built);
