/** The ledger of figures (指标台账): one row a figure, with its sentence and place. */
import { rational } from '../core/base';
import { periodWords } from '../core/checks';
import type { Figure } from '../core/facts';
import { documentName, readingOf } from '../core/features';
import type { IndexedFile, IndexedReport } from '../core/index/index';
import { positionAt } from '../core/text';

export const LEDGER_COLUMNS = ['文件', '文稿', '行', '列', '原文', '指标', '范围', '时期', '类别', '状态', '数值', '单位', '限定', '变动', '比较', '依据', '所在句'] as const;

export type LedgerRow = readonly (string | number)[];

const MEASURE = { level: '水平', growth: '增速', change: '增减量', points: '百分点', share: '占比', multiple: '倍数', rank: '位次' } as const;
const STATUS = { actual: '完成', expected: '预计', target: '目标' } as const;

export const ledgerRows = (files: readonly IndexedFile[]): LedgerRow[] => files.flatMap(f => f.reports.flatMap(r => r.figures.map(figure => ledgerRow(f, r, figure))));

const ledgerRow = (file: IndexedFile, { report }: IndexedReport, f: Figure): LedgerRow => {
  const { line, character } = positionAt(file.tree.source, f.span.start);
  const view = report.paragraphs[f.paragraph]?.view.text ?? '';
  return [
    file.file, documentName(report), line + 1, character + 1, f.text.replace(/\s+/g, ''),
    f.indicator?.name ?? '', f.scope?.name ?? '', f.period ? periodWords(f.period.code) : '', MEASURE[f.measure], STATUS[f.status],
    rational.toNumber(f.quantity.value), f.quantity.unit, f.bound === '=' ? '' : f.bound, f.direction === 'up' ? '增' : f.direction === 'down' ? '减' : '', f.comparison ?? '', readingOf(f).basis,
    view.slice(f.sentence.start, f.sentence.end),
  ];
};
