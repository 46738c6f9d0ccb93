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
  return readdirSync(folder).filter(n => n.endsWith('.jsonl')).sort().map(name => {
    const all = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean).map(l => JSON.parse(l));
    const headers = all.filter(r => r.sha256);
    const { file, sha256 } = headers[0];
    const text = readFileSync(join(corpora, file), 'utf8');
    if (createHash('sha256').update(text).digest('hex') !== sha256) throw new Error(`${name}: ${file} is not the text that was annotated (sha256 differs)`);
    const lines = text.split('\n').map(l => [...l]);
    const rows = all.filter(r => !r.sha256).map(r => ({ ...r, quote: lines[r.line - 1].slice(r.col, r.col + r.length).join('') }));
    return { name: name.replace('.jsonl', ''), file, headers: headers.map(h => ({ doc: h.doc, file })), figures: rows.filter(r => !r.why), negatives: rows.filter(r => r.why) };
  });
};

/** Writes the gold as the scorer reads it: one pair of files a document (the scorer takes negatives for one file at a time), and all figures in one. */
export const writeGold = (annotations, out) => {
  mkdirSync(out, { recursive: true });
  const paths = annotations.map(a => {
    const gold = join(out, `${a.name}.jsonl`), negatives = join(out, `${a.name}.negatives.jsonl`);
    writeFileSync(gold, jsonl([...a.headers, ...a.figures]));
    writeFileSync(negatives, jsonl(a.negatives));
    return { name: a.name, file: a.file, gold, negatives };
  });
  const all = join(out, 'all.jsonl');
  writeFileSync(all, jsonl(annotations.flatMap(a => [...a.headers, ...a.figures])));
  return { paths, all };
};
