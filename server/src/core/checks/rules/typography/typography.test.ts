/** Rules about typography: quiet on what looks alike and is right, one finding a report, and a fix that leaves nothing to do. */
import { describe, expect, it } from 'vitest';
import { edited } from '../../../base';
import { EMPTY_CONFIG } from '../../../config';
import { createReportService } from '../../../service';
import { NO_WORDS } from '../../../text';

const HEAD = '各位代表：\n\n';
const read = (text: string) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: 'a.gw', text: HEAD + text }]);
  const { findings, problems } = service.checkAll({ only: ['typography'] });
  expect(problems).toEqual([]);
  const formatted = edited(HEAD + text, service.format('a.gw'));
  return {
    said: findings.map(f => `${f.severity} ${f.rule} ${f.data['count'] ?? ''}`),
    formatted: formatted.slice(HEAD.length),
  };
};

describe('typography', () => {
  it.each([
    ['a ratio and thousands', '三次产业结构为8.1:45.2:46.7，营业收入1,234万元。'],
    ['a time of day and Latin text', '上午9:30开会，推广Model-Y,Inc.产品。'],
    ['dates, telephone numbers, codes', '2026-01-15印发，电话0371-6543210，编号12-3-45。'],
    ['a dash and a wave between numbers', '2021—2025年增长5%～6%。'],
    ['〇 and a count with 零', '到二〇三五年，新增二百零三人。'],
    ['a table', '甲,乙\t2021-2025年\t二○三五年'],
  ])('is quiet on %s', (_, text) => expect(read(text)).toEqual({ said: [], formatted: text }));

  it.each([
    [
      '增长8%,确保目标。同比下降:主要是基数高。',
      '增长8%，确保目标。同比下降：主要是基数高。',
      'info typography/punctuation 2',
    ],
    ['2021-2025年，增速4.5%-5%，连续3-5年。', '2021—2025年，增速4.5%—5%，连续3—5年。', 'info typography/range 3'],
    ['到二○三五年和二○五〇年。', '到二〇三五年和二〇五〇年。', 'info typography/zero 2'],
  ])('mends %s', (before, after, finding) => {
    expect(read(before)).toEqual({ said: [finding], formatted: after });
    expect(read(after)).toEqual({ said: [], formatted: after });
  });
  it('says of 零 and O in a year what they should be, and leaves them to the drafter', () =>
    expect(read('到二零三五年和二O五〇年。')).toEqual({
      said: ['info typography/zero 2'],
      formatted: '到二零三五年和二O五〇年。',
    }));
});
