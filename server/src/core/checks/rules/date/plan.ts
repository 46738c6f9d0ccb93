/** The years of a five-year plan are fixed. */
import { say } from '../../../base';
import { defineCheck, fires, found, place, quiet } from '../../define';

export const plan = defineCheck({
  id: 'date/plan',
  status: 'stable',
  summary: '五年规划的年份不对',
  explanation: {
    says: '五年规划（计划）起止年份是固定的：“十四五”为2021—2025年，“十五五”为2026—2030年。括注的起止年份、“某年是某规划的开局之年、收官之年”与此不合的，提示。',
    basis: '历次五年计划、规划纲要。',
    severity: '错误：只凭自身就能判定。',
  },
  examples: [
    quiet('“十四五”时期（2021—2025年）。', '年份相符'),
    quiet('2025年是“十四五”规划收官之年，2026年是“十五五”规划开局之年。', '年份相符'),
    quiet('2025年是“十四五”规划收官和“十五五”规划谋划之年。', '谋划在前一年'),
    quiet('十五个项目（2021—2023年）。', '不是规划'),
    fires('“十四五”时期（⟦2020—2025年⟧），全县累计新建公路86公里。', '应为2021—2025年'),
    fires('⟦2025年⟧是“十五五”规划开局之年。', '应为2026年'),
    fires('⟦2024年⟧是全面完成“十四五”规划的收官之年。', '应为2025年'),
    fires('“十五五”时期（⟦２０２６—２０３１年⟧）。', '全角数字'),
  ],
  *run({ file }) {
    for (const { calendar } of file.reports)
      for (const slip of calendar)
        if (slip.kind === 'plan')
          yield found({
            rule: 'date/plan',
            severity: 'error',
            ...place(file.file, slip.span),
            message: say('“{0}”的年份不对：写作{1}', slip.plan, slip.text),
            why: say('“{0}”是{1}年至{2}年', slip.plan, slip.first, slip.last),
            advice: say('请核对是年份写错，还是规划写错'),
            related: [],
            fixes: [
              {
                title: say('把“{0}”改为“{1}”', slip.text, slip.right),
                safe: false,
                edits: [{ ...place(file.file, slip.span), newText: slip.right }],
              },
            ],
            group: `plan|${file.file}#${slip.span.start}`,
            data: { plan: slip.plan },
          });
  },
});
