/** Figures that follow from one another must agree. */
import { defineCheck, fires, found, place, proved, quiet } from '../../define';
import { pinnedMembers } from '../../arithmetic/pinned';
import { namedOutcomes } from '../../arithmetic/named';
import { statedOutcomes } from '../../arithmetic/stated';
import type { Outcome } from '../../arithmetic/types';
import { written } from '../../wording';

export const arithmetic = defineCheck({
  id: 'figure/arithmetic',
  status: 'stable',
  summary: '相互推算的数据对不上',
  explanation: {
    says: '能相互推算的数据应当对得上：部分与总体、占比、增量与增幅、由A到B、完成进度与年度目标、两年绝对数与增速、百分点与比率、人均户均亩均、位次升降、收支结余、单位换算。每个数按书写精度取区间来算，怎样取值都对不上才提示；对得上的记为“推算成立”。',
    basis: '没有专门的标准条文：依据是算术和统计指标的定义。按不变价计算的增速（如地区生产总值）不能由现价绝对数推出，不据以判断对错。',
    severity: '一句话里就能算清的（合计与分项、占比之和、由A到B、单位换算、新增大于总数），以及总项与分散各处的分项之和相差百分之一以上的（如三次产业与地区生产总值），为错误；要再推一步的（占比、增幅、倍数、进度、人均、位次、结余），为警告；可能另有原因的（名义增速、上年基数修订、注销退出、分项未列全），只作提示。',
  },
  examples: [
    quiet('//- 2025\n地区生产总值200.5亿元。\n//- 2026\n地区生产总值210.1亿元，增长5.5%。', '不变价增速与现价绝对数相差不大'),
    quiet('三次产业结构为26.6∶17.7∶55.8。', '四舍五入使合计为100.1'),
    quiet('规模以上工业企业542家，占全市总数（1567家）的三分之一以上。', '“以上”容得下'),
    quiet('规模以上企业187家，其中高新技术企业56家、专精特新企业90家、上市企业2家。', '“其中”未列全，可有交叉'),
    quiet('贷款余额262亿元，比年初新增30.7亿元，增长13.3%。', '增量、增幅与余额相符'),
    fires('规模以上工业企业187家。高新技术企业56家，占规模以上工业企业（187家）的⟦39.9%⟧。', '占比算错'),
    fires('贷款余额168亿元，比年初新增16亿元，增长⟦12.5%⟧。', '增幅与增量不符'),
    fires('三次产业结构为⟦14.2⟧∶41.5∶44.8。', '合计不是100'),
    quiet('实现总产值1200万元，带动农户300户，户均5000元。', '户均的不是总产值'),
    fires('发放补贴120万元，惠及2000户，户均⟦900元⟧。', '户均与总数不符'),
    fires('公路里程由800公里增加到860公里，增加⟦80公里⟧。', '由A到B与增量不符'),
  ],
  *run({ workspace, file }) {
    for (const report of file.reports)
      for (const outcome of [...statedOutcomes(report), ...namedOutcomes(workspace, report)]) {
        const [first, ...rest] = outcome.members;
        if (!first) continue;
        if (outcome.holds) yield proved({ kind: 'derives', detail: outcome.calculation, members: outcome.members.map(m => place(m.ref.file, m.ref.figure.span)), group: groupOf(outcome), pinned: pinnedMembers(outcome).map(r => place(r.file, r.figure.span)) });
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
