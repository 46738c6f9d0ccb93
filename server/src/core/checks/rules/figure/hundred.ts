/** 占比之和不是100：the reckonings of `hundred`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const hundred = arithmeticCheck({
  id: 'figure/hundred',
  status: 'stable',
  summary: '占比之和不是100',
  explanation: {
    says: '列全的结构（如三次产业之比）各部分占比之和应为100，四舍五入相差一位不提示。',
    basis: '没有专门的标准条文：这是占比的定义。',
    severity: '一句话里就能算清的，为错误。',
  },
  examples: [
    quiet('三次产业结构为26.6∶17.7∶55.8。', '四舍五入使合计为100.1'),
    fires('三次产业结构为⟦14.2⟧∶41.5∶44.8。', '合计不是100'),
  ],
});
