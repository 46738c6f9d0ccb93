// Development aid: runs the checks over ../shared/corpora, one workspace a file, and counts findings per 10,000 characters.
// `node scripts/corpus.mjs [--list] [FOLDER-OR-FILE-PART]`
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const corpora = resolve(root, '../shared/corpora');
if (!existsSync(corpora)) {
  console.log('语料（../shared/corpora）不在，跳过。');
  process.exit(0);
}
const args = process.argv.slice(2);
const list = args.includes('--list');
const part = args.find(a => !a.startsWith('--')) ?? '';
const walk = dir => readdirSync(dir).flatMap(n => (statSync(join(dir, n)).isDirectory() ? walk(join(dir, n)) : n.endsWith('.txt') ? [join(dir, n)] : []));
const totals = new Map();
let characters = 0, figures = 0, proved = 0;
for (const file of walk(corpora).filter(f => f.includes(part))) {
  const text = readFileSync(file, 'utf8');
  characters += text.replace(/\s/g, '').length;
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', file, '--format', 'json', '--fail-on', 'never'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0 || stderr) console.log(`!! ${file}: exit ${status} ${stderr}`);
  const { findings, coverage } = JSON.parse(stdout);
  for (const c of coverage) { figures += c.figures; proved += c.agreed + c.derived; }
  const lines = text.split(/\r\n|\n|\r/);
  for (const f of findings) {
    const key = `${f.rule} ${f.severity}`;
    totals.set(key, (totals.get(key) ?? 0) + 1);
    if (list && (f.severity === 'error' || f.severity === 'warning')) {
      const around = r => (lines[r.start.line] ?? '').slice(Math.max(0, r.start.character - 45), r.end.character + 25);
      console.log(`${file.slice(corpora.length + 1)}:${f.range.start.line + 1} ${key} ${f.message}\n    …${around(f.range)}…`);
      for (const r of f.related.slice(0, 3)) console.log(`      ↳ ${r.range.start.line + 1} ${r.message} …${around(r.range)}…`);
    }
  }
}
for (const [k, n] of [...totals].sort()) console.log(`${k.padEnd(32)} ${String(n).padStart(5)}  ${((n / characters) * 10_000).toFixed(2)} per 10,000 characters`);
const loud = [...totals].filter(([k]) => / (?:error|warning)$/.test(k)).reduce((a, [, n]) => a + n, 0);
console.log(`errors and warnings ${loud}, ${((loud / characters) * 10_000).toFixed(2)} per 10,000 characters; figures ${figures}, proved ${proved}`);
