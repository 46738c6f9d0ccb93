/** 倍数对不上：the reckonings of `multiple`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const multiple = arithmeticCheck({
  id: 'figure/multiple',
  status: 'stable',
  summary: '倍数对不上',
  explanation: {
    says: '“A是B的N倍”三个数应当对得上，容得下十分之一倍的取整。',
    basis: '没有专门的标准条文：倍数等于本数除以基数。',
    severity: '再推一步才能算出的，为警告。',
  },
  examples: [
    quiet('农村居民人均可支配收入20164元，是全省平均水平（15000元）的1.3倍。', '相除为1.34'),
    fires('农村居民人均可支配收入20164元，是全省平均水平（15000元）的⟦2.3倍⟧。', '相除为1.34'),
  ],
});
