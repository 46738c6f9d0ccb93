// `npm run eval`: scores the command line on the gold annotations, prints the table. Needs ../shared; says so where it is not there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareRest, readAnnotations, writeGold } from './lib/annotations.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const shared = resolve(root, '../shared');
if (!existsSync(join(shared, 'gold'))) {
  console.log('评测数据（../shared/gold）不在，跳过评测。');
  process.exit(0);
}
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const seed = join(shared, 'seeds', 'changge-2020-2021.txt');

const gaojian = (command, out) => {
  const started = process.hrtime.bigint();
  const fd = openSync(out, 'w');
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...command], {
    stdio: ['ignore', fd, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(fd);
  if (status === 2 || status === null) throw new Error(`gaojian ${command.join(' ')} failed: ${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e9;
};
const score = args => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(shared, 'gold/score.mjs'), ...args, ...process.argv.slice(2)],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

for (const [what, gold, extra] of [
  ['outline', 'structure.json', []],
  ['figures', 'figures.jsonl', ['--negatives', join(shared, 'gold/figures_hard_negatives.jsonl')]],
]) {
  const out = join(cache, `eval-${what}.json`);
  gaojian([what, seed, '--format', 'json'], out);
  console.log(`\n== ${what}\n${score([what, join(shared, 'gold', gold), out, ...extra])}`);
}
const out = join(cache, 'eval-check.json');
const seconds = gaojian(['check', seed, '--format', 'json', '--fail-on', 'never'], out);
console.log(`\n== relations\n${score(['relations', join(shared, 'gold/relations.jsonl'), out])}`);
console.log(`check of the seed file: ${seconds.toFixed(2)} s in all`);

const annotations = readAnnotations(join(shared, 'corpora'));
if (annotations) {
  const gold = writeGold(annotations, join(cache, 'gold-annotations'));
  const figures = [];
  const sums = { status: { right: 0, of: 0 }, direction: { right: 0, of: 0 } };
  const brief = text =>
    process.argv.includes('--list')
      ? text
      : text
          .split('\n')
          .filter(l => /^(?:figures_f1|hard negatives)/.test(l))
          .join('\n');
  console.log('\n== figures of published reports (test/gold/annotations)');
  for (const { name, file, gold: own, negatives } of gold.paths) {
    const result = join(cache, `eval-${name}.json`);
    gaojian(['figures', join(shared, 'corpora', file), '--format', 'json'], result);
    const found = JSON.parse(readFileSync(result, 'utf8')).figures;
    figures.push(...found);
    console.log(`${name}\n${brief(score(['figures', own, result, '--negatives', negatives]))}`);
    const rest = compareRest(
      annotations.find(a => a.name === name),
      found,
    );
    if (process.argv.includes('--list')) console.log(rest.wrong.join('\n'));
    for (const k of ['status', 'direction']) for (const n of ['right', 'of']) sums[k][n] += rest[k][n];
  }
  const all = join(cache, 'eval-annotations.json');
  writeFileSync(all, JSON.stringify({ figures }));
  console.log(`\nall\n${score(['figures', gold.all, all])}`);
  for (const [k, { right, of }] of Object.entries(sums))
    console.log(`  ${k.padEnd(10)} ${right}/${of}  ${((100 * right) / of).toFixed(1)}%`);
}
