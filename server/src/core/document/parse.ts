/** Source text → reports: layout, front matter, outline, frame. Orchestrates; each construct has its own file. */
import { spanUnion } from '../base';
import { createView, type SourceText } from '../text';
import { findFronts, type FrontBlock } from './front';
import { isSalutation } from './front-lines';
import { withFrames, type Unframed } from './frame/read';
import { NO_HINTS, type DocumentHints } from './hints';
import { findMarks } from './marks';
import { buildOutline } from './outline';
import { officeTables } from './office-tables';
import { findPlaceholders } from './placeholders';
import { layOut, type Layout } from './paragraphs';
import { readTable, type RawTable } from './table';
import type { DocTree, Paragraph, ParagraphKind } from './types';

/** Never throws; a blank text gives one empty report. `tables`: those whose cells the file itself tells, in text order. */
export const parseDocument = (
  source: SourceText,
  hints: DocumentHints = NO_HINTS,
  tables: readonly RawTable[] = [],
): DocTree => {
  const layout = layOut(source, tables.length ? tables : officeTables(source));
  const fronts = findFronts(source, layout.paragraphs).filter(
    (f, i, all) => i > 0 || all.length === 1 || f.end > 0 || (all[1]?.start ?? 0) > 0,
  );
  const documents = fronts.map((front, i) => readReport(source, layout, front, fronts[i + 1], i));
  return { source, placeholders: findPlaceholders(source), documents: withFrames(documents, hints) };
};

const readReport = (
  source: SourceText,
  layout: Layout,
  block: FrontBlock,
  next: FrontBlock | undefined,
  index: number,
): Unframed => {
  const raw = layout.paragraphs.slice(block.start, next ? next.start : layout.paragraphs.length);
  const paragraphs: Paragraph[] = raw.map((p, i) => {
    const view = createView(source, p.pieces);
    const start = p.pieces[0]?.start ?? 0;
    const front = block.kinds.get(block.start + i);
    const kind: ParagraphKind =
      front ??
      (p.kind === 'body' ? (isSalutation(view.text) && view.text.length < 20 ? 'salutation' : 'text') : p.kind);
    const heading = source.office?.blocks[p.lines[0] ?? -1]?.heading ?? undefined;
    return { index: i, kind, span: { start, end: p.pieces.at(-1)?.end ?? start }, heading, lines: p.lines, view };
  });
  // A page number between the halves of a paragraph stands before it in order, behind it in place.
  const [first] = paragraphs;
  const span = first ? paragraphs.map(p => p.span).reduce(spanUnion) : { start: 0, end: source.text.length };
  const marks = findMarks(paragraphs);
  return {
    index,
    span,
    front: block.front,
    paragraphs,
    headings: buildOutline(source, paragraphs, marks, span.end),
    joins: layout.joins.filter(j => span.start <= j.upper.start && j.upper.end <= span.end),
    literals: layout.literals.filter(l => l.start < span.end && span.start < l.end),
    tables: layout.tables
      .filter(t => t.rows.some(r => r.some(c => span.start <= c.span.start && c.span.end <= span.end)))
      .flatMap((t, i) => readTable(t, i, source.text, s => createView(source, [s]).text) ?? [])
      .map((t, i) => ({ ...t, index: i })),
  };
};
