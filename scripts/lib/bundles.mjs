// What dist/ is made of: the bundles and how each is built.
import { root } from './shell.mjs';

export const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  absWorkingDir: root,
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  metafile: true,
};
export const bundles = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    entryPoints: ['client/src/sheet/webview/main.ts'],
    outfile: 'dist/webview/sheet.js',
    platform: 'browser',
    target: 'chrome120',
    format: 'iife',
    minify: true,
    sourcemap: false,
  },
  { entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js', external: ['nodejieba'] },
  {
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    external: ['nodejieba'],
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    entryPoints: ['server/src/host/segmenter-worker.ts'],
    outfile: 'dist/segmenter-worker.js',
    external: ['nodejieba'],
  },
];

/** What `import 'gaojian'` gives; in the npm package only, for anything that runs JavaScript. */
export const library = ['esm', 'cjs'].map(format => ({
  entryPoints: ['server/src/library.ts'],
  outfile: `dist/library.${format === 'esm' ? 'mjs' : 'cjs'}`,
  format,
  platform: 'neutral',
  target: 'es2022',
}));

/** As they are packaged, in another folder: short, and without maps. */
export const released = (wanted, folder) =>
  wanted.map(bundle => ({
    ...common,
    ...bundle,
    outfile: bundle.outfile.replace(/^dist\//, `${folder}/`),
    minify: true,
    keepNames: true,
    sourcemap: false,
  }));
