// Writes the readings of the characters in common use, `node scripts/sounds.mjs`: the core carries no package, and to compare
// sounds a table of the library's answers is all it needs.
import { writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const gb = new TextDecoder('gb18030');
const sounds = new Map();
for (let high = 0xb0; high <= 0xf7; high++)
  for (let low = 0xa1; low <= 0xfe; low++) {
    const c = gb.decode(Uint8Array.of(high, low));
    if (!/^[\u4e00-\u9fff]$/.test(c)) continue;
    for (const sound of new Set(pinyin(c, { multiple: true, toneType: 'none', type: 'array', v: true })))
      sounds.set(sound, (sounds.get(sound) ?? '') + c);
  }
const lines = [...sounds]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([sound, characters]) => `${JSON.stringify(sound)}: ${JSON.stringify(characters)}`);
writeFileSync(join(root, 'server/src/core/facts/data/sounds.json'), `{\n${lines.join(',\n')}\n}\n`);
