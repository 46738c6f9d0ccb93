// The extension as a folder of its own: what would be packaged and nothing else. The editor in .cache must not lie under the folder of an
// extension in development, or it takes its own themes for the extension's and switches to them.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './shell.mjs';

const FOLDERS = ['dist', 'docs/rules', 'l10n', 'media', 'samples', 'schemas', 'syntaxes'];
const FILES = /^(?:package(?:\.nls.*)?\.json|language-configuration\.json|README.*\.md|CHANGELOG\.md|LICENSE)$/;

export const stageExtension = () => {
  const stage = join(root, 'out/extension');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const name of readdirSync(root)) if (FILES.test(name)) cpSync(join(root, name), join(stage, name));
  // Copied, not linked: by the real path of its code VS Code tells whose API a module asks for. Node finds node_modules further up.
  for (const name of FOLDERS)
    if (existsSync(join(root, name))) cpSync(join(root, name), join(stage, name), { recursive: true });
  return stage;
};
