/** 核对: document with its coverage → rule → finding → the other places it speaks of. What is in question comes first, then the newest. */
import { oneLine, say } from '../../base';
import {
  CHECKS,
  coverageOf,
  EMPTY_REPORT,
  type CheckReport,
  type Coverage,
  type Finding,
  type Severity,
} from '../../checks';
import type { IndexedFile, WorkspaceSnapshot } from '../../index';
import { fileLabel, lineLabel, newestFirst } from './document';
import type { Reports } from './standing';
import type { ViewNode, ViewTree } from './types';

export const findingsView = (workspace: WorkspaceSnapshot, reports: Reports): ViewTree => {
  const files = newestFirst(workspace.files.values());
  const loud = files.filter(f => loudOf(reports.get(f.file)) > 0);
  const nodes = [...loud, ...files.filter(f => !loud.includes(f))].map(file => documentNode(workspace, file, reports));
  return {
    nodes,
    summary: say(
      '{0} 份文稿 · {1} 处存疑',
      files.length,
      [...reports.values()].reduce((n, r) => n + loudOf(r), 0),
    ),
  };
};

const loudOf = (report: CheckReport | undefined): number =>
  report?.findings.filter(f => f.severity === 'error' || f.severity === 'warning').length ?? 0;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const loudest = (findings: readonly Finding[]): Severity | undefined =>
  SEVERITIES.find(s => findings.some(f => f.severity === s));

const documentNode = (workspace: WorkspaceSnapshot, file: IndexedFile, reports: Reports): ViewNode => {
  const report = reports.get(file.file) ?? EMPTY_REPORT;
  const coverage = coverageOf(file, report);
  const rules = [...new Set(report.findings.map(f => f.rule))].map(rule =>
    ruleNode(
      workspace,
      file,
      rule,
      report.findings.filter(f => f.rule === rule),
    ),
  );
  const order = (n: ViewNode): number => SEVERITIES.indexOf(n.mark as Severity);
  return {
    id: `findings|${file.file}`,
    kind: 'document',
    mark: loudest(report.findings) ?? (coverage.agreed + coverage.derived > 0 ? 'proved' : 'none'),
    label: fileLabel(file.file),
    detail: coverageWords(coverage),
    tooltip: say(
      '数据 {0} 个：与别处一致 {1}，推算成立 {2}，有冲突 {3}，尚无旁证 {4}',
      coverage.figures,
      coverage.agreed,
      coverage.derived,
      coverage.conflicting,
      coverage.single,
    ),
    place: { file: file.file, span: { start: 0, end: 0 } },
    unfolded: report.findings.length > 0,
    children: rules.sort((a, b) => order(a) - order(b)),
  };
};

const coverageWords = ({ figures, agreed, derived }: Coverage): string =>
  figures
    ? say('核对 {0}%（{1}/{2}）', Math.floor(((agreed + derived) * 100) / figures), agreed + derived, figures)
    : say('没有数据');

const ruleNode = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  rule: string,
  findings: readonly Finding[],
): ViewNode => ({
  id: `findings|${file.file}|${rule}`,
  kind: 'rule',
  mark: loudest(findings) ?? 'none',
  label: say(CHECKS.find(c => c.id === rule)?.summary ?? rule),
  detail: String(findings.length),
  tooltip: rule,
  place: null,
  unfolded: loudest(findings) === 'error' || loudest(findings) === 'warning',
  children: numbered(findings).map(([f, n]) => findingNode(workspace, file, f, n)),
});

/** Findings that say the same thing at one place of the text after another are told apart by their order. */
const numbered = (findings: readonly Finding[]): [Finding, number][] => {
  const seen = new Map<string, number>();
  return findings.map(f => {
    const n = seen.get(f.message) ?? 0;
    seen.set(f.message, n + 1);
    return [f, n];
  });
};

const findingNode = (workspace: WorkspaceSnapshot, file: IndexedFile, f: Finding, n: number): ViewNode => {
  const id = `findings|${file.file}|${f.rule}|${f.message}|${n}`;
  return {
    id,
    kind: 'finding',
    mark: f.severity,
    label: f.message,
    detail: lineLabel(file, f),
    tooltip: say('{0}\n依据：{1}\n建议：{2}', oneLine(f.message), oneLine(f.why), oneLine(f.advice)),
    place: { file: f.file, span: f.span },
    unfolded: false,
    children: f.related.flatMap((r, i): ViewNode[] => {
      const other = workspace.files.get(r.file);
      if (!other) return [];
      return [
        {
          id: `${id}|${i}`,
          kind: 'related',
          mark: 'none',
          label: r.note,
          detail: r.file === f.file ? lineLabel(other, r) : `${fileLabel(r.file)} ${lineLabel(other, r)}`,
          tooltip: lineText(other, r.span.start),
          place: { file: r.file, span: r.span },
          unfolded: false,
          children: [],
        },
      ];
    }),
  };
};

/** The text around a place, long enough to recognise it. */
const lineText = (file: IndexedFile, start: number): string => {
  const { text } = file.tree.source;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60);
  const end = text.indexOf('\n', start);
  return text.slice(from, Math.min(end < 0 ? text.length : end, start + 60)).trim();
};
