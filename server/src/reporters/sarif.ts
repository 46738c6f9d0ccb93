/** SARIF 2.1.0, for code-scanning views and office pipelines. */
import { say } from '../core/base';
import { CHECKS, type CheckReport, type Severity } from '../core/checks';
import type { Place, WorkspaceSnapshot } from '../core/index/index';
import { toRange } from './contract';
import { sentence } from './findings';
import { helpText } from './ruleDocs';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

export const sarif = (workspace: WorkspaceSnapshot, { findings }: CheckReport, version: string) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'gaojian', version, rules: CHECKS.map(c => ({ id: c.id, shortDescription: { text: say(c.summary) }, fullDescription: { text: c.explanation.says }, help: { text: helpText(c) } })) } },
      columnKind: 'utf16CodeUnits',
      results: findings.map(f => ({
        ruleId: f.rule,
        level: LEVEL[f.severity],
        message: { text: sentence(f) },
        locations: [location(workspace, f)],
        relatedLocations: f.related.map(r => ({ ...location(workspace, r), message: { text: r.note } })),
      })),
    },
  ],
});

const location = (workspace: WorkspaceSnapshot, { file, span }: Place) => {
  const source = workspace.files.get(file)?.tree.source;
  const range = source && toRange(source, span);
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('\\').join('/') },
      ...(range && { region: { startLine: range.start.line + 1, startColumn: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1 } }),
    },
  };
};
