/** What the times of one report go by: its calendar, and the periods of what names none. Settled once for a report. */
import { flattenHeadings, type CalendarDate, type ReportDocument } from '../../document';
import { EARLY, planYears, yearToDate, type Calendar } from './calendar';
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
  const title = report.front.title?.value ?? '';
  const date = report.front.date?.value ?? report.front.hintedDate;
  const planned = plannedYears(title);
  const bulletin = /公报/.test(title);
  const own = report.front.year === null ? null : planned ? planned[0] : bulletin ? report.front.year - 1 : report.front.year;
  const month = date?.month ?? null;
  const reviewed = own === null ? null : bulletin ? own : month === null || month <= EARLY || planned ? own - 1 : own;
  const calendar: Calendar = { year: own, month, reviewed, lookBack: lookBackOf(report, own) };
  return { calendar, date, planned, plan: planOf(calendar, planned, date, title), review: reviewOf(report, calendar, bulletin, date) };
};

/** The years in a plan's title: （2031—2035年）, “十五五”规划. */
const plannedYears = (title: string): readonly [number, number] | null => {
  if (!/规划|纲要/.test(title) || /执行|实施情况|评估|工作报告/.test(title)) return null;
  const span = /(\d{4})年?[—\-－–~～至到](\d{4})年/.exec(title);
  return span ? [Number(span[1]), Number(span[2])] : (planYears(title) ?? null);
};

/** The plan whose years the report's first headings look back on, behind it. */
const lookBackOf = (report: ReportDocument, own: number | null): readonly [number, number] | null => {
  const titles = flattenHeadings(report.headings).filter(h => h.level === 1).map(h => h.title).join('');
  const plan = /“?十[一二三四五六七八九]?五”?(?=[^末]{0,12}(?:成就|回顾|发展|时期|工作))/.exec(titles)?.[0];
  const span = plan && planYears(plan);
  return span && own !== null && span[1] < own ? span : null;
};

const dateWords = (date: CalendarDate | null): string => (date ? `${date.year}年${date.month === null ? '' : `${date.month}月`}` : '');

const planOf = ({ year: own }: Calendar, planned: readonly [number, number] | null, date: CalendarDate | null, title: string): NamedPeriod | null =>
  planned ? { period: years(...planned), words: title } : own === null ? null : { period: year(own), words: dateWords(date) };

const reviewOf = (report: ReportDocument, { year: own, reviewed, month }: Calendar, bulletin: boolean, date: CalendarDate | null): NamedPeriod | null => {
  if (own === null || reviewed === null) return null;
  if (bulletin) return { period: year(own), words: report.front.title?.value ?? '' };
  if (reviewed < own) return { period: year(reviewed), words: dateWords(date) };
  // A speech of July tells of the half year that it names again and again.
  if (month !== null && month >= 6 && month <= 8 && mentions(report, '上半年') >= 2) return { period: half(own, 1), words: '上半年' };
  return { period: yearToDate(own, month), words: dateWords(date) };
};

const mentions = (report: ReportDocument, words: string): number => report.paragraphs.reduce((n, p) => n + p.view.text.split(words).length - 1, 0);
