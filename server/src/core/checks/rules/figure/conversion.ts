/** 单位换算不符：the reckonings of `conversion`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const conversion = arithmeticCheck({
  id: 'figure/conversion',
  status: 'stable',
  summary: '单位换算不符',
  explanation: {
    says: '括号内外是同一个数的两种单位的，按换算率比较，容得下百分之一的取整。',
    basis: '没有专门的标准条文：按法定计量单位的换算率。',
    severity: '一句话里就能算清的，为错误。',
  },
  examples: [
    quiet('粮食总产量120亿斤（600万吨）。', '换算相符'),
    fires('粮食总产量120亿斤（⟦660万吨⟧）。', '应为600万吨'),
  ],
});
