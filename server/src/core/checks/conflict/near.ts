/** Statements that are close to one another without being one: an estimate and its result, two labels of one number, a part and its whole. */
import { interval, rational, say } from '../../base';
import {
  findIndicator,
  IDENTITIES,
  isYear,
  isYears,
  lengthInMonths,
  matchIndicators,
  periodsOverlap,
  runningMonth,
  type Figure,
} from '../../facts';
import { figureKey, subjectKey, type FigureRef, type IndexedFile, type WorkspaceSnapshot } from '../../index';
import { about, periodWords, written } from '../wording';

export interface Nearness {
  readonly ref: FigureRef;
  readonly other: FigureRef;
  readonly message: string;
  readonly reason: string;
}

/** 预计380亿元, and elsewhere 完成375亿元. */
export function* estimates(workspace: WorkspaceSnapshot, file: IndexedFile): Iterable<Nearness> {
  const first = firstOfKind<FigureRef>();
  for (const report of file.reports)
    for (const figure of report.figures) {
      if (figure.status !== 'expected' || !figure.indicator?.canonical) continue;
      const key = figureKey({ ...figure, status: 'actual' });
      const ref: FigureRef = { file: file.file, report: report.report, figure };
      const other =
        key === undefined
          ? undefined
          : first(`${key}|${ends(figure)}`, () =>
              workspace.quantities.get(key)?.find(r => !interval.meets(r.figure.interval, figure.interval)),
            );
      if (other)
        yield {
          ref,
          other,
          message: say(
            '{0}的预计数与完成数不同：此处预计{1}，另一处{2}',
            about(figure),
            written(figure),
            written(other.figure),
          ),
          reason: say('一处是预计，一处是完成，先后两个时间的数'),
        };
    }
}

/** As-of dates a month apart: 截至6月底 and 截至7月底. */
export function* nearDates(workspace: WorkspaceSnapshot, file: IndexedFile): Iterable<Nearness> {
  const first = firstOfKind<FigureRef>();
  for (const report of file.reports)
    for (const figure of report.figures) {
      const subject = report.keys[figure.id]?.subject;
      const month = monthOf(figure);
      if (!subject || month === undefined || !figure.indicator?.canonical || figure.status === 'target') continue;
      const ref: FigureRef = { file: file.file, report: report.report, figure };
      const other = first(`${subject}|${figure.status}|${month}|${ends(figure)}`, () =>
        workspace.subjects
          .get(subject)
          ?.find(
            r =>
              r.figure.status === figure.status &&
              monthOf(r.figure) === month + 1 &&
              !interval.meets(r.figure.interval, figure.interval),
          ),
      );
      if (other?.figure.period && figure.period)
        yield {
          ref,
          other,
          message: say(
            '{0}两处截止时间相差一个月：此处{1}，另一处{2}（{3}）',
            about(figure),
            written(figure),
            written(other.figure),
            periodWords(other.figure.period.code),
          ),
          reason: say('截止时间不同，两数都可能是对的'),
        };
    }
}

/** What statements of one kind find in a list is looked for once: a thousand of them would walk it a thousand times. */
const firstOfKind = <T>(): ((kind: string, find: () => T | undefined) => T | undefined) => {
  const known = new Map<string, { readonly value: T | undefined }>();
  return (kind, find) => {
    const found = known.get(kind) ?? { value: find() };
    known.set(kind, found);
    return found.value;
  };
};

const ends = ({ interval: { lo, hi } }: Figure): string =>
  [lo, hi].map(e => (e ? `${e.value.n}/${e.value.d}${e.closed ? '=' : ''}` : '')).join('~');

const monthOf = ({ period }: Figure): number | undefined => (period ? runningMonth(period.code) : undefined);

