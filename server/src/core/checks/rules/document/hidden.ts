/** Text that is hidden or struck through: a reader of the file sees what its drafter has forgotten. */
import { say } from '../../../base';
import { defineCheck, fires, quiet } from '../../define';
import { LEFTOVER, leftoverOf } from '../../leftover';

export const hidden = defineCheck({
  id: 'document/hidden',
  status: 'preview',
  summary: 'Word 文档里有看不见或划去的文字',
  explanation: {
    says: '文档里有设为隐藏的文字，或者用删除线划去的文字。二者都没有读、没有核对；但仍在文件里，收到的人看得到。',
    ...LEFTOVER.explanation,
  },
  examples: [
    fires('//- 2026 word hidden=1\n⟦云岭县2025年工作总结⟧\n\n粮食总产量39.1万吨。'),
    quiet('//- 2026 word comments=0\n云岭县2025年工作总结\n\n粮食总产量39.1万吨。', '没有'),
  ],
  ...leftoverOf({
    id: 'document/hidden',
    tell: r =>
      r.hidden + r.struck
        ? {
            message: say('文档里有 {0} 处隐藏文字、{1} 处用删除线划去的文字', r.hidden, r.struck),
            why: say('这些文字没有核对，但仍在文件里，收到的人能显示出来'),
            advice: say('不要的请删去，要的请取消隐藏或删除线'),
            count: r.hidden + r.struck,
          }
        : undefined,
  }),
});
