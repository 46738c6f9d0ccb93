/**
 * Blocks of paragraphs that look back on five years. “五年来，我们……” or “‘十四五’时期是极不平凡的五年” opens one where
 * items or headings follow; it lasts until a paragraph turns to a single year or the next part of the report begins.
 */
import { flattenHeadings, type ReportDocument } from '../../document';
import { planYears, type TimeWords } from './expression';

const FIVE = /(?:五年来|过去(?:的)?五年|这五年|五年间|“?(?<plan>十[一二三四五六]?五)”?(?:时期|期间|的五年|这五年|以来|顺利收官|圆满收官|胜利收官|规划)|经过五年)/;
const ONE = /(?:过去(?:的)?一年|一年来|刚刚过去的|去年|今年|^(?:——)?\d{4}年[，是])/;
const ITEM = /^(?:——|—|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+是)/;

/** The block that a paragraph of the report stands in, by its index. `year`: this year of the report. */
export const blocksOf = (report: ReportDocument, lookBack: readonly [number, number] | null): ((paragraph: number) => TimeWords | undefined) => {
  const { year } = report.front;
  const inBlock = new Map<number, TimeWords>();
  if (year === null) return () => undefined;
  const parts = flattenHeadings(report.headings).filter(h => h.level === 1 && h.style === 'heading').map(h => h.span.start);
  const texts = report.paragraphs.filter(p => p.kind === 'text' || p.kind === 'heading');
  let open: TimeWords | undefined;
  texts.forEach((paragraph, i) => {
    if (parts.some(start => start >= paragraph.span.start && start < paragraph.span.end)) open = undefined;
    const first = /^[^。；]{0,90}/.exec(paragraph.view.text)?.[0] ?? '';
    const five = FIVE.exec(first);
    if (five) {
      const years = yearsOf(five.groups?.plan, year, lookBack);
      const next = texts[i + 1];
      open = years && next && (ITEM.test(next.view.text) || next.kind === 'heading' || next.view.text.length < 40) ? { start: 0, end: 0, words: five[0], code: `${years[0]}/${years[1]}`, relative: false } : undefined;
    } else if (ONE.test(first)) open = undefined;
    if (open) inBlock.set(paragraph.index, open);
  });
  return paragraph => inBlock.get(paragraph);
};

/** Only years that lie behind the report are looked back on. */
const yearsOf = (plan: string | undefined, year: number, lookBack: readonly [number, number] | null): readonly [number, number] | undefined => {
  const years = plan ? planYears(plan) : (lookBack ?? ([year - 5, year - 1] as const));
  return years && years[1] < year ? years : undefined;
};
