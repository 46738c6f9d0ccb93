/**
 * One indicator over time and documents, for a picture: its periods in order, and every statement of every document as a point.
 * Whole years are not drawn among their halves and months: of one indicator the years and the parts of years are two series.
 */
import { rational, say } from '../../base';
import { periodWords } from '../../checks';
import { comparePeriods, isUntil, isYear, isYears, type Figure, type Period } from '../../facts';
import { indicatorKey, type Place, type WorkspaceSnapshot } from '../../index';
import { documentLabel, lineLabel, newestFirst } from './document';
import { standings, type Reports } from './standing';
import { aggregateName, indicatorLabel, measureName, withBound } from './words';

export interface SeriesPoint extends Place {
  /** Index into `documents`. */
  readonly document: number;
  /** Index into `periods`. */
  readonly period: number;
  /** In `unit`. */
  readonly value: number;
  /** As written: `13.2亿元`. */
  readonly written: string;
  readonly target: boolean;
  readonly conflict: boolean;
  /** `第13行`. */
  readonly line: string;
}

export interface Series {
  readonly title: string;
  /** The unit of the values: 亿元 where the figures are large. */
  readonly unit: string;
  readonly periods: readonly string[];
  readonly documents: readonly string[];
  readonly points: readonly SeriesPoint[];
}

/** What makes figures points of one picture: everything but time, status and document. */
export const seriesKey = (figure: Figure): string | undefined => {
  const name = indicatorKey(figure);
  if (!name || !figure.scope || !figure.period || figure.threshold || figure.measure === 'rank') return undefined;
  return [
    name,
    figure.scope.name,
    figure.measure,
    figure.aggregate === 'new' || figure.aggregate === 'cumulative' ? figure.aggregate : '',
    figure.quantity.dimension,
    figure.quantity.unit,
    stretchOf(figure.period.code),
  ].join('|');
};

const stretchOf = (p: Period): string => (isYear(p) || isUntil(p) ? 'year' : isYears(p) ? 'years' : 'part');

/** Undefined where no figure has that key any more. */
export const seriesOf = (workspace: WorkspaceSnapshot, reports: Reports, key: string): Series | undefined => {
  const standing = standings(reports);
  const found = newestFirst(workspace.files.values())
    .reverse()
    .flatMap(file =>
      file.reports.flatMap(report =>
        report.figures.filter(f => seriesKey(f) === key).map(figure => ({ file, report, figure })),
      ),
    );
  const first = found[0];
  if (!first) return undefined;
  const codes = [...new Set(found.flatMap(({ figure }) => figure.period?.code ?? []))].sort(comparePeriods);
  const documents = [...new Set(found.map(({ file, report }) => documentLabel(file, report.report)))];
  const scale = scaleOf(found.map(f => f.figure));
  const { figure } = first;
  return {
    title: [
      indicatorLabel(figure),
      figure.scope && !figure.scope.own ? figure.scope.name : '',
      aggregateName(figure.aggregate),
      measureName(figure.measure),
    ]
      .filter(Boolean)
      .join(' · '),
    unit: `${scale.name}${figure.quantity.unit}`,
    periods: codes.map(periodWords),
    documents,
    points: found.map(({ file, report, figure }): SeriesPoint => {
      const place = { file: file.file, span: figure.span };
      const magnitude = rational.toNumber(figure.quantity.value) / scale.factor;
      return {
        ...place,
        document: documents.indexOf(documentLabel(file, report.report)),
        period: figure.period ? codes.indexOf(figure.period.code) : -1,
        // A fall is written as a magnitude: 下降3.2%.
        value:
          figure.direction === 'down' && figure.measure !== 'level' && figure.measure !== 'share'
            ? -magnitude
            : magnitude,
        written: withBound(figure),
        target: figure.status === 'target',
        conflict: ['error', 'warning'].includes(standing(place)),
        line: lineLabel(file, place),
      };
    }),
  };
};

const scaleOf = (figures: readonly Figure[]): { readonly factor: number; readonly name: string } => {
  const { dimension } = figures[0]?.quantity ?? {};
  if (dimension === 'percent' || dimension === 'points' || dimension === 'multiple' || dimension === 'ratio')
    return { factor: 1, name: '' };
  const largest = Math.max(...figures.map(f => rational.toNumber(f.quantity.value)));
  if (largest >= 1e8) return { factor: 1e8, name: say('亿') };
  return largest >= 1e4 ? { factor: 1e4, name: say('万') } : { factor: 1, name: '' };
};
