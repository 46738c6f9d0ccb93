/** 指标之间的恒等关系不成立：the reckonings of `identity`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const identity = arithmeticCheck({
  id: 'figure/identity',
  status: 'stable',
  summary: '指标之间的恒等关系不成立',
  explanation: {
    says: '词典里写明的恒等关系：进出口等于出口加进口，一般公共预算收入等于税收加非税，地区生产总值等于三次产业之和等。各项须在同一份文稿、同一范围、同一时期；同一名称有几个数的（常住、户籍各有城镇人口），不推算。',
    basis: '没有专门的标准条文：依据是统计指标的定义。',
    severity: '总项与分项之和相差百分之一以上的，为错误；其余为警告。',
  },
  examples: [
    quiet('进出口总额11.2亿元。出口总额8.1亿元。进口总额3.1亿元。', '相加相符'),
    quiet(
      '年末常住人口42.3万人。其中城镇人口24.8万人，农村人口17.5万人。户籍总人口48.6万人。其中城镇人口15.9万人，乡村人口32.7万人。',
      '城镇人口有两个数，各属一个总数',
    ),
    fires('进出口总额⟦11.2亿元⟧。出口总额8.1亿元。进口总额4.1亿元。', '相加为12.2亿元'),
  ],
});
