/** One name, one spelling. */
import { remembered, say } from '../../../base';
import { isCommon, soundAlike } from '../../../facts';
import type { NameRef } from '../../../index/index';
import { defineCheck, fires, found, place, quiet } from '../../define';

export const nameDrift = defineCheck({
  id: 'name/drift',
  status: 'stable',
  summary: '同一名称前后写法不一',
  explanation: {
    says: '同一名称，写法要一致。学校、道路、园区等名称只差一个同音字或生僻字的，“试验区”“示范区”之类只差类别的，多数一致、只有一处不同时提醒。两个名称出现在同一段的，当作两个名称。',
    basis: '没有专门的标准条文：专名以批准或登记的名称为准，软件不知道哪一个对，只说哪一处与众不同。',
    severity: '一律只作提示：也可能确是两个名称。',
  },
  examples: [
    quiet('云河路学校开工。\n\n云河路学校竣工。', '写法一致'),
    quiet('建设云河路学校、云禾路学校。\n\n云河路学校竣工。\n\n云河路学校招生。', '同段并列，是两所学校'),
    quiet('云岭东湖公园开放。\n\n云岭东湖公园提升。\n\n云岭西湖公园开工。', '方位不同'),
    quiet('清泉路小学开工。\n\n清泉路小学竣工。\n\n清风路小学开工。', '读音不同'),
    fires('云河路学校开工。\n\n云河路学校竣工。\n\n⟦云禾路学校⟧招生。', '同音字'),
    fires('杨寔路学校开工。\n\n杨寔路学校竣工。\n\n⟦杨襄路学校⟧招生。', '生僻字'),
    fires('城乡融合发展试验区获批。\n\n城乡融合发展试验区见效。\n\n抢抓⟦城乡融合发展示范区⟧机遇。', '类别'),
  ],
  *run({ workspace, file }) {
    for (const report of file.reports)
      for (const name of report.names)
        for (const { pattern, filled } of name.openings) {
          const all = workspace.names.get(pattern) ?? [];
          // One spelling that stands once, and one other: of more, names are told apart that are alike.
          const times = timesOf(all);
          if (times.size !== 2 || (times.get(filled) ?? 0) > 1) continue;
          const others = all.filter(r => r.filled !== filled);
          const [usual] = others;
          if (
            others.length < 2 ||
            !usual ||
            others.some(o => o.filled !== usual.filled) ||
            !isSlip(filled, usual.filled)
          )
            continue;
          if (
            others.some(o => o.file === file.file && o.report === report.report && o.name.paragraph === name.paragraph)
          )
            continue;
          yield found({
            rule: 'name/drift',
            severity: 'info',
            ...place(file.file, name.span),
            message: say('“{0}”在别处作“{1}”，请核对名称', name.text, usual.name.text),
            why: say(
              '后者用了 {0} 次，前者只此一处，{1}',
              others.length,
              filled.length > 1 ? say('只差类别') : say('只差一个字'),
            ),
            advice: say('确是两个名称的可忽略；否则请统一写法'),
            related: related(others),
            fixes: [
              {
                title: say('改为“{0}”', usual.name.text),
                safe: false,
                edits: [{ ...place(file.file, name.span), newText: usual.name.text }],
              },
            ],
            group: `name|${file.file}#${name.span.start}`,
            data: { written: name.text, usual: usual.name.text },
          });
          break;
        }
  },
});

/** How often each spelling stands; names that stand thousands of times in a workspace are counted once. */
const timesOf = remembered((all: readonly NameRef[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { filled } of all) times.set(filled, (times.get(filled) ?? 0) + 1);
  return times;
});

const related = (others: readonly NameRef[]) =>
  others.slice(0, 3).map(o => ({ ...place(o.file, o.name.span), note: say('另一写法') }));

/** Two zones of one stem; or characters of one sound, or a rare one that is misread. 东 and 西, 一 and 二 name two things. */
const isSlip = (a: string, b: string): boolean =>
  a.length > 1 || (!DISTINCT.test(a) && !DISTINCT.test(b) && (soundAlike(a, b) || !isCommon(a) || !isCommon(b)));

const DISTINCT = /[东西南北中上下左右前后内外新老旧大小高低一二三四五六七八九十甲乙丙丁市县区镇乡村省]/;
