/**
 * Status and period of a figure, settled together: neither is known without the other. What a target speaks of lies ahead, what was done
 * lies behind; a stretch of years takes what was added up in it, and its last year takes the level reached.
 */
import type { Span } from '../base';
import type { CalendarDate } from '../document';
import {
  asOfEnd,
  endOf,
  firstMonth,
  isPartOfYear,
  isUntil,
  isYear,
  isYears,
  firstYear,
  shiftYears,
  yearOf,
} from './period/algebra';
import { planOfHorizon } from './period/calendar';
import type { Turn } from './period/discourse';
import { findTimes, type TimeWords } from './period/expression';
import { inYear } from './period/part';
import type { ReportTimes } from './period/report';
import { year, years, type Period } from './period/value';
import type { Section } from './section';
import type { Aggregate, Evidence, Measure, PeriodReading, Status } from './types';

export interface SettleContext {
  readonly times: ReportTimes;
  readonly section: Section;
  readonly turn: Turn | undefined;
  /** The paragraph's view text. */
  readonly text: string;
  readonly sentence: Span;
  /** From the last ；or sentence start to the figure. */
  readonly statement: Span;
  /** Where its clause begins. */
  readonly clause: number;
  readonly end: number;
  /** Where the number before this one starts; −1 for none. */
  readonly previousStart: number;
  readonly measure: Measure;
  readonly aggregate: Aggregate | null;
  readonly comparison: string | null;
  /** A dictionary's word on the indicator: stock, flow, ratio … */
  readonly flow: string | null;
  readonly name: string | null;
  readonly unit: string;
}

export interface Settled {
  readonly status: Status;
  readonly period: PeriodReading | null;
}

export const settle = (c: SettleContext): Settled => {
  const own = ownTime(c);
  const read = (status: Status): Settled => ({
    status,
    period: average(c, status, fit(c, status, startOfChange(c, inTime(c, status, periodOf(c, own, status))))),
  });
  const settled = read(statusOf(c, own));
  return settled.status === 'actual' && isToCome(c, settled.period) ? read('target') : settled;
};

/** Nobody has the whole of a year behind the one that the report reviews: what is said of it is meant to be. */
const isToCome = (
  { times: { calendar }, text, sentence, statement, measure }: SettleContext,
  period: PeriodReading | null,
): boolean =>
  period !== null &&
  isYear(period.code) &&
  measure !== 'rank' &&
  calendar.reviewed !== null &&
  calendar.year !== null &&
  yearOf(period.code) > calendar.reviewed &&
  yearOf(period.code) >= calendar.year &&
  !HAPPENED.test(text.slice(statement.start, statement.end)) &&
  !OBSERVED.test(text.slice(sentence.start, statement.end));

/** What has come about in the year that runs: 今年已下达, 提前下达2026年. */
const HAPPENED = /已(?!有)|提前|了(?!解)|今年以来|刚刚|日前|目前|当前|截至|现有|现已/;

// ---- status

const AIM =
  /(?:力争|争取|确保|(?<![主重需必首紧次摘纲概只])要(?!求|素|闻|件|点|道|害|塞|义|目|职|案)|目标(?:是|为|任务)|预期|(?<!占|年度|全年|行动|招商|三年|五年|发展|度)计划(?=[\u4e00-\u9fa5]{0,6}(?:完成|投资|实施|新增|建设))|拟|将(?!军|士)|到“十|今后|下一步|下半年|明年|年底前?(?:要|完成|实现|达到)|必须|努力(?:实现|达到|完成))/;
const DONE = /(?:完成了|达到了|实现了|已(?:经)?(?:完成|建成|达|实现|谋划|流转|组织)|荣获|获评|同比|比上年|比去年)/;
const DONE_ALREADY = /已(?:经)?(?:谋划|流转|完成|建成|达|实现)|今年以来|上半年，(?!要)/;
/** What is seen is there: 从运行情况来看，…居第8位. */
const OBSERVED = /(?:情况|形势|数据|现状|态势|运行|走势|结果|指标)来?看，|(?<!力争|要|进|升|跃)居(?:全|第)/;
/** 预计 foretells, 预计数 names a number. */
const EXPECTED = /预计(?!数|值)|初步预计/;

