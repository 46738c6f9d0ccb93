// The Chinese words of VS Code itself, for the run that takes the pictures. From an npm package made of the published language pack;
// it is older than the VS Code shown, so a few words stay English.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { cache, npm, say } from './shell.mjs';

const PACKAGE = '@codingame/monaco-vscode-language-pack-zh-hans';
const VERSION = '1.83.14';
const home = join(cache, 'language-pack');

/** Writes what VS Code looks for into the profile folder; gives the locale to start with. */
export const installLanguagePack = async data => {
  const from = join(home, 'node_modules', PACKAGE, 'translations');
  if (!existsSync(from)) {
    say('取得 VS Code 界面的中文');
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    if ((await npm(['install', '--ignore-scripts', '--legacy-peer-deps', '--omit=peer', '--no-audit', '--no-fund', '--loglevel=error', `${PACKAGE}@${VERSION}`], { cwd: home })) !== 0) return 'en';
  }
  const main = join(home, 'main.i18n.json');
  const source = readFileSync(join(from, 'main.i18n.json.js'), 'utf8').replace(/export\s*\{[^}]*\};?\s*$/, '');
  const contents = runInContext(`${source}; content`, createContext(Object.create(null)));
  writeFileSync(main, JSON.stringify({ contents }));
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ 'zh-cn': { hash: VERSION, label: '简体中文', extensions: [{ extensionIdentifier: { id: 'gaojian.words' }, version: VERSION }], translations: { vscode: main } } }));
  return 'zh-cn';
};
