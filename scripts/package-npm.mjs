// The npm package `gaojian`, into out/packages: the command line, the language server behind it, and the library with its types.
import { build } from 'esbuild';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { buildDictionary } from './dictionary.mjs';
import { bundles, library, released } from './lib/bundles.mjs';
import { npm, root, run } from './lib/shell.mjs';
import { noticesOf } from './notices.mjs';

/** What it may weigh, in bytes. */
export const NPM_LIMIT = 4_000_000;
const stage = join(root, 'out/stage/npm');

/** The path of the tarball. */
export const packageForNpm = async ({ folder }) => {
  const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const wanted = [
    ...bundles.filter(({ outfile }) => /\/(?:cli|server|segmenter-worker)\.js$/.test(outfile)),
    ...library,
  ];
  const results = await Promise.all(released(wanted, 'out/stage/npm/dist').map(b => build(b)));
  chmodSync(join(stage, 'dist/cli.js'), 0o755);
  buildDictionary(join(stage, 'dist/dict'));
  writeFileSync(
    join(stage, 'dist/THIRD_PARTY_NOTICES.txt'),
    // nodejieba comes by itself where it can.
    noticesOf(
      results.flatMap(r => Object.keys(r.metafile.inputs)),
      { native: false },
    ),
  );
  if ((await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'server'])) !== 0)
    throw new Error('类型没有编译成。');
  copyTypes(join(root, 'out/types/server/server/src/library.d.ts'));
  for (const name of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, name), join(stage, name));
  cpSync(join(root, 'docs/npm.md'), join(stage, 'README.md'));
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifestFrom(whole), undefined, 2)}\n`);
  mkdirSync(folder, { recursive: true });
  if ((await npm(['pack', '--silent', '--pack-destination', folder], { cwd: stage })) !== 0)
    throw new Error('npm pack 失败。');
  return join(folder, `gaojian-${whole.version}.tgz`);
};

const manifestFrom = ({ name, version, license, engines, optionalDependencies }) => ({
  name,
  version,
  description: '稿鉴：核对政府工作报告等公文的结构、数据与提法，完全离线',
  license,
  keywords: ['公文', '政府工作报告', '校对', 'Chinese', 'report', 'lsp'],
  engines: { node: engines.node },
  bin: { gaojian: 'dist/cli.js' },
  exports: {
    '.': { types: './types/library.d.ts', import: './dist/library.mjs', default: './dist/library.cjs' },
    './package.json': './package.json',
  },
  types: './types/library.d.ts',
  main: './dist/library.cjs',
  optionalDependencies,
});

/** The declarations that this one needs, and what they need, laid out as the sources are. */
const copyTypes = (file, seen = new Set()) => {
  if (seen.has(file)) return;
  seen.add(file);
  const target = join(stage, 'types', relative(join(root, 'server/src'), sourceOf(file)));
  const text = readFileSync(file, 'utf8')
    .replace(/^\/\/# sourceMappingURL.*$/m, '')
    // The data are in the bundle; no type that the library shows depends on them.
    .replace(/^import (\w+) from ['"][^'"]+\.json['"];$/gm, 'declare const $1: any;\nexport {};');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  for (const [, name] of text.matchAll(/(?:from |import\()["'](\.[^"']+)["']/g)) {
    const beside = resolve(dirname(sourceOf(file)), name);
    const found = [`${beside}.d.ts`, join(beside, 'index.d.ts')].map(declarationOf).find(existsSync);
    if (!found) throw new Error(`${file}: no declaration of ${name}`);
    copyTypes(found, seen);
  }
};

/** The compiler lays the core's declarations in a folder beside those of the shells. */
const CORE = ['out/types/core', 'server/src/core'];
const SHELLS = ['out/types/server/server/src', 'server/src'];
const moved = (path, [from, to]) =>
  path.startsWith(join(root, from, '/')) ? join(root, to, relative(join(root, from), path)) : undefined;
const sourceOf = path => moved(path, CORE) ?? moved(path, SHELLS) ?? path;
const declarationOf = path => moved(path, [...CORE].reverse()) ?? moved(path, [...SHELLS].reverse()) ?? path;
