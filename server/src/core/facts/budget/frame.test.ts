/** Accounts, stages and totals of invented budgets; each class both ways. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document';
import { createSource, NO_WORDS } from '../../text';
import { extractFacts, type Figure } from '../index';

const HEAD =
  '关于云岭县2025年预算执行情况和2026年预算草案的报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年预算执行情况\n\n';
const figures = (text: string, head = HEAD): readonly Figure[] =>
  extractFacts(parseDocument(createSource(`${head}${text}\n`)), { segmenter: NO_WORDS, region: null }).flatMap(
    d => d.figures,
  );
const frames = (text: string, head?: string): string[] =>
  figures(text, head)
    .filter(f => f.measure === 'level' && f.quantity.unit === '元')
    .map(f => `${f.budget?.account ?? '-'} ${f.budget?.stage ?? '-'}${f.budget?.gross ? ' gross' : ''} ${f.status}`);

describe('a sum of a budget', () => {
  it.each<[string, string[]]>([
    ['经汇总，全县一般公共预算收入为33.58亿元。', ['general budget target']],
    [
      '县人大批准的一般公共预算收入为33.58亿元，实际完成33.6亿元。',
      ['general budget target', 'general execution actual'],
    ],
    ['全县一般公共预算收入调整为29.1亿元。', ['general adjusted-budget target']],
    ['全县一般公共预算收入完成27.83亿元，为调整预算的95.6%。', ['general execution actual']],
    [
      '全县政府性基金预算收入28.83亿元，为年初预算28.86亿元的99.9%。',
      ['government-fund execution actual', 'government-fund budget target'],
    ],
    [
      '全县一般公共预算收入完成27.8亿元，加上上级补助收入12.1亿元，收入总计39.9亿元。',
      ['general execution actual', 'general execution actual', 'general execution gross actual'],
    ],
    [
      '国有资本经营预算收入完成0.95亿元，国有资本经营预算总收入1.01亿元。',
      ['state-capital execution actual', 'state-capital execution gross actual'],
    ],
  ])('%s', (text, expected) => expect(frames(text)).toEqual(expected));
  it('takes its account from the heading where nothing nearer names one', () =>
    expect(frames('（二）社会保险基金预算执行情况\n\n收入完成12.3亿元。')).toEqual([
      'social-insurance execution actual',
    ]));
  it('of the year ahead is a budget', () =>
    expect(frames('二、2026年预算草案\n\n全县一般公共预算收入安排35.2亿元。').at(-1)).toBe('general budget target'));
  it('has none outside accounts', () =>
    expect(
      frames(
        '全县社会消费品零售总额完成91.6亿元。',
        '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n',
      ),
    ).toEqual(['- - actual']));
});

it.each(['增收', '增支', '超收', '减收', '减支', '短收', '减产', '增产'])('%s tells a change, no level', verb =>
  expect(figures(`全县一般公共预算收入完成27.8亿元，${verb}2.9亿元。`).map(f => f.measure)).toEqual([
    'level',
    'change',
  ]),
);
