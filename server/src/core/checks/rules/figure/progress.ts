/** 完成率对不上：the reckonings of `progress`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const progress = arithmeticCheck({
  id: 'figure/progress',
  status: 'stable',
  summary: '完成率对不上',
  explanation: {
    says: '预算、完成数和完成率写在一处的，三者应当对得上；截尾不进位的写法也容得下。',
    basis: '没有专门的标准条文：完成率等于完成数除以预算数。',
    severity: '再推一步才能算出的，为警告。',
  },
  examples: [
    quiet('批准的基金收入预算539426万元，完成684932万元，为预算的126.9%。', '截尾不进位'),
    fires('批准的一般公共预算收入年初预算为16.4亿元，实际完成16.9亿元，为预算的⟦105.0%⟧。', '应为103.0%'),
  ],
});
