/** The ledger as a workbook: all statements, indicators by periods, what contradicts, targets with their results. */
import { oneLine, rational, say } from '../core/base';
import { periodWords, type CheckReport } from '../core/checks';
import type { Figure } from '../core/facts';
import { targetPairs, verdictName } from '../core/features';
import type { IndexedFile, WorkspaceSnapshot } from '../core/index/index';
import { placeWords, positionAt } from '../core/text';
import { ledgerColumns, ledgerRows, plainCells, type LedgerRow } from './ledger';

export interface BookSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly LedgerRow[];
}

export const ledgerBook = (workspace: WorkspaceSnapshot, report: CheckReport): BookSheet[] => {
  const files = [...workspace.files.values()];
  return [
    { name: say('数据'), columns: ledgerColumns(), rows: ledgerRows(files).map(plainCells) },
    indicatorSheet(files),
    conflictSheet(workspace, report),
    targetSheet(workspace),
  ];
};

/** Levels of what really came about: an indicator of one place a row, a period a column, the first statement of each. */
const indicatorSheet = (files: readonly IndexedFile[]): BookSheet => {
  const rows = new Map<
    string,
    { readonly name: string; readonly scope: string; readonly unit: string; readonly cells: Map<string, number> }
  >();
  const periods = new Set<string>();
  for (const f of files.flatMap(file => file.reports.flatMap(r => r.figures))) {
    if (!isLevel(f) || !f.indicator || !f.period) continue;
    const [name, scope, unit] = [f.indicator.name, f.scope?.name ?? '', f.quantity.unit];
    const row = rows.get([name, scope, unit].join('|')) ?? { name, scope, unit, cells: new Map<string, number>() };
    rows.set([name, scope, unit].join('|'), row);
    periods.add(f.period.code);
    if (!row.cells.has(f.period.code)) row.cells.set(f.period.code, rational.toNumber(f.quantity.value));
  }
  const ordered = [...periods].sort();
  return {
    name: say('指标'),
    columns: [
      say('指标'),
      say('范围'),
      say('单位'),
      ...ordered.map(p => periodWords(p as Parameters<typeof periodWords>[0])),
    ],
    rows: [...rows.values()].map(r => plainCells([r.name, r.scope, r.unit, ...ordered.map(p => r.cells.get(p) ?? '')])),
  };
};

const isLevel = (f: Figure): boolean => f.measure === 'level' && f.status === 'actual' && !f.threshold;

const conflictSheet = (workspace: WorkspaceSnapshot, { findings }: CheckReport): BookSheet => {
  const at = (file: string, start: number): string => {
    const source = workspace.files.get(file)?.tree.source;
    return source ? (placeWords(source, start) ?? say('第{0}行', positionAt(source, start).line + 1)) : '';
  };
  const written = (file: string, { start, end }: { readonly start: number; readonly end: number }): string =>
    oneLine(workspace.files.get(file)?.tree.source.text.slice(start, end) ?? '');
  return {
    name: say('冲突'),
    columns: [say('文件'), say('位置'), say('原文'), say('问题'), say('依据'), say('另一处'), say('规则')],
    rows: findings
      .filter(f => f.family === 'figure/conflict' || f.family === 'figure/arithmetic' || f.rule === 'ledger/conflict')
      .map(f =>
        plainCells([
          f.file,
          at(f.file, f.span.start),
          written(f.file, f.span),
          f.message,
          f.why,
          [
            ...(f.agreed ? [`${f.agreed.file} ${f.agreed.cell} ${f.agreed.text}`] : []),
            ...f.related.slice(0, MOST).map(r => `${r.file} ${at(r.file, r.span.start)} ${written(r.file, r.span)}`),
          ].join('；'),
          f.rule,
        ]),
      ),
  };
};

const MOST = 4;

const targetSheet = (workspace: WorkspaceSnapshot): BookSheet => ({
  name: say('目标'),
  columns: [
    say('指标'),
    say('范围'),
    say('年份'),
    say('目标'),
    say('结果'),
    say('结论'),
    say('提出目标的文件'),
    say('报告结果的文件'),
  ],
  rows: targetPairs(workspace).flatMap(pair =>
    pair.rows.map(r =>
      plainCells([r.name, r.scope, r.year, r.aim, r.came, verdictName(r.verdict), pair.earlier.file, pair.later.file]),
    ),
  ),
});
