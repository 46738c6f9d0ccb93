/** A table of a bulletin that names the year before its own. */
import { say } from '../../../base';
import { defineCheck, fires, found, place, quiet } from '../../define';

export const caption = defineCheck({
  id: 'date/caption',
  status: 'preview',
  summary: '表题的年份是上一年',
  explanation: {
    says: '统计公报报告一个年份，表题写的却是上一年的，提示核对：多是沿用去年的表没有改年份。写明“历年”“对比”“决算”的，以及起止几年的，不提示。',
    basis: '没有专门的标准条文：表题的时间应与所列数据的时间一致。',
    severity: '试行规则，只作提示：也可能确是上一年的数据。',
  },
  examples: [
    quiet(
      '//- 2026 raw\n江北市2025年国民经济和社会发展统计公报\n\n表1 2025年主要农产品产量\n\n2025年，粮食总产量39.1万吨。',
      '年份相符',
    ),
    quiet(
      '//- 2026 raw\n江北市2025年国民经济和社会发展统计公报\n\n表1 2021—2025年粮食产量\n\n2025年，粮食总产量39.1万吨。',
      '起止几年',
    ),
    fires(
      '//- 2026 raw\n江北市2025年国民经济和社会发展统计公报\n\n表1 ⟦2024年⟧主要农产品产量\n\n2025年，粮食总产量39.1万吨。',
      '应为2025年',
    ),
  ],
  *run({ file }) {
    for (const { calendar } of file.reports)
      for (const slip of calendar)
        if (slip.kind === 'caption')
          yield found({
            rule: 'date/caption',
            severity: 'info',
            ...place(file.file, slip.span),
            message: say('表题写{0}年，公报报告的是{1}年', slip.year, slip.due),
            why: say('公报通篇是{0}年的数据，表题写上一年的，多是沿用去年的表', slip.due),
            advice: say('请核对表内数据的年份；确是{0}年数据的，请在正文说明', slip.year),
            related: [],
            fixes: [
              {
                title: say('把“{0}”改为“{1}”', slip.text, `${slip.due}年`),
                safe: false,
                edits: [{ ...place(file.file, slip.span), newText: `${slip.due}年` }],
              },
            ],
            group: `caption|${file.file}#${slip.span.start}`,
            data: { year: slip.year },
          });
  },
});
