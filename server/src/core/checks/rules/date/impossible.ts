/** Days that no calendar has. */
import { say } from '../../../base';
import { defineCheck, fires, found, place, quiet } from '../../define';

export const impossible = defineCheck({
  id: 'date/impossible',
  status: 'stable',
  summary: '日历上没有的日期',
  explanation: {
    says: '月份在1至12之间，日期不超过当月的天数；写明年份的，2月按平年、闰年看。只看用阿拉伯数字写的“某月某日”；农历日期不写阿拉伯数字，不受影响。',
    basis: '公历。',
    severity: '错误：只凭自身就能判定。',
  },
  examples: [
    quiet('2024年2月29日召开。', '闰年'),
    quiet('2月29日召开。', '没写年份'),
    quiet('截至12月31日。', '大月'),
    quiet('农历二月三十日。', '农历'),
    fires('会议于⟦6月31日⟧召开。', '6月只有30天'),
    fires('截至⟦2025年2月29日⟧，开工12个。', '平年2月只有28天'),
    fires('截至⟦１３月５日⟧，开工12个。', '没有13月；全角数字'),
  ],
  *run({ file }) {
    for (const { calendar } of file.reports)
      for (const slip of calendar)
        if (slip.kind === 'day')
          yield found({
            rule: 'date/impossible',
            severity: 'error',
            ...place(file.file, slip.span),
            message: say('没有“{0}”这一天', slip.text),
            why: slip.days === 0 ? say('一年只有12个月') : say('{0}月只有{1}天', slip.month, slip.days),
            advice: say('请核对日期'),
            related: [],
            fixes: [],
            group: `date|${file.file}#${slip.span.start}`,
            data: {},
          });
  },
});
