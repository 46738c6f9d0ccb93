/**
 * The year in which a report speaks and the year that it reports on. Each has several witnesses; the surest is taken, and
 * another that contradicts it is kept as a question to the drafter.
 */
import type { DocumentKind } from '../../config';
import type { FrameReading, FrameSource, YearDispute } from '../types';
import type { FrameEvidence } from './evidence';

type Year = FrameReading<number> | null;

export interface Years {
  readonly speechYear: Year;
  readonly dataYear: Year;
  readonly disputes: readonly YearDispute[];
}

/** `fileYear`: what the file's name says, null where it is silent or the file holds several reports. */
export const readYears = (evidence: FrameEvidence, kind: DocumentKind, fileYear: Year): Years => {
  const titled = titleYears(evidence.title);
  const speech =
    dated(evidence) ??
    (SPOKEN.has(kind) ? last(titled) : null) ??
    announced(evidence, kind) ??
    (SPOKEN.has(kind) ? fileSpeech(evidence, kind, fileYear) : null);
  return kind === 'bulletin'
    ? { speechYear: speech, ...ofBulletin(evidence, titled, fileYear) }
    : { speechYear: speech, ...reported(evidence, kind, titled, speech, fileYear) };
};

/** Kinds whose title bears the year in which they are given: 2026年政府工作报告 looks back on 2025. */
const SPOKEN: ReadonlySet<DocumentKind> = new Set(['work-report', 'party-report', 'speech']);
/** Kinds that say what shall be, and report on no year. */
const AHEAD: ReadonlySet<DocumentKind> = new Set(['plan', 'policy']);

const reading = (value: number, from: FrameSource, words: string): FrameReading<number> => ({ value, from, words });

const HAN = '〇一二三四五六七八九';
const toYear = (words: string): number =>
  Number([...words].map(c => (/\d/.test(c) ? c : String(HAN.indexOf(/[○零]/.test(c) ? '〇' : c)))).join(''));
const YEAR = '((?:19|20)\\d{2}|[二一][〇○零一二三四五六七八九]{3})';

const YEARS_NAMED = new RegExp(`${YEAR}(?=\\s*(?:年|[—\\-－~～至到]))`, 'g');

/** 2025年, 2025年度, 二〇二五年, 2021—2025年; in the order of their years. */
const titleYears = (title: string): FrameReading<number>[] =>
  [...title.matchAll(YEARS_NAMED)]
    .map(m => reading(toYear(m[1] ?? ''), 'title', title))
    .sort((a, b) => a.value - b.value);

const first = (readings: readonly FrameReading<number>[]): Year => readings[0] ?? null;
const last = (readings: readonly FrameReading<number>[]): Year => readings.at(-1) ?? null;

const DATE_ALONE = new RegExp(
  `^[（(—-]*${YEAR}年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日)?[）)]?$`,
);

/** A date in the head or the signature, with or without a day; the meeting at which it was given. */
const dated = ({ front, lines, text }: FrameEvidence): Year => {
  if (front.date)
    return reading(
      front.date.value.year,
      'head',
      `${front.date.value.year}年${front.date.value.month ?? ''}${front.date.value.month === null ? '' : '月'}`,
    );
  const meeting = /(\d{4})年\d{1,2}月\d{1,2}日在/.exec(text.slice(0, 400));
  if (meeting) return reading(Number(meeting[1]), 'head', meeting[0]);
  for (const line of lines) {
    const m = DATE_ALONE.exec(line);
    if (m) return reading(toYear(m[1] ?? ''), 'head', line);
  }
  return null;
};

const PLAN_ORDINALS = '一二三四五六七八九';

