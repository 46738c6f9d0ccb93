/** What one report sets as a target, and what the next says of it. */
import { say } from '../../../base';
import type { IndexedReport } from '../../../index';
import { defineCheck, fires, found, place, proved, quiet, type Verdict } from '../../define';
import { eachOnce, targetOutcomes } from '../../targets/outcomes';
import type { TargetOutcome } from '../../targets/types';
import { about, written } from '../../wording';

export const target = defineCheck({
  id: 'figure/target',
  status: 'stable',
  summary: '目标与结果',
  explanation: {
    says: '上一份文稿定的目标，对照这一份文稿说的结果。指标、范围、年份和单位都相同，且结果出自更晚的文稿，才说“达到”或“未达到”。次年的报告里这一指标一个数也没有、回顾中也不提的，说“无下文”，每份文稿合为一条。',
    basis: '没有专门的标准条文：报告工作应当回应上一年提出的目标。',
    severity: '一律只作提示：没有完成目标、不再提起目标，都不是文稿的错误。',
  },
  examples: [
    quiet('//- 2025\n二、2025年工作安排\n\n粮食总产量稳定在39万吨以上。\n//- 2026\n粮食总产量39.1万吨。', '达到目标'),
    quiet('//- 2025\n二、2025年工作安排\n\n粮食总产量稳定在39万吨以上。', '还没有后一年的报告'),
    quiet(
      '//- 2025\n二、2025年工作安排\n\n粮食总产量稳定在39万吨以上。\n//- 2026\n粮食总产量再创新高。',
      '结果没有用数说',
    ),
    quiet(
      '//- 2025\n二、2025年工作安排\n\n城镇调查失业率5.5%左右。\n//- 2026\n城镇调查失业率5.6%。',
      '“左右”容得下多少不作判断',
    ),
    fires(
      '//- 2025\n二、2025年工作安排\n\n一般公共预算收入增长5%以上。\n//- 2026\n一般公共预算收入13.2亿元，增长⟦4.5%⟧。',
      '未达到目标',
    ),
    fires(
      '//- 2025\n二、2025年工作安排\n\n粮食总产量稳定在⟦39万吨⟧以上。\n//- 2026\n一般公共预算收入13.2亿元。',
      '无下文',
    ),
  ],
  *run({ workspace, file }) {
    for (const report of file.reports) {
      const outcomes = targetOutcomes(workspace, report);
      for (const outcome of outcomes) yield* weighed(outcome);
      yield* untold(report, eachOnce(outcomes.filter(o => o.verdict === 'untold')));
    }
  },
});

function* weighed({ goal, result, verdict }: TargetOutcome): Iterable<Verdict> {
  if (!result || (verdict !== 'met' && verdict !== 'missed')) return;
  const words = [about(goal.figure), written(goal.figure), written(result.figure)] as const;
  const members = [place(goal.file, goal.figure.span), place(result.file, result.figure.span)];
  const group = `target|${goal.file}#${goal.figure.span.start}|${result.file}#${result.figure.span.start}`;
  yield proved({
    kind: 'target',
    detail:
      verdict === 'met' ? say('{0}：目标{1}，结果{2}，达到', ...words) : say('{0}：目标{1}，结果{2}，未达到', ...words),
    members,
    group,
  });
  if (verdict === 'met') return;
  yield found({
    rule: 'figure/target',
    severity: 'info',
    file: result.file,
    span: result.figure.span,
    message: say('{0}未达到目标：目标{1}，结果{2}', ...words),
    why: say('上一份文稿提出的目标与本文稿报告的结果不同'),
    advice: say('如属实，可在问题或原因分析中交代；如目标已调整，请注明'),
    related: [{ file: goal.file, span: goal.figure.span, note: say('目标：{0}', written(goal.figure)) }],
    fixes: [],
    group,
    data: { met: false },
  });
}

/** One finding for a pair of documents: it is the later one that may want a sentence, and the list is short. */
function* untold(report: IndexedReport, outcomes: readonly TargetOutcome[]): Iterable<Verdict> {
  const [first, ...others] = outcomes;
  const year = first?.goal.figure.period?.code;
  if (!first?.later || year === undefined) return;
  yield found({
    rule: 'figure/target',
    severity: 'info',
    file: report.file,
    span: first.goal.figure.span,
    message: say(
      '次年的报告没有说到这些{0}年目标的结果：{1}',
      year,
      outcomes.map(o => `${o.goal.figure.indicator?.name ?? ''}${written(o.goal.figure)}`).join('、'),
    ),
    why: say('{0}里没有这些指标的数，回顾部分也没有提到', first.later.report.front.title?.value ?? first.later.file),
    advice: say('后一份文稿宜交代结果；不再考核或改用别的指标的，可不管'),
    related: others.map(({ goal }) => ({
      file: goal.file,
      span: goal.figure.span,
      note: say('目标：{0}', written(goal.figure)),
    })),
    fixes: [],
    group: `target|${report.file}#untold`,
    data: { met: null },
  });
}
