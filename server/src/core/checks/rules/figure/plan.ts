/** 完成进度与年度目标对不上：the reckonings of `plan`. */
import { arithmeticCheck } from '../../arithmetic/tell';
import { fires, quiet } from '../../define';

export const plan = arithmeticCheck({
  id: 'figure/plan',
  status: 'stable',
  summary: '完成进度与年度目标对不上',
  explanation: {
    says: '“占年度计划的X%”由完成数推得年度计划，应与别处写明的年度目标一致。',
    basis: '没有专门的标准条文：年度计划等于完成数除以进度。',
    severity: '再推一步才能算出的，为警告。',
  },
  examples: [
    quiet(
      '//- 2026\n一、2026年工作回顾\n\n新增城镇就业4240人，完成年度目标的53%。\n\n二、下一步工作安排\n\n2026年新增城镇就业8000人以上。',
      '推得8000人',
    ),
    fires(
      '//- 2026\n一、2026年工作回顾\n\n新增城镇就业5130人，完成年度目标的⟦53%⟧。\n\n二、下一步工作安排\n\n2026年新增城镇就业8000人以上。',
      '推得约9679人',
    ),
  ],
});
