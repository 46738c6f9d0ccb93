/**
 * 相互推算的数据应当对得上。
 *
 * 部分与总体、占比、增量与增幅、由A到B、完成进度与年度目标、两年绝对数与增速、百分点与比率：
 * 按书写精度用区间计算，对不上才提示；对得上的记为“推算成立”。
 */
import { defineCheck, found, place, proved } from '../../define';
import { namedOutcomes } from '../../arithmetic/named';
import { statedOutcomes } from '../../arithmetic/stated';
import type { Outcome } from '../../arithmetic/types';
import { written } from '../../wording';

export const arithmetic = defineCheck({
  id: 'figure/arithmetic',
  status: 'stable',
  summary: '相互推算的数据对不上',
  *run({ workspace, file }) {
    for (const report of file.reports)
      for (const outcome of [...statedOutcomes(report), ...namedOutcomes(workspace, report)]) {
        const [first, ...rest] = outcome.members;
        if (!first) continue;
        if (outcome.holds) yield proved({ kind: 'derives', detail: outcome.calculation, members: outcome.members.map(m => place(m.ref.file, m.ref.figure.span)), group: groupOf(outcome) });
        else if (outcome.certain)
          yield found({
            rule: 'figure/arithmetic',
            severity: outcome.severity,
            file: first.ref.file,
            span: first.ref.figure.span,
            message: outcome.message,
            why: outcome.calculation,
            advice: outcome.advice,
            related: rest.map(m => ({ ...place(m.ref.file, m.ref.figure.span), note: `${m.role}：${written(m.ref.figure)}` })),
            fixes: [],
            group: groupOf(outcome),
            data: { calculation: outcome.calculation },
          });
      }
  },
});

const groupOf = (o: Outcome): string => `arithmetic|${o.members.map(m => `${m.ref.file}#${m.ref.figure.span.start}`).sort().join('|')}`;
