// `npm run package [-- --target universal|npm|linux-x64|…] [-- --base-url URL]`: the packages that an office installs, into out/packages.
// Without a target: one without native code for every system, one for this system where nodejieba's binary is there, and the npm package.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDictionary } from './dictionary.mjs';
import { bundles, released } from './lib/bundles.mjs';
import { stageFiles, writeManifest } from './lib/extension.mjs';
import { main, root, say } from './lib/shell.mjs';
import { noticesOf } from './notices.mjs';
import { isPreRelease } from './version.mjs';
import { NPM_LIMIT, packageForNpm } from './package-npm.mjs';

export const UNIVERSAL = 'universal';
const NPM = 'npm';
const MEGABYTE = 1_000_000;
/** What a package may weigh. */
export const limitOf = target => (target === NPM ? NPM_LIMIT : (target === UNIVERSAL ? 3 : 6) * MEGABYTE);
export const here = `${process.platform}-${process.arch === 'arm' ? 'armhf' : process.arch}`;
export const out = join(root, 'out/packages');

const NATIVE = 'node_modules/nodejieba';
const BINARY = 'build/Release/nodejieba.node';
const NATIVE_FILES = ['package.json', 'index.js', 'LICENSE', BINARY];
export const hasNative = () => existsSync(join(root, NATIVE, BINARY));

/** The path of the package. Its bundles are built anew: short, and nothing of a build for development. */
export const packageFor = async (target, { baseUrl, folder = out } = {}) => {
  const native = target !== UNIVERSAL;
  if (native && target !== here) throw new Error(`nodejieba 的程序只能在 ${target} 上编译，这里是 ${here}。`);
  if (native && !hasNative()) throw new Error('没有 nodejieba 的程序：请先 npm rebuild nodejieba。');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const stage = join(root, 'out/stage', target);
  stageFiles(stage);
  writeManifest(stage);
  const inputs = await buildInto(`out/stage/${target}/dist`);
  if (native) {
    buildDictionary(join(stage, 'dist/dict'));
    // Beside the bundles, where Node looks for what they require by name.
    for (const file of NATIVE_FILES) cpSync(join(root, NATIVE, file), join(stage, 'dist', NATIVE, file));
  }
  writeFileSync(join(stage, 'dist/THIRD_PARTY_NOTICES.txt'), noticesOf(inputs, { native }));
  if (!baseUrl) for (const name of ['README.md', 'README.zh-CN.md']) withoutPictures(join(stage, name));
  // What is staged is what goes in.
  writeFileSync(join(stage, '.vscodeignore'), '.vscodeignore\n');
  mkdirSync(folder, { recursive: true });
  const packagePath = join(folder, `gaojian-${target}-${version}.vsix`);
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: stage,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    preRelease: isPreRelease(version),
    ...(native ? { target } : {}),
    ...(baseUrl
      ? { baseContentUrl: `${baseUrl}/blob/HEAD`, baseImagesUrl: `${baseUrl}/raw/HEAD` }
      : { rewriteRelativeLinks: false }),
  });
  return packagePath;
};

/** The command line has a package of its own. */
const buildInto = async folder => {
  const wanted = bundles.filter(({ outfile }) => outfile !== 'dist/cli.js');
  const results = await Promise.all(released(wanted, folder).map(b => build(b)));
  return results.flatMap(r => Object.keys(r.metafile.inputs));
};

/** The pictures weigh more than the extension; without an address they would be broken. */
const withoutPictures = path =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^ *!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gm, ''));

const run = async () => {
  const { values } = parseArgs({
    options: { target: { type: 'string', multiple: true }, 'base-url': { type: 'string' } },
  });
  const targets = values.target ?? [UNIVERSAL, ...(hasNative() ? [here] : []), NPM];
  const made = [];
  for (const target of targets) {
    say(`打包 ${target}`);
    made.push([
      target,
      target === NPM ? await packageForNpm({ folder: out }) : await packageFor(target, { baseUrl: values['base-url'] }),
    ]);
  }
  say(`安装包（${out}）`);
  let heavy = 0;
  for (const [target, path] of made) {
    const { size } = statSync(path);
    const isHeavy = size > limitOf(target);
    if (isHeavy) heavy++;
    process.stdout.write(
      `  ${isHeavy ? '✗' : '✓'} ${path}  ${(size / MEGABYTE).toFixed(2)} MB（上限 ${limitOf(target) / MEGABYTE} MB）\n`,
    );
  }
  return heavy ? 1 : 0;
};

if (process.argv[1] === join(root, 'scripts/package.mjs')) main(run);
