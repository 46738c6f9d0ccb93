/** 比率与升降的百分点对不上：the reckonings of `points`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const points = arithmeticCheck({
  id: 'figure/points',
  status: 'stable',
  summary: '比率与升降的百分点对不上',
  explanation: {
    says: '上年的比率加上提高的百分点，应当等于本年的比率。',
    basis: '没有专门的标准条文：百分点是两个百分数之差。',
    severity: '三个数都在一份文稿里的，为警告；目标只作提示。',
  },
  examples: [
    quiet('2024年常住人口城镇化率55.8%。2025年常住人口城镇化率57.8%，提高2个百分点。', '55.8＋2＝57.8'),
    fires('2024年常住人口城镇化率55.8%。2025年常住人口城镇化率⟦58.8%⟧，提高2个百分点。', '应为57.8%'),
  ],
});
