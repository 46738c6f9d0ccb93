// What an installed extension needs and nothing else, copied into a folder of its own: for the editor in .cache, which must not lie under
// the folder of an extension in development, or it takes its own themes for the extension's and switches to them; and for the packages.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './shell.mjs';

const FOLDERS = ['docs/rules', 'l10n', 'media', 'samples', 'schemas', 'syntaxes'];
const FILES = /^(?:package(?:\.nls.*)?\.json|language-configuration\.json|README.*\.md|CHANGELOG\.md|LICENSE)$/;
/** What lies in those folders for the sake of the sources. */
const IS_SOURCE = /\.ts$|^planted\.json$|\.snap$/;

/** With everything that was built into `dist`. */
export const stageExtension = () => {
  const stage = join(root, 'out/extension');
  stageFiles(stage);
  cpSync(join(root, 'dist'), join(stage, 'dist'), { recursive: true });
  return stage;
};

/** All but `dist`. */
export const stageFiles = stage => {
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const name of readdirSync(root)) if (FILES.test(name)) cpSync(join(root, name), join(stage, name));
  // Copied, not linked: by the real path of its code VS Code tells whose API a module asks for. Node finds node_modules further up.
  for (const name of FOLDERS)
    if (existsSync(join(root, name)))
      cpSync(join(root, name), join(stage, name), {
        recursive: true,
        filter: path => !IS_SOURCE.test(basename(path)) && basename(path) !== '__snapshots__',
      });
};

/** The manifest of a package: what only serves the sources is left out. */
export const writeManifest = stage => {
  const path = join(stage, 'package.json');
  const whole = JSON.parse(readFileSync(path, 'utf8'));
  const kept = Object.entries(whole).filter(([key]) => !FOR_SOURCES.has(key));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`);
};

const FOR_SOURCES = new Set([
  'private',
  'bin',
  'scripts',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'allowScripts',
]);
