/** What a person reads in a terminal, line by line: a shell sees to it that each stays one. Plain text, Chinese, one finding a paragraph; nothing is decided here. */
import { say, toSay } from '../core/base';
import type { CheckReport, Coverage, Finding, Severity } from '../core/checks';
import type { HeadingNode } from '../core/document';
import { documentName, headingName, readingLine } from '../core/features';
import type { IndexedFile, Place, WorkspaceSnapshot } from '../core/index/index';
import type { SheetReading } from '../core/ledger';
import { placeWords, positionAt, type WordReading } from '../core/text';

const NAMES: Readonly<Record<Severity, string>> = {
  error: toSay('错误'),
  warning: toSay('警告'),
  info: toSay('提示'),
  hint: toSay('建议'),
};

export const checkText = (
  workspace: WorkspaceSnapshot,
  { findings, links }: CheckReport,
  coverage: readonly Coverage[],
): string[] => {
  const lines: string[] = [];
  for (const file of [...workspace.files.keys()].sort()) {
    const own = findings.filter(f => f.file === file);
    const cover = coverage.find(c => c.file === file);
    lines.push(file);
    if (cover) lines.push(`  ${coverageLine(cover)}`);
    const reading = workspace.files.get(file)?.tree.source.office?.reading;
    if (reading) lines.push(`  ${wordLine(reading)}`);
    for (const f of own) lines.push(...findingLines(workspace, f));
    lines.push('');
  }
  for (const s of workspace.sheets) lines.push(sheetLine(s));
  if (workspace.sheets.length) lines.push('');
  const count = (s: Severity): number => findings.filter(f => f.severity === s).length;
  lines.push(
    say(
      '共 {0} 个文件：错误 {1}，警告 {2}，提示 {3}；核对成立 {4} 项。',
      workspace.files.size,
      count('error'),
      count('warning'),
      count('info') + count('hint'),
      links.length,
    ),
  );
  return lines;
};

/** What was understood of a sheet of a workbook, or why it is no authority. */
export const sheetLine = (s: SheetReading): string =>
  s.understood
    ? say(
        '台账 {0}“{1}”：{2} 个指标，{3}{4}',
        s.file,
        s.sheet,
        s.indicators,
        s.periods.slice(0, 6).join('、'),
        s.unit ? say('，单位{0}', s.unit) : '',
      )
    : say('表格 {0}“{1}”不作台账：{2}', s.file, s.sheet, s.reason ?? '');

/** Which reading of a Word document was checked, and what was not read. */
export const wordLine = (r: WordReading): string => {
  const parts = [
    r.trackedChanges ? say('{0} 处修订按已接受读', r.trackedChanges) : '',
    r.hidden ? say('{0} 处隐藏文字没有读', r.hidden) : '',
    r.struck ? say('{0} 处划去的文字没有读', r.struck) : '',
    r.comments ? say('{0} 条批注没有读', r.comments) : '',
    r.textBoxes ? say('读了 {0} 个文本框', r.textBoxes) : '',
    r.leftOut.length ? say('没有读：{0}', r.leftOut.join('、')) : '',
  ].filter(Boolean);
  return say('Word 文档：{0}', parts.length ? parts.join('，') : say('全文读出'));
};

/** “312 个数据 · 核对 161 · 冲突 3” */
export const coverageLine = (c: Coverage): string =>
  say('{0} 个数据 · 核对 {1} · 冲突 {2}', c.figures, c.agreed + c.derived, c.conflicting);

/** One figure a line: where it stands, and how it was read. */
export const figuresText = (files: readonly IndexedFile[]): string[] =>
  files.flatMap(f =>
    f.reports.flatMap(r =>
      r.figures.map(figure => {
        const { line, character } = positionAt(f.tree.source, figure.span.start);
        return `${f.file}:${line + 1}:${character + 1}  ${readingLine(figure)}`;
      }),
    ),
  );

const findingLines = (workspace: WorkspaceSnapshot, f: Finding): string[] => [
  `  ${where(workspace, f)}  ${say(NAMES[f.severity])}  ${f.message}  [${f.rule}]`,
  `      ${say('为什么：{0}', f.why)}`,
  `      ${say('怎么办：{0}', f.advice)}`,
  ...f.related
    .slice(0, 6)
    .map(r => `      ↳ ${r.file === f.file ? '' : `${r.file} `}${where(workspace, r)}  ${r.note}`),
  ...(f.agreed ? [`      ↳ ${f.agreed.file} ${f.agreed.cell}  ${f.agreed.text}（${say('台账')}）`] : []),
];

const where = (workspace: WorkspaceSnapshot, { file, span }: Place): string => {
  const source = workspace.files.get(file)?.tree.source;
  if (!source) return '';
  const { line, character } = positionAt(source, span.start);
  return placeWords(source, span.start) ?? `${line + 1}:${character + 1}`;
};

export const outlineText = (files: readonly IndexedFile[]): string[] =>
  files.flatMap(f => [
    f.file,
    ...f.reports.flatMap(({ report }) => [
      `  ${documentName(report)}`,
      ...report.headings.flatMap(h => headingLines(f, h, 2)),
    ]),
    '',
  ]);

const headingLines = (file: IndexedFile, h: HeadingNode, depth: number): string[] => [
  `${'  '.repeat(depth)}${headingName(h)}  （${positionAt(file.tree.source, h.selection.start).line + 1}）`,
  ...h.children.flatMap(c => headingLines(file, c, depth + 1)),
];
