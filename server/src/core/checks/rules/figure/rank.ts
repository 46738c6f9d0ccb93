/** 位次与升降的位数对不上：the reckonings of `rank`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const rank = arithmeticCheck({
  id: 'figure/rank',
  status: 'stable',
  summary: '位次与升降的位数对不上',
  explanation: {
    says: '“由第A位到第B位，前移N位”三个数应当对得上。',
    basis: '没有专门的标准条文：位次之差就是升降的位数。',
    severity: '再推一步才能算出的，为警告。',
  },
  examples: [
    quiet('综合排名由第8位上升到第5位，前移3位。', '相差3位'),
    fires('综合排名由第8位上升到⟦第5位⟧，前移4位。', '相差3位'),
  ],
});
