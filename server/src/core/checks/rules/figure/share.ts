/** 占比对不上：the reckonings of `share`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const share = arithmeticCheck({
  id: 'figure/share',
  status: 'stable',
  summary: '占比对不上',
  explanation: {
    says: '同一句里写了部分、总体和占比的，或占的是别处写明的指标的，三者应当对得上。',
    basis: '没有专门的标准条文：占比等于部分除以总体。',
    severity: '再推一步才能算出的，为警告。',
  },
  examples: [
    quiet('规模以上工业企业546家，占全市总数（1571家）的三分之一以上。', '“以上”容得下'),
    fires('规模以上工业企业187家。高新技术企业56家，占规模以上工业企业（187家）的⟦39.9%⟧。', '占比算错'),
  ],
});
