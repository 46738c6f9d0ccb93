/** The samples do what their README says: every planted mistake is found, and nothing else is accused. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import { createReportService } from '../../server/src/core/service';
import { NO_WORDS } from '../../server/src/core/text';

const folder = resolve(__dirname, '../../samples');
const names = readdirSync(folder).filter(n => /\.gw$|公报\.md$/.test(n));
const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
service.update(names.map(n => ({ file: n, text: readFileSync(join(folder, n), 'utf8') })));
const { findings, links } = service.checkAll();
const planted = JSON.parse(readFileSync(join(folder, 'planted.json'), 'utf8')) as {
  text: string;
  rule: string;
  note: string;
}[];
const draft = names.find(n => n.includes('草案')) ?? '';
const source = service.get(draft)?.tree.source.text ?? '';
const textOf = (f: { file: string; span: { start: number; end: number } }): string =>
  (service.get(f.file)?.tree.source.text ?? '').slice(f.span.start, f.span.end);

describe('samples', () => {
  it.each(planted.map(p => [p.text, p.rule] as const))('show %s as %s', (text, rule) => {
    expect(source).toContain(text);
    expect(
      findings
        .filter(f => f.file === draft && f.rule === rule)
        .map(textOf)
        .some(t => t.includes(text) || text.includes(t)),
    ).toBe(true);
  });
  it('accuse nothing that was not planted', () => {
    const extra = findings
      .filter(f => f.severity !== 'info')
      .filter(f => !planted.some(p => p.rule === f.rule && (textOf(f).includes(p.text) || p.text.includes(textOf(f)))));
    expect(extra.map(f => `${f.rule} ${textOf(f)}`)).toEqual([]);
  });
  it('prove more than they accuse', () => expect(links.length).toBeGreaterThan(30));
});
