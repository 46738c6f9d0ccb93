/** 核对意见: the findings as a list for the desk, each with its place, to be written as a Word document. */
import { oneLine, say } from '../core/base';
import type { CheckReport, Coverage } from '../core/checks';
import type { WorkspaceSnapshot } from '../core/index/index';
import { placeWords, positionAt } from '../core/text';
import type { DraftBlock } from './draft';
import { coverageLine } from './text';

export const opinionBlocks = (
  workspace: WorkspaceSnapshot,
  { findings }: CheckReport,
  coverage: readonly Coverage[],
): DraftBlock[] => [
  { kind: 'title', text: say('核对意见') },
  ...[...workspace.files.keys()].sort().flatMap((file): DraftBlock[] => {
    const own = findings.filter(f => f.file === file && f.severity !== 'hint');
    const source = workspace.files.get(file)?.tree.source;
    const cover = coverage.find(c => c.file === file);
    if (!source) return [];
    const rows = own.map((f, i) => [
      String(i + 1),
      placeWords(source, f.span.start) ?? say('第{0}行', positionAt(source, f.span.start).line + 1),
      cell(source.text.slice(f.span.start, f.span.end)),
      cell(`${f.message}。${f.why}。`),
      cell(f.advice),
    ]);
    return [
      { kind: 'heading', level: 1, text: oneLine(file) },
      { kind: 'text', text: cover ? coverageLine(cover) : '' },
      rows.length
        ? { kind: 'table', rows: [[say('序号'), say('位置'), say('原文'), say('问题'), say('建议')], ...rows] }
        : { kind: 'text', text: say('没有存疑之处。') },
    ];
  }),
];

const LONGEST = 200;
const cell = (text: string): string => {
  const line = oneLine(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};
