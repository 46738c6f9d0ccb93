/** As many items as the name of the slogan says. */
import { say, spansOverlap } from '../../../base';
import type { GlossaryEntry, Slogan } from '../../../facts';
import { defineCheck, fires, found, place, proved, quiet } from '../../define';

export const sloganCount = defineCheck({
  id: 'slogan/count',
  status: 'stable',
  summary: '提法的数词与展开的项数不符',
  explanation: {
    says: '提法说几项，展开就应有几项：“五个一”（……）括注、“四零”，即……。只核对紧跟提法的展开；随后分条、前面并列的由 figure/count 核对。“六稳六保六促”这类在固定提法后面续写的，只作提醒。',
    basis: '没有专门的标准条文：数词与内容应当相符；固定提法的各项以词库为参照。',
    severity: '项数不符为警告；续写的只作提示。',
  },
  examples: [
    quiet('落实“三清”（清河道、清沟渠、清塘坝）。', '相符'),
    quiet('落实“五个一”（每月一例会、双月一考评等）。', '“等”表示未列全'),
    quiet('推行“一箱制”，即不换箱、不开箱、一箱到底。', '“一”不计项数'),
    quiet('建设“三河七湖一湿地”（清水三河、云溪七湖、北沟湿地、南沟湿地）。', '分组的名称可按组展开'),
    fires('落实⟦“五个一”⟧（每月一例会、双月一考评、季度一观摩、年度一述职）。', '少一项'),
    fires('推行⟦“三零”⟧服务，即办事零跑腿、材料零重复、流程零障碍、服务零差评。', '多一项'),
    fires('增强⟦“４个意识”⟧（政治意识、大局意识、核心意识）。', '固定提法少一项；全角数字'),
    fires('做好⟦六稳六保六促⟧工作。', '在固定提法后续写，只作提醒'),
  ],
  *run({ workspace: { glossary }, file }) {
    for (const report of file.reports)
      for (const [i, slogan] of report.slogans.entries()) {
        const at = place(file.file, slogan.span);
        const group = `slogan-count|${file.file}#${slogan.span.start}`;
        const tail = inventedTail(slogan, report.slogans[i - 1], name => glossary.find(name).length > 0);
        if (tail !== undefined)
          yield found({
            rule: 'slogan/count',
            severity: 'info',
            ...at,
            message:
              tail === slogan.name
                ? say('“{0}”不在已知提法之中', tail)
                : say('“{0}”中的“{1}”不在已知提法之中', slogan.name, tail),
            why: say('其余部分是固定提法，这一组是续写的'),
            advice: say('请核对是否有正式依据；本地确有此提法的，可在 .gaojian.json 的 slogans 中登记'),
            related: [],
            fixes: [],
            group,
            data: { name: slogan.name, tail },
          });
        const senses = slogan.known ? glossary.describe(slogan.name, report.report.front.year) : [];
        if (
          !slogan.items ||
          !slogan.itemsSpan ||
          slogan.count === null ||
          senses.some(s => s.unsure) ||
          (slogan.stated !== 'brackets' && slogan.stated !== 'behind') ||
          (slogan.stated === 'behind' && slogan.items.length === 1)
        )
          continue;
        const listed = slogan.items.length;
        if (slogan.open ? listed <= slogan.count : listed === slogan.count) {
          // What figure/count has proved already is one proof.
          if (!report.counts.some(c => spansOverlap(c.span, slogan.span)))
            yield proved({
              kind: 'counts',
              detail: say('“{0}”：列出 {1} 项，相符', slogan.name, listed),
              members: [at, place(file.file, slogan.itemsSpan)],
              group,
            });
          continue;
        }
        if (Math.abs(listed - slogan.count) > 3 || !isPlain(slogan)) continue;
        const absent = absentItems(slogan, senses);
        yield found({
          rule: 'slogan/count',
          severity: 'warning',
          ...at,
          message: say('“{0}”应有 {1} 项，展开为 {2} 项', slogan.name, slogan.count, listed),
          why: absent.length
            ? say('对照规范表述，缺“{0}”', absent.join('”“'))
            : say('展开为：{0}', slogan.items.join('；')),
          advice: say('请补齐或删去一项，或改正数词；未列全的请加“等”'),
          related: [{ ...place(file.file, slogan.itemsSpan), note: say('展开') }],
          fixes: [],
          group,
          data: { name: slogan.name, declared: slogan.count, listed },
        });
      }
  },
});

/** One cardinal at the head counts what follows; 三河七湖一湿地 may be spelled out by groups. */
const isPlain = ({ name, known }: Slogan): boolean =>
  known
    ? !name.startsWith('一')
    : /^[二两双三四五六七八九十](?:[个大项条支张种].{1,8}|[^一二两三四五六七八九十百千万]+)$/.test(name);

/** Of the sense that the text comes nearest to. */
const absentItems = (slogan: Slogan, senses: readonly GlossaryEntry[]): string[] => {
  const missing =
    senses
      .map(s => s.items.filter(i => !slogan.items?.some(w => w.includes(i) || i.includes(w))))
      .sort((a, b) => a.length - b.length)[0] ?? [];
  return missing.length <= 2 ? missing : [];
};

/** 六促 in “六稳六保六促”, or behind “六稳”“六保”. */
const inventedTail = (
  slogan: Slogan,
  previous: Slogan | undefined,
  isKnown: (name: string) => boolean,
): string | undefined => {
  if (slogan.known) return undefined;
  const groups = slogan.name.match(/[一二三四五六七八九][^一二三四五六七八九]/g) ?? [];
  if (groups.join('') !== slogan.name) return undefined;
  if (
    groups.length >= 3 &&
    groups.every(g => g.charAt(0) === groups[0]?.charAt(0)) &&
    isKnown(groups.slice(0, -1).join(''))
  )
    return groups.at(-1);
  const beside =
    previous?.known === true && previous.quoted && slogan.quoted && previous.span.end === slogan.span.start;
  return groups.length === 1 &&
    beside &&
    previous.name.length === 2 &&
    previous.name.charAt(0) === slogan.name.charAt(0)
    ? slogan.name
    : undefined;
};
