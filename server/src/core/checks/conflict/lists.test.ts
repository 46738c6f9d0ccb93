/** Lists of many alike statements are no slips, and cost no more than their length. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';

const findingsOf = (count: number): number => {
  const lines = Array.from(
    { length: count },
    (_, i) =>
      `第${i}镇2025年完成工业总产值${(i % 90) + 10}.${i % 10}亿元，增长${(i % 9) + 1}.${i % 7}%；粮食总产量${i + 100}吨，新增就业${300 + i}人。`,
  );
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: 'a.gw', text: `云岭县政府工作报告\n\n（2026年1月10日）\n\n${lines.join('\n\n')}` }]);
  return service.checkAll().findings.length;
};

describe('a long list of one pattern', () => {
  it('is not set against itself', () => {
    const [short, long] = [findingsOf(60), findingsOf(240)];
    expect(long).toBeLessThanOrEqual(Math.max(short, 1) * 8);
    expect(long).toBeLessThan(240);
  });
});
