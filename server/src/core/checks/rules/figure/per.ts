/** 平均数与总数对不上：the reckonings of `per`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const per = arithmeticCheck({
  id: 'figure/per',
  status: 'stable',
  summary: '平均数与总数对不上',
  explanation: {
    says: '人均、户均、亩均应等于总量除以个数，容得下百分之一的取整；粮食单产由抽样测得，相差一成以上才提示。',
    basis: '没有专门的标准条文：平均数等于总量除以个数。',
    severity: '再推一步才能算出的，为警告。',
  },
  examples: [
    quiet('实现总产值1200万元，带动农户300户，户均5000元。', '户均的不是总产值'),
    fires('发放补贴120万元，惠及2000户，户均⟦900元⟧。', '户均与总数不符'),
  ],
});
