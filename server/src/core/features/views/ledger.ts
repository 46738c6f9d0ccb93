/**
 * 指标台账: indicator → one quantity of it (period, scope, measure, status) → its statements in the documents.
 * Contradictions come first, then the order of the newest document, as a drafter reads it.
 */
import { groupBy, say } from '../../base';
import { periodWords } from '../../checks';
import { yearOf, type Figure } from '../../facts';
import { figureKey, indicatorKey, type IndexedFile, type IndexedReport, type WorkspaceSnapshot } from '../../index';
import { documentLabel, lineLabel, newestFirst, sentenceOf } from './document';
import { standings, worst, type Reports, type Standing } from './standing';
import type { ViewNode, ViewTree } from './types';
import { aggregateName, indicatorLabel, measureName, statusName, withBound } from './words';

export const ledgerView = (workspace: WorkspaceSnapshot, reports: Reports): ViewTree => {
  const standing = standings(reports);
  const rows = newestFirst(workspace.files.values()).flatMap(file =>
    file.reports.flatMap(report =>
      report.figures.map(figure => ({
        file,
        report,
        figure,
        standing: standing({ file: file.file, span: figure.span }),
      })),
    ),
  );
  const named = rows.filter(r => r.figure.indicator);
  const indicators = [...groupBy(named, r => indicatorKey(r.figure) ?? r.figure.indicator?.name ?? '')].map(
    ([key, of]) => indicatorNode(key, of),
  );
  const contradicted = indicators.filter(isContradicted);
  const nameless = rows.filter(r => !r.figure.indicator);
  return {
    nodes: [
      ...contradicted,
      ...indicators.filter(i => !isContradicted(i)),
      ...(nameless.length ? [namelessNode(nameless)] : []),
    ],
    summary: contradicted.length
      ? say('{0} 个指标 · {1} 个有冲突', indicators.length, contradicted.length)
      : say('{0} 个指标', indicators.length),
  };
};

interface Row {
  readonly file: IndexedFile;
  readonly report: IndexedReport;
  readonly figure: Figure;
  readonly standing: Standing;
}

const isContradicted = ({ mark }: ViewNode): boolean => mark === 'error' || mark === 'warning';

const indicatorNode = (key: string, rows: readonly Row[]): ViewNode => {
  const first = rows[0]?.figure;
  const quantities = [...groupBy(rows, r => figureKey(r.figure) ?? looseKey(r.figure))].map(([id, of]) => ({
    of,
    node: quantityNode(`ledger|${id}`, of),
  }));
  const ordered = quantities.sort((a, b) => newer(a.of[0]?.figure, b.of[0]?.figure)).map(q => q.node);
  return {
    id: `ledger|${key}`,
    kind: 'indicator',
    mark: worst(rows.map(r => r.standing)),
    label: first ? indicatorLabel(first) : '',
    detail: say('{0} 处', rows.length),
    tooltip: '',
    place: null,
    unfolded: false,
    children: [...ordered.filter(isContradicted), ...ordered.filter(q => !isContradicted(q))],
  };
};

/** For figures that are compared with nothing: what could be read of them. */
const looseKey = (f: Figure): string =>
  [
    'loose',
    f.indicator?.name ?? '',
    f.scope?.name ?? '',
    f.period?.code ?? '',
    f.measure,
    f.status,
    f.quantity.unit,
  ].join('|');

/** The newest period first; figures without one last. */
const newer = (a: Figure | undefined, b: Figure | undefined): number => lastYear(b) - lastYear(a);
const lastYear = (f: Figure | undefined): number => (f?.period ? yearOf(f.period.code) : 0);

const quantityNode = (id: string, rows: readonly Row[]): ViewNode => {
  const figure = rows[0]?.figure;
  const words = figure
    ? [
        figure.period ? periodWords(figure.period.code) : say('时期未写明'),
        figure.scope && !figure.scope.own ? figure.scope.name : '',
        aggregateName(figure.aggregate),
        measureName(figure.measure),
        statusName(figure.status),
      ].filter(Boolean)
    : [];
  return {
    id,
    kind: 'quantity',
    mark: worst(rows.map(r => r.standing)),
    label: words.join(' · '),
    detail: [...new Set(rows.map(r => withBound(r.figure)))].join(' / '),
    tooltip: '',
    place: null,
    unfolded: true,
    children: rows.map((r, n) => statementNode(`${id}|${n}`, r)),
  };
};

const statementNode = (id: string, { file, report, figure, standing }: Row): ViewNode => {
  const place = { file: file.file, span: figure.span };
  return {
    id,
    kind: 'statement',
    mark: standing,
    label: withBound(figure),
    detail: `${documentLabel(file, report.report)} ${lineLabel(file, place)}`,
    tooltip: sentenceOf(report, figure),
    place,
    unfolded: false,
    children: [],
  };
};

const namelessNode = (rows: readonly Row[]): ViewNode => ({
  id: 'ledger|',
  kind: 'indicator',
  mark: 'none',
  label: say('未识别指标'),
  detail: say('{0} 处', rows.length),
  tooltip: say('没有读出说的是哪个指标，因此不与别处比较'),
  place: null,
  unfolded: false,
  children: rows.map((r, n) => statementNode(`ledger||${n}`, r)),
});
