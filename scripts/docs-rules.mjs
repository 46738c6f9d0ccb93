// `npm run docs:rules`: prints the definitions of the rules as docs/rules.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/shell.mjs';

const outfile = join(root, '.cache', 'docs-rules.mjs');
await build({
  entryPoints: [join(root, 'server/src/reporters/ruleDocs.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
const { rulePages } = await import(pathToFileURL(outfile).href);
const pages = rulePages(JSON.parse(readFileSync(join(root, 'l10n/server.l10n.en.json'), 'utf8')));

rmSync(join(root, 'docs/rules'), { recursive: true, force: true });
for (const [path, text] of pages) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(`docs/rules：${pages.size} 页`);