interface OwnTime {
  readonly time: TimeWords;
  readonly from: 'clause' | 'sentence';
}

/** The nearest time of the statement, else of the sentence before it. */
const ownTime = ({ text, times, statement, sentence, previousStart }: SettleContext): OwnTime | undefined => {
  const nearest = (from: number, to: number): TimeWords | undefined =>
    to > from
      ? findTimes(text.slice(from, to), times.calendar)
          .filter(t => !isSpent(text, t, from, previousStart))
          .at(-1)
      : undefined;
  const inStatement = nearest(statement.start, statement.end);
  if (inStatement) return { time: inStatement, from: 'clause' };
  const inSentence = nearest(sentence.start, statement.start);
  return inSentence && { time: inSentence, from: 'sentence' };
};

/** 由2015年的A增加到B: the year belongs to A alone; 2019年度47个项目…，完成投资55%: a batch's year to the batch. */
const isSpent = (text: string, t: TimeWords, from: number, previousStart: number): boolean =>
  previousStart >= from + t.end &&
  (/[由从]$/.test(text.slice(Math.max(0, from + t.start - 1), from + t.start)) ||
    (/年度$/.test(t.words) && /^.?\d/.test(text.slice(from + t.end, from + t.end + 2))));

const statusOf = (c: SettleContext, own: OwnTime | undefined): Status => {
  const sentence = c.text.slice(c.sentence.start, c.statement.end);
  const statement = c.text.slice(c.statement.start, c.statement.end);
  if (EXPECTED.test(sentence)) return 'expected';
  const aims = AIM.test(statement) || isAhead(c, own);
  const over = isOver(c, own);
  if (c.section.planned)
    return !aims && (over || c.turn?.stretch || DONE_ALREADY.test(sentence) || OBSERVED.test(sentence))
      ? 'actual'
      : 'target';
  if (c.section.done || DONE.test(statement)) return 'actual';
  if (over && isLongOver(c, own)) return 'actual';
  return aims || /主要预期目标是|目标(?:是|为)：/.test(sentence) ? 'target' : 'actual';
};

const absolute = (own: OwnTime | undefined): Period | undefined =>
  own && 'period' in own.time.time ? own.time.time.period : undefined;

/** 到2030年, 今后五年, 明年: a time of its own that has not come. */
const isAhead = ({ times }: SettleContext, own: OwnTime | undefined): boolean => {
  const p = absolute(own);
  return (
    !!p &&
    times.calendar.year !== null &&
    own?.from === 'clause' &&
    (isUntil(p) ? yearOf(p) >= times.calendar.year : firstYear(p) > times.calendar.year)
  );
};

/** Had the time that its own words name ended when the report was given? A whole year only where the year after had begun. */
const isOver = (c: SettleContext, own: OwnTime | undefined): boolean => {
  const { calendar, date } = c.times;
  if (!own || calendar.year === null) return false;
  const p =
    absolute(own) ??
    ('part' in own.time.time && /half|quarter|months?$/.test(own.time.time.part.kind)
      ? inYear(own.time.time.part, calendar.year)
      : undefined);
  if (!p || isUntil(p)) return false;
  return date?.month ? endOf(p) < date.year * 10000 + date.month * 100 : yearOf(p) < calendar.year;
};

/** No aim is set for a year that is gone: 到2010年 in a report of 2031. */
const isLongOver = ({ times }: SettleContext, own: OwnTime | undefined): boolean => {
  const p = absolute(own);
  return !!p && times.calendar.year !== null && yearOf(p) < times.calendar.year - 1;
};

// ---- period

const periodOf = (c: SettleContext, own: OwnTime | undefined, status: Status): PeriodReading | null => {
  const { section, times, turn } = c;
  if (own) {
    const said = dated(c, own.time, own.from, status);
    if (said) return said;
  }
  const first = turn?.topic[0];
  const opening = first && dated(c, first, 'paragraph', status);
  if (opening && !(turn.stretch && opensStretch(first))) return ofAspect(c, opening);
  if (turn?.stretch && status !== 'target')
    return ofAspect(c, { code: turn.stretch.period, evidence: { from: 'heading', words: turn.stretch.words } });
  if (section.period)
    return { code: section.period.period, evidence: { from: 'heading', words: section.period.words } };
  const otherwise = status === 'target' ? times.plan : times.review;
  return otherwise && { code: otherwise.period, evidence: { from: 'document', words: otherwise.words } };
};

