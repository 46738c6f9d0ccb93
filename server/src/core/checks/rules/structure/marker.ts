/** Markers as the standard writes them, and one way of writing in one series. */
import { say } from '../../../base';
import { findMarkerFaults, type MarkerCorrection, type MarkerFault, type MarkerFinding } from '../../../document';
import type { IndexedFile } from '../../../index';
import { defineCheck, fires, found, place, quiet, type Edit, type Finding } from '../../define';

export const marker = defineCheck({
  id: 'structure/marker',
  status: 'preview',
  summary: '序号写法不规范或前后不一',
  explanation: {
    says: '序号的写法应合乎公文格式，同一组前后一致：括号全半角混用、“（一）、”、“一，”、“1、”、“（1）是要”、“首先…其次…第三”各作提示。一组只提示一次，可一并改正。',
    basis:
      '《党政机关公文格式》（GB/T 9704—2012）7.3.3：“一、”用顿号，“（一）”“（1）”后不加标点，“1.”用下脚点。次序词不混用，是行文惯例。',
    severity: '试行规则，只作提示：会议材料不强制适用公文格式。',
  },
  examples: [
    quiet('任务：(1)抓项目。(2)抓招商。', '全组一致'),
    quiet('首先，要抓项目。其次，要抓招商。最后，要抓服务。', '次序词一致'),
    fires('任务：（1）抓项目。⟦(2)⟧抓招商。', '括号全半角混用'),
    fires('⟦（一）、⟧抓项目\n\n扎实推进。\n\n（二）、抓招商\n\n扎实推进。', '括号后加顿号'),
    fires('⟦1、⟧抓项目\n\n扎实推进。\n\n2、抓招商\n\n扎实推进。', '阿拉伯数字后用顿号'),
    fires('任务：⟦（1）⟧是要抓项目。（2）是要抓招商。', '两种序号叠用'),
  ],
  *run({ file }) {
    for (const { report } of file.reports) {
      const all = findMarkerFaults(report);
      const everywhere = new Map<MarkerFault, MarkerCorrection[]>();
      for (const { fault, corrections } of all) {
        const known = everywhere.get(fault);
        if (known) known.push(...corrections);
        else everywhere.set(fault, [...corrections]);
      }
      for (const [i, finding] of all.entries()) {
        // Hundreds of findings need not each carry all edits.
        const one = toFinding(file, finding, i < MOST ? (everywhere.get(finding.fault) ?? []) : []);
        if (one) yield found(one);
      }
    }
  },
});

const MOST = 40;

const toFinding = (
  { file, tree }: IndexedFile,
  { fault, corrections, unlike }: MarkerFinding,
  everywhere: readonly MarkerCorrection[],
): Finding | undefined => {
  const first = corrections[0];
  if (!first?.node.markerSpan) return undefined;
  const { message, why, advice, fix } = WORDS[fault]();
  // “2、3” would become a number.
  const isSafeToMake = ({ span, newText }: MarkerCorrection): boolean =>
    !(newText.endsWith('.') && /[\d０-９]/.test(tree.source.text.charAt(span.end)));
  const [here, all] = [corrections.filter(isSafeToMake), everywhere.filter(isSafeToMake)];
  const edits = (some: readonly MarkerCorrection[]): Edit[] =>
    some.map(c => ({ file, span: c.span, newText: c.newText }));
  return {
    rule: 'structure/marker',
    severity: 'info',
    file,
    span: first.node.markerSpan,
    message: message(first.node.marker ?? '', unlike?.marker ?? ''),
    why,
    advice,
    related: [
      ...(unlike ? [{ ...place(file, unlike.selection), note: say('同组写法：{0}', unlike.marker ?? '') }] : []),
      ...corrections
        .slice(1, 6)
        .map(c => ({ ...place(file, c.node.markerSpan ?? c.span), note: say('同样写法：{0}', c.node.marker ?? '') })),
    ],
    fixes: [
      ...(here.length
        ? [{ title: say('{0}（本组 {1} 处）', fix, here.length), safe: SAFE.includes(fault), edits: edits(here) }]
        : []),
      ...(all.length > here.length
        ? [{ title: say('{0}（全文 {1} 处）', fix, all.length), safe: SAFE.includes(fault), edits: edits(all) }]
        : []),
    ],
    group: `marker|${file}#${fault}${first.node.selection.start}`,
    data: { fault, count: corrections.length },
  };
};

/** Only the form of the sign changes. */
const SAFE: readonly MarkerFault[] = ['brackets', 'pause', 'comma', 'dot'];

interface Words {
  readonly message: (marker: string, unlike: string) => string;
  readonly why: string;
  readonly advice: string;
  readonly fix: string;
}

const WORDS: Readonly<Record<MarkerFault, () => Words>> = {
  brackets: () => ({
    message: (m, u) => (u ? say('括号全半角混用：“{0}”与“{1}”', m, u) : say('括号全半角混用：“{0}”', m)),
    why: say('同一组序号的括号应一致，中文行文用全角'),
    advice: say('请统一为全角括号'),
    fix: say('统一为全角括号'),
  }),
  pause: () => ({
    message: m => say('“{0}”的括号后不加标点', m),
    why: say('《党政机关公文格式》规定第二层为“（一）”，其后不加顿号'),
    advice: say('请删去括号后的标点'),
    fix: say('删去括号后的标点'),
  }),
  comma: () => ({
    message: m => say('“{0}”应写作顿号', m),
    why: say('《党政机关公文格式》规定第一层为“一、”'),
    advice: say('请把序号后的标点改为顿号'),
    fix: say('改为顿号'),
  }),
  dot: () => ({
    message: m => say('“{0}”应写作下脚点', m),
    why: say('《党政机关公文格式》规定第三层为“1.”，阿拉伯数字后不用顿号'),
    advice: say('请把序号后的顿号改为下脚点'),
    fix: say('改为下脚点'),
  }),
  blend: () => ({
    message: m => say('“{0}是”混用了两种序号', m),
    why: say('“（1）”与“一是”是两种写法，不叠加使用'),
    advice: say('请删去“是”，或改用“一是”“二是”'),
    fix: say('删去序号后的“是”'),
  }),
  mixed: () => ({
    message: m => say('次序词与序数混用：“{0}”', m),
    why: say('“首先、其次、再次、最后”与“第一、第二、第三”不混用'),
    advice: say('请统一为一种写法'),
    fix: say('统一次序词'),
  }),
};
