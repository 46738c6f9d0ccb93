/** What the headings above a paragraph say: is it about what was done or what is planned, of which time and which tier. */
import { flattenHeadings, headingPath, type HeadingNode, type ReportDocument } from '../document';
import { accountIn, type BudgetAccount } from './budget/frame';
import { outlookOf } from './outlook';
import { firstYear, isYear, isYears, yearOf } from './period/algebra';
import { findTimes } from './period/expression';
import type { NamedPeriod, ReportTimes } from './period/report';

export interface Section {
  /** Does the section speak of the future? See `outlook.ts`. */
  readonly planned: boolean;
  /** Does it surely look back? Then no verb of will makes a target. */
  readonly done: boolean;
  /** A period that a heading names. */
  readonly period: NamedPeriod | null;
  /** A tier or a part that a heading names as its own: 市级, 园区. */
  readonly scope: string | null;
  /** The account that a heading names, the innermost first. */
  readonly account: BudgetAccount | null;
  /** The five years that 五年来 looks back on here. */
  readonly lookBack: readonly [number, number] | null;
}

/** A function from a source offset to the section there; headings are walked once. */
export const sectionsOf = (report: ReportDocument, times: ReportTimes): ((offset: number) => Section) => {
  const outlook = outlookOf(report);
  const known = new Map<string, Section>();
  const ids = new Map<HeadingNode, number>(flattenHeadings(report.headings).map((h, i) => [h, i]));
  return offset => {
    const path = headingPath(report.headings, offset);
    const leaf = path[path.length - 1];
    const { planned, done } = outlook(path, offset);
    const key = `${leaf ? (ids.get(leaf) ?? 0) : -1}|${planned}|${done}`;
    const cached = known.get(key);
    if (cached) return cached;
    const section: Section = {
      planned,
      done,
      period: periodOf(path, times),
      scope: scopeOf(path),
      account: accountOf(path),
      lookBack: times.calendar.lookBack,
    };
    known.set(key, section);
    return section;
  };
};

const scopeOf = (path: readonly HeadingNode[]): string | null => {
  let scope: string | null = null;
  for (const h of path)
    scope =
      /(?:^|年)((?:市|省|县|区|州)(?:本)?级)/.exec(h.title)?.[1] ??
      /^([\u4e00-\u9fa5]{2,8}(?:区|园区|开发区|新区))(?=一般|政府性|财政|预算)/.exec(h.title)?.[1] ??
      scope;
  return scope;
};

const accountOf = (path: readonly HeadingNode[]): BudgetAccount | null =>
  path.reduce<BudgetAccount | null>((above, h) => accountIn(h.title) ?? above, null);

/** The innermost heading that names a period counts; one that names a whole plan ahead speaks of its years, its end is named by 末. */
const periodOf = (path: readonly HeadingNode[], { calendar }: ReportTimes): NamedPeriod | null => {
  const { year } = calendar;
  let period: NamedPeriod | null = null;
  for (const h of path) {
    if (h.style !== 'heading' && h.level !== 1) continue;
    const named = findTimes(h.title, calendar).flatMap(({ time, words }) =>
      'period' in time ? [{ period: time.period, words }] : [],
    );
    const near = named.some(
      o => isYear(o.period) && year !== null && (yearOf(o.period) === year || yearOf(o.period) === year - 1),
    );
    const ahead = near || year === null ? undefined : named.find(t => isYears(t.period) && yearOf(t.period) >= year);
    const first = ahead ?? named.find(t => !isYears(t.period) && firstYear(t.period) === yearOf(t.period));
    if (first) period = first;
  }
  return period;
};
