/** 数字相同而单位差了一级: the one of two statements that stands alone, or in the draft. */
import { interval, say } from '../../../base';
import { figureKey, type FigureRef } from '../../../index';
import { isExplained } from '../../conflict/notes';
import { precedence } from '../../conflict/precedence';
import { restatements } from '../../conflict/restatements';
import { comparableStatements } from '../../conflict/statements';
import { isUnitSlip } from '../../conflict/unit-slip';
import { defineCheck, fires, found, place, quiet } from '../../define';
import { about, written } from '../../wording';

export const unitSlip = defineCheck({
  id: 'figure/unit-slip',
  family: 'figure/conflict',
  status: 'stable',
  summary: '数字相同而单位不同',
  explanation: {
    says: '同一指标、同一范围、同一时期的两处，数字一模一样，单位差了一级（万元与亿元、人与万人），多半是单位写错。两处以上支持的一方为准；各只一处的，标在后印发的一份。只有一位有效数字的不提示。',
    basis: '没有专门的标准条文：这是核稿的基本要求。',
    severity: '同一份文稿之内为错误，两份文稿之间为警告。',
  },
  examples: [
    quiet('旅游综合收入35.8亿元。全年旅游综合收入358000万元。', '写法不同，数值相同'),
    quiet('新增贷款5万元。全县各项贷款余额5亿元。', '只有一位数字'),
    fires('旅游综合收入35.8亿元。全年旅游综合收入⟦35.8万元⟧。', '数字相同，单位差一万倍'),
    fires('城镇新增就业5680人。全年城镇新增就业⟦5680万人⟧。', '多写了“万”'),
  ],
  *run({ workspace, file }) {
    for (const report of file.reports)
      for (const figure of report.figures) {
        const key = figureKey(figure);
        const all = key === undefined ? [] : (workspace.quantities.get(key) ?? []);
        // So many statements of one key are a list; and each is looked at for each.
        if (all.length < 2 || all.length > CROWD) continue;
        const ref: FigureRef = { file: file.file, report: report.report, figure };
        const others = all.filter(o => isUnitSlip(figure, o.figure) && comparableStatements(workspace, o, ref));
        const [other] = others;
        if (!other || !isAccused(all, ref, other) || isExplained(workspace.notes, ref, other)) continue;
        yield found({
          rule: 'figure/unit-slip',
          severity: ref.file === other.file ? 'error' : 'warning',
          ...place(file.file, figure.span),
          message: say('{0}的单位似有误：此处{1}，另一处{2}', about(figure), written(figure), written(other.figure)),
          why: say('两处数字相同，单位差了一级，不像是两个数'),
          advice: say('请对照来源，把写错的单位改正'),
          related: others.map(o => ({
            ...place(o.file, o.figure.span),
            note: say('{0}（另一处）', written(o.figure)),
          })),
          fixes: restatements(workspace, ref, other),
          group: `unit-slip|${[ref, other]
            .map(r => `${r.file}#${r.figure.span.start}`)
            .sort()
            .join('|')}`,
          data: { indicator: figure.indicator?.name ?? null, period: figure.period?.code ?? null },
        });
      }
  },
});

const CROWD = 60;

/** The place with fewer that say the same; of two alike the later. */
const isAccused = (all: readonly FigureRef[], ref: FigureRef, other: FigureRef): boolean => {
  const support = (r: FigureRef): number =>
    all.filter(o => interval.meets(o.figure.interval, r.figure.interval)).length;
  const [mine, theirs] = [support(ref), support(other)];
  if (mine !== theirs) return mine < theirs;
  if (ref.file === other.file) return ref.figure.span.start > other.figure.span.start;
  return precedence([ref]) >= precedence([other]);
};
