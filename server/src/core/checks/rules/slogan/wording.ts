/** Set formulations to the letter. */
import { say } from '../../../base';
import type { Deviation } from '../../../facts';
import { defineCheck, fires, found, place, quiet, type Fix } from '../../define';

export const wording = defineCheck({
  id: 'slogan/wording',
  status: 'stable',
  summary: '固定提法写得与规范表述不同',
  explanation: {
    says: '固定提法要一字不差：各项的次序、漏项、错项，错字漏字，动词与中心词的搭配。只提示，不代为改动。',
    basis:
      '以正式文件的表述为准；对照的是软件所带词库和 .gaojian.json 里的 slogans、glossaries。词库中标明“未核实”的条目不据以提示。',
    severity: '次序、错项、错字、搭配为警告；少写一项只作提示，因为有的场合本来就只说几项。',
  },
  examples: [
    quiet('增强“四个意识”、坚定“四个自信”、做到“两个维护”。', '规范表述'),
    quiet('群众获得感、幸福感明显增强。', '三项只说两项是常见写法'),
    quiet('德治、法治、智治相结合。', '属于另一提法的成员'),
    quiet('推进“三个意愿”调查，落实“六控”（控煤、控尘、控车）。', '相近的本地提法；未核实的条目不作依据'),
    quiet('坚持稳中求进的工作总基调，统筹好发展和安全。', '虚词可有可无'),
    fires('群众⟦安全感、获得感、幸福感⟧不断增强。', '次序'),
    fires('一体推进⟦不敢腐不想腐不能腐⟧。', '次序'),
    fires('落实“六稳”（稳就业、稳金融、稳外贸、稳外资、稳投资、⟦稳物价⟧）。', '成员'),
    fires('坚定⟦“两个维护”⟧。', '动词'),
    fires('统筹推进⟦“五位一体”⟧战略布局。', '中心词'),
    fires('增强⟦“四个意思”⟧。', '同音字'),
    fires('增强⟦“５个意识”⟧。', '数词；全角数字'),
    fires('以⟦习近平新时代特色社会主义思想⟧为指导。', '漏字'),
  ],
  *run({ file }) {
    for (const report of file.reports)
      for (const d of report.deviations)
        yield found({
          rule: 'slogan/wording',
          severity: d.kind === 'missing' ? 'info' : 'warning',
          file: file.file,
          span: d.span,
          message: messageOf(d),
          why: whyOf(d),
          advice: say('请对照正式文件核对；确属引用或另有所指的可忽略'),
          related: [],
          fixes: fixesOf(d, place(file.file, d.span), file.tree.source.text.slice(d.span.start, d.span.end)),
          group: `wording|${file.file}#${d.span.start}`,
          data: { name: d.name, written: d.written, expected: d.expected, kind: d.kind },
        });
  },
});

const messageOf = (d: Deviation): string => {
  switch (d.kind) {
    case 'order':
      return say('“{0}”的次序与固定表述不同', short(d.written));
    case 'missing':
      return say('“{0}”少写了一项', short(d.written));
    case 'member':
      return say('“{0}”中的“{1}”应为“{2}”', short(d.name), d.written, d.expected);
    case 'spelling':
      return say('“{0}”疑为“{1}”之误', d.written, d.expected);
    case 'verb':
      return say('“{0}”不与“{1}”搭配，应为“{2}”', short(d.name), d.written, d.expected);
    case 'head':
      return say('“{0}”后面的“{1}”应为“{2}”', short(d.name), d.written, d.expected);
  }
};

const whyOf = (d: Deviation): string => {
  switch (d.kind) {
    case 'order':
      return say('固定次序为“{0}”', d.expected);
    case 'missing':
      return say('完整表述为“{0}”', d.expected);
    case 'member':
      return say('其余各项与固定表述一致，只有这一项不同');
    case 'spelling':
      return d.soundsAlike ? say('读音相同或相近，可能是输入时选错了字') : say('与固定表述只差一处');
    case 'verb':
    case 'head':
      return say('这是另一提法的固定搭配');
  }
};

/** A long formulation by its beginning. */
const short = (name: string): string => (name.length > 16 ? `${name.slice(0, 14)}…` : name);

const fixesOf = (d: Deviation, at: ReturnType<typeof place>, source: string): Fix[] => {
  if (d.kind === 'verb' || d.kind === 'head' || d.kind === 'missing') return [];
  const quoted = source.startsWith('“') && source.endsWith('”');
  const inner = quoted ? source.slice(1, -1) : source;
  // Quotes, brackets or marks inside say more than the plain text that would replace them.
  if (/[“”（）\n]/.test(inner) || (d.kind === 'order' && /“/.test(d.expected))) return [];
  const newText = quoted ? `“${d.expected}”` : d.expected;
  return [{ title: say('改为“{0}”', d.expected), safe: false, edits: [{ ...at, newText }] }];
};
