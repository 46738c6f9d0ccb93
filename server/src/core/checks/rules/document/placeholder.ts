/** What is still to be filled in: a draft that was begun from last year's report names each figure that is missing. */
import { say } from '../../../base';
import { defineCheck, fires, found, quiet } from '../../define';

export const placeholder = defineCheck({
  id: 'document/placeholder',
  status: 'preview',
  summary: '还有待填的数据',
  explanation: {
    says: '从去年的报告起草的新稿，每个待填的数据写作⟨指标：上年数⟩。填好以前逐处列出；尖括号里的话不当作数据，不与别处比较。',
    basis: '没有专门的标准条文：报出的文稿里不应留有待填的空。',
    severity: '试行规则，只作提示。',
  },
  examples: [
    fires('全县一般公共预算收入⟦⟨一般公共预算收入：上年13.2亿元⟩⟧，粮食总产量39.1万吨。'),
    quiet('全县一般公共预算收入13.2亿元，粮食总产量39.1万吨。', '已经填好'),
  ],
  *run({ file }) {
    const { text } = file.tree.source;
    for (const span of file.tree.placeholders) {
      const words = text.slice(span.start + 1, span.end - 1);
      yield found({
        rule: 'document/placeholder',
        severity: 'info',
        file: file.file,
        span,
        message: say('待填：{0}', words),
        why: say('新稿是从去年的报告起草的，这个数还没有填'),
        advice: say('请填入今年的数，连同尖括号一起换掉；用不着的，请改写这一句'),
        related: [],
        fixes: [],
        group: `document/placeholder|${file.file}|${span.start}`,
        data: { words },
      });
    }
  },
});