/** One number told once of a year and once of five: both can be true only if nothing was done in the other four. */
export const twoLabels = (a: FigureRef, b: FigureRef): Nearness | undefined => {
  const [short, long] = a.figure.period && isYears(a.figure.period.code) ? [b, a] : [a, b];
  const [x, y] = [short.figure, long.figure];
  if (
    !x.period ||
    !isYear(x.period.code) ||
    !y.period ||
    !isYears(y.period.code) ||
    y.aggregate !== 'cumulative' ||
    x.aggregate === 'cumulative' ||
    x.aggregate === 'total'
  )
    return undefined;
  if (
    x.status !== 'actual' ||
    y.status !== 'actual' ||
    x.measure !== 'level' ||
    x.quantity.dimension !== 'count' ||
    rational.compare(x.quantity.value, rational.fromInt(100)) < 0 ||
    x.indicator?.entry?.flow === 'stock'
  )
    return undefined;
  return {
    ref: short,
    other: long,
    message: say(
      '{0}：{1}一处记在{2}，一处记为{3}累计',
      x.indicator?.name ?? '',
      written(x),
      periodWords(x.period.code),
      periodWords(y.period.code),
    ),
    reason: say('同一个数不应既是一年的、又是几年累计的，除非其余年份没有发生'),
  };
};

/** By the name of the part: the whole that it cannot exceed. */
const WHOLE_OF: ReadonlyMap<string, string> = new Map(
  IDENTITIES.filter(i => i.kind === 'le').flatMap(i => {
    const [part, whole] = [findIndicator(i.left), findIndicator(i.terms[0] ?? '')];
    return part && whole && part.dimension === whole.dimension ? [[part.name, whole.name] as const] : [];
  }),
);

/** 专项债券额度22.5亿元, and all of 争取债券资金 only 21.3亿元. */
export function* partsAboveWholes(workspace: WorkspaceSnapshot, file: IndexedFile): Iterable<Nearness> {
  const first = firstOfKind<FigureRef>();
  for (const report of file.reports)
    for (const figure of report.figures) {
      const { indicator, period } = figure;
      if (figure.measure !== 'level' || !indicator || !period || figure.status === 'target' || figure.bound !== '=')
        continue;
      const part =
        indicator.entry?.name ??
        matchIndicators(indicator.name)
          .map(m => m.entry.name)
          .find(n => WHOLE_OF.has(n));
      const whole = findIndicator(WHOLE_OF.get(part ?? '') ?? '');
      if (!whole) continue;
      const ref: FigureRef = { file: file.file, report: report.report, figure };
      const subject = subjectKey({
        ...figure,
        indicator: { ...indicator, name: whole.name, entry: whole, canonical: true, qualifiers: [] },
      });
      const other =
        subject === undefined
          ? undefined
          : first(`${subject}|${period.code}|${figure.aggregate}|${figure.around.tier}|${ends(figure)}`, () =>
              workspace.subjects.get(subject)?.find(
                r =>
                  r.figure.bound === '=' &&
                  r.figure.period &&
                  periodsOverlap(r.figure.period.code, period.code) &&
                  isMore(figure, r.figure) &&
                  closeInTime(r.figure, figure) &&
                  (r.figure.aggregate === 'new') === (figure.aggregate === 'new') &&
                  // 市级政府债务限额 is no whole of 全市政府债务余额.
                  r.figure.around.tier === figure.around.tier,
              ),
            );
      if (other)
        yield {
          ref,
          other,
          message: say(
            '分项大于总项：{0}{1}，大于{2}{3}',
            indicator.name,
            written(figure),
            other.figure.indicator?.name ?? '',
            written(other.figure),
          ),
          reason: say('{0}是{1}的一部分', part ?? '', whole.name),
        };
    }
}

const isMore = (part: Figure, whole: Figure): boolean =>
  !!part.interval.lo && !!whole.interval.hi && rational.compare(part.interval.lo.value, whole.interval.hi.value) >= 0;

/** A part of five years may exceed a whole of one, and that of a year a whole of some months. */
const closeInTime = (whole: Figure, part: Figure): boolean =>
  !!whole.period &&
  !!part.period &&
  !isYears(part.period.code) &&
  lengthInMonths(part.period.code) <= lengthInMonths(whole.period.code);
