/** Two places of a report give its year differently: a question to whoever drafts it. */
import { say } from '../../../base';
import type { YearDispute } from '../../../document';
import { defineCheck, fires, found, quiet } from '../../define';
import { headOf } from '../../head';

export const year = defineCheck({
  id: 'document/year',
  status: 'preview',
  summary: '材料的年份前后不一',
  explanation: {
    says: '标题、日期、小标题和正文说的年份合不到一起：公报正文通篇说的不是标题那一年，报告的日期与标题不是同一年，回顾的不是上一年也不是本年。多是沿用去年的稿子没有改全。',
    basis: '没有专门的标准条文：公报报告的是正文说得最多的那一年，政府工作报告在年初回顾上一年。',
    severity: '试行规则，只作提示。',
  },
  examples: [
    quiet('粮食总产量39.1万吨。', '2026年1月的报告回顾2025年'),
    fires(
      '//- 2026 raw\n⟦云岭县2024年国民经济和社会发展统计公报⟧\n\n2025年，全县粮食总产量39.1万吨。2025年末，常住人口62万人。',
      '标题没有改',
    ),
    fires(
      '//- 2026 raw\n⟦2025年云岭县政府工作报告⟧\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n粮食总产量39.1万吨。',
      '标题与日期',
    ),
    quiet(
      '//- 2026 raw\n云岭县2025年国民经济和社会发展统计公报\n\n2025年，全县粮食总产量39.1万吨，比2024年增长2%。2025年末，常住人口62万人。',
      '正文多说的是2025年',
    ),
  ],
  *run({ file }) {
    for (const { report } of file.reports)
      for (const dispute of report.frame.disputes) {
        const { taken, other, what } = dispute;
        yield found({
          rule: 'document/year',
          severity: 'info',
          file: file.file,
          span: headOf(file, report),
          message: messageOf(dispute),
          why: say('由“{0}”读作{1}年，由“{2}”读作{3}年', taken.words, taken.value, other.words, other.value),
          advice: say('请核对，改正有误的一处；都没有错的，请在 .gaojian.json 中写明'),
          related: [],
          fixes: [],
          settings: [taken, other].map(r => ({ title: say('以{0}年为准', r.value), [what]: r.value })),
          group: `year|${what}|${file.file}#${report.index}`,
          data: { taken: taken.value, other: other.value },
        });
      }
  },
});

const messageOf = ({ what, taken, other }: YearDispute): string =>
  what === 'speechYear'
    ? say('材料的年份前后不一：是{0}年讲的，还是{1}年讲的', taken.value, other.value)
    : say('材料的年份前后不一：报告的是{0}年，还是{1}年', taken.value, other.value);
