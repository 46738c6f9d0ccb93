/** Targets with their results in words: what the view 目标—完成 and the table of the HTML report both show. */
import { say } from '../../base';
import { eachOnce, targetOutcomes, written, type TargetOutcome, type TargetVerdict } from '../../checks';
import type { IndexedReport, WorkspaceSnapshot } from '../../index';
import { newestFirst } from './document';
import { indicatorLabel, measureName, withBound } from './words';

export interface TargetRow extends TargetOutcome {
  /** `一般公共预算收入 · 增速` */
  readonly name: string;
  readonly scope: string;
  /** The year it is set for. */
  readonly year: string;
  /** `5%以上` */
  readonly aim: string;
  /** `4.5%`; empty where there is none. */
  readonly came: string;
}

/** The targets of one report and what one later report says of them. */
export interface TargetPair {
  readonly earlier: IndexedReport;
  readonly later: IndexedReport;
  readonly rows: readonly TargetRow[];
}

/** Of all reports, the newest first, in text order. */
export const targetRows = (workspace: WorkspaceSnapshot): TargetRow[] =>
  newestFirst(workspace.files.values()).flatMap(file =>
    file.reports.flatMap(report => eachOnce(targetOutcomes(workspace, report)).map(rowOf)),
  );

/** What wants an answer comes first: missed, passed over, not to be weighed, met. */
export const targetPairs = (workspace: WorkspaceSnapshot): TargetPair[] => {
  const pairs = new Map<string, { earlier: IndexedReport; later: IndexedReport; rows: TargetRow[] }>();
  for (const row of targetRows(workspace)) {
    const { later, goal } = row;
    const earlier = workspace.files.get(goal.file)?.reports.find(r => r.report.index === goal.report.index);
    if (!later || !earlier) continue;
    const id = [earlier, later].map(r => `${r.file}#${r.report.index}`).join('|');
    const pair = pairs.get(id) ?? { earlier, later, rows: [] };
    pair.rows.push(row);
    pairs.set(id, pair);
  }
  return [...pairs.values()].map(pair => ({ ...pair, rows: byVerdict(pair.rows) }));
};

export const byVerdict = (rows: readonly TargetRow[]): TargetRow[] =>
  ORDER.flatMap(verdict => rows.filter(r => r.verdict === verdict));
const ORDER: readonly TargetVerdict[] = ['missed', 'untold', 'open', 'beside', 'met'];

export const verdictName = (verdict: TargetVerdict): string => {
  switch (verdict) {
    case 'met':
      return say('已完成');
    case 'missed':
      return say('未完成');
    case 'untold':
      return say('无下文');
    case 'beside':
      return say('待判断');
    case 'open':
      return say('未见结果');
  }
};

const rowOf = (outcome: TargetOutcome): TargetRow => {
  const { figure } = outcome.goal;
  return {
    ...outcome,
    name: [indicatorLabel(figure), measureName(figure.measure)].filter(Boolean).join(' · '),
    scope: figure.scope?.name ?? '',
    year: figure.period?.code ?? '',
    aim: withBound(figure),
    came: outcome.result ? written(outcome.result.figure) : '',
  };
};
