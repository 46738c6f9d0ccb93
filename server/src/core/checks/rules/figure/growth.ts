/** 增速与两年绝对数对不上：the reckonings of `growth`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const growth = arithmeticCheck({
  id: 'figure/growth',
  status: 'stable',
  summary: '增速与两年绝对数对不上',
  explanation: {
    says: '本年数、增速（或变动数）与另一处写明的上年数应当对得上。按不变价计算的增速不能由现价绝对数推出，相差很大时才作提示。',
    basis: '没有专门的标准条文：增速等于本期数除以上年同期数减一。上年基数可能经决算、普查修订。',
    severity: '同一份文稿里的，为警告；上年数出自别的文稿的，只作提示。',
  },
  examples: [
    quiet(
      '//- 2025\n地区生产总值200.5亿元。\n//- 2026\n地区生产总值210.1亿元，增长5.5%。',
      '不变价增速与现价绝对数相差不大',
    ),
    fires('//- 2025\n一般公共预算收入18.3亿元。\n//- 2026\n一般公共预算收入19.6亿元，增长⟦17.5%⟧。', '推算为7.1%'),
  ],
});
