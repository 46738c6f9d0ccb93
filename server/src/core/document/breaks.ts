/**
 * Paragraphs that step back from the numbered part above them: “各位代表！…”, “在肯定成绩的同时…”. What is numbered
 * in and behind them does not belong to the last （六） but to the part as a whole.
 */
import { isAtHead, type Mark } from './mark';
import type { Paragraph } from './types';

const BACK =
  /^(?:各位代表|各位委员|同志们|一年来|过去一年|过去的一年|过去五年|五年来|这五年|以上成绩|这些成绩|成绩的取得|总的看|在(?:充分)?(?:肯定|看到|总结|取得|回顾).{0,12}(?:成绩|成就|成效|进展)|(?:同时|当然|但是?)?，?我们(?:也|还|更)?(?:要)?(?:清醒|深知|清楚)|与此同时，其他|综合(?:考虑|各方面))/;

/** Indexes of paragraphs; the one right below a heading introduces it and is none. */
export const findBreaks = (paragraphs: readonly Paragraph[], marks: readonly Mark[]): number[] => {
  const alone = new Set(
    marks
      .filter(m => isAtHead(m) && m.style !== 'inline' && m.end + 1 >= (paragraphs[m.paragraph]?.view.text.length ?? 0))
      .map(m => m.paragraph),
  );
  const breaks: number[] = [];
  let above = -1;
  // Of paragraphs that begin alike, “这五年，…”, the first steps back; the others stand beside it.
  let row = { index: -3, words: '' };
  for (const p of paragraphs) {
    if (p.kind !== 'text' && p.kind !== 'salutation') continue;
    if (BACK.test(p.view.text)) {
      const words = p.view.text.slice(0, 3);
      if (!alone.has(above) && (words !== row.words || p.index - row.index > 2)) breaks.push(p.index);
      row = { index: p.index, words };
    }
    above = p.index;
  }
  return breaks;
};
