/** Changes that were neither accepted nor rejected: a reader of the file sees what its drafter has forgotten. */
import { say } from '../../../base';
import { defineCheck, fires, quiet } from '../../define';
import { LEFTOVER, leftoverOf } from '../../leftover';

export const changes = defineCheck({
  id: 'document/changes',
  status: 'preview',
  summary: 'Word 文档里有没有接受的修订',
  explanation: {
    says: '文档里留有修订（插入、删除、移动或改动的格式）。文字按全部接受以后读出和核对；定稿报出之前，应当逐处接受或者拒绝。',
    ...LEFTOVER.explanation,
  },
  examples: [
    fires('//- 2026 word trackedChanges=3\n⟦云岭县2025年工作总结⟧\n\n粮食总产量39.1万吨。'),
    quiet('//- 2026 word comments=0\n云岭县2025年工作总结\n\n粮食总产量39.1万吨。', '没有'),
  ],
  ...leftoverOf({
    id: 'document/changes',
    tell: r =>
      r.trackedChanges
        ? {
            message: say('文档里有 {0} 处修订没有接受或拒绝', r.trackedChanges),
            why: say('文字是按全部接受以后读出的，收到的人能看见改了什么'),
            advice: say('请在 Word“审阅”中逐处接受或拒绝，再报出'),
            count: r.trackedChanges,
          }
        : undefined,
  }),
});
