/** A sentence or a paragraph that was pasted twice. */
import { say } from '../../../base';
import { defineCheck, fires, found, place, quiet } from '../../define';

export const duplicate = defineCheck({
  id: 'text/duplicate',
  status: 'stable',
  summary: '同一句、同一段重复',
  explanation: {
    says: '相邻两句、两段一字不差，或一段在后文又整段出现，多是复制时留下的。不足12字的句子、不足40字的段落、表格和填报的空格不看。',
    basis: '没有专门的标准条文：这是核稿的基本要求。',
    severity: '相邻的，为警告：只凭自身就能判定；隔开的段落，只作提示。',
  },
  examples: [
    quiet('全县新建公路86公里。全县新建公路68公里。', '不是同一句'),
    quiet('谢谢大家。谢谢大家。', '短句'),
    quiet('完善社会保障体系，办好民生实事。\n\n完善社会保障体系，办好民生实事，加强社会治理。', '只有一半相同'),
    fires('全县新建农村公路86公里，改造小区18个。⟦全县新建农村公路86公里，改造小区18个。⟧', '一句重复'),
    fires('全县新建农村公路86公里，改造小区18个。\n\n⟦全县新建农村公路86公里，改造小区18个。⟧', '一段重复'),
    fires('全县新建农村公路８６公里，改造小区18个。⟦全县新建农村公路８６公里，改造小区18个。⟧', '全角数字'),
  ],
  *run({ file }) {
    for (const { repeats } of file.reports)
      for (const { kind, span, of, text, places } of repeats)
        yield found({
          rule: 'text/duplicate',
          severity: kind === 'next' ? 'warning' : 'info',
          ...place(file.file, span),
          message:
            kind === 'next' ? say('与前面一字不差：“{0}”', clipped(text)) : say('这一段前文已有：“{0}”', clipped(text)),
          why: places > 2 ? say('相同的共{0}处', places) : say('相同的共两处'),
          advice: say('重复的请删去；确需两处都写的，可忽略'),
          related: [{ ...place(file.file, of), note: say('前一处') }],
          fixes: [],
          group: `duplicate|${file.file}#${span.start}`,
          data: { places },
        });
  },
});

const clipped = (text: string): string => (text.length > 18 ? `${[...text].slice(0, 18).join('')}…` : text);
