/** What makes two unequal statements a question or an error: a named basis, a step that was passed, a lost scale, signs and ranks. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG, type WorkspaceConfig } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';

const said = (body: string, config: WorkspaceConfig = EMPTY_CONFIG): string[] => {
  const text = `政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config });
  service.update([{ file: 'a.gw', text }]);
  const { findings, problems } = service.checkAll({ only: ['figure/conflict', 'figure/arithmetic'] });
  expect(problems).toEqual([]);
  return findings.map(f => `${f.severity} ${text.slice(f.span.start, f.span.end)}`);
};

describe('a basis that one statement names is a question', () => {
  it.each([
    ['an own basis', '一般公共预算收入20.5亿元。按新口径，一般公共预算收入21.3亿元。', 'info 21.3亿元'],
    [
      'two ways to count',
      '按常住人口计算，人均地区生产总值8.2万元。按户籍人口计算，人均地区生产总值7.1万元。',
      'info 7.1万元',
    ],
    [
      'what is included',
      '一般公共预算收入（含高新区）20.5亿元。一般公共预算收入（不含高新区）18.3亿元。',
      'info 18.3亿元',
    ],
    ['a first report', '据快报统计，社会消费品零售总额91.6亿元。社会消费品零售总额92.3亿元。', 'info 92.3亿元'],
    [
      'a basis after ；, which is not its own',
      '一般公共预算收入20.5亿元。税收按新口径统计；一般公共预算收入21.3亿元。',
      'error 21.3亿元',
    ],
    [
      'the same basis twice, which explains nothing',
      '按新口径，一般公共预算收入20.5亿元。按新口径，一般公共预算收入21.3亿元。',
      'error 21.3亿元',
    ],
  ])('%s', (_, body, expected) => expect(said(body)).toEqual([expected]));
});

it('is quiet on a step that was passed', () => {
  expect(said('地区生产总值跨上200亿元台阶。地区生产总值210.5亿元。')).toEqual([]);
  expect(said('地区生产总值迈过200亿元大关。地区生产总值210.5亿元。')).toEqual([]);
});

it('T9 asks about the same digits in another place, and accuses another unit', () => {
  expect(said('一般公共预算收入13.2亿元。一般公共预算收入13.2万元。')).toEqual(['error 13.2万元']);
  expect(said('一般公共预算收入13.2亿元。一般公共预算收入132亿元。')).toEqual(['info 132亿元']);
});

describe('signs, ranks and totals are errors', () => {
  const sign = '一般公共预算收入增长3.9%。一般公共预算收入下降3.9%。';
  const rank = '综合考评居全市第2位。综合考评居全市第4位。';
  it.each([
    ['a sign', sign, 'error 3.9%'],
    ['a rank', rank, 'error 第4位'],
    [
      'a total unlike its parts',
      '第一产业增加值20.1亿元，第二产业增加值80.3亿元，第三产业增加值150.1亿元。地区生产总值210.5亿元。',
      'error 210.5亿元',
    ],
    [
      'a total a digit away',
      '第一产业增加值20.1亿元，第二产业增加值80.3亿元，第三产业增加值110.9亿元。地区生产总值210.5亿元。',
      'warning 210.5亿元',
    ],
  ])('%s', (_, body, expected) => expect(said(body)).toEqual([expected]));
  it('whatever the threshold in per cent', () => {
    expect(said(sign, { ...EMPTY_CONFIG, errorAbovePercent: 5 })).toEqual(['error 3.9%']);
    expect(said(rank, { ...EMPTY_CONFIG, errorAbovePercent: 200 })).toEqual(['error 第4位']);
    expect(said('粮食总产量39.1万吨。粮食总产量39.9万吨。', { ...EMPTY_CONFIG, errorAbovePercent: 5 })).toEqual([
      'warning 39.9万吨',
    ]);
  });
});
