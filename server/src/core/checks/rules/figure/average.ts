/** 年均增速与总变化对不上：the reckonings of `average`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const average = arithmeticCheck({
  id: 'figure/average',
  status: 'stable',
  summary: '年均增速与总变化对不上',
  explanation: {
    says: '几年的年均增速乘方后，应与几年的倍数或起止数一致。',
    basis: '没有专门的标准条文：年均增速按几何平均计算。',
    severity: '按现价的，为警告；可能按不变价计算的，只作提示。',
  },
  examples: [
    quiet('“十四五”期间，一般公共预算收入较2020年增长33.3%，年均增长5.9%。', '五年累计相符'),
    fires('“十四五”期间，一般公共预算收入较2020年增长33.3%，年均增长⟦6.7%⟧。', '年均6.7%，五年为1.38倍'),
    quiet('一般公共预算收入是2020年的1.7倍，年均增长11.3%。', '5年为1.71倍'),
    fires('一般公共预算收入是2020年的1.7倍，年均增长⟦9.3%⟧。', '5年只有1.56倍'),
  ],
});
