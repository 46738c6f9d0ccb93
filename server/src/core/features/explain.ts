/**
 * “为什么（没有）提示”: how the figure under the caret was read, part by part, with the words that decided; with what it is
 * compared, or why with nothing; and what the checks made of it.
 */
import { say, spanTouches } from '../base';
import { computed, periodWords, written, type CheckReport } from '../checks';
import type { CellHeader, Evidence, Figure } from '../facts';
import { figureKey, type IndexedFile, type Place, type WorkspaceSnapshot } from '../index';
import { frameRows } from './frame';
import { nameOfMeasure } from './measures';
import { figureAt } from './place';
import { fileLabel, lineLabel } from './views/document';

export interface Explanation {
  /** What stands at the caret: `13.2亿元`. */
  readonly title: string;
  readonly rows: readonly ExplanationRow[];
}

export interface ExplanationRow {
  readonly kind: 'read' | 'unread' | 'same' | 'proof' | 'finding' | 'note';
  readonly label: string;
  readonly value: string;
  readonly why: string;
  /** Where the row leads. */
  readonly place: Place | null;
}

export const explainAt = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  offset: number,
  checked: CheckReport,
): Explanation => {
  const figure = figureAt(file, offset);
  const titled = figure
    ? undefined
    : file.reports.find(({ report: { front } }) => front.title && spanTouches(front.title.span, offset));
  if (titled)
    return {
      title: titled.report.front.title?.value ?? '',
      rows: [
        ...frameRows(titled.report).map(r =>
          r.value === null ? unread(r.label, r.why) : read(r.label, r.value, r.why),
        ),
        ...findingRows(checked, p => p.file === file.file && spanTouches(p.span, offset)),
      ],
    };
  if (!figure)
    return {
      title: say('光标处没有数据'),
      rows: [
        ...findingRows(checked, p => p.file === file.file && spanTouches(p.span, offset)),
        note(say('未读作数据'), say('日期、序号、文号、会议届次以及提法里的数不作数据，不参与核对')),
      ],
    };
  const mine = (p: Place): boolean => p.file === file.file && p.span.start === figure.span.start;
  const verdicts = [...findingRows(checked, mine), ...proofRows(checked, mine)];
  return {
    title: written(figure),
    rows: [
      ...readingRows(figure),
      ...comparisonRows(workspace, file, figure),
      ...(verdicts.length ? verdicts : [note(say('核对结果'), say('没有别处的说法或推算能证明它，也没有与它矛盾的'))]),
    ],
  };
};

const note = (label: string, value: string): ExplanationRow => ({ kind: 'note', label, value, why: '', place: null });
const read = (label: string, value: string, why: string): ExplanationRow => ({
  kind: 'read',
  label,
  value,
  why,
  place: null,
});
const unread = (label: string, value: string): ExplanationRow => ({
  kind: 'unread',
  label,
  value,
  why: '',
  place: null,
});

const readingRows = (f: Figure): ExplanationRow[] => [
  ...cellRow(f),
  f.indicator
    ? read(
        say('指标'),
        [...f.indicator.qualifiers, f.indicator.name].join(' '),
        f.indicator.canonical
          ? say('词库中的指标，原文“{0}”', f.indicator.written)
          : say('取自文中的名词短语“{0}”', f.indicator.written),
      )
    : unread(say('指标'), say('没有读出')),
  f.scope ? read(say('范围'), f.scope.name, evidenceWords(f.scope.evidence, f)) : unread(say('范围'), say('没有读出')),
  f.period
    ? read(say('时期'), periodWords(f.period.code), evidenceWords(f.period.evidence, f))
    : unread(say('时期'), say('没有读出')),
  read(
    say('类别'),
    [statusWords(f), measureWords(f), aggregateWords(f)].filter(Boolean).join(' · '),
    f.comparison ?? '',
  ),
  read(say('数值'), computed(f.quantity.value, f), boundWords(f)),
];

