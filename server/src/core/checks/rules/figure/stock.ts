/** 新增数与总数对不上：the reckonings of `stock`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const stock = arithmeticCheck({
  id: 'figure/stock',
  status: 'stable',
  summary: '新增数与总数对不上',
  explanation: {
    says: '新增数不会大于总数；上年数加新增数应当等于本年总数。',
    basis: '没有专门的标准条文：存量等于上期存量加新增。',
    severity: '新增大于总数的，为错误；与上年数对不上的，可能有注销退出，只作提示。',
  },
  examples: [
    quiet('//- 2025\n高新技术企业达到34家。\n//- 2026\n新增高新技术企业18家，总数达到52家。', '34＋18＝52'),
    fires('新增高新技术企业58家，总数达到⟦52家⟧。', '新增大于总数'),
  ],
});
