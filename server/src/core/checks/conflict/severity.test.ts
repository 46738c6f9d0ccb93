/** How loud a contradiction is: by what follows from it, not by its size alone. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG, type WorkspaceConfig } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';

const report = (body: string, year = 2026, heading = `一、${year - 1}年工作回顾`) =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n${heading}\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
const loudness = (texts: readonly string[], config: Partial<WorkspaceConfig> = {}): string[] => {
  const service = createReportService(
    { segmenter: NO_WORDS },
    { region: null, config: { ...EMPTY_CONFIG, ...config } },
  );
  service.update(texts.map((text, i) => ({ file: `${i}.gw`, text })));
  return service.checkAll({ only: ['figure/conflict', 'figure/arithmetic'] }).findings.map(f => f.severity);
};

describe('an error', () => {
  it.each<[string, string[]]>([
    ['a sign that flips', [report('固定资产投资增长3.9%。\n\n全年固定资产投资下降3.9%。')]],
    ['a rank that flips', [report('地区生产总值居全市第2位。\n\n全年地区生产总值居全市第5位。')]],
    ['a total unlike its parts', [report('一般公共预算收入63.6亿元，加上上级补助收入76.9亿元，收入合计150.5亿元。')]],
    ['a digit before the last', [report('粮食总产量39.1万吨。\n\n全年粮食总产量49.1万吨。')]],
    [
      'a target met by the one and missed by the other',
      [
        report('粮食总产量稳定在39.15万吨以上。', 2025, '二、2025年工作安排'),
        report('粮食总产量39.10万吨。\n\n全年粮食总产量39.18万吨。'),
      ],
    ],
  ])('is %s', (_, texts) => expect(loudness(texts)).toEqual(['error']));
});

describe('a warning', () => {
  it.each<[string, string[]]>([
    ['the last digit', [report('粮食总产量39.10万吨。\n\n全年粮食总产量39.18万吨。')]],
    [
      'the last digit where both meet the target',
      [
        report('粮食总产量稳定在39.05万吨以上。', 2025, '二、2025年工作安排'),
        report('粮食总产量39.10万吨。\n\n全年粮食总产量39.18万吨。'),
      ],
    ],
  ])('is %s', (_, texts) => expect(loudness(texts)).toEqual(['warning']));
  it('is louder from the percentage that the settings name', () => {
    const texts = [report('粮食总产量39.10万吨。\n\n全年粮食总产量39.18万吨。')];
    expect([0.1, 5].map(errorAbovePercent => loudness(texts, { errorAbovePercent }))).toEqual([['error'], ['warning']]);
  });
});

describe('a question', () => {
  it.each<[string, string[]]>([
    [
      'last year’s number in this year’s report',
      [report('地区生产总值210.1亿元。'), report('2025年地区生产总值208.4亿元。', 2027)],
    ],
    ['numbers too far apart for a slip', [report('粮食总产量39.1万吨。\n\n全年粮食总产量62.7万吨。')]],
  ])('is %s', (_, texts) => expect(loudness(texts)).toEqual(['info']));
});
