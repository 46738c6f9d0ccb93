/** Published reports, where they are there: nothing throws, every offset lies in its text, and next to nobody is accused. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flattenHeadings } from '../../server/src/core/document';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import { createReportService } from '../../server/src/core/service';
import { NO_WORDS } from '../../server/src/core/text';

const corpora = resolve(__dirname, '../../../shared/corpora');
const present = existsSync(corpora);
if (!present) console.log('语料（../shared/corpora）不在，跳过。');
const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap(n =>
    statSync(join(folder, n)).isDirectory() ? walk(join(folder, n)) : n.endsWith('.txt') ? [join(folder, n)] : [],
  );

describe.skipIf(!present)('corpus', () => {
  const files = present ? walk(corpora) : [];
  let characters = 0;
  let loud = 0;
  let numbering = 0;
  let slogan = 0;
  it.each(files)('%s is read whole', file => {
    const text = readFileSync(file, 'utf8');
    const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    service.update([{ file, text }]);
    const indexed = service.get(file);
    expect(indexed?.reports.length).toBeGreaterThan(0);
    for (const { report, figures, slogans } of indexed?.reports ?? []) {
      for (const h of flattenHeadings(report.headings))
        expect(h.span.start <= h.selection.start && h.selection.end <= h.span.end && h.span.end <= text.length).toBe(
          true,
        );
      for (const f of figures) expect(text.slice(f.span.start, f.span.end)).toBe(f.text);
      for (const s of slogans) expect(text.slice(s.span.start, s.span.end)).toBe(s.text);
      for (const p of report.paragraphs) expect(p.view.offsets.every(o => o < text.length)).toBe(true);
    }
    const { findings, problems } = service.checkAll();
    expect(problems).toEqual([]);
    characters += text.replace(/\s/g, '').length;
    loud += findings.filter(f => f.severity === 'error' || f.severity === 'warning').length;
    slogan += findings.filter(f => f.rule.startsWith('slogan/') && f.severity === 'warning').length;
    numbering += findings.filter(f => f.rule === 'structure/numbering' && f.severity === 'warning').length;
  });
  it('fewer than 0.3 errors and warnings per 10,000 characters', () =>
    expect((loud / characters) * 10_000).toBeLessThan(0.3));
  it('fewer than 0.2 warnings on slogans per 10,000 characters', () =>
    expect((slogan / characters) * 10_000).toBeLessThan(0.2));
  it('at most 0.3 numbering warnings per 100,000 characters', () =>
    expect((numbering / characters) * 100_000).toBeLessThanOrEqual(0.3));
});
