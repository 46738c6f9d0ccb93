/**
 * 提法要合时宜。
 *
 * 文件成文时尚未提出、或已不再使用的提法，每篇提醒一次；回顾往年时沿用旧提法的可忽略。
 */
import { say } from '../../../base';
import { defineCheck, found, place } from '../../define';

export const sloganDate = defineCheck({
  id: 'slogan/date',
  status: 'stable',
  summary: '提法与成文时间不合',
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
          message: early ? say('“{0}”在 {1} 年尚未提出', slogan.name, year) : say('“{0}”在 {1} 年已不再使用', slogan.name, year),
          why: early ? say('词库记载该提法始于 {0} 年', since) : say('词库记载该提法用至 {0} 年', until),
          advice: early ? say('请核对文件年份或提法') : say('回顾往年工作可以沿用；部署今后工作请改用现行提法'),
          related: [],
          fixes: [],
          group: `date|${file.file}#${report.index}|${slogan.key}`,
          data: { name: slogan.name, year },
        });
      }
    }
  },
});

const foldedName = (name: string): string => name.replace(/[“”\s]/g, '');
