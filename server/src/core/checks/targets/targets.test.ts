/** Verdicts on targets: what may be said of a result, and above all when nothing may be said. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';
import { readExample } from '../examples';
import { eachOnce, targetOutcomes } from './outcomes';

const outcomesOf = (text: string) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(readExample({ kind: 'quiet', text, note: null }).files);
  return [...service.workspace.files.values()]
    .flatMap(f => f.reports)
    .flatMap(r => eachOnce(targetOutcomes(service.workspace, r)));
};
const verdicts = (goal: string, result: string): string[] =>
  outcomesOf(`//- 2025\n二、2025年工作安排\n\n${goal}\n//- 2026\n${result}`).map(
    o => `${o.goal.figure.indicator?.name ?? ''} ${o.verdict}${o.result ? ` ${o.result.figure.text}` : ''}`,
  );

describe('targets that may not be weighed', () => {
  it('左右 with a result below', () =>
    expect(verdicts('一般公共预算收入增长5%左右。', '一般公共预算收入增长4.9%。')).toEqual([
      '一般公共预算收入 beside 4.9%',
    ]));
  it('左右 of what should stay low', () =>
    expect(verdicts('居民消费价格涨幅2%左右。', '居民消费价格上涨2.4%。').join()).not.toMatch(/met|missed/));
  it('a plain number of what should stay low', () =>
    expect(verdicts('城镇调查失业率5.5%。', '城镇调查失业率5.6%。')).toEqual(['城镇调查失业率 beside 5.6%']));
  it('a forecast', () =>
    expect(verdicts('一般公共预算收入增长5%以上。', '预计一般公共预算收入增长5.2%。')).toEqual([
      '一般公共预算收入 beside 5.2%',
    ]));
  it('what was built against what there is', () =>
    expect(verdicts('建设高标准农田3万亩。', '高标准农田达到48万亩。').join()).not.toMatch(/met|missed/));
  it('two numbers under one name', () =>
    expect(verdicts('粮食总产量稳定在39万吨以上。粮食总产量稳定在40万吨以上。', '粮食总产量39.5万吨。')).toEqual([
      '粮食总产量 beside 39.5万吨',
    ]));
});

describe('targets that are weighed', () => {
  it('above 左右', () =>
    expect(verdicts('一般公共预算收入增长5%左右。', '一般公共预算收入增长5.1%。')).toEqual([
      '一般公共预算收入 met 5.1%',
    ]));
  it('a ceiling', () =>
    expect(verdicts('城镇调查失业率控制在5.5%以内。', '城镇调查失业率5.6%。')).toEqual(['城镇调查失业率 missed 5.6%']));
  it('by the next report that tells, whatever the order of the files', () =>
    expect(
      outcomesOf(
        '//- 2027\n2025年粮食总产量38万吨。\n//- 2026\n粮食总产量39.1万吨。\n//- 2025\n二、2025年工作安排\n\n粮食总产量稳定在39万吨以上。',
      ).map(o => [o.verdict, o.result?.figure.text]),
    ).toEqual([['met', '39.1万吨']]));
  it('by the work report rather than another document of that year', () =>
    expect(
      outcomesOf(
        '//- 2026 raw\n云岭县2025年国民经济和社会发展统计公报\n\n2026年3月2日\n\n2025年，云岭县粮食总产量38.9万吨。\n//- 2026\n粮食总产量39.1万吨。\n//- 2025\n二、2025年工作安排\n\n粮食总产量稳定在39万吨以上。',
      ).map(o => [o.verdict, o.result?.figure.text]),
    ).toEqual([['met', '39.1万吨']]));
});

describe('targets without a later word', () => {
  const untold = (result: string): string[] => verdicts('新增城镇就业6000人以上。', result);
  it('are so only where a report of the year after says nothing', () => {
    expect(untold('一般公共预算收入13.2亿元。')).toEqual(['城镇新增就业 untold']);
    expect(
      untold(
        '一般公共预算收入13.2亿元。\n//- 2026 raw\n统计公报\n\n云岭县统计局\n\n2025年，全县新增就业6100人。',
      ).join(),
    ).not.toContain('untold');
  });
  it('are not where the result stands under a shorter name', () =>
    expect(untold('新增就业6100人。')).toEqual(['城镇新增就业 beside']));
  it('are not where it is told in words', () =>
    expect(untold('城镇新增就业超额完成任务。')).toEqual(['城镇新增就业 beside']));
  it('are so where only the next target names it', () =>
    expect(untold('一般公共预算收入13.2亿元。\n\n二、2026年工作安排\n\n新增城镇就业6100人以上。')[0]).toBe(
      '城镇新增就业 untold',
    ));
  it('are not where the name is the drafter’s own', () =>
    expect(verdicts('建成共享菜园120个。', '一般公共预算收入13.2亿元。').join()).toMatch(/open$/));
  it('are not two years later', () =>
    expect(
      outcomesOf('//- 2024\n二、2024年工作安排\n\n新增城镇就业6000人以上。\n//- 2026\n一般公共预算收入13.2亿元。').map(
        o => o.verdict,
      ),
    ).toEqual(['open']));
});

describe('a result in other words', () => {
  it('is beside its target, and shows that it was met', () => {
    expect(verdicts('培育高新技术企业总数达到58家。', '高新技术企业60家。').join()).toContain('60家');
    expect(verdicts('重点项目年度投资96亿元。', '重点项目投资101.4亿元。').join()).toMatch(/met 101\.4亿元/);
  });
  it('accuses of nothing: it may be another thing', () =>
    expect(verdicts('重点项目年度投资96亿元。', '重点项目投资50.4亿元。').join()).not.toMatch(/missed/));
  it('is none where its name is anybody’s, or two numbers could be it', () => {
    expect(verdicts('落实资金5亿元。', '资金2亿元。').join()).not.toMatch(/2亿元/);
    expect(
      verdicts('重点项目年度投资96亿元。', '重点项目投资101.4亿元。省级重点项目投资30.2亿元。').join(),
    ).not.toMatch(/30\.2/);
  });
});

it('a flow far below its target is below it, whatever was meant', () =>
  expect(verdicts('旅游综合收入35亿元以上。', '旅游综合收入35.8万元。')).toEqual(['旅游综合收入 missed 35.8万元']));
