/** One server for a long while: random edits, requests, closes, files and settings that change. Its memory must level off, and it must keep answering. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { judgeRanges, linesOf } from './answers';
import { openEditor } from './client';
import { residentOf, temporary } from './processes';
import { randomFrom } from './random';
import { inventedTexts, PARTS } from './texts';
import type { Failure, Section } from './verdict';

export interface SoakOptions {
  readonly root: string;
  readonly seed: number;
  readonly seconds: number;
}

const FILES = 24;
const REQUESTS = [
  'hover',
  'definition',
  'references',
  'documentSymbol',
  'foldingRange',
  'diagnostic',
  'semanticTokens/full',
  'codeLens',
  'completion',
  'formatting',
  'codeAction',
  'selectionRange',
  'inlayHint',
  'documentLink',
  'prepareRename',
];
/** MB. */
const MOST_MEMORY = 700;

export const soak = async ({ root, seed, seconds }: SoakOptions): Promise<Section> => {
  const folder = temporary();
  const random = randomFrom(seed);
  const texts = inventedTexts(FILES, seed);
  const pathOf = (n: number): string => join(folder.path, `${n}.gw`);
  const uriOf = (n: number): string => pathToFileURL(pathOf(n)).href;
  for (const [n, text] of texts.entries()) writeFileSync(pathOf(n), text);
  const failures: Failure[] = [];
  const fail = (fault: Failure['fault'], what: string, id: string): void => {
    if (!failures.some(f => f.fault === fault && f.what === what)) failures.push({ fault, id, what, input: '' });
  };
  let settings: unknown = {};
  const editor = await openEditor({
    root,
    cwd: folder.path,
    folder: pathToFileURL(folder.path).href,
    settings: () => settings,
  });
  const open = new Map<number, { text: string; version: number }>();
  const latencies: number[] = [];
  const memory: { readonly at: number; readonly resident: number }[] = [];
  const counts = { edits: 0, requests: 0, closes: 0, files: 0, settings: 0, refused: 0 };
  const began = Date.now();
  const elapsed = (): number => (Date.now() - began) / 1000;
  let next = 0;
  try {
    while (elapsed() < seconds) {
      if (elapsed() >= next && editor.child.pid !== undefined) {
        memory.push({ at: Math.round(elapsed()), resident: residentOf(editor.child.pid) });
        next += Math.max(1, seconds / 60);
      }
      const n = random(FILES);
      const uri = uriOf(n);
      const here = open.get(n);
      const what = random(40);
      if (what === 0) {
        settings = {
          inlayHints: { implied: random(2) === 0, proofs: true },
          severity: random.pick([{}, { figure: 'hint' }, { 'structure/numbering': 'off' }]),
          exclude: random.pick([[], ['3.gw']]),
        };
        editor.tell('workspace/didChangeConfiguration', { settings: null });
        counts.settings++;
      } else if (what < 3) {
        if (random(3) === 0) rmSync(pathOf(n), { force: true });
        else writeFileSync(pathOf(n), texts[random(FILES)] ?? '');
        editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 + random(3) }] });
        counts.files++;
      } else if (what < 6 && here) {
        editor.tell('textDocument/didClose', { textDocument: { uri } });
        open.delete(n);
        counts.closes++;
      } else if (!here) {
        const text = texts[n] ?? '';
        open.set(n, { text, version: 1 });
        editor.open(uri, text);
      } else {
        const lines = linesOf(here.text);
        const start = random(here.text.length + 1);
        const end = Math.min(here.text.length, start + random(random(10) ? 4 : 400));
        const part = random(4) ? random.pick(PARTS) : '';
        const range = { start: lines.position(start), end: lines.position(end) };
        const [from, to] = [lines.offset(range.start) ?? 0, lines.offset(range.end) ?? 0];
        here.text = here.text.slice(0, from) + part + here.text.slice(to);
        // A text grows and shrinks for ever: it begins anew before it is another thing.
        const whole = here.text.length > 30_000 || here.text.length < 200;
        if (whole) here.text = texts[n] ?? '';
        editor.tell('textDocument/didChange', {
          textDocument: { uri, version: ++here.version },
          contentChanges: [whole ? { text: here.text } : { range, text: part }],
        });
        counts.edits++;
        const method = `textDocument/${random.pick(REQUESTS)}`;
        const now = linesOf(here.text);
        const position = now.position(random(here.text.length + 1));
        const asked = performance.now();
        try {
          const answer = await editor.ask(method, {
            textDocument: { uri },
            position,
            positions: [position],
            range: { start: position, end: now.position(here.text.length) },
            context: { diagnostics: [], triggerKind: 1 },
            options: { tabSize: 4, insertSpaces: true },
          });
          judgeRanges(answer, now, uri, (fault, found) =>
            fail(fault, `${method}: ${found.replace(/\d+/g, 'n')}`, `after ${elapsed().toFixed(0)} s`),
          );
        } catch (error) {
          // A refusal to rename is an answer, and so is that a text has changed meanwhile.
          if ([-32803, -32802, -32801].includes((error as { readonly code?: number }).code ?? 0)) counts.refused++;
          else
            fail(
              'crash',
              `${method}: ${error instanceof Error ? error.message : String(error)}`,
              `after ${elapsed().toFixed(0)} s`,
            );
        }
        latencies.push(performance.now() - asked);
        counts.requests++;
      }
      if (failures.length > 50) break;
    }
    for (const line of new Set(editor.logged().map(l => l.split('\n').slice(0, 3).join(' ').replace(/\d+/g, 'n'))))
      fail('crash', `logged: ${line.slice(0, 240)}`, 'log');
    const end = await editor.leave();
    if (end?.code !== 0) fail('crash', `ended with ${end?.signal ?? end?.code ?? 'nothing'}`, 'end');
  } finally {
    editor.child.kill('SIGKILL');
    folder.remove();
  }
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (part: number): string =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0)} ms`;
  const peak = Math.max(...memory.map(m => m.resident));
  if (peak > MOST_MEMORY) fail('memory', `${peak.toFixed(0)} MB`, 'soak');
  const quarter = (k: number): number =>
    memory[Math.min(memory.length - 1, Math.floor((memory.length * k) / 4))]?.resident ?? 0;
  return {
    name: 'soak',
    cases: counts.requests + counts.edits + counts.closes + counts.files + counts.settings,
    failures,
    notes: [
      `${seconds} s: ${Object.entries(counts)
        .map(([k, n]) => `${n} ${k}`)
        .join(', ')}`,
      `answers: half within ${at(0.5)}, 99 of 100 within ${at(0.99)}, all within ${at(1)}`,
      `memory: ${[0, 1, 2, 3, 4].map(k => `${quarter(k).toFixed(0)}`).join(' → ')} MB at the quarters, at most ${peak.toFixed(0)} MB`,
    ],
  };
};