const opensStretch = (t: TimeWords): boolean => 'period' in t.time && isYears(t.time.period);

/** Time words with their year: where they lack it, that of what the words before, the heading or the report speak of. */
const dated = (c: SettleContext, t: TimeWords, from: Evidence['from'], status: Status): PeriodReading | null => {
  const evidence: Evidence = { from, words: t.words };
  if ('period' in t.time) return { code: t.time.period, evidence };
  const y = yearFor(c, status, t.time.part.kind === 'past');
  return y === null ? null : { code: inYear(t.time.part, y), evidence };
};

const yearFor = ({ times, section, turn }: SettleContext, status: Status, past: boolean): number | null => {
  const { year: own, reviewed } = times.calendar;
  if (status === 'target' && own !== null && !past) return own;
  const named = turn?.topic.flatMap(t =>
    'period' in t.time && isYear(t.time.period) ? [yearOf(t.time.period)] : [],
  )[0];
  if (named !== undefined) return named;
  if (past && reviewed !== null && (!section.period || yearOf(section.period.period) > reviewed)) return reviewed;
  if (turn?.stretch) return yearOf(turn.stretch.period);
  const inherited = section.period?.period ?? (status === 'target' ? times.plan : times.review)?.period;
  return inherited === undefined ? own : firstYear(inherited);
};

/** What lasted through the years is of all of them: 稳定在550亿斤左右. */
const LASTED = /(?:稳定|保持|控制|维持)在[^，。；、\d]{0,6}$/;
/** Of what is reached, not added up: 达到, 位居 before the number. */
const REACHED =
  /(?:达到?|位居|居|稳居|突破|超过|跃上|迈上|跨上|总量|总数|余额|保有量|拥有|共有|现有)[^，。；、\d]{0,6}$/;
const ADDED =
  /新增|累计|年均|新建|改造|净增|建成|完成|投入|实施|引进|培育|发放|落实|争取|帮助|减免|减税|转移|脱贫|增加|减少|共(?!有)|总投资/;

/** Within a stretch of years that the sentences before it opened, levels and stocks are of its last year; what was added up is of the stretch. */
const ofAspect = (c: SettleContext, reading: PeriodReading): PeriodReading =>
  !isYears(reading.code) || spans(c) ? reading : { ...reading, code: year(yearOf(reading.code)) };

const spans = ({ measure, aggregate, comparison, flow, text, clause, statement }: SettleContext): boolean => {
  const left = text.slice(clause, statement.end);
  if (aggregate === 'new' || aggregate === 'cumulative' || /年均/.test(comparison ?? '')) return true;
  if (measure === 'growth' || measure === 'change' || measure === 'points' || measure === 'multiple')
    return !/同比|[比较](?:上年|去年)/.test(comparison ?? '');
  if (LASTED.test(left)) return true;
  if (measure === 'rank' || measure === 'share' || flow === 'stock' || flow === 'ratio') return false;
  return ADDED.test(left) || !REACHED.test(left);
};

/** What was done cannot lie behind the report's day: 截至11月底 in a report of January is last November. */
const inTime = (
  { times, section }: SettleContext,
  status: Status,
  reading: PeriodReading | null,
): PeriodReading | null => {
  if (!reading || status !== 'actual' || times.calendar.year === null) return reading;
  const { code } = reading;
  const { date, calendar } = times;
  if (isUntil(code)) return reading;
  if (isYears(code))
    return calendar.reviewed !== null &&
      yearOf(code) > calendar.reviewed &&
      firstYear(code) < calendar.reviewed &&
      !section.planned
      ? { ...reading, code: years(firstYear(code), calendar.reviewed) }
      : reading;
  return !/\d{4}/.test(reading.evidence.words) && isAfter(code, date)
    ? { ...reading, code: shiftYears(code, -1) }
    : reading;
};

