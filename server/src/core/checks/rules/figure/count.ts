/** As many items as announced. */
import { say, spansOverlap } from '../../../base';
import { defineCheck, fires, found, place, proved, quiet } from '../../define';

export const count = defineCheck({
  id: 'figure/count',
  status: 'stable',
  summary: '声明的项数与实际列出的不符',
  explanation: {
    says: '说几项就应列几项：“三个方面”后面的分条、“两个产业集群”前面的顿号并列，数目不符才提示。“等”表示未列全，只在列出的多于声明的数目时提示；文末可能被截断的系列不提示。',
    basis: '没有专门的标准条文：这是前后照应的基本要求。',
    severity: '一律为警告：错的可能是项数，也可能是列项。',
  },
  examples: [
    quiet('抓好两个方面。一是强项目，扩大投资。二是优服务，改善环境。', '两项都在'),
    quiet('支持甲厂、乙厂等6家企业发展。', '“等”未列全'),
    quiet('做强装备制造、再生金属、超硬材料及制品3个产业。', '末一项自身带“及”'),
    quiet('落实“四个不摘”要求，持续发力。', '只提名称，未展开'),
    fires('抓好⟦三个方面⟧。一是强项目，扩大投资。二是优服务，改善环境。', '少列一项'),
    fires('培育电子信息、生物医药⟦三个⟧新兴产业。', '顿号并列少一项'),
    fires('支持甲厂、乙厂、丙厂等⟦2家⟧企业发展。', '列出的多于声明的'),
  ],
  *run({ file }) {
    for (const report of file.reports)
      for (const c of report.counts) {
        const listed = c.items.length;
        const holds = c.open ? c.declared >= listed : c.declared === listed;
        const group = `count|${file.file}#${c.span.start}`;
        const name = c.text.replace(/[\s“”]+/g, '');
        if (holds) {
          yield proved({
            kind: 'counts',
            detail: c.open ? say('{0}：列出{1}项，未列全', name, listed) : say('{0}：列出{1}项，相符', name, listed),
            members: [place(file.file, c.span), ...c.items.map(s => place(file.file, s))],
            group,
          });
          continue;
        }
        // What a slogan's own brackets or 即 spell out is slogan/count's to judge.
        if (
          !c.certain ||
          report.slogans.some(s => (s.stated === 'brackets' || s.stated === 'behind') && spansOverlap(s.span, c.span))
        )
          continue;
        yield found({
          rule: 'figure/count',
          severity: 'warning',
          file: file.file,
          span: c.span,
          message: say('“{0}”声明{1}项，实际列出{2}项', name, c.declared, listed),
          why: c.kind === 'series' ? say('声明的项数与随后的分条不一致') : say('声明的项数与并列的名称个数不一致'),
          advice: say('请补齐或删去一项，或改正项数；未列全的请加“等”'),
          related: c.items.slice(0, 12).map((s, i) => ({ ...place(file.file, s), note: say('第{0}项', i + 1) })),
          fixes: [],
          group,
          data: { declared: c.declared, listed },
        });
      }
  },
});
