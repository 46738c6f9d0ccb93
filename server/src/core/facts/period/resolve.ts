/** The period of a figure: clause, statement, sentence, paragraph opening, heading, report (domain grammar §2.2). */
import type { Span } from '../../base';
import { thisYearOf, type CalendarDate, type ReportDocument } from '../../document';
import type { Evidence, PeriodReading } from '../types';
import type { Section } from '../section';
import { findTimes, inYear, type TimeWords } from './expression';

export interface PeriodContext {
  readonly report: ReportDocument;
  readonly section: Section;
  /** The paragraph's view text. */
  readonly text: string;
  readonly sentence: Span;
  /** From the last ；or sentence start to the figure. */
  readonly statement: Span;
  /** The five years that the paragraphs around this one look back on, see `blocksOf`. */
  readonly block: TimeWords | undefined;
  /** The times that the paragraph opens with, see `openingTimes`. */
  readonly opening: readonly TimeWords[];
  readonly planned: boolean;
  /** Where the number before this one starts; −1 for none. */
  readonly previousStart: number;
}

export const defaultPeriod = (report: ReportDocument, planned: boolean): { code: string; words: string } | null => {
  const { year } = report.front;
  const { dataYear, kind } = report.frame;
  const date = dateOf(report);
  if (planned && kind.value !== 'bulletin') return year === null ? null : { code: String(year), words: date ? `${year}年` : '' };
  if (dataYear === null) return null;
  const titled = titledPeriod(report, dataYear.value);
  if (titled) return { code: titled.code, words: titled.words };
  const own = { code: String(dataYear.value), words: dataYear.words };
  const month = date?.month ?? null;
  // Given in the middle of the year that it reports on, a report speaks of what has passed of it, unless it names the whole year.
  if (dataYear.from === 'title' || dataYear.from === 'set' || date?.year !== dataYear.value || month === null || month <= 4) return own;
  if (month >= 6 && month <= 8 && mentions(report, '上半年') >= 2) return { code: `${date.year}H1`, words: '上半年' };
  return { code: month < 12 ? `${date.year}-01/${date.year}-${String(month).padStart(2, '0')}` : String(date.year), words: `${date.year}年${month}月` };
};

/** The part of the year that a title names: 2025年一季度经济运行分析. None where it names several times. */
const titledPeriod = ({ front }: ReportDocument, year: number): TimeWords | undefined => {
  const times = findTimes(front.title?.value ?? '', year, null, null);
  const [only] = times.map(t => (t.relative ? { ...t, code: inYear(t.code, year) } : t));
  return times.length === 1 && only && /^\d{4}(?:Q|H|-)/.test(only.code) ? only : undefined;
};

/** All that periods are resolved by of a report as a whole; two reports of which it is the same read a sentence alike. */
export const timesOf = (report: ReportDocument): string => JSON.stringify([report.front.year, thisYearOf(report), report.front.title?.value ?? null, dateOf(report), defaultPeriod(report, false), defaultPeriod(report, true)]);

const dateOf = (report: ReportDocument): CalendarDate | null => report.front.hintedDate ?? report.front.date?.value ?? null;

const mentions = (report: ReportDocument, words: string): number => report.paragraphs.reduce((n, p) => n + p.view.text.split(words).length - 1, 0);

/** 上半年，…; 五年来，…: what a paragraph opens with holds to its end. */
export const openingTimes = (text: string, report: ReportDocument, section: Section): readonly TimeWords[] => {
  const opening = /^[^。；]{0,60}?[，。；：]/.exec(text.slice(0, 64))?.[0] ?? '';
  return findTimes(opening, thisYearOf(report), section.lookBack, dateOf(report)?.month ?? null).filter(t => !/[由从]/.test(opening.charAt(t.start - 1)) && !(/年度$/.test(t.words) && /^.?\d/.test(opening.slice(t.end, t.end + 2))));
};

export const resolvePeriod = (context: PeriodContext): PeriodReading | null => {
  const { report, section, text, sentence, statement, opening, block, planned, previousStart } = context;
  const year = thisYearOf(report);
  const times = (from: number, to: number): TimeWords[] => (to > from ? findTimes(text.slice(from, to), year, section.lookBack, dateOf(report)?.month ?? null).filter(t => !spent(t, from)) : []);
  // 由2015年的A增加到B: the year belongs to A alone.
  // 2019年度47个项目…，完成投资55%: a batch's year belongs to the batch.
  const spent = (t: TimeWords, from: number): boolean =>
    previousStart >= from + t.end && (/[由从]$/.test(text.slice(Math.max(0, from + t.start - 1), from + t.start)) || (/年度$/.test(t.words) && /^.?\d/.test(text.slice(from + t.end, from + t.end + 2))));
  const inherited = section.period?.code ?? defaultPeriod(report, planned)?.code ?? null;
  const inheritedYear = inherited === null ? null : Number(/\d{4}/.exec(inherited)?.[0]);
  const reading = (t: TimeWords, from: Evidence['from']): PeriodReading | null => {
    if (!t.relative) return { code: t.code, evidence: { from, words: t.words } };
    const y = planned && year !== null ? year : (inheritedYear ?? year);
    return y === null ? null : { code: inYear(t.code, y), evidence: { from, words: t.words } };
  };
  const nearest = (from: number, to: number, source: Evidence['from']): PeriodReading | null => {
    const found = times(from, to);
    const last = found[found.length - 1];
    return last ? reading(last, source) : null;
  };
  const inStatement = nearest(statement.start, statement.end, 'clause');
  if (inStatement) return inStatement;
  const inSentence = nearest(sentence.start, statement.start, 'sentence');
  if (inSentence) return inSentence;
  const first = opening[0];
  const atOpening = first && reading(first, 'paragraph');
  if (atOpening) return atOpening;
  if (block && !planned) return { code: block.code, evidence: { from: 'heading', words: block.words } };
  if (section.period) return { code: section.period.code, evidence: { from: 'heading', words: section.period.words } };
  const otherwise = defaultPeriod(report, planned);
  return otherwise && { code: otherwise.code, evidence: { from: 'document', words: otherwise.words } };
};
