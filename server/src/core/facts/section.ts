/** What the headings above a paragraph say: is it about what was done or what is planned, of which time and which tier. */
import { flattenHeadings, headingPath, type HeadingNode, type ReportDocument } from '../document';
import { wardAtStart, ZONE } from '../lexicon';
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
  /** A tier or a part that a heading names as its own: 全市, 市级, 青川高新区. */
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
    scope = SEVERAL.test(h.title)
      ? null
      : (TIER_TITLE.exec(h.title)?.[1] ?? ZONE_TITLE.exec(h.title)?.[1] ?? wardAtStart(h.title) ?? scope);
  return scope;
};

/** 全市收支情况, 2026年市级一般公共预算: whose accounts a part is about. */
const TIER_TITLE =
  /(?:^|年|汇总|代编)(全[国省市县区州](?=一般公共|政府性|国有资本|社会保险|财政|预算|收支|地方|政府债务)|(?:市|省|县|区|州)(?:本)?级)/;
/** 全市和市级预算: of which, each paragraph has to say. */
const SEVERAL = /全[省市县区州][和及、与](?:市|省|县|区|州)(?:本)?级|(?:市|省|县|区|州)(?:本)?级[和及、与]/;
/** 青川高新区, 临湖旅游度假区一般公共预算. */
const ZONE_TITLE = new RegExp(`^([\\u4e00-\\u9fa5]{2,12}?${ZONE})(?=$|一般|政府性|国有资本|社会保险|财政|预算|收支)`);

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
