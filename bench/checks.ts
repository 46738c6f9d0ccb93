/**
 * Does checking grow with the workspace? Processor time for a report in a cold check of 10, 50 and 250 invented reports, and for one edit
 * with its findings, beside the workspace of 10 in the same run. Where all reports are of one county every statement has ever more others
 * to be set against: growth lies in the question, and 50 are enough to see it. Only ratios are compared: times depend on the machine.
 */
import { CHECKS } from '../server/src/core/checks';
import { EMPTY_CONFIG } from '../server/src/core/config';
import { createReportService, type ReportService } from '../server/src/core/service';
import { NO_WORDS } from '../server/src/core/text';
import { inventedReports, type Invented } from './invented';
import { median, spent } from './measure';

const SIZES = [10, 50, 250];
const SEED = 20_260_115;
const EDITS = 9;

const service = (): ReportService =>
  createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });

interface Cost {
  /** For a report: reading, and checking. */
  readonly read: number;
  readonly check: number;
  readonly edit: number;
  readonly findings: number;
}

const measure = (files: readonly Invented[]): Cost => {
  let [kept, findings] = [service(), 0];
  // As much work for every size, so that a small one is not measured cold.
  const rounds = Array.from({ length: Math.max(1, Math.round(50 / files.length)) }, () => {
    kept = service();
    const read = spent(() => kept.update(files));
    const check = spent(() => void (findings = kept.checkAll().findings.length));
    return { read: read / files.length, check: check / files.length };
  });
  const edited = files[files.length >> 1];
  const edit = (n: number): void => {
    if (!edited) return;
    kept.update([{ file: edited.file, text: edited.text.replace('着力', `着力${'中'.repeat(n + 1)}`) }]);
    kept.check(edited.file);
  };
  edit(EDITS);
  return {
    read: median(rounds.map(r => r.read)),
    check: median(rounds.map(r => r.check)),
    edit: median(Array.from({ length: EDITS }, (_, n) => spent(() => edit(n)))),
    findings,
  };
};

/** What each rule takes of a check of the workspace. */
const shares = (files: readonly Invented[]): string => {
  const all = service();
  all.update(files);
  all.checkAll();
  const times = CHECKS.map(({ id }) => ({ id, time: spent(() => void all.checkAll({ only: [id] })) }));
  const sum = times.reduce((n, t) => n + t.time, 0);
  return times
    .sort((a, b) => b.time - a.time)
    .slice(0, 4)
    .map(t => `${t.id} ${((100 * t.time) / sum).toFixed(0)}%`)
    .join(', ');
};

measure(inventedReports(SIZES[0] ?? 0, { together: false, seed: SEED })); // Warm.
for (const together of [false, true]) {
  console.log(
    together ? '\nall of one county: every figure has ever more other places' : 'ten years of each of many counties',
  );
  let base: Cost | undefined;
  const sizes = together ? SIZES.slice(0, 2) : SIZES;
  for (const size of sizes) {
    const cost = measure(inventedReports(size, { together, seed: SEED }));
    base ??= cost;
    const beside = (of: 'read' | 'check' | 'edit'): string =>
      `${of} ×${(cost[of] / (base?.[of] ?? 1)).toFixed(2)} (${cost[of].toFixed(1)} ms)`;
    console.log(
      `${String(size).padStart(4)} reports, for one: ${beside('read')}  ${beside('check')}   one ${beside('edit')}   ${cost.findings} findings`,
    );
  }
  console.log(`most of checking: ${shares(inventedReports(sizes.at(-1) ?? 0, { together, seed: SEED }))}`);
}
