/** Ranges with a dash or a wave, not a hyphen. */
import { say } from '../../../base';
import { defineCheck, fires, quiet } from '../../define';
import { typographyFindings } from '../../typographic';

export const range = defineCheck({
  id: 'typography/range',
  status: 'preview',
  summary: '起止号用了半角连字符',
  explanation: {
    says: '数值和年份的起止用一字线“—”或浪纹线“～”，不用半角连字符。日期（2026-01-15）、电话、编号不管。一份报告只提示一次，可一并改正。',
    basis:
      '《标点符号用法》（GB/T 15834—2011）4.13 连接号：时间等项目的起止用一字线，数值范围的起止用浪纹线；《出版物上数字用法》（GB/T 15835—2011）：数值范围用浪纹线或一字线。',
    severity: '试行规则，只作提示。',
  },
  examples: [
    quiet('2021—2025年累计完成，发布于2026-01-15日报，电话0123-4567890。', '一字线、日期、电话'),
    fires('2021⟦-⟧2025年累计完成投资。', '年份起止'),
  ],
  run: ({ file }) =>
    typographyFindings(file, 'typography/range', 'range', () => ({
      message: (written, newText, count) => say('起止号“{0}”应为“{1}”，共 {2} 处', written, newText, count),
      why: say('《标点符号用法》规定数值和时间的起止用一字线或浪纹线'),
      advice: say('请改为一字线'),
      fix: say('改为一字线'),
    })),
});