/** “今年是‘十五五’开局之年”, “2026年工作安排”: what the text says of this year. */
const announced = ({ text, headings }: FrameEvidence, kind: DocumentKind): Year => {
  // A plan's outline is put before the congress in the plan's first year.
  const draft = /第十([一二三四五六七八九])?个五年规划纲要[（(]草案[）)]/.exec(text.slice(0, 500));
  if (draft && kind !== 'work-report') return reading(firstYearOf(draft[1]), 'text', draft[0]);
  const plan = /今年是“?十([一二三四五六七八九]?)五”?(?:规划)?(?:的)?(开局|收官|起步)/.exec(text.replace(/[“”]/g, ''));
  if (plan) return reading(firstYearOf(plan[1]) + (plan[2] === '收官' ? 4 : 0), 'text', plan[0]);
  if (AHEAD.has(kind)) return null;
  const flat = text.replace(/\n/g, '');
  const own = /(\d{4})年(?:主要|重点)?工作(?=今年)/.exec(flat);
  if (own) return reading(Number(own[1]), 'text', own[0]);
  const work = ARRANGED.exec(headings.join('\n')) ?? (SPOKEN.has(kind) ? ARRANGED.exec(text) : null);
  return work && SPOKEN.has(kind) ? reading(Number(work[1]), 'text', work[0]) : null;
};

const ARRANGED =
  /(\d{4})年(?:主要|重点|政府|的)?(?:工作(?:安排|部署|重点|任务|总体|目标|要求)|重点工作|目标任务|主要任务|预期目标)(?!(?:开展|完成|落实)?情况|回顾|总结)/;

/** 十五五 begins in 2026, 十一五 in 2006, 十五 in 2001. */
const firstYearOf = (ordinal: string | undefined): number => 2001 + (PLAN_ORDINALS.indexOf(ordinal || '〇') + 1) * 5;

/** A file is named after the year of the speech; where the text looks back on that very year it was named after the data. */
const fileSpeech = (evidence: FrameEvidence, kind: DocumentKind, fileYear: Year): Year => {
  if (!fileYear) return null;
  const looked = reviewed(evidence);
  if (looked && looked.value === fileYear.value && kind === 'work-report') return null;
  return fileYear;
};

/** “2025年工作回顾”: what a report says that it looks back on. */
const reviewed = ({ headings, text }: FrameEvidence): Year => {
  const review = REVIEW.exec(headings.join('\n')) ?? REVIEW.exec(text);
  return review ? reading(Number(review[1] ?? review[2]), 'text', review[0]) : null;
};

const REVIEW =
  /(\d{4})年(?:政府|的)?(?:工作)?(?:主要)?(?:工作)?(?:回顾|主要工作完成|工作总结)|(\d{4})年(?:主要|重点)?工作(?:开展|完成|落实)?情况/;

/** The month of the date that stands in the head; null where there is none. */
const monthOf = ({ front, lines }: FrameEvidence): number | null => {
  if (front.date) return front.date.value.month;
  const m = lines.map(line => /^[（(]?\d{4}年(\d{1,2})月(?:\d{1,2}日)?[）)]?$/.exec(line)?.[1]).find(Boolean);
  return m === undefined ? null : Number(m);
};

/** A report of January to April looks back on the year before, a later one on its own. */
const EARLY = 4;

const reported = (
  evidence: FrameEvidence,
  kind: DocumentKind,
  titled: readonly FrameReading<number>[],
  speech: Year,
  fileYear: Year,
): Omit<Years, 'speechYear'> => {
  if (AHEAD.has(kind)) return { dataYear: /执行/.test(evidence.title) ? first(titled) : null, disputes: [] };
  const looked = reviewed(evidence);
  const bySpeech = before(speech, monthOf(evidence));
  return SPOKEN.has(kind)
    ? ofSpoken(kind, titled, speech, looked, bySpeech)
    : ofWritten(evidence, kind, titled, looked, fileYear, bySpeech);
};

/** The year that a report of that month looks back on. */
const before = (speech: Year, month: number | null): Year =>
  speech && reading(month !== null && month > EARLY ? speech.value : speech.value - 1, speech.from, speech.words);

