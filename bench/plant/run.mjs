/** What of a reviewer's errors is found: plants them, five a copy, checks, and counts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { options } from '../../scripts/lib/options.mjs';
import { randomFrom } from '../steady/random';
import { BLIND } from './blind.mjs';
import { informed } from './informed.mjs';

const A_COPY = 5;

const check = (cli, file) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [cli, 'check', file, '--format', 'json', '--fail-on', 'never'],
    { encoding: 'utf8', maxBuffer: 1 << 29 },
  );
  if (status !== 0) throw new Error(`${file}: ${status} ${stderr}`);
  return JSON.parse(stdout);
};
const shuffled = (all, random) =>
  all
    .map(x => [random(1 << 30), x])
    .sort((a, b) => a[0] - b[0])
    .map(([, x]) => x);
const lineOf = (text, offset) => text.slice(0, offset).split('\n').length - 1;
const said = finding => `${finding.rule} ${finding.message}`;

export const main = (root, args) => {
  const { take, rest: folders } = options(args);
  const seed = Number(take('--seed', 20260115));
  const each = Number(take('--each', 1));
  const cli = resolve(take('--cli', join(root, 'dist/cli.js')));
  const out = take('--out');
  if (folders.length === 0) {
    console.error('usage: npm run plant -- FOLDER… [--seed N] [--each N] [--cli FILE] [--out FILE.json]');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'gaojian-plant-'));
  const rows = [];
  try {
    for (const path of folders.flatMap(f =>
      readdirSync(f)
        .filter(n => /\.(?:txt|md|gw)$/.test(n))
        .sort()
        .map(n => join(f, n)),
    )) {
      const name = path.split('/').at(-1);
      const text = readFileSync(path, 'utf8')
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n');
      const file = join(folder, name.replace(/\.md$/, '.txt'));
      writeFileSync(file, text);
      const untouched = check(cli, file);
      const known = new Map();
      for (const f of untouched.findings) known.set(said(f), (known.get(said(f)) ?? 0) + 1);
      const random = randomFrom(seed + name.length * 7919 + text.length);
      const sources = [
        ...Object.entries(BLIND).map(([kind, rule]) => [kind, 'blind', () => rule(text, random)]),
        ...Object.entries(informed(untouched, text)).map(([kind, rule]) => [kind, 'informed', () => rule(random)]),
      ];
      const planted = [];
      for (const [kind, half, candidates] of sources) {
        for (const edit of shuffled(candidates(), random).slice(0, 40)) {
          if (planted.filter(p => p.kind === kind).length >= each) break;
          if (text.slice(edit.start, edit.end) === edit.text || planted.some(p => Math.abs(p.start - edit.start) < 120))
            continue;
          planted.push({ name, kind, half, ...edit });
        }
      }
      for (let i = 0; i < planted.length; i += A_COPY) {
        const copy = shuffled(planted, randomFrom(seed))
          .slice(i, i + A_COPY)
          .sort((a, b) => a.start - b.start);
        let [changed, shift] = [text, 0];
        const places = copy.map(p => {
          const start = p.start + shift;
          changed = changed.slice(0, start) + p.text + changed.slice(start + p.end - p.start);
          shift += p.text.length - (p.end - p.start);
          return { ...p, line: lineOf(changed, start), at: start };
        });
        writeFileSync(file, changed);
        const left = new Map(known);
        const fresh = check(cli, file).findings.filter(f => {
          const n = left.get(said(f)) ?? 0;
          left.set(said(f), n - 1);
          return n <= 0;
        });
        const starts = [0];
        for (let k = 0; k < changed.length; k++) if (changed[k] === '\n') starts.push(k + 1);
        const offset = ({ line, character }) => (starts[line] ?? changed.length) + character;
        for (const p of places) {
          const touches = r => offset(r.start) <= p.at + p.text.length + 8 && offset(r.end) >= p.at - 8;
          const hits = fresh.filter(
            f => touches(f.range) || f.related.some(r => r.file === f.file && touches(r.range)),
          );
          const isLoud = hits.some(f => f.severity === 'error' || f.severity === 'warning');
          rows.push({
            name: p.name,
            kind: p.kind,
            half: p.half,
            line: p.line + 1,
            was: text.slice(p.start, p.end),
            becomes: p.text,
            why: p.why,
            found: isLoud ? 'loud' : hits.length > 0 ? 'asked' : 'missed',
            said: hits.map(f => `${f.severity} ${said(f)}`).slice(0, 3),
          });
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  const line = (label, of) => {
    const n = kind => of.filter(r => r.found === kind).length;
    const [loud, asked] = [n('loud'), n('asked')];
    return `${label.padEnd(22)}${String(of.length).padStart(5)} planted ${String(loud).padStart(5)} loud ${String(asked).padStart(5)} asked ${String(of.length - loud - asked).padStart(5)} missed  ${of.length ? Math.round((100 * (loud + asked)) / of.length) : 0} % found, ${of.length ? Math.round((100 * loud) / of.length) : 0} % loud`;
  };
  for (const kind of [...new Set(rows.map(r => r.kind))])
    console.log(
      line(
        kind,
        rows.filter(r => r.kind === kind),
      ),
    );
  console.log(
    line(
      '— blind',
      rows.filter(r => r.half === 'blind'),
    ),
  );
  console.log(
    line(
      '— informed',
      rows.filter(r => r.half === 'informed'),
    ),
  );
  console.log(line('all', rows));
  if (out) writeFileSync(out, JSON.stringify({ seed, each, rows }, null, 1));
  return 0;
};
