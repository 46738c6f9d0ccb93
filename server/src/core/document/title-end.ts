/** Where the title of a numbered heading ends and its text begins, in one paragraph. */
import type { Paragraph } from './types';

/** Up to the first 。 or the paragraph's end; “一、综合 初步核算，…” ends at its blank, “1.虚拟电厂：通过…” at the term it explains. */
export const titleEnd = (p: Paragraph, from: number): number => {
  const text = p.view.text;
  const stop = text.slice(from).search(/[。！？]/);
  const end = stop < 0 ? text.length : from + stop;
  const fused = fusedTitle(p, from, end);
  if (fused !== undefined || end - from <= 40) return fused ?? end;
  const term = /^[^，。；：]{2,30}(?=：)/.exec(text.slice(from, from + 32));
  return term ? from + term[0].length : end;
};

/** Where a blank parts title and text: between Chinese characters only, since print puts blanks round digits. */
const fusedTitle = (p: Paragraph, from: number, end: number): number | undefined => {
  const { text, offsets } = p.view;
  if (text.length - from <= 40) return undefined;
  const most = Math.min(from + 24, end - 8);
  for (let i = from + 2; i < most; i++) {
    if (/[，；：]/.test(text.charAt(i - 1))) return undefined;
    if (
      (offsets[i] ?? 0) - (offsets[i - 1] ?? 0) > 1 &&
      /[\u4e00-\u9fff]/.test(text.charAt(i - 1)) &&
      /[\u4e00-\u9fff]/.test(text.charAt(i))
    )
      return i;
  }
  return undefined;
};
