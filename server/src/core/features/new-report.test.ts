/** A new report from last year's: outline kept, figures to be filled in, years and meeting moved on. */
import { expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';
import { newReportFrom } from './new-report';

const LAST = `政府工作报告

——2026年1月15日在云岭县第十八届人民代表大会第五次会议上

各位代表：

一、2025年工作回顾

全县一般公共预算收入13.2亿元，增长6.5%。到2035年基本实现现代化。

二、2026年工作安排

一般公共预算收入增长5%以上。
`;

it('keeps the outline, moves years and meeting on, and makes each figure a place to be filled in', () => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: '2026.gw', text: LAST }]);
  const last = service.get('2026.gw');
  if (!last) throw new Error('unread');
  const { text, open } = newReportFrom(last);
  expect(open).toBe(3);
  expect(text).toContain('——2027年1月15日在云岭县第十八届人民代表大会第六次会议上');
  expect(text).toContain('一、2026年工作回顾');
  expect(text).toContain('二、2027年工作安排');
  expect(text).toContain('到2035年');
  expect(text).toContain('一般公共预算收入⟨一般公共预算收入：上年13.2亿元；去年承诺增长5%以上⟩，增长⟨');
  expect(text).toContain('⟨一般公共预算收入：上年目标5%⟩以上');

  service.update([{ file: '2027.gw', text }]);
  expect(service.get('2027.gw')?.reports.flatMap(r => r.figures)).toEqual([]);
  const left = service.check('2027.gw').findings.filter(f => f.rule === 'document/placeholder');
  expect(left).toHaveLength(open);
});