/** The table that it stands in, with the row and the column that say what it is. */
const cellRow = ({ where }: Figure): ExplanationRow[] => {
  if (where.kind !== 'cell') return [];
  const words = (of: CellHeader['of']): string =>
    where.headers
      .filter(h => h.of === of)
      .map(h => h.words)
      .join(' · ');
  return [
    read(say('所在表格'), words('table') || say('（无表题）'), say('行“{0}”，列“{1}”', words('row'), words('column'))),
  ];
};

const comparisonRows = (workspace: WorkspaceSnapshot, file: IndexedFile, figure: Figure): ExplanationRow[] => {
  const key = figureKey(figure);
  if (!key) return [note(say('不与别处比较'), whyAlone(figure))];
  const others = (workspace.quantities.get(key) ?? []).filter(
    r => !(r.file === file.file && r.figure.span.start === figure.span.start),
  );
  if (!others.length) return [note(say('同一数据'), say('别处没有同一指标、范围、时期和类别的数据'))];
  return others.map(r => {
    const other = workspace.files.get(r.file);
    const place = { file: r.file, span: r.figure.span };
    return {
      kind: 'same',
      label: say('同一数据'),
      value: written(r.figure),
      why: other ? `${fileLabel(r.file)} ${lineLabel(other, place)}` : '',
      place,
    };
  });
};

const whyAlone = (f: Figure): string => {
  if (f.threshold) return say('它是划分标准（如“10万元以上的村”），不是某个指标的数');
  if (f.stretch) return say('它是力争目标，与基本目标不是一个数');
  const missing = [f.indicator ? '' : say('指标'), f.scope ? '' : say('范围'), f.period ? '' : say('时期')].filter(
    Boolean,
  );
  if (missing.length) return say('没有读出{0}，不能断定与别处说的是同一个数', missing.join('、'));
  return say('“{0}”说法太笼统，同名的不一定是同一件事', f.indicator?.name ?? '');
};

const findingRows = (checked: CheckReport, mine: (p: Place) => boolean): ExplanationRow[] =>
  checked.findings
    .filter(f => mine(f) || f.related.some(mine))
    .map(f => ({
      kind: 'finding',
      label: say('提示'),
      value: f.message,
      why: f.why,
      place: mine(f) ? (f.related[0] ?? null) : f,
    }));

const proofRows = (checked: CheckReport, mine: (p: Place) => boolean): ExplanationRow[] =>
  checked.links
    .filter(l => l.members.some(mine))
    .map(l => ({
      kind: 'proof',
      label: say('已证明'),
      value: l.detail,
      why: '',
      place: l.members.find(m => !mine(m)) ?? null,
    }));

const evidenceWords = ({ from, words }: Evidence, { where: { kind } }: Figure): string => {
  const where = ((): string => {
    switch (from) {
      case 'clause':
        return kind === 'cell' ? say('依据表头或行名') : say('依据本句');
      case 'sentence':
        return say('依据本句前文');
      case 'paragraph':
        return say('依据段首');
      case 'heading':
        return kind === 'cell' ? say('依据表题') : say('依据标题');
      case 'document':
        return say('依据文件日期或标题');
      case 'default':
        return say('文中未写明，按惯例推定');
    }
  })();
  return words ? `${where}“${words}”` : where;
};

const statusWords = ({ status }: Figure): string =>
  status === 'target' ? say('目标值') : status === 'expected' ? say('预计值') : say('完成值');

const measureWords = ({ measure }: Figure): string => (measure === 'level' ? say('水平') : nameOfMeasure(measure));

const aggregateWords = ({ aggregate }: Figure): string =>
  aggregate === 'new'
    ? say('新增')
    : aggregate === 'total'
      ? say('总数')
      : aggregate === 'cumulative'
        ? say('累计')
        : '';

const boundWords = (f: Figure): string => {
  const { lo, hi } = f.interval;
  const from = lo ? computed(lo.value, f) : '';
  const to = hi ? computed(hi.value, f) : '';
  if (from && to) return from === to ? say('准确数') : say('按书写精度和限定词，在 {0} 与 {1} 之间', from, to);
  if (from) return say('不低于 {0}', from);
  return to ? say('不超过 {0}', to) : '';
};
