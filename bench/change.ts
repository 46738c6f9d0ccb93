/**
 * What one edit costs among 10, 100 and 400 invented reports: the index amended beside the index built anew, and the edit with the findings
 * of its file. Then reading for a command: facts once, with words, beside facts before the words and again. Only ratios within the run say
 * anything: times depend on the machine.
 */
import { EMPTY_CONFIG } from '../server/src/core/config';
import { applyChange, EMPTY_WORKSPACE, type IndexedFile, type WorkspaceSnapshot } from '../server/src/core/index/index';
import { createReportService, type ReportService } from '../server/src/core/service';
import type { Segmenter, Word } from '../server/src/core/text';
import { intlWords } from '../server/src/host/intl-words';
import { inventedReports, type Invented } from './invented';
import { median, spent } from './measure';

const SIZES = [10, 100, 400];
const SEED = 20_260_115;
const EDITS = 9;
const ROUNDS = 3;

const service = (segmenter: Segmenter): ReportService =>
  createReportService({ segmenter }, { region: null, config: EMPTY_CONFIG });

/** Knows words once told to. */
const learning = (): { readonly segmenter: Segmenter; readonly known: Map<string, readonly Word[]> } => {
  const known = new Map<string, readonly Word[]>();
  return { segmenter: { words: text => known.get(text) }, known };
};

const anew = ({ files }: WorkspaceSnapshot, other: IndexedFile): WorkspaceSnapshot =>
  applyChange(EMPTY_WORKSPACE, { kind: 'set', files: [...new Map(files).set(other.file, other).values()].map(copyOf) });
/** Another object: nothing is remembered of it. */
const copyOf = (file: IndexedFile): IndexedFile => ({ ...file });

interface Cost {
  readonly amended: number;
  readonly anew: number;
  readonly edit: number;
}

const measure = (files: readonly Invented[]): Cost => {
  const kept = service(learning().segmenter);
  kept.update(files);
  for (const { file } of files) kept.check(file);
  const edited = files[files.length >> 1];
  if (!edited) throw new Error('no files');
  const edit = (n: number): void => {
    kept.update([{ file: edited.file, text: edited.text.replace('着力', `着力${'中'.repeat(n + 1)}`) }]);
    kept.check(edited.file);
  };
  edit(EDITS);
  const edits = Array.from({ length: EDITS }, (_, n) => spent(() => edit(n)));
  const { workspace } = kept;
  const other = workspace.files.get(edited.file);
  if (!other) throw new Error('not read');
  return {
    amended: median(edits.map(() => spent(() => applyChange(workspace, { kind: 'set', files: [copyOf(other)] })))),
    anew: median(edits.slice(0, ROUNDS).map(() => spent(() => anew(workspace, other)))),
    edit: median(edits),
  };
};

measure(inventedReports(SIZES[0] ?? 0, { together: false, seed: SEED })); // Warm.
let base: Cost | undefined;
for (const size of SIZES) {
  const cost = measure(inventedReports(size, { together: false, seed: SEED }));
  base ??= cost;
  console.log(
    `${String(size).padStart(4)} reports: index amended ÷ built anew ${(cost.amended / cost.anew).toFixed(3)} (${cost.amended.toFixed(2)} ms)` +
      `   one edit with its findings ÷ among ${SIZES[0]} ${(cost.edit / base.edit).toFixed(2)} (${cost.edit.toFixed(1)} ms)`,
  );
}

const files = inventedReports(40, { together: false, seed: SEED });
const words = new Map<string, readonly Word[]>();
const ways = {
  once: (): void => {
    const { segmenter, known } = learning();
    const reading = service(segmenter);
    for (const text of reading.textsOf(files)) known.set(text, words.get(text) ?? []);
    reading.update(files);
  },
  twice: (): void => {
    const { segmenter, known } = learning();
    const reading = service(segmenter);
    reading.update(files);
    for (const { file } of files) for (const text of reading.segmentable(file)) known.set(text, words.get(text) ?? []);
    reading.reread(files.map(f => f.file));
  },
};
for (const text of service(learning().segmenter).textsOf(files)) words.set(text, intlWords(text));
ways.once(); // Warm.
ways.twice();
const rounds = Array.from({ length: ROUNDS }, () => ({ once: spent(ways.once), twice: spent(ways.twice) }));
const [once, twice] = [median(rounds.map(r => r.once)), median(rounds.map(r => r.twice))];
console.log(`40 reports read with words, facts once ÷ twice ${(once / twice).toFixed(2)} (${once.toFixed(0)} ms)`);
