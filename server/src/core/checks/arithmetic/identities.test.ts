/** Each identity of the dictionary: proved where it holds, said where it does not; what fires in neither has no place there. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../config';
import { findIndicator, IDENTITIES } from '../../facts';
import raw from '../../facts/data/indicators.json';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';

const check = (body: string) => {
  const text = `江北市2025年国民经济和社会发展统计公报\n\n江北市统计局\n\n2026年3月15日\n\n一、综合\n\n${body}\n`;
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: '1.gw', text }]);
  const { findings, links } = service.checkAll({ only: ['figure/arithmetic', 'figure/conflict'] });
  return { findings: findings.map(f => `${f.rule} ${f.message}`), links: links.filter(l => l.kind === 'derives') };
};

it('names indicators of the dictionary', () =>
  expect(IDENTITIES.flatMap(i => [i.left, ...i.terms]).filter(n => findIndicator(n)?.name !== n)).toEqual([]));

describe.each(raw.identities)('$id', identity => {
  it('holds', () => {
    expect(check(identity.true).findings).toEqual([]);
    if (identity.kind !== 'le') expect(check(identity.true).links).toHaveLength(1);
  });
  // What comes to each is divided by means and weighed on samples: it proves and accuses no one.
  it('does not hold', () =>
    expect(
      identity.kind === 'per' ? check(identity.false).links.length + 1 : check(identity.false).findings.length,
    ).toBe(1));
});

it.each([
  // A rate of completion is no level.
  '一般公共预算收入完成33.4亿元，为预算的100.3%。税收收入22.3亿元，非税收入11.1亿元。',
  // Fewer days were measured.
  '空气质量优良天数322天，优良天数比例90.2%。',
  // The assets of one owner and the debts of another.
  '国有企业资产总额500.2亿元。金融企业负债总额350.1亿元，净资产30.1亿元。',
  '居民人均可支配收入32100元。城镇居民人均可支配收入40200元。',
])('is quiet on %s', text => expect(check(text).findings).toEqual([]));
