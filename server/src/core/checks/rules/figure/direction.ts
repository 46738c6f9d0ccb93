/** 升降与数的先后相反：the reckonings of `direction`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const direction = arithmeticCheck({
  id: 'figure/direction',
  status: 'stable',
  summary: '升降与数的先后相反',
  explanation: {
    says: '“由A上升到B”而B小于A，或“由A下降到B”而B大于A的，提示。位次上升是数变小。',
    basis: '没有专门的标准条文：动词与数应当一致。',
    severity: '一句话里就能算清的，为错误。',
  },
  examples: [
    quiet('城镇登记失业率由4.2%下降到3.9%。', '是下降'),
    fires('城镇登记失业率由4.2%下降到⟦4.9%⟧。', '是上升'),
  ],
});
