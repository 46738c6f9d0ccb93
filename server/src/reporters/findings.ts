/** Findings, proofs and coverage in the contract's JSON. */
import { say } from '../core/base';
import {
  repairsOf,
  type CheckReport,
  type Coverage,
  type Edit,
  type Finding,
  type Link,
  type ReportedFinding,
} from '../core/checks';
import { placeId, type Place, type WorkspaceSnapshot } from '../core/index/index';
import { placeWords } from '../core/text';
import { toRange } from './contract';

export const checkJson = (
  workspace: WorkspaceSnapshot,
  { findings, links, limits }: CheckReport,
  coverage: readonly Coverage[],
) => ({
  findings: findings.map(f => findingRow(workspace, f)),
  links: links.map(l => linkRow(workspace, l)),
  coverage,
  ...readingRows(workspace),
  ...(workspace.sheets.length ? { workbooks: workspace.sheets } : {}),
  ...(limits.length ? { limits: limitRows(workspace, limits) } : {}),
});

/** What stands beside the text of each Word document; absent where there is none. */
const readingRows = (workspace: WorkspaceSnapshot) => {
  const reading = [...workspace.files.values()].flatMap(({ file, tree }) =>
    tree.source.office ? [{ file, ...tree.source.office.reading }] : [],
  );
  return reading.length ? { reading } : {};
};

/** What was left out of texts that are too much for the dearest rules, by file. */
const limitRows = (workspace: WorkspaceSnapshot, limits: CheckReport['limits']) =>
  [...new Set(limits.map(l => l.file))].map(file => ({
    file,
    characters: sourceOf(workspace, file).text.length,
    leftOut: [...new Set(limits.filter(l => l.file === file).map(l => l.rule))],
  }));

const sourceOf = (workspace: WorkspaceSnapshot, file: string) => {
  const indexed = workspace.files.get(file);
  if (!indexed) throw new Error(`not in the workspace: ${file}`);
  return indexed.tree.source;
};

const at = (workspace: WorkspaceSnapshot, { file, span }: Place) => {
  const source = sourceOf(workspace, file);
  const place = placeWords(source, span.start);
  return {
    file,
    range: toRange(source, span),
    text: source.text.slice(span.start, span.end),
    ...(place === undefined ? {} : { place }),
  };
};

const edit = (workspace: WorkspaceSnapshot, { file, span, newText }: Edit) => ({
  file,
  range: toRange(sourceOf(workspace, file), span),
  newText,
});

const findingRow = (workspace: WorkspaceSnapshot, f: ReportedFinding) => ({
  rule: f.rule,
  group: f.family,
  severity: f.severity,
  message: sentence(f),
  ...at(workspace, f),
  related: [
    ...f.related.map(r => ({ ...at(workspace, r), message: r.note })),
    ...(f.agreed ? [{ ...f.agreed, message: say('台账') }] : []),
  ],
  fixes: [...f.fixes, ...repairsOf(workspace, f)].map(x => ({
    title: x.title,
    edits: x.edits.map(e => edit(workspace, e)),
  })),
  data: f.data,
});

/** What, why and what to do, as one text. */
export const sentence = (f: Finding): string => `${f.message}。${f.why}。${f.advice}。`;

const linkRow = (workspace: WorkspaceSnapshot, l: Link) => {
  const pinned = new Set(l.pinned?.map(placeId));
  return {
    kind: l.kind,
    detail: l.detail,
    members: [
      ...l.members.map(m => ({ ...at(workspace, m), pinned: pinned.has(placeId(m)) })),
      ...(l.agreed ? [{ ...l.agreed, pinned: true }] : []),
    ],
  };
};
