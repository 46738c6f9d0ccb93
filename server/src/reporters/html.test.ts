/** The HTML report: targets beside results for each pair of documents, nothing without one, and no markup from a report. */
import { describe, expect, it } from 'vitest';
import { LAST_YEAR, THIS_YEAR } from '../../../test/support/report';
import { EMPTY_CONFIG } from '../core/config';
import { createReportService } from '../core/service';
import { NO_WORDS } from '../core/text';
import { checkHtml } from './html';

const pageOf = (files: Readonly<Record<string, string>>): string => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(Object.entries(files).map(([file, text]) => ({ file, text })));
  return checkHtml(service.workspace, service.checkAll(), [], file => `../${encodeURIComponent(file)}`);
};
const cells = (page: string): string[][] =>
  [...page.matchAll(/<tr class="(?:met|missed|untold|beside)">(.*?)<\/tr>/g)].map(m =>
    (m[1] ?? '')
      .split('</td>')
      .slice(0, -1)
      .map(c =>
        c
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
  );

describe('targets and results', () => {
  const page = pageOf({ '2025.gw': LAST_YEAR, '2026.gw': THIS_YEAR });
  it('stand in one table with indicator, scope, both wordings and the verdict', () => {
    const rows = cells(page);
    expect(rows.map(r => [r[0], r.at(-1)])).toEqual([
      ['城镇新增就业', '无下文'],
      ['一般公共预算收入 · 增速', '已完成'],
    ]);
    expect(rows[1]?.[2]).toMatch(/^5%以上 第21行 .*增长 ?5% ?以上/);
    expect(rows[1]?.[3]).toMatch(/^6.5% 第13行 /);
    expect(page).toContain('2025</a> → <a');
  });
  it('lead to the files', () => expect(page).toContain('<a href="../2025.gw" title="2025.gw">第21行</a>'));
  it('can be filtered without a script', () => {
    expect(page).toContain('class="untold">无下文 1</label>');
    expect(page).not.toContain('<script');
  });
  it('are not there for one document', () => expect(pageOf({ '2025.gw': LAST_YEAR })).not.toContain('目标与结果'));
  it('keep one table for each pair', () => {
    const yearOn = (text: string): string => text.replace(/20\d\d/g, year => String(Number(year) + 1));
    expect(
      pageOf({ '2025.gw': LAST_YEAR, '2026.gw': yearOn(LAST_YEAR), '2027.gw': yearOn(THIS_YEAR) }).match(
        /<section class="pair">/g,
      ),
    ).toHaveLength(2);
  });
  it('hold no markup of the report', () =>
    expect(
      pageOf({ '<b>.gw': LAST_YEAR.replace('新增城镇就业', '<i>新增城镇就业'), '2026.gw': THIS_YEAR }),
    ).not.toMatch(/<b>|<i>/));
});
