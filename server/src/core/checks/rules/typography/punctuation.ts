/** Full-width punctuation in Chinese. */
import { say } from '../../../base';
import { defineCheck, fires, quiet } from '../../define';
import { typographyFindings } from '../../typographic';

export const punctuation = defineCheck({
  id: 'typography/punctuation',
  status: 'preview',
  summary: '中文里用了半角标点',
  explanation: {
    says: '中文行文用全角标点。汉字之间的半角逗号、分号、冒号、问号、叹号作提示；数字之间、外文之中的不管。一份报告只提示一次，可一并改正。',
    basis: '《标点符号用法》（GB/T 15834—2011）：句号、逗号、分号、冒号等占一个字位置。',
    severity: '试行规则，只作提示。',
  },
  examples: [
    quiet('产业结构调整为8.1:45.2:46.7，营业收入1,234万元。', '数字之间'),
    fires('规模以上工业增加值增长8%⟦,⟧确保了全年目标。', '半角逗号'),
  ],
  run: ({ file }) =>
    typographyFindings(file, 'typography/punctuation', 'punctuation', () => ({
      message: (written, newText, count) =>
        say('中文里用了半角标点“{0}”，应为“{1}”，共 {2} 处', written, newText, count),
      why: say('《标点符号用法》规定中文用全角标点'),
      advice: say('请改为全角标点'),
      fix: say('改为全角标点'),
    })),
});
