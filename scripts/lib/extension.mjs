// The extension as a folder of its own: what would be packaged and nothing else. The editor in .cache must not lie under the folder of an
// extension in development, or it takes its own themes for the extension's and switches to them.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './shell.mjs';

const FOLDERS = ['dist', 'l10n', 'syntaxes', 'node_modules'];
const FILES = /^(?:package(?:\.nls.*)?\.json|language-configuration\.json|README.*\.md|CHANGELOG\.md|LICENSE)$/;

export const stageExtension = () => {
  const stage = join(root, 'out/extension');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const name of readdirSync(root)) if (FILES.test(name)) cpSync(join(root, name), join(stage, name));
  for (const name of FOLDERS) if (existsSync(join(root, name))) symlinkSync(join(root, name), join(stage, name), 'junction');
  return stage;
};
