/**
 * Checking grows no faster than the text, also where a text says one thing again and again. What is counted is how often a property of
 * a figure is looked at: a number that is the same on every machine.
 */
import { describe, expect, it } from 'vitest';
import { REPEATED } from '../support/repeated';
import { checkFile, CHECKS } from '../../server/src/core/checks';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import { applyChange, EMPTY_WORKSPACE, type IndexedFile } from '../../server/src/core/index/index';
import { createReportService } from '../../server/src/core/service';
import { NO_WORDS } from '../../server/src/core/text';

const read = (text: string): IndexedFile => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: 'a.gw', text }]);
  const file = service.get('a.gw');
  if (!file) throw new Error('not read');
  return file;
};

/** How often the check looks at a figure. */
const looks = (text: string): { readonly figures: number; readonly count: number; readonly limits: number } => {
  const file = read(text);
  let count = 0;
  const watched: IndexedFile = {
    ...file,
    reports: file.reports.map(r => ({
      ...r,
      figures: r.figures.map(
        f =>
          new Proxy(f, {
            get: (figure, name) => {
              count++;
              return Reflect.get(figure, name) as unknown;
            },
          }),
      ),
    })),
  };
  const workspace = applyChange(EMPTY_WORKSPACE, { kind: 'set', files: [watched] });
  count = 0;
  const { limits, problems } = checkFile(workspace, watched, { checks: CHECKS });
  expect(problems).toEqual([]);
  return { figures: file.reports.reduce((n, r) => n + r.figures.length, 0), count, limits: limits.length };
};

/** Enough for what is said some hundred times to be compared with each other; far less than the thousands that stand there. */
const EACH = 1000;

/** Where many numbers take turns each is compared until it stands some hundred times; only from there on nothing grows. */
const FROM: ReadonlyMap<string, number> = new Map([['one paragraph, its numbers changing', 14_000]]);

describe('a text that repeats itself', () => {
  it.each(REPEATED.map(r => [r.name, r] as const))(
    '%s',
    (name, { make }) => {
      const from = FROM.get(name) ?? 5000;
      const [small, large] = [looks(make(from)), looks(make(4 * from))];
      expect(large.count).toBeLessThanOrEqual(Math.max(small.count * 4 * 1.6, large.figures * EACH, 20_000));
    },
    60_000,
  );
});

describe('what stands too often to be compared', () => {
  const body = '全年共有12人、3个。';
  it('is said once, and the rest of the rules go on', () => {
    const file = read(
      `政府工作报告\n\n（2026年1月10日）\n\n${`${body}\n\n`.repeat(400)}粮食总产量39.1万吨。\n\n全年粮食总产量49.1万吨。\n`,
    );
    const { limits, findings } = checkFile(applyChange(EMPTY_WORKSPACE, { kind: 'set', files: [file] }), file, {
      checks: CHECKS,
    });
    expect(limits.map(l => l.rule)).toEqual(['figure/conflict']);
    expect(findings.filter(f => f.rule === 'figure/conflict').map(f => f.severity)).toEqual(['error']);
  });
  it('is not said of an ordinary report', () =>
    expect(looks(`政府工作报告\n\n（2026年1月10日）\n\n${`${body}\n\n`.repeat(40)}`).limits).toBe(0));
});
