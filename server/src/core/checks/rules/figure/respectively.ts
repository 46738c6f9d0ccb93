/** 分别 promises a value for each name. */
import { say } from '../../../base';
import { defineCheck, fires, found, place, quiet } from '../../define';

export const respectively = defineCheck({
  id: 'figure/respectively',
  family: 'figure/count',
  status: 'preview',
  summary: '“分别”前后的名称与数值个数不等',
  explanation: {
    says: '“甲、乙、丙分别为某数、某数、某数”，名称和数值应当一一对应。名称怎样断开都与数值的个数不等的，提示；数值单位不同的不看。',
    basis: '没有专门的标准条文：“分别”的意思就是一一对应。',
    severity: '试行规则，只作提示：名称的个数靠顿号和“和”“与”断开，可能断错。',
  },
  examples: [
    quiet('第一、二、三产业增加值分别增长3.1%、5.2%、6.3%。', '三个对三个'),
    quiet('文化和旅游、交通运输分别投资3亿元、5亿元。', '“和”在名称里'),
    quiet('农户改水率、户厕普及率分别达到97%、83%。', '“普及”的“及”不断开名称'),
    quiet('和谐社区、平安小区分别建成3个、5个。', '“和谐”的“和”不断开名称'),
    fires('种植业、畜牧业、渔业以及林业产值⟦分别增长3.1%、5.2%⟧。', '“以及”断开名称'),
    quiet('粮食、油料产量分别达到39万吨，增长3%、5%。', '数值不相邻'),
    fires('工业、农业、服务业增加值⟦分别增长3.1%、5.2%⟧。', '三个名称，两个数值'),
    fires('城镇、农村居民人均可支配收入⟦分别增长4.5%、6.1%、5.2%⟧。', '两个名称，三个数值'),
    fires('工业、农业、服务业增加值⟦分别增长３.１%、５.２%⟧。', '全角数字'),
  ],
  *run({ file }) {
    for (const { unmatched } of file.reports)
      for (const { span, names, values } of unmatched)
        yield found({
          rule: 'figure/respectively',
          severity: 'info',
          ...place(file.file, span),
          message: say('“分别”前有{0}个名称，后有{1}个数值', names.length, values.length),
          why: `${names.join('｜')}　⇄　${values.join('｜')}`,
          advice: say('请核对是否漏写或多写了一个'),
          related: [],
          fixes: [],
          group: `respectively|${file.file}#${span.start}`,
          data: { names: names.length, values: values.length },
        });
  },
});
