/** 增量、增幅与总量对不上：the reckonings of `change`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const change = arithmeticCheck({
  id: 'figure/change',
  status: 'stable',
  summary: '增量、增幅与总量对不上',
  explanation: {
    says: '“余额A，比年初新增B，增长C”“由A增加到B，增加C”里的几个数应当对得上。按不变价计算的增速（如地区生产总值）不能由现价数推出，只作提示。',
    basis: '没有专门的标准条文：增幅等于增量除以基数。',
    severity: '由A到B与增量不符的，为错误；增幅、倍数对不上的，为警告；增速可能按不变价计算的，只作提示。',
  },
  examples: [
    quiet('贷款余额271亿元，比年初新增31.8亿元，增长13.3%。', '增量、增幅与余额相符'),
    fires('贷款余额168亿元，比年初新增16亿元，增长⟦12.5%⟧。', '增幅与增量不符'),
    fires('公路里程由800公里增加到860公里，增加⟦80公里⟧。', '由A到B与增量不符'),
  ],
});
