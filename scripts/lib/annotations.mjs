// Figure annotations of published reports without their text: test/gold/annotations holds positions and readings, the quotes are put back
// from ../shared/corpora where it is there. A text that is not the one that was read (sha256) is an error: its positions would be wrong.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './shell.mjs';

const folder = join(root, 'test/gold/annotations');
const jsonl = rows => rows.map(r => JSON.stringify(r)).join('\n') + '\n';

/** What was annotated, or undefined where the texts are not there. A header row says of each passage where its text is. */
export const readAnnotations = corpora => {
  if (!existsSync(corpora)) return undefined;
  return readdirSync(folder)
    .filter(n => n.endsWith('.jsonl'))
    .sort()
    .map(name => {
      const all = readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(l => JSON.parse(l));
      const headers = all.filter(r => r.sha256);
      const { file, sha256 } = headers[0];
      const text = readFileSync(join(corpora, file), 'utf8');
      if (createHash('sha256').update(text).digest('hex') !== sha256)
        throw new Error(`${name}: ${file} is not the text that was annotated (sha256 differs)`);
      const lines = text.split('\n').map(l => [...l]);
      const rows = all
        .filter(r => !r.sha256)
        .map(r => ({ ...r, quote: lines[r.line - 1].slice(r.col, r.col + r.length).join('') }));
      return {
        name: name.replace('.jsonl', ''),
        file,
        headers: headers.map(h => ({ doc: h.doc, file })),
        figures: rows.filter(r => !r.why),
        negatives: rows.filter(r => r.why),
      };
    });
};

/** Writes the gold as the scorer reads it: one pair of files a document (the scorer takes negatives for one file at a time), and all figures in one. */
export const writeGold = (annotations, out) => {
  mkdirSync(out, { recursive: true });
  const paths = annotations.map(a => {
    const gold = join(out, `${a.name}.jsonl`),
      negatives = join(out, `${a.name}.negatives.jsonl`);
    writeFileSync(gold, jsonl([...a.headers, ...a.figures]));
    writeFileSync(negatives, jsonl(a.negatives));
    return { name: a.name, file: a.file, gold, negatives };
  });
  const all = join(out, 'all.jsonl');
  writeFileSync(all, jsonl(annotations.flatMap(a => [...a.headers, ...a.figures])));
  return { paths, all };
};

const near = (a, b) => a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/**
 * What the scorer does not ask: whether a figure is a target or a fact, and which way it goes where the annotation says so.
 * `figures` are those of the annotated file; 高于 counts as up. The texts are BMP only, so code points are UTF-16 units.
 */
export const compareRest = ({ figures: gold }, figures) => {
  const rest = { status: { right: 0, of: 0 }, direction: { right: 0, of: 0 }, wrong: [] };
  for (const g of gold.filter(g => !g.soft)) {
    const hit = figures.find(
      p =>
        p.range.start.line === g.line - 1 &&
        p.range.start.character < g.col + g.length &&
        p.range.end.character > g.col &&
        near(Math.abs(p.value), g.value),
    );
    if (!hit) continue;
    const asked = [['status', g.kind.startsWith('target') ? 'target' : 'actual', hit.status]];
    if (g.direction) asked.push(['direction', g.direction === 'above' ? 'up' : g.direction, hit.direction]);
    for (const [name, want, got] of asked) {
      rest[name].of++;
      if (want === got) rest[name].right++;
      else rest.wrong.push(`  ${name.padEnd(9)} line ${g.line} ${g.quote}: gold ${want}, got ${got}`);
    }
  }
  return rest;
};