/** A month that has not begun, a day that has not come; of a whole year nothing is said. */
const isAfter = (p: Period, date: CalendarDate | null): boolean => {
  if (!date?.month || isYear(p)) return false;
  const begins = isPartOfYear(p) ? firstMonth(p) : { year: yearOf(p), month: Math.floor((endOf(p) % 10000) / 100) };
  return begins.year * 12 + begins.month > date.year * 12 + date.month;
};

const startOfChange = (c: SettleContext, reading: PeriodReading | null): PeriodReading | null =>
  isStart(c) && reading?.evidence.from !== 'clause' ? earlierStart(c, reading) : reading;

/** 由A增加到B: A is of an earlier time, never of the default one. */
const isStart = ({ text, clause, statement, end }: SettleContext): boolean =>
  FROM.test(text.slice(Math.max(clause, statement.end - 40), statement.end)) &&
  MOVES_TO.test(text.slice(end, end + 40));

/** 由上年的17.2∶40.5∶42.3: members of one ratio stand on both sides of each. */
const FROM = /[由从](?:[^，。；\d]{0,12}|\d{4}年[^，。；\d]{0,6}|[^，。；]{0,12})(?:\d[\d.]*[:：∶]){0,3}$/;
const MOVES_TO =
  /^(?:[:：∶]\d[\d.]*){0,3}[^，。；]{0,8}[，]?[^，。；\d]{0,6}(?:增加|增长|提高|上升|提升|扩大|缩小|收窄|下降|减少|降低|压缩|缩短|跃升|攀升|壮大|调整|优化|转变|演变|降|增|升|变)[^，。；\d]{0,2}(?:到|至|为)/;

/** The year that an earlier 由…年的 of the same sentence gave, or the one before the years looked back on; null where nothing tells. */
const earlierStart = (
  { text, sentence, statement, turn }: SettleContext,
  reading: PeriodReading | null,
): PeriodReading | null => {
  const named = [...text.slice(sentence.start, statement.end).matchAll(/[由从](\d{4})年/g)].pop()?.[1];
  if (
    reading &&
    isYear(reading.code) &&
    /[由从](?:上年|去年|上一年)(?:同期|底|末)?的?[^，。；]{0,24}$/.test(text.slice(sentence.start, statement.end))
  )
    return { code: year(yearOf(reading.code) - 1), evidence: { from: 'sentence', words: '上年' } };
  if (named && reading) return { code: year(Number(named)), evidence: { from: 'sentence', words: `${named}年` } };
  // 五年来由A提高到B: A is of the year before the five.
  const stretch = reading && isYears(reading.code) ? reading.code : turn?.stretch?.period;
  return stretch && reading ? { ...reading, code: year(firstYear(stretch) - 1) } : null;
};

/** A number of years is never of half a year, and a stock at the half year's end is of that day. */
const fit = (
  { unit, measure, name }: SettleContext,
  status: Status,
  reading: PeriodReading | null,
): PeriodReading | null => {
  if (!reading || !isPartOfYear(reading.code)) return reading;
  if (unit === '年') return { ...reading, code: year(yearOf(reading.code)) };
  return measure === 'level' && /(?:余额|保有量|库存|储备)$/.test(name ?? '') && status !== 'target'
    ? { ...reading, code: asOfEnd(reading.code) }
    : reading;
};

/** A yearly average is over years: those of its own words, those looked back on, those planned; else no time is known. */
const average = (
  { comparison, turn, section, times }: SettleContext,
  status: Status,
  reading: PeriodReading | null,
): PeriodReading | null => {
  if (!/年均/.test(comparison ?? '') || !reading || isYears(reading.code)) return reading;
  const horizon = isUntil(reading.code) ? planOfHorizon(yearOf(reading.code)) : undefined;
  const heading = section.period && isYears(section.period.period) ? section.period.period : undefined;
  const behind = turn?.stretch?.period ?? (times.calendar.lookBack ? years(...times.calendar.lookBack) : undefined);
  const over =
    (horizon && years(...horizon)) ??
    heading ??
    (status === 'target' ? (times.planned ? years(...times.planned) : undefined) : behind);
  return over ? { ...reading, code: over } : null;
};
