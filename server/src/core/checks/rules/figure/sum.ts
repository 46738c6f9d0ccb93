/** 合计与分项之和不符：the reckonings of `sum`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const sum = arithmeticCheck({
  id: 'figure/sum',
  status: 'stable',
  summary: '合计与分项之和不符',
  explanation: {
    says: '写明合计和全部分项的，按书写精度相加比较：怎样取值都对不上才提示。“其中”列全的成对分项（城镇与农村、税收与非税、三次产业）也相加；相差恰为写错一位数的，另作提示。',
    basis: '没有专门的标准条文：这是加法。',
    severity: '写明是合计的，为错误；由“其中”列全推得的，为警告；可能有分项未列出的，只作提示。',
  },
  examples: [
    quiet('税收收入30亿元，由增值税12亿元、所得税18亿元两项构成。', '分项之和等于合计'),
    quiet('税收收入30亿元，其中增值税12亿元、所得税10亿元。', '“其中”未列全'),
    fires('一般公共预算收入63.6亿元，增长3.9%，加上上级补助收入76.9亿元，收入合计⟦150.5亿元⟧。', '相加为140.5亿元'),
  ],
});
