// `npm run build`: bundles client, the page of its sheet, server, command line and segmenter worker into dist/. With `--tests`, the suite for VS Code into out/.
import { build } from 'esbuild';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildDictionary } from './dictionary.mjs';
import { root } from './lib/shell.mjs';

const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', sourcemap: true, absWorkingDir: root, logLevel: 'warning', mainFields: ['module', 'main'] };
const bundles = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { entryPoints: ['client/src/sheet/webview/main.ts'], outfile: 'dist/webview/sheet.js', platform: 'browser', target: 'chrome120', format: 'iife', minify: true, sourcemap: false },
  { entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js', external: ['nodejieba'] },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', external: ['nodejieba'], banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: ['server/src/host/segmenter-worker.ts'], outfile: 'dist/segmenter-worker.js', external: ['nodejieba'] },
];
const tests = [{ entryPoints: ['test/vscode/index.ts'], outfile: 'out/test/vscode/index.js', external: ['vscode', 'mocha'] }];

const wanted = process.argv.includes('--tests') ? tests : bundles;
const present = wanted.filter(({ entryPoints }) => entryPoints.every(e => existsSync(join(root, e))));
if (wanted === bundles) buildDictionary(join(root, 'dist/dict'));
const results = await Promise.allSettled(present.map(b => build({ ...common, ...b })));
for (const { outfile, banner } of present) if (banner && existsSync(join(root, outfile))) chmodSync(join(root, outfile), 0o755);
// esbuild has printed what is wrong; the bundles that could be made are there.
process.exitCode = results.some(r => r.status === 'rejected') ? 1 : 0;
