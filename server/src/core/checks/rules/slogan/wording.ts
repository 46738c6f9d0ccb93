/**
 * 固定提法要一字不差。
 *
 * 各项的次序、漏项、错项，错字漏字，动词与中心词的搭配。只提示，不代为改动：提法以正式文件为准。
 * 词库中标明“未核实”的条目不据以提示。
 */
import { say } from '../../../base';
import type { Deviation } from '../../../facts';
import { defineCheck, found, place, type Fix } from '../../define';

export const wording = defineCheck({
  id: 'slogan/wording',
  status: 'stable',
  summary: '固定提法写得与规范表述不同',
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
