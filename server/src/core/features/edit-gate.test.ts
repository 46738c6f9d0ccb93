/** The gate lets through what an edit may do, and names what it may not. */
import { describe, expect, it } from 'vitest';
import { breachOf, type GateRequest } from './edit-gate';

type Place = readonly [start: number, end: number, newText: string];
const ask = (
  text: string,
  places: readonly Place[],
  rest: Partial<Omit<GateRequest, 'text' | 'edits'>> = {},
): string | undefined =>
  breachOf({
    text,
    edits: places.map(([start, end, newText]) => ({ span: { start, end }, newText })),
    kind: 'named',
    ...rest,
  });

describe('the form of edits', () => {
  it.each<[string, string, readonly Place[], string]>([
    ['reversed', '云岭县', [[3, 0, '']], '起止颠倒'],
    ['no whole numbers', '云岭县', [[0, Number.NaN, '']], '起止颠倒'],
    ['before the text', '云岭县', [[-1, 0, '']], '超出了原文'],
    ['behind the text', '云岭县', [[2, 4, '']], '超出了原文'],
    ['beginning inside a character', '甲𠮷乙', [[2, 3, '']], '一个字的中间'],
    ['ending inside a character', '甲𠮷乙', [[1, 2, '']], '一个字的中间'],
    ['between CR and LF', '甲\r\n乙', [[2, 2, '丙']], '一个字的中间'],
    [
      'out of order',
      '甲乙丙',
      [
        [2, 2, '丁'],
        [0, 0, '戊'],
      ],
      '先后颠倒',
    ],
    [
      'overlapping',
      '甲乙丙',
      [
        [0, 2, '甲乙'],
        [1, 3, '乙丙'],
      ],
      '重叠',
    ],
    [
      'the same twice',
      '甲乙丙',
      [
        [1, 2, '乙'],
        [1, 2, '乙'],
      ],
      '重叠',
    ],
    [
      'two insertions at one place',
      '甲乙',
      [
        [1, 1, '丙'],
        [1, 1, '丁'],
      ],
      '重叠',
    ],
  ])('%s do not go out', (_, text, places, why) => expect(ask(text, places)).toContain(why));
  it.each<[string, string, readonly Place[]]>([
    ['none', '甲', []],
    [
      'side by side',
      '甲乙丙',
      [
        [0, 1, '甲丁'],
        [1, 2, '乙戊'],
      ],
    ],
    [
      'at both ends',
      '甲\r\n',
      [
        [0, 0, '乙'],
        [3, 3, '丙'],
      ],
    ],
    ['round a character of two units', '甲𠮷乙', [[1, 3, '𠮷丙']]],
  ])('%s go out', (_, text, places) => expect(ask(text, places)).toBeUndefined());
  it('keep to the range that was asked for', () => {
    expect(ask('甲,乙,丙', [[1, 2, '，']], { kind: 'safe', within: { start: 0, end: 3 } })).toBeUndefined();
    expect(
      ask(
        '甲,乙,丙',
        [
          [1, 2, '，'],
          [3, 4, '，'],
        ],
        { kind: 'safe', within: { start: 0, end: 3 } },
      ),
    ).toContain('所选的范围');
  });
});

describe('a safe edit', () => {
  const becomes = (before: string, after: string): string | undefined =>
    ask(before, [[0, before.length, after]], { kind: 'safe' });
  it.each([
    ['增长8%,确保了目标', '增长8%，确保了目标'],
    ['（一）、抓项目', '（一）抓项目'],
    ['(2)抓招商', '（2）抓招商'],
    ['一,回顾', '一、回顾'],
    ['1、抓项目', '1.抓项目'],
    ['2021-2025年', '2021—2025年'],
    ['5%-8%', '5%—8%'],
    ['二○三五年', '二〇三五年'],
  ])('may make of %s %s', (a, b) => expect(becomes(a, b)).toBeUndefined());
  it.each([
    ['takes a word', '抓好项目', '抓项目'],
    ['turns words round', '项目招商', '招商项目'],
    ['changes a digit', '增长8%', '增长9%'],
    ['changes a letter', '5G基站', '5g基站'],
    ['takes a line', '甲\n乙\n丙', '甲\n丙'],
    ['joins lines', '甲\n乙', '甲乙'],
    ['takes a blank', '甲 乙', '甲乙'],
    ['takes a sign that the table leaves alone', '甲。', '甲'],
    ['changes one so', '甲。乙', '甲，乙'],
    ['brings a sign', '甲', '甲。'],
    ['takes a decimal point', '增长3.5%', '增长35%'],
    ['parts a number', '1,000户', '1，000户'],
    ['parts a decimal', '3.5亿元', '3、5亿元'],
    ['makes a decimal of a marker and a year', '1、2024年工作', '1.2024年工作'],
    ['takes a sign that follows no bracket', '抓项目、抓招商', '抓项目抓招商'],
    ['changes a minus', '下降-5%', '下降—5%'],
    ['changes a proportion', '3:1', '3：1'],
    ['changes brackets round words', '(试行)', '（试行）'],
  ])('never %s', (_, a, b) => expect(becomes(a, b)).toContain('改动会删去'));
  it('is judged by what stands around it too', () => {
    expect(ask('3.5亿元', [[1, 2, '']], { kind: 'safe' })).toContain('改动会删去');
    expect(ask('（一）.抓项目', [[3, 4, '']], { kind: 'safe' })).toBeUndefined();
  });
});

describe('any other edit', () => {
  const torn = '把政策印制成\n\n— 3 —\n\n册，送上门。';
  const join = torn.indexOf('\n');
  const lower = torn.indexOf('册');
  it('deletes what its title names, as the title shows it', () => {
    expect(ask(torn, [[join, lower, '']], { removes: ['接合此处，删去其间的“— 3 —”'] })).toBeUndefined();
    expect(ask(torn, [[join, lower, '']], { removes: ['接合此处'] })).toContain('— 3 —');
    expect(ask(torn, [[join, lower, '']], { removes: [] })).toContain('— 3 —');
  });
  it('needs no name for breaks, and none for what comes again in its place', () => {
    expect(ask('甲\n\n乙', [[1, 3, '']], { removes: [] })).toBeUndefined();
    expect(ask('甲乙', [[0, 2, '甲丙乙']], { removes: [] })).toBeUndefined();
    expect(ask('甲。乙', [[1, 2, '']], { removes: [] })).toContain('。');
  });
  it('takes no whole line where nothing is named', () => {
    expect(ask('收入\n462\n亿元', [[0, 9, '税收']])).toContain('462');
    expect(ask('收入462亿元', [[2, 5, '463']])).toBeUndefined();
  });
  it('shows no half of a character when it names much', () =>
    expect(ask(`${'𠮷'.repeat(40)}`, [[0, 80, '']], { removes: [] })).toBe(`改动会删去“${'𠮷'.repeat(30)}…”`));
});
