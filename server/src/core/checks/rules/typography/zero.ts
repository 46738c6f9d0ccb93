/**
 * 汉字年份中的零写作“〇”。
 *
 * “二○三五年”“二零三五年”作提示。一份报告只提示一次，可一并改正。
 */
import { say } from '../../../base';
import { defineCheck, fires, quiet } from '../../define';
import { typographyFindings } from '../../typographic';

export const zero = defineCheck({
  id: 'typography/zero',
  status: 'preview',
  summary: '汉字年份中的零未写作“〇”',
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
