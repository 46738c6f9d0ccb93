// Development aid: what the product makes of texts that its author has not read. One workspace a file, as a drafter opens them.
// `node scripts/first-contact.mjs FOLDER [--seed N] [--draw N] [--out FILE.json] [--cli dist/cli.js]`
// Prints per file what the document was read as (kind, region, years), its loud findings in their surroundings, the share of figures
// with a key by kind, and N figures drawn by a seed, each in its sentence with every attribute, to be judged by reading.
// Nothing here knows the right answers: the numbers are written down before the texts are read.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { options } from './lib/options.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { take, rest: argv } = options(process.argv.slice(2));
const seed = Number(take('--seed', 1));
const draw = Number(take('--draw', 40));
const out = take('--out');
const cli = resolve(take('--cli', join(root, 'dist/cli.js')));
const [folder] = argv;
if (!folder) {
  console.error('usage: first-contact.mjs FOLDER [--seed N] [--draw N] [--out FILE.json] [--cli FILE]');
  process.exit(2);
}

const run = (...args) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status} ${stderr}`);
  return JSON.parse(stdout);
};
/** The place in its line, marked. */
const around = (lines, { start, end }, before = 60, after = 30) => {
  const line = lines[start.line] ?? '';
  const to = end.line === start.line ? end.character : line.length;
  return `…${line.slice(Math.max(0, start.character - before), start.character)}【${line.slice(start.character, to)}】${line.slice(to, to + after)}…`;
};
let state = seed;
const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;

const documents = [];
const loud = [];
const figures = [];
let characters = 0;
for (const name of readdirSync(folder)
  .filter(n => /\.(?:txt|md|gw|docx)$/.test(n))
  .sort()) {
  const file = join(folder, name);
  const lines = readFileSync(file, 'utf8').split(/\r\n|\n|\r/);
  characters += lines.join('').replace(/\s/g, '').length;
  const [first] = run('outline', file, '--format', 'json').documents;
  const { findings, coverage } = run('check', file, '--format', 'json', '--fail-on', 'never');
  const own = run('figures', file, '--format', 'json').figures;
  const { kind = null, region = null, speechYear = null, dataYear = null } = first ?? {};
  const count = severity => findings.filter(f => f.severity === severity).length;
  const keyed = own.filter(f => f.keyed).length;
  documents.push({
    name,
    kind,
    region,
    speechYear,
    dataYear,
    figures: own.length,
    keyed,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    proved: coverage.reduce((n, c) => n + c.agreed + c.derived, 0),
  });
  for (const f of findings.filter(x => x.severity === 'error' || x.severity === 'warning'))
    loud.push({
      name,
      line: f.range.start.line + 1,
      rule: f.rule,
      severity: f.severity,
      message: f.message,
      text: around(lines, f.range, 80, 60),
      related: f.related.slice(0, 4).map(r => `${r.range.start.line + 1} ${r.message} ${around(lines, r.range)}`),
    });
  figures.push(...own.map(f => ({ name, kind, line: f.range.start.line + 1, context: around(lines, f.range), ...f })));
}

for (const d of documents)
  console.log(
    [
      d.name,
      d.kind,
      d.region,
      d.speechYear,
      d.dataYear,
      `${d.figures} figures`,
      `keyed ${d.keyed}`,
      `proved ${d.proved}`,
      `E${d.error} W${d.warning} I${d.info}`,
    ].join('  '),
  );
const kinds = new Map();
for (const d of documents) {
  const sum = kinds.get(d.kind) ?? { figures: 0, keyed: 0, proved: 0 };
  kinds.set(d.kind, { figures: sum.figures + d.figures, keyed: sum.keyed + d.keyed, proved: sum.proved + d.proved });
}
for (const [kind, k] of kinds)
  console.log(
    `${kind}: ${k.figures} figures, keyed ${((100 * k.keyed) / (k.figures || 1)).toFixed(1)} %, proved ${((100 * k.proved) / (k.figures || 1)).toFixed(1)} %`,
  );
console.log(
  `${characters} characters, ${loud.length} loud findings, ${((loud.length / characters) * 10_000).toFixed(2)} per 10,000`,
);
for (const f of loud)
  console.log(
    `\n[loud] ${f.name}:${f.line} ${f.rule} ${f.severity}\n  ${f.message}\n  ${f.text}\n${f.related.map(r => `    ↳ ${r}`).join('\n')}`,
  );
const drawn = figures
  .map(f => [random(), f])
  .sort((a, b) => a[0] - b[0])
  .slice(0, draw)
  .map(([, f]) => f);
for (const f of drawn)
  console.log(
    `\n[figure] ${f.name}:${f.line} ${f.context}\n  value ${f.value} ${f.unit} ${f.bound} | ${f.indicator} | ${f.scope} | ${f.period} | ${f.measure} ${f.status} ${f.aggregate ?? ''} ${f.direction ?? ''} ${f.comparison ?? ''} | keyed ${f.keyed ?? '?'} ${f.stage ?? ''} ${f.account ?? ''} ${f.tier ?? ''}`,
  );
if (out) writeFileSync(out, JSON.stringify({ documents, loud, drawn }, null, 1));
