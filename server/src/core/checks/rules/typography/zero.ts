/** Zero in a year in Chinese numerals is 〇. */
import { say } from '../../../base';
import { defineCheck, fires, quiet } from '../../define';
import { typographyFindings } from '../../typographic';

export const zero = defineCheck({
  id: 'typography/zero',
  status: 'preview',
  summary: '汉字年份中的零未写作“〇”',
  explanation: {
    says: '汉字年份中的零写作“〇”：“二○三五年”“二零三五年”作提示。一份报告只提示一次，可一并改正。',
    basis: '《出版物上数字用法》（GB/T 15835—2011）：用作计量的写“零”，用作编号、年份的写“〇”。',
    severity: '试行规则，只作提示。',
  },
  examples: [
    quiet('展望二〇三五年，全县新增就业二百零三人。', '写法正确'),
    fires('展望二⟦○⟧三五年，前景光明。', '用了圆圈'),
  ],
  run: ({ file }) =>
    typographyFindings(file, 'typography/zero', 'zero', () => ({
      message: (written, newText, count) => say('汉字年份中的“{0}”应写作“{1}”，共 {2} 处', written, newText, count),
      why: say('《出版物上数字用法》规定汉字年份中的零写作“〇”'),
      advice: say('请改为“〇”'),
      fix: say('改为“〇”'),
    })),
});
