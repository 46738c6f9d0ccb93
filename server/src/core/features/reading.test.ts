import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document';
import { extractFacts } from '../facts';
import { createSource, NO_WORDS } from '../text';
import { readingLine } from './reading';

const HEAD =
  '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n';
const lines = (body: string): string[] =>
  extractFacts(parseDocument(createSource(HEAD + body)), { segmenter: NO_WORDS, region: null })[0]?.figures.map(
    readingLine,
  ) ?? [];

describe('how a figure was read', () => {
  it.each([
    [
      '上半年，全县经济平稳运行。一般公共预算收入18.3亿元。',
      '一般公共预算收入 · 云岭县 · 2025年上半年 · 完成值 18.3亿元 · 依据：本段首句‘上半年’',
    ],
    [
      '2025年，全县一般公共预算收入18.30亿元。',
      '一般公共预算收入 · 云岭县 · 2025年 · 完成值 18.30亿元 · 依据：本句‘2025年’，本句‘全县’',
    ],
    [
      '全县粮食总产量120亿斤。',
      '粮食总产量 · 云岭县 · 2025年 · 完成值 120亿斤，即600万吨 · 依据：所在标题或前文‘2025年’，本句‘全县’',
    ],
    [
      '居民人均可支配收入比上年增长5.2%。',
      '居民人均可支配收入 · 云岭县 · 2025年 · 增速 比上年增5.2% · 依据：所在标题或前文‘2025年’',
    ],
    ['全县培训近700人。', '培训 · 云岭县 · 2025年 · 完成值 700人（不到） · 依据：所在标题或前文‘2025年’，本句‘全县’'],
  ])('%s', (body, line) => expect(lines(body)).toEqual([line]));
});
