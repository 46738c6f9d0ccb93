/** Every example of every rule: it fires where it says so, at the marked places and nowhere else, and is quiet elsewhere. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';
import { CHECKS, readExample } from './index';

describe.each(CHECKS)('$id', check => {
  it('has examples of both kinds', () => {
    expect(check.examples.filter(e => e.kind === 'quiet').length).toBeGreaterThan(0);
    expect(check.examples.filter(e => e.kind === 'fires').length).toBeGreaterThan(0);
  });

  it.each(check.examples.map(e => [e.note ?? e.text, e] as const))('%s', (_, example) => {
    const { files, workbooks, expected } = readExample(example);
    const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    service.update(files);
    service.setWorkbooks(workbooks);
    const { findings, problems } = service.checkAll({ only: [check.id] });
    expect(problems).toEqual([]);
    const shown = (places: readonly { file: string; span: { start: number; end: number } }[]) =>
      places.map(
        p =>
          `${p.file}:${p.span.start} ${files.find(f => f.file === p.file)?.text.slice(p.span.start, p.span.end) ?? ''}`,
      );
    expect(shown(findings)).toEqual(shown(expected));
    expect(expected.length > 0).toBe(example.kind === 'fires');
  });
});
