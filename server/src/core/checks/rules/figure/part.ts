/** 分项大于总数：the reckonings of `part`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const part = arithmeticCheck({
  id: 'figure/part',
  status: 'stable',
  summary: '分项大于总数',
  explanation: {
    says: '“其中”的一项不会大于总数。平均数不在此列：一部分的平均数可以大于全体的。',
    basis: '没有专门的标准条文：部分不大于整体。',
    severity: '一句话里就能算清的，为错误。',
  },
  examples: [
    quiet('规模以上企业187家，其中高新技术企业56家、专精特新企业90家、上市企业2家。', '“其中”未列全，可有交叉'),
    quiet('全体居民人均可支配收入30500元，其中城镇居民人均可支配收入40500元。', '平均数'),
    fires('规模以上企业187家，其中高新技术企业⟦256家⟧。', '其中大于总数'),
  ],
});
