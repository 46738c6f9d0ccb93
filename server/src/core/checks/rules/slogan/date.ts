/** Formulations in their time. */
import { say } from '../../../base';
import { defineCheck, fires, found, place, quiet } from '../../define';

export const sloganDate = defineCheck({
  id: 'slogan/date',
  status: 'stable',
  summary: '提法与成文时间不合',
  explanation: {
    says: '提法要合时宜：文件成文时尚未提出、或已不再使用的提法，每篇提醒一次。回顾往年时沿用旧提法的可忽略；年初的报告回顾上一年，宽限一年。',
    basis: '以词库所记的起止年份为准；标明“未核实”的条目不据以提示。',
    severity: '一律只作提示。',
  },
  examples: [
    quiet('增强“四个意识”。', '现行提法'),
    quiet('//- 2021\n三大攻坚战取得决定性成就。', '年初回顾上一年'),
    quiet('//- 2010\n健全“三项制度”，按照“两步走”部署推进。', '此前各地另有所指'),
    fires('//- 2012\n增强⟦“四个意识”⟧。', '尚未提出'),
    fires('扎实做好⟦“六稳”⟧工作。', '已不再使用'),
    fires('//- 2014\n坚持“两个毫不动摇”，打造⟦“５篇大文章”⟧。', '全角数字'),
  ],
  *run({ workspace: { glossary }, file }) {
    for (const { report, slogans } of file.reports) {
      const year = report.front.year;
      if (year === null) continue;
      const seen = new Set<string>();
      for (const slogan of slogans) {
        const senses = slogan.known ? glossary.find(slogan.name) : [];
        if (!senses.length || seen.has(slogan.key) || senses.some(s => s.unsure)) continue;
        seen.add(slogan.key);
        const since = Math.min(...senses.map(s => s.since ?? 0));
        const until = Math.max(...senses.map(s => s.until ?? Infinity));
        // 三项制度, 两步走 are also what others called theirs before; a variant may be older than the name.
        const early = year < since && senses.every(s => !s.quotedOnly && foldedName(s.name) === slogan.name);
        // A report of January looks back on the year before.
        if (!early && year <= until + 1) continue;
        yield found({
          rule: 'slogan/date',
          severity: 'info',
          ...place(file.file, slogan.span),
          message: early
            ? say('“{0}”在 {1} 年尚未提出', slogan.name, year)
            : say('“{0}”在 {1} 年已不再使用', slogan.name, year),
          why: early ? say('词库记载该提法始于 {0} 年', since) : say('词库记载该提法用至 {0} 年', until),
          advice: early ? say('请核对文件年份或提法') : say('回顾往年工作可以沿用；部署今后工作请改用现行提法'),
          related: [],
          fixes: [],
          group: `date|${file.file}#${report.index}|${slogan.key}`,
          data: { name: slogan.name, year, outdated: !early },
        });
      }
    }
  },
});

const foldedName = (name: string): string => name.replace(/[“”\s]/g, '');
