/** Comments in a Word document: a reader of the file sees what its drafter has forgotten. */
import { say } from '../../../base';
import { defineCheck, fires, quiet } from '../../define';
import { LEFTOVER, leftoverOf } from '../../leftover';

export const comments = defineCheck({
  id: 'document/comments',
  status: 'preview',
  summary: 'Word 文档里有批注',
  explanation: {
    says: '文档里留有批注，包括稿鉴写入的批注。批注不算正文，报出之前应当删去。',
    ...LEFTOVER.explanation,
  },
  examples: [
    fires('//- 2026 word comments=2\n⟦云岭县2025年工作总结⟧\n\n粮食总产量39.1万吨。'),
    quiet('//- 2026 word comments=0\n云岭县2025年工作总结\n\n粮食总产量39.1万吨。', '没有'),
  ],
  ...leftoverOf({
    id: 'document/comments',
    tell: r =>
      r.comments
        ? {
            message: say('文档里有 {0} 条批注', r.comments),
            why: say('批注会随文档一起发出去'),
            advice: say('处理完以后，请在 Word“审阅”中删除全部批注'),
            count: r.comments,
          }
        : undefined,
  }),
});
