/** 收支与结余对不上：the reckonings of `balance`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const balance = arithmeticCheck({
  id: 'figure/balance',
  status: 'stable',
  summary: '收支与结余对不上',
  explanation: {
    says: '上年结余加收入减支出应等于年末结余；收入减支出应等于当年结余。',
    basis: '没有专门的标准条文：这是收支平衡关系。',
    severity: '再推一步才能算出的，为警告。',
  },
  examples: [
    quiet('养老保险基金收入20亿元，增长5%，支出18亿元，当年结余2亿元。', '相减相符'),
    fires('养老保险基金收入20.5亿元，支出18.2亿元，当年结余⟦3.3亿元⟧。', '应为2.3亿元'),
  ],
});
