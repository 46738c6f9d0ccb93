/**
 * What time a sentence speaks of by the sentences before it. A stretch of years is opened by a sentence whose subject it is (过去五年，…;
 * “十四五”时期是…的五年) and closed by one whose subject is a year, however the lines are laid out; 2025年是“十四五”收官之年 speaks of a
 * year and opens nothing. Within a paragraph the time that a sentence begins with holds for those behind it.
 */
import { flattenHeadings, type Paragraph, type ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import { splitSentences } from '../sentences';
import type { Section } from '../section';
import { firstYear, isYear, isYears, yearOf } from './algebra';
import type { Calendar } from './calendar';
import { findTimes, type TimeWords } from './expression';
import type { NamedPeriod, ReportTimes } from './report';

/** From `start`, an offset into the paragraph's view, to the next one. */
export interface Turn {
  readonly start: number;
  /** What the sentence that opened the matter begins with. */
  readonly topic: readonly TimeWords[];
  /** The years looked back on. */
  readonly stretch: NamedPeriod | null;
}

/** So much of a sentence is looked at for its subject. */
const HEAD = 60;
/** What may stand before the subject: markers, vocatives, words of looking back. */
const MARKERS =
  /^(?:[—\-–·●•\s]+|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:是|、)|\d{1,2}[.．、]|(?:各位[^，。！]{1,8}|同志们|朋友们)[！，：])*/;
const LOOKING =
  /^(?:回顾|回首|回望|总结|纵观|总的看，?|经过|历经|通过|走过|即将过去的|刚刚过去的|过去的|已经过去的|在|这)*/;
/** Behind a time that is its sentence's subject or opens it. */
const SUBJECT =
  /^(?:[，：]|的?[，]|是|的[^，。；]{0,12}，|的?(?:五|三|四|十)年|，?(?:我|全|市|县|省|区|本|面对|极|很|非|在|以|经济|工作|发展|历程|成绩|实践|取得|不))/;

export const discourseOf = (
  report: ReportDocument,
  { calendar }: ReportTimes,
  sectionAt: (offset: number) => Section,
): ((paragraph: number) => readonly Turn[]) => {
  const turns = new Map<number, readonly Turn[]>();
  if (calendar.year === null) return () => [];
  const headings = flattenHeadings(report.headings)
    .filter(h => h.style === 'heading')
    .map(h => ({ start: h.span.start, level: h.level }));
  let nextHeading = 0;
  let stretch: NamedPeriod | null = null;
  for (const paragraph of report.paragraphs) {
    if (paragraph.kind !== 'text' && paragraph.kind !== 'heading') continue;
    const own: Turn[] = [];
    let topic: readonly TimeWords[] = [];
    let passing: NamedPeriod | null = null;
    for (const { sentence, offset, first } of sentencesOf(paragraph)) {
      const section = sectionAt(offset);
      let heading: number | undefined;
      for (let h = headings[nextHeading]; h && h.start <= offset; h = headings[++nextHeading])
        heading = Math.min(heading ?? h.level, h.level);
      // A new part begins anew; so does each section of a part that is about one year.
      if (heading !== undefined && (heading === 1 || (section.period !== null && !isYears(section.period.period))))
        stretch = passing = null;
      if (heading !== undefined) topic = [];
      const subject = subjectOf(sentence.text, calendar, first);
      const looked = subject?.leads ? looksBack(subject.times[0], calendar) : undefined;
      const tells = subject !== undefined && /\d/.test(withoutTimes(sentence.text, subject.times));
      // 2008年以来，面积由A增加到B, in passing: it speaks of those years for itself alone.
      if (subject && (first || !looked || !tells)) {
        // 2024年，…。一年来，… / 上半年，…: what lacks its year keeps the year told of before.
        topic = subject.times.some(t => 'period' in t.time)
          ? subject.times
          : [...subject.times, ...topic.filter(t => 'period' in t.time)];
        if (looked) {
          passing = looked;
          // One that tells figures itself tells no more than its paragraph, unless the part is about those years.
          if (!tells || section.lookBack || (section.period && isYears(section.period.period))) stretch = looked;
        } else if (subject.leads && closes(subject.times[0])) stretch = passing = null;
      }
      const here = passing ?? (section.planned ? null : stretch);
      const last = own[own.length - 1];
      if (!last || last.topic !== topic || last.stretch !== here)
        own.push({ start: sentence.start, topic, stretch: here });
    }
    turns.set(paragraph.index, own);
  }
  return paragraph => turns.get(paragraph) ?? [];
};

interface Placed {
  readonly sentence: { readonly start: number; readonly text: string };
  /** In the source. */
  readonly offset: number;
  readonly first: boolean;
}

function* sentencesOf(paragraph: Paragraph): Iterable<Placed> {
  const { text } = paragraph.view;
  let first = true;
  for (const { start, end } of splitSentences(text)) {
    yield {
      sentence: { start, text: text.slice(start, Math.min(end, start + 400)) },
      offset: toSourceSpan(paragraph.view, { start, end: start + 1 }).start,
      first,
    };
    first = false;
  }
}

interface Subject {
  readonly times: readonly TimeWords[];
  /** Does the sentence begin with the time? */
  readonly leads: boolean;
}

/** The times in the first clause of a sentence, where it begins with one; of a paragraph's first sentence, wherever in the clause they stand. */
const subjectOf = (sentence: string, calendar: Calendar, first: boolean): Subject | undefined => {
  const head = sentence.slice(0, HEAD + 4);
  const lead = MARKERS.exec(head)?.[0].length ?? 0;
  const looking = lead + (LOOKING.exec(head.slice(lead))?.[0].length ?? 0);
  const clause =
    /^[^。；]{0,60}?[，。；：]/.exec(head.slice(lead))?.[0] ?? (sentence.length <= HEAD ? head.slice(lead) : '');
  const found = findTimes(head.slice(0, lead + clause.length), calendar);
  // 由2015年的A增加到B: the year belongs to A alone; 2019年度47个项目: to the batch.
  const times = found.filter(
    t =>
      !/[由从]/.test(head.charAt(t.start - 1)) &&
      !(/年度$/.test(t.words) && /^.?\d/.test(head.slice(t.end, t.end + 2))),
  );
  const [time] = times;
  if (!time) return undefined;
  const leads = time.start >= lead && time.start <= looking && SUBJECT.test(head.slice(time.end));
  return leads || first ? { times, leads } : undefined;
};

/** Years that lie behind the report. */
const looksBack = (time: TimeWords | undefined, { reviewed }: Calendar): NamedPeriod | undefined => {
  if (!time || !('period' in time.time) || !isYears(time.time.period) || reviewed === null) return undefined;
  return yearOf(time.time.period) <= reviewed && firstYear(time.time.period) < yearOf(time.time.period)
    ? { period: time.time.period, words: time.words }
    : undefined;
};

/** A sentence about one year, or about the year just told of. */
const closes = (time: TimeWords | undefined): boolean =>
  !!time &&
  ('period' in time.time ? isYear(time.time.period) : time.time.part.kind === 'past' || time.time.part.kind === 'half');

const withoutTimes = (sentence: string, times: readonly TimeWords[]): string =>
  times.reduceRight((s, t) => s.slice(0, t.start) + s.slice(t.end), sentence);
