/** What no calendar allows: days that do not exist, and years that are not those of the plan named beside them. */
import { literal, type Span } from '../../base';
import { isBulletin, isTableCaption, type ReportDocument } from '../../document';
import { readOrdinal } from '../../lexicon';
import { toSourceSpan, type TextView } from '../../text';
import { yearsOfPlan } from '../period/calendar';
import { lastDay } from '../period/value';

export type CalendarSlip =
  | {
      readonly kind: 'day';
      readonly span: Span;
      readonly text: string;
      readonly month: number;
      /** Days that the month has; 0 where there is no such month. */ readonly days: number;
    }
  | {
      readonly kind: 'plan';
      readonly span: Span;
      readonly text: string;
      readonly plan: string;
      readonly first: number;
      readonly last: number;
      /** What should stand here. */ readonly right: string;
    }
  | {
      readonly kind: 'caption';
      readonly span: Span;
      readonly text: string;
      /** Of the caption, and of the document's data. */
      readonly year: number;
      readonly due: number;
    };

export const extractCalendarSlips = (report: ReportDocument): CalendarSlip[] =>
  report.paragraphs
    .filter(p => p.kind !== 'furniture' && p.kind !== 'table')
    .flatMap(({ view }) => [...days(view), ...spansOfPlans(view), ...endsOfPlans(view)])
    .concat(captions(report));

/** A digit in front may be the rest of a torn number. */
const DAY = /(?:(?<!\d)(\d{4})\s{0,2}年\s{0,2})?(?<!\d\s{0,2})(?<![.．])(\d{1,2})\s{0,2}月\s{0,2}(\d{1,2})\s{0,2}日/g;

function* days(view: TextView): Iterable<CalendarSlip> {
  for (const m of view.text.matchAll(DAY)) {
    const [year, month, day] = [m[1], m[2], m[3]].map(Number);
    const count = daysOf(month ?? 0, m[1] === undefined ? undefined : year);
    if (day === undefined || (day >= 1 && day <= count)) continue;
    yield {
      kind: 'day',
      span: toSourceSpan(view, { start: m.index, end: m.index + m[0].length }),
      text: m[0].replace(/\s/g, ''),
      month: month ?? 0,
      days: count,
    };
  }
}

const CAPTION = /^(?:附?表[\d一二三四五六七八九十.\-—]{0,4}[：:\s]*)?(\d{4})年(?!(?:以来|至|到|[—\-－–~～]))/;

/** A bulletin tells of one year: a table of the year before was left from the last one, unless it says that it looks back. */
function captions(report: ReportDocument): CalendarSlip[] {
  const due = report.frame.dataYear?.value ?? null;
  if (due === null || !isBulletin(report)) return [];
  return report.paragraphs.flatMap(({ kind, view }): CalendarSlip[] => {
    const m = kind === 'note' && isTableCaption(view.text) ? CAPTION.exec(view.text) : null;
    const year = Number(m?.[1]);
    if (!m || year !== due - 1 || /对比|比较|历年|决算|上年/.test(view.text)) return [];
    const start = m.index + m[0].length - 5;
    return [{ kind: 'caption', span: toSourceSpan(view, { start, end: start + 5 }), text: `${year}年`, year, due }];
  });
}

/** Without a year February has 29 days; no month, no day. */
const daysOf = (month: number, year: number | undefined): number =>
  month >= 1 && month <= 12 ? lastDay(year ?? LEAP, month) : 0;
const LEAP = 2024;

/** Only what is written as a plan: quoted, or with 十 before and 五 behind. 十五 alone is a number. */
const PLAN = '(?:[“"]([一二三四五六七八九]五|十五|十[一二三四五六七八九]五|二十五)[”"]|(十[一二三四五六七八九]五))';
const TO = '(?:年)?\\s{0,2}(?:—{1,2}|－|–|-|~|～|至|到)\\s{0,2}';
/** “十四五”时期（2021—2025年） */
const SPAN = new RegExp(`${PLAN}[\\u4e00-\\u9fa5]{0,6}[（(](\\d{4})${TO}(\\d{4})年?[）)]`, 'g');
/** 2025年是“十四五”规划收官之年 */
const END = new RegExp(
  `(?<!\\d)(\\d{4})年是[\\u4e00-\\u9fa5、]{0,16}?${PLAN}[\\u4e00-\\u9fa5]{0,6}?(?:的)?(收官|收尾|最后一|开局|第一|起步)(?:之)?年`,
  'g',
);

function* spansOfPlans(view: TextView): Iterable<CalendarSlip> {
  for (const m of view.text.matchAll(SPAN)) {
    const plan = m[1] ?? m[2] ?? '';
    const [first, last] = yearsOf(plan);
    if (Number(m[3]) === first && Number(m[4]) === last) continue;
    const start = m.index + m[0].lastIndexOf(m[3] ?? '', m[0].lastIndexOf(m[4] ?? '') - 1);
    const text = view.text.slice(start, m.index + m[0].length - 1);
    yield {
      kind: 'plan',
      span: toSourceSpan(view, { start, end: start + text.length }),
      text,
      plan,
      first,
      last,
      right: text
        .replace(m[3] ?? '', String(first))
        .replace(new RegExp(`${literal(m[4] ?? '')}(?=年?$)`), String(last)),
    };
  }
}

function* endsOfPlans(view: TextView): Iterable<CalendarSlip> {
  for (const m of view.text.matchAll(END)) {
    const plan = m[2] ?? m[3] ?? '';
    const [first, last] = yearsOf(plan);
    const right = /收|最后/.test(m[4] ?? '') ? last : first;
    if (Number(m[1]) === right) continue;
    yield {
      kind: 'plan',
      span: toSourceSpan(view, { start: m.index, end: m.index + 5 }),
      text: `${m[1]}年`,
      plan,
      first,
      last,
      right: `${right}年`,
    };
  }
}

/** “十四五” is the fourteenth; “十五” the tenth, “二十五” the twentieth, “九五” the ninth. */
const yearsOf = (plan: string): readonly [number, number] => yearsOfPlan(readOrdinal(plan.slice(0, -1)) ?? 0);
