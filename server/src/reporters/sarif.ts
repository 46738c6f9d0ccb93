/** SARIF 2.1.0, for code-scanning views and office pipelines. */
import { oneLine, say } from '../core/base';
import { CHECKS, type CheckReport, type Severity } from '../core/checks';
import type { Place, WorkspaceSnapshot } from '../core/index/index';
import { toRange } from './contract';
import { sentence } from './findings';
import { helpText } from './ruleDocs';

/** Where files are, told by the shell, which knows the machine's paths. */
export interface SarifAddresses {
  /** Of the folder from which relative addresses are seen; ends with a slash. */
  readonly root: string;
  readonly addressOf: (file: string) => { readonly uri: string; readonly isInRoot: boolean };
}

const ROOT = 'ROOT';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

export const sarif = (
  workspace: WorkspaceSnapshot,
  { findings }: CheckReport,
  version: string,
  addresses: SarifAddresses,
) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'gaojian',
          version,
          rules: CHECKS.map(c => ({
            id: c.id,
            shortDescription: { text: say(c.summary) },
            fullDescription: { text: c.explanation.says },
            help: { text: helpText(c) },
          })),
        },
      },
      originalUriBaseIds: { [ROOT]: { uri: addresses.root } },
      columnKind: 'utf16CodeUnits',
      results: findings.map(f => ({
        ruleId: f.rule,
        level: LEVEL[f.severity],
        message: { text: plainMessage(sentence(f)) },
        locations: [location(workspace, addresses, f)],
        relatedLocations: f.related.map(r => ({
          ...location(workspace, addresses, r),
          message: { text: plainMessage(r.note) },
        })),
      })),
    },
  ],
});

/** A message of SARIF may hold links as Markdown writes them; ours holds none, whatever it quotes. */
const plainMessage = (text: string): string => oneLine(text).replace(/[\\[\]]/g, '\\$&');

const location = (workspace: WorkspaceSnapshot, { addressOf }: SarifAddresses, { file, span }: Place) => {
  const { uri, isInRoot } = addressOf(file);
  const source = workspace.files.get(file)?.tree.source;
  const range = source && toRange(source, span);
  return {
    physicalLocation: {
      artifactLocation: { uri, ...(isInRoot ? { uriBaseId: ROOT } : {}) },
      ...(range && {
        region: {
          startLine: range.start.line + 1,
          startColumn: range.start.character + 1,
          endLine: range.end.line + 1,
          endColumn: range.end.character + 1,
        },
      }),
    },
  };
};
