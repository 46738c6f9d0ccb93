/** The findings as a table for a spreadsheet: one row a finding, with its other places. */
import { say, toSay } from '../core/base';
import { fileLabel, lineLabel, type ReportedFinding, type Severity } from '../core/checks';
import type { Place, WorkspaceSnapshot } from '../core/index/index';
import { plainCells, type LedgerRow } from './ledger';

const NAMES: Readonly<Record<Severity, string>> = {
  error: toSay('错误'),
  warning: toSay('警告'),
  info: toSay('提示'),
  hint: toSay('建议'),
};

export const findingsColumns = (): string[] => [
  say('级别'),
  say('文稿'),
  say('位置'),
  say('原文'),
  say('问题'),
  say('依据'),
  say('建议'),
  say('相关处'),
];

/** What accuses before what asks. */
export const findingsRows = (workspace: WorkspaceSnapshot, findings: readonly ReportedFinding[]): LedgerRow[] => {
  const line = (place: Place): string => {
    const file = workspace.files.get(place.file);
    return file ? lineLabel(file, place) : '';
  };
  const text = ({ file, span }: Place): string =>
    (workspace.files.get(file)?.tree.source.text.slice(span.start, span.end) ?? '').replace(/\s+/g, ' ').slice(0, 120);
  const order = Object.keys(NAMES);
  return [...findings]
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(f =>
      plainCells([
        say(NAMES[f.severity]),
        fileLabel(f.file),
        line(f),
        text(f),
        f.message,
        f.why,
        f.advice,
        f.related.map(r => `《${fileLabel(r.file)}》${line(r)}：${r.note}`).join('\n'),
      ]),
    );
};
