/**
 * 上一份文稿定的目标，这一份文稿说的结果。
 *
 * 目标与结果的指标、范围、年份和单位都相同，且结果出自更晚的文稿时，给出“达到”或“未达到”。
 * 只作提示：没有完成目标不是文稿的错误。
 */
import { rational, say } from '../../../base';
import type { Figure } from '../../../facts';
import { figureKey, isYear, type FigureRef } from '../../../index';
import { defineCheck, fires, found, place, proved, quiet } from '../../define';
import { about, written } from '../../wording';

export const target = defineCheck({
  id: 'figure/target',
  status: 'stable',
  summary: '目标与结果',
  examples: [
    quiet('//- 2025\n二、2025年工作安排\n\n粮食总产量稳定在39万吨以上。\n//- 2026\n粮食总产量39.1万吨。', '达到目标'),
    quiet('//- 2025\n二、2025年工作安排\n\n粮食总产量稳定在39万吨以上。', '没有结果'),
    fires('//- 2025\n二、2025年工作安排\n\n一般公共预算收入增长5%以上。\n//- 2026\n一般公共预算收入13.2亿元，增长⟦4.5%⟧。', '未达到目标'),
  ],
  *run({ workspace, file }) {
    for (const report of file.reports)
      for (const figure of report.figures) {
        if (figure.status !== 'target' || figure.stretch || !figure.period || !isYear(figure.period.code)) continue;
        const goal: FigureRef = { file: file.file, report: report.report, figure };
        const key = figureKey({ ...figure, status: 'actual' });
        const result = (key ? (workspace.quantities.get(key) ?? []) : []).find(r => isLater(r, goal));
        if (!result) continue;
        const met = reaches(result.figure, figure);
        if (met === undefined) continue;
        const members = [place(goal.file, figure.span), place(result.file, result.figure.span)];
        const group = `target|${goal.file}#${figure.span.start}|${result.file}#${result.figure.span.start}`;
        yield proved({ kind: 'target', detail: met ? say('{0}：目标{1}，结果{2}，达到', about(figure), written(figure), written(result.figure)) : say('{0}：目标{1}，结果{2}，未达到', about(figure), written(figure), written(result.figure)), members, group });
        if (met) continue;
        yield found({
          rule: 'figure/target',
          severity: 'info',
          file: result.file,
          span: result.figure.span,
          message: say('{0}未达到目标：目标{1}，结果{2}', about(figure), written(figure), written(result.figure)),
          why: say('上一份文稿提出的目标与本文稿报告的结果不同'),
          advice: say('如属实，可在问题或原因分析中交代；如目标已调整，请注明'),
          related: [{ file: goal.file, span: figure.span, note: say('目标：{0}', written(figure)) }],
          fixes: [],
          group,
          data: { met },
        });
      }
  },
});

const isLater = (result: FigureRef, goal: FigureRef): boolean => {
  const [a, b] = [result.report.front.year, goal.report.front.year];
  return a !== null && b !== null && a > b;
};

/** Undefined where the two cannot be weighed: a rank, another unit, or a target without a direction. */
const reaches = (result: Figure, goal: Figure): boolean | undefined => {
  if (result.quantity.unit !== goal.quantity.unit || goal.measure === 'rank' || result.direction !== goal.direction) return undefined;
  const order = rational.compare(result.quantity.value, goal.quantity.value);
  if (goal.bound === '<=' || goal.bound === '<') return order <= 0;
  if (goal.bound === '>=' || goal.bound === '>' || goal.bound === '=') return order >= 0;
  return undefined;
};
