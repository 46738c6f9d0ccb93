/**
 * 同一级序号应从一开始、依次连续。
 *
 * 跳号、重号、倒序才提示；从一重新开始的视为新的一组。只比较同一上级标题下、同一种写法的序号。
 */
import type { HeadingNode } from '../../../document';
import { findSeries } from '../../../document';
import { defineCheck, fires, found, place, quiet } from '../../define';

export const numbering = defineCheck({
  id: 'structure/numbering',
  status: 'stable',
  summary: '序号跳号、重号或颠倒',
  examples: [
    quiet('（一）工业\n\n扎实推进。\n\n（二）农业\n\n扎实推进。\n\n（三）商贸\n\n扎实推进。', '连续'),
    quiet('一、回顾\n\n（一）工业\n\n（二）农业\n\n二、安排\n\n（一）工业\n\n（二）农业', '在新的上级标题下重新开始'),
    fires('（一）工业\n\n扎实推进。\n\n（二）农业\n\n扎实推进。\n\n⟦（四）⟧商贸\n\n扎实推进。', '跳号'),
    fires('一、回顾\n\n扎实推进。\n\n二、形势\n\n扎实推进。\n\n⟦二、⟧安排\n\n扎实推进。', '重号'),
  ],
  *run({ file }) {
    for (const { report } of file.reports)
      for (const { items } of findSeries(report)) {
        for (let i = 1; i < items.length; i++) {
          const [before, here] = [items[i - 1], items[i]];
          if (!before || !here || before.ordinal === null || here.ordinal === null || here.ordinal === before.ordinal + 1) continue;
          // One slip is one finding: 一、二、四、五 goes on correctly from 四.
          const marker = { start: here.selection.start, end: here.selection.start + (here.marker ?? '').length };
          yield found({
            rule: 'structure/numbering',
            severity: 'warning',
            file: file.file,
            span: marker,
            message: message(before, here),
            why: `上一项是“${name(before)}”，这一项是“${name(here)}”`,
            advice: `请核对是否缺漏内容，或把序号改为“${expectedMarker(here, before.ordinal + 1)}”并顺改后面的序号`,
            related: [{ ...place(file.file, before.selection), note: `上一项：${name(before)}` }],
            fixes: [{ title: `序号改为“${expectedMarker(here, before.ordinal + 1)}”`, safe: false, edits: [{ file: file.file, span: marker, newText: expectedMarker(here, before.ordinal + 1) }] }],
            group: `numbering|${file.file}#${here.selection.start}`,
            data: { expected: before.ordinal + 1, found: here.ordinal },
          });
        }
      }
  },
});

const name = (h: HeadingNode): string => `${h.marker ?? ''}${h.title.slice(0, 12)}`;

const message = (before: HeadingNode, here: HeadingNode): string => {
  const [a, b] = [before.ordinal ?? 0, here.ordinal ?? 0];
  if (a === b) return `序号重复：“${here.marker ?? ''}”出现两次`;
  if (b > a) return `序号不连续：“${before.marker ?? ''}”之后直接是“${here.marker ?? ''}”`;
  return `序号颠倒：“${before.marker ?? ''}”之后是“${here.marker ?? ''}”`;
};

const HAN = '零一二三四五六七八九';

/** 十二 for 12. Series in reports end long before one hundred. */
const chinese = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? HAN.charAt(tens) : ''}${tens ? '十' : ''}${ones || !tens ? HAN.charAt(ones) : ''}`;
};

/** The marker as written, with another number in it. */
const expectedMarker = (here: HeadingNode, n: number): string => {
  const marker = here.marker ?? '';
  if (here.family === 'circled') return '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.charAt(n - 1);
  return /\d/.test(marker) ? marker.replace(/\d+/, String(n)) : marker.replace(/[零一二三四五六七八九十百]+/, chinese(n));
};
