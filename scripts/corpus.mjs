// Development aid: runs the checks over ../shared/corpora, one workspace a file, and counts findings per 10,000 characters.
// `node scripts/corpus.mjs [--list] [--info] [--pairs] [--sample N] [FOLDER-OR-FILE-PART]`
// --pairs: one workspace of a province's two years, and of a city's bulletin and budget. --info lists these findings too.
// --sample N: lists N of the errors and warnings, drawn with a fixed seed.
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
const [list, info, pairs] = ['--list', '--info', '--pairs'].map(a => args.includes(a));
const sample = args.includes('--sample') ? Number(args[args.indexOf('--sample') + 1]) : 0;
const part = args.find((a, i) => !a.startsWith('--') && args[i - 1] !== '--sample') ?? '';
const walk = dir =>
  readdirSync(dir).flatMap(n =>
    statSync(join(dir, n)).isDirectory() ? walk(join(dir, n)) : n.endsWith('.txt') ? [join(dir, n)] : [],
  );
const groupOf = file => {
  const [, year, place] = /(\d{4})_([^/.]+?)(?:_raw)?\.txt$/.exec(file) ?? [];
  return file.includes('prov_gwr') ? place : /city_(?:bulletin|budget)/.test(file) ? `${year}_${place}` : file;
};
const workspaces = () => {
  const files = walk(corpora).filter(f => f.includes(part));
  if (!pairs) return files.map(f => [f]);
  const groups = new Map();
  for (const f of files) groups.set(groupOf(f), [...(groups.get(groupOf(f)) ?? []), f]);
  return [...groups.values()].filter(g => g.length > 1);
};
const listed = [];
const totals = new Map();
let characters = 0,
  figures = 0,
  proved = 0;
for (const files of workspaces()) {
  const texts = new Map(files.map(f => [f, readFileSync(f, 'utf8')]));
  for (const text of texts.values()) characters += text.replace(/\s/g, '').length;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.js'), 'check', ...files, '--format', 'json', '--fail-on', 'never'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0 || stderr) console.log(`!! ${files}: exit ${status} ${stderr}`);
  const { findings, coverage } = JSON.parse(stdout);
  for (const c of coverage) {
    figures += c.figures;
    proved += c.agreed + c.derived;
  }
  const around = (file, r) => {
    const line = (texts.get(file) ?? '').split(/\r\n|\n|\r/)[r.start.line] ?? '';
    return `…${line.slice(Math.max(0, r.start.character - 45), r.start.character)}【${line.slice(r.start.character, r.end.character)}】${line.slice(r.end.character, r.end.character + 25)}…`;
  };
  for (const f of findings) {
    const key = `${f.rule} ${f.severity}`;
    totals.set(key, (totals.get(key) ?? 0) + 1);
    const loud = f.severity === 'error' || f.severity === 'warning';
    if (!loud && !info) continue;
    const place = file => file.slice(corpora.length + 1);
    listed.push({
      loud,
      text: [
        `${place(f.file)}:${f.range.start.line + 1} ${key} ${f.message}`,
        `    ${around(f.file, f.range)}`,
        ...f.related
          .slice(0, 3)
          .map(
            r =>
              `      ↳ ${r.file === f.file ? '' : `${place(r.file)}:`}${r.range.start.line + 1} ${r.message} ${around(r.file, r.range)}`,
          ),
      ].join('\n'),
    });
  }
}
let state = 20260125;
const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
if (sample)
  listed
    .filter(l => l.loud)
    .map(l => [random(), l.text])
    .sort((a, b) => a[0] - b[0])
    .slice(0, sample)
    .forEach(([, text]) => console.log(text));
else if (list) listed.forEach(l => console.log(l.text));
for (const [k, n] of [...totals].sort())
  console.log(
    `${k.padEnd(32)} ${String(n).padStart(5)}  ${((n / characters) * 10_000).toFixed(2)} per 10,000 characters`,
  );
const loud = [...totals].filter(([k]) => / (?:error|warning)$/.test(k)).reduce((a, [, n]) => a + n, 0);
console.log(
  `errors and warnings ${loud}, ${((loud / characters) * 10_000).toFixed(2)} per 10,000 characters; figures ${figures}, proved ${proved}`,
);
