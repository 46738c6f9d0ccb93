/** What can be folded: reports of a file, sections, series, tables, glossaries and notes. */
import type { Span } from '../base';
import { flattenHeadings, type HeadingNode, type Paragraph, type ReportDocument } from '../document';
import type { IndexedFile } from '../index';
import { lineAt, type SourceText } from '../text';

export interface Fold {
  /** 0-based lines, both included. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'section' | 'series' | 'table' | 'glossary' | 'note';
}

/** Of two that begin in one line, the wider; each spans more than one line. */
export const foldsOf = (file: IndexedFile): Fold[] => {
  const { source } = file.tree;
  const folds = file.reports.flatMap(({ report }) => [
    ...(file.reports.length > 1 ? fold(source, report.span, 'section') : []),
    ...flattenHeadings(report.headings).flatMap(h => fold(source, h.span, isGlossary(h) ? 'glossary' : 'section')),
    ...seriesFolds(source, report.headings),
    ...blocks(source, report, 'table'),
    ...blocks(source, report, 'note'),
  ]);
  const widest = new Map<number, Fold>();
  for (const f of folds) if (f.endLine > (widest.get(f.startLine)?.endLine ?? f.startLine)) widest.set(f.startLine, f);
  return [...widest.values()].sort((a, b) => a.startLine - b.startLine);
};

const fold = (source: SourceText, { start, end }: Span, kind: Fold['kind']): Fold[] => {
  const startLine = lineAt(source, start);
  let endLine = lineAt(source, Math.max(start, end - 1));
  while (endLine > startLine && !source.lines[endLine]?.text.trim()) endLine--;
  return endLine > startLine ? [{ startLine, endLine, kind }] : [];
};

const isGlossary = (h: HeadingNode): boolean =>
  /(?:名词|用语|注释)/.test(h.title) && (h.family === 'annex' || h.family === null);

/** Items of a series that have one line each fold together. */
const seriesFolds = (source: SourceText, siblings: readonly HeadingNode[]): Fold[] => {
  const own: Fold[] = [];
  let run: HeadingNode[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= FEW)
      own.push(...fold(source, { start: first.span.start, end: last.selection.end }, 'series'));
    run = [];
  };
  for (const h of siblings) {
    if (h.style !== 'heading' || (run[0] && run[0].family !== h.family)) close();
    if (h.style !== 'heading') continue;
    run.push(h);
    // The last item may have what follows the series behind it.
    if (lineAt(source, h.span.start) !== lineAt(source, lastCharacter(source, h.span))) close();
  }
  close();
  return [...own, ...siblings.flatMap(h => seriesFolds(source, h.children))];
};

const FEW = 3;

/** Blank lines behind a span do not count. */
const lastCharacter = (source: SourceText, { start, end }: Span): number => {
  let at = end;
  while (at > start && /\s/.test(source.text.charAt(at - 1))) at--;
  return Math.max(start, at - 1);
};

/** Neighbouring paragraphs of one kind. */
const blocks = (source: SourceText, report: ReportDocument, kind: 'table' | 'note'): Fold[] => {
  const found: Fold[] = [];
  let first: Paragraph | undefined;
  let last: Paragraph | undefined;
  for (const p of [...report.paragraphs, undefined]) {
    if (p?.kind === kind) {
      first ??= p;
      last = p;
      continue;
    }
    if (first && last) found.push(...fold(source, { start: first.span.start, end: last.span.end }, kind));
    first = last = undefined;
  }
  return found;
};
