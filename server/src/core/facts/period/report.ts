/** What the times of one report go by: its calendar, and the periods of what names none. Settled once for a report. */
import { flattenHeadings, thisYearOf, type CalendarDate, type ReportDocument } from '../../document';
import { isPartOfYear } from './algebra';
import { EARLY, planYears, yearToDate, type Calendar } from './calendar';
import { findTimes } from './expression';
import { inYear } from './part';
import { half, year, years, type Period } from './value';

export interface NamedPeriod {
  readonly period: Period;
  /** The words that named it. */
  readonly words: string;
}

export interface ReportTimes {
  readonly calendar: Calendar;
  readonly date: CalendarDate | null;
  /** Of what was done, where nothing nearer says when. */
  readonly review: NamedPeriod | null;
  /** Of what is aimed at. */
  readonly plan: NamedPeriod | null;
  /** The years that the document as a whole plans, of a five-year plan. */
  readonly planned: readonly [number, number] | null;
}

export const reportTimes = (report: ReportDocument): ReportTimes => {
  const { front, frame } = report;
  const title = front.title?.value ?? '';
  const date = front.hintedDate ?? front.date?.value ?? null;
  const planned = plannedYears(title);
  const own = planned ? planned[0] : thisYearOf(report);
  const month = date?.month ?? null;
  const before = own === null ? null : month === null || month <= EARLY || planned ? own - 1 : own;
  const calendar: Calendar = {
    year: own,
    month,
    reviewed: planned ? before : (frame.dataYear?.value ?? before),
    lookBack: lookBackOf(report, own),
  };
  return {
    calendar,
    date,
    planned,
    plan: planOf(report, planned, date, title),
    review: reviewOf(report, calendar, planned, date),
  };
};

/** The years in a plan's title: （2031—2035年）, “十五五”规划. */
const plannedYears = (title: string): readonly [number, number] | null => {
  if (!/规划|纲要/.test(title) || /执行|实施情况|评估|工作报告/.test(title)) return null;
  const span = /(\d{4})年?[—\-－–~～至到](\d{4})年/.exec(title);
  return span ? [Number(span[1]), Number(span[2])] : (planYears(title) ?? null);
};

/** The plan whose years the report's first headings look back on, behind it. */
const lookBackOf = (report: ReportDocument, own: number | null): readonly [number, number] | null => {
  const titles = flattenHeadings(report.headings)
    .filter(h => h.level === 1)
    .map(h => h.title)
    .join('');
  const plan = /“?十[一二三四五六七八九]?五”?(?=[^末]{0,12}(?:成就|回顾|发展|时期|工作))/.exec(titles)?.[0];
  const span = plan && planYears(plan);
  return span && own !== null && span[1] < own ? span : null;
};

const dateWords = (date: CalendarDate | null): string =>
  date ? `${date.year}年${date.month === null ? '' : `${date.month}月`}` : '';

const planOf = (
  { front, frame }: ReportDocument,
  planned: readonly [number, number] | null,
  date: CalendarDate | null,
  title: string,
): NamedPeriod | null => {
  if (planned) return { period: years(...planned), words: title };
  const own = frame.kind.value === 'bulletin' ? (frame.dataYear?.value ?? null) : front.year;
  return own === null ? null : { period: year(own), words: dateWords(date) };
};

const reviewOf = (
  report: ReportDocument,
  calendar: Calendar,
  planned: readonly [number, number] | null,
  date: CalendarDate | null,
): NamedPeriod | null => {
  const { dataYear } = report.frame;
  if (planned) return { period: year(planned[0] - 1), words: dateWords(date) };
  if (dataYear === null) return null;
  const named = titled(report, calendar, dataYear.value);
  if (named) return named;
  const month = date?.month ?? null;
  // Given in the middle of the year that it reports on, a report speaks of what has passed of it, unless it names the whole year.
  if (
    dataYear.from === 'title' ||
    dataYear.from === 'set' ||
    date?.year !== dataYear.value ||
    month === null ||
    month <= EARLY
  )
    return { period: year(dataYear.value), words: dataYear.words };
  // A speech of July tells of the half year that it names again and again.
  if (month >= 6 && month <= 8 && mentions(report, '上半年') >= 2)
    return { period: half(date.year, 1), words: '上半年' };
  return { period: yearToDate(date.year, month), words: dateWords(date) };
};

/** The part of the year that a title names: 2025年一季度经济运行分析. None where it names several times. */
const titled = ({ front }: ReportDocument, calendar: Calendar, dataYear: number): NamedPeriod | undefined => {
  const [only, ...more] = findTimes(front.title?.value ?? '', calendar);
  if (!only || more.length) return undefined;
  const period = 'period' in only.time ? only.time.period : inYear(only.time.part, dataYear);
  return isPartOfYear(period) ? { period, words: only.words } : undefined;
};

const mentions = (report: ReportDocument, words: string): number =>
  report.paragraphs.reduce((n, p) => n + p.view.text.split(words).length - 1, 0);