const ofSpoken = (
  kind: DocumentKind,
  titled: readonly FrameReading<number>[],
  speech: Year,
  looked: Year,
  bySpeech: Year,
): Omit<Years, 'speechYear'> => {
  // Later in the year than it plans, a report may look back on either year.
  const fits = !!looked && (!speech || isThatOrLast(looked.value, speech.value));
  const dataYear = fits ? looked : (bySpeech ?? looked);
  return {
    dataYear: kind === 'work-report' || looked || bySpeech ? dataYear : null,
    disputes: [
      ...(speech?.from === 'head' ? dispute('speechYear', speech, last(titled)) : []),
      ...(looked && speech && !fits ? dispute('dataYear', dataYear, looked) : []),
    ],
  };
};

const isThatOrLast = (year: number, speech: number): boolean => year === speech || year === speech - 1;

const ofWritten = (
  evidence: FrameEvidence,
  kind: DocumentKind,
  titled: readonly FrameReading<number>[],
  looked: Year,
  fileYear: Year,
  bySpeech: Year,
): Omit<Years, 'speechYear'> => {
  const opened = spoken(evidence, kind === 'budget' || kind === 'final-accounts');
  // Of a document of no known kind nobody knows what its file is named after.
  const dataYear =
    first(titled) ?? looked ?? opened ?? (kind === 'other' ? null : fileData(evidence, fileYear)) ?? bySpeech;
  const title = titled.length === 1 ? first(titled) : null;
  return { dataYear, disputes: kind === 'summary' ? dispute('dataYear', title, opened) : [] };
};

const dispute = (what: YearDispute['what'], taken: Year, other: Year): YearDispute[] =>
  taken && other && taken.value !== other.value ? [{ what, taken, other }] : [];

/**
 * “2025年，全市…”, “2025年全年…”: the years that sentences open with, the one that most of them have; null where two have
 * as many. A budget opens with what was carried out, and what it plans for the next year may fill more sentences.
 */
const spoken = ({ body }: FrameEvidence, earliest: boolean): Year => {
  const votes = new Map<number, { count: number; words: string }>();
  for (const text of body)
    for (const m of text.matchAll(
      /(?:^|[。；])\s*(?:[一二三四五六七八九十]+、[^。]{0,20})?(\d{4})年[，,]?(?=全[省市县区州盟旗年]|我[省市县区州院局])[^，。]{0,8}/g,
    )) {
      const year = Number(m[1]);
      votes.set(year, {
        count: (votes.get(year)?.count ?? 0) + 1,
        words: votes.get(year)?.words ?? m[0].replace(/^[。；]/, ''),
      });
    }
  const [best, next] = [...votes].sort((a, b) =>
    earliest && Math.abs(a[0] - b[0]) === 1 ? a[0] - b[0] : b[1].count - a[1].count,
  );
  return best && (earliest || best[1].count !== next?.[1].count) ? reading(best[0], 'text', best[1].words) : null;
};

/** The file's year, unless the text names years and never this one. */
const fileData = ({ body }: FrameEvidence, fileYear: Year): Year =>
  fileYear && !body.some(t => t.includes(`${fileYear.value}年`)) && body.some(t => /\d{4}年/.test(t)) ? null : fileYear;

/** A bulletin reports on the year that its body speaks of most; its title is heard where the body is silent or undecided. */
const ofBulletin = (
  { body }: FrameEvidence,
  titled: readonly FrameReading<number>[],
  fileYear: Year,
): Omit<Years, 'speechYear'> => {
  const counts = new Map<number, number>();
  for (const text of body)
    for (const m of text.matchAll(/(?<!\d)((?:19|20)\d{2})年(?!代)/g))
      counts.set(Number(m[1]), (counts.get(Number(m[1])) ?? 0) + 1);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  const spokenOf = most && most[1] > (next?.[1] ?? 0) ? reading(most[0], 'text', `${most[0]}年×${most[1]}`) : null;
  const title = last(titled);
  const modal = most && most[1] >= SPOKEN_OF ? spokenOf : null;
  const dataYear = modal && modal.value === title?.value ? title : (modal ?? title ?? spokenOf ?? fileYear);
  return { dataYear, disputes: dispute('dataYear', dataYear, title) };
};

/** Fewer mentions of a year than these say nothing of the whole. */
const SPOKEN_OF = 2;
