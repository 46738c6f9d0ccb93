// The Chinese words of VS Code itself, for the run that takes the pictures. From an npm package made of the published language pack;
// it is older than the VS Code shown, so a few words stay English.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { keysOfCodeServer } from './code-server.mjs';
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
    if (
      (await npm(
        [
          'install',
          '--ignore-scripts',
          '--legacy-peer-deps',
          '--omit=peer',
          '--no-audit',
          '--no-fund',
          '--loglevel=error',
          `${PACKAGE}@${VERSION}`,
        ],
        { cwd: home },
      )) !== 0
    )
      return 'en';
  }
  const main = join(home, 'main.i18n.json');
  const source = readFileSync(join(from, 'main.i18n.json.js'), 'utf8').replace(/export\s*\{[^}]*\};?\s*$/, '');
  const contents = runInContext(`${source}; content`, createContext(Object.create(null)));
  writeFileSync(main, JSON.stringify({ contents: complete(contents, keysOfCodeServer()) }));
  mkdirSync(data, { recursive: true });
  writeFileSync(
    join(data, 'languagepacks.json'),
    JSON.stringify({
      'zh-cn': {
        hash: VERSION,
        label: '简体中文',
        extensions: [{ extensionIdentifier: { id: 'gaojian.words' }, version: VERSION }],
        translations: { vscode: main },
      },
    }),
  );
  return 'zh-cn';
};

/** What later versions added or renamed and the pictures show. */
const LATER = {
  'Open Settings': '打开设置',
  Timeline: '时间线',
  Ports: '端口',
  'Layout: {0}': '键盘布局: {0}',
  'Debug Console': '调试控制台',
  'Walkthrough: {0}': '演练: {0}',
  'Mark Done': '标记为完成',
  'Tip: Use keyboard shortcut ': '快捷键 ',
  'Next Section': '下一部分',
  'Getting Started': '入门',
};

/** Strings that have moved to another file keep their key: taken over where the key has one translation only. */
const complete = (contents, keys) => {
  const byKey = new Map();
  for (const file of Object.values(contents))
    for (const [key, text] of Object.entries(file))
      byKey.set(key, byKey.has(key) && byKey.get(key) !== text ? undefined : text);
  const all = {};
  for (const { file, key, english } of keys) {
    const text = contents[file]?.[key] ?? LATER[english] ?? byKey.get(key);
    if (text) (all[file] ??= {})[key] = text;
  }
  return all;
};
