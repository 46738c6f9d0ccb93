/** Source text → reports: layout, front matter, outline. Orchestrates; each construct has its own file. */
import { spanUnion } from '../base';
import { createView, type SourceText } from '../text';
import { findFronts, type FrontBlock } from './front';
import { isSalutation } from './front-lines';
import { NO_HINTS, regionOfFile, yearOfFile, type DocumentHints } from './hints';
import { findMarks } from './marks';
import { buildOutline } from './outline';
import { layOut, type Layout } from './paragraphs';
import { readRegion } from './region';
import type { DocTree, Paragraph, ParagraphKind, ReportDocument } from './types';
import { readYear } from './year';

/** Never throws; a blank text gives one empty report. */
export const parseDocument = (source: SourceText, hints: DocumentHints = NO_HINTS): DocTree => {
  const layout = layOut(source);
  const fronts = findFronts(source, layout.paragraphs).filter((f, i, all) => i > 0 || all.length === 1 || f.end > 0 || (all[1]?.start ?? 0) > 0);
  const documents = fronts.map((front, i) => readReport(source, layout, front, fronts[i + 1], i));
  return { source, documents: hinted(shareRegion(documents), hints) };
};

const readReport = (source: SourceText, layout: Layout, block: FrontBlock, next: FrontBlock | undefined, index: number): ReportDocument => {
  const raw = layout.paragraphs.slice(block.start, next ? next.start : layout.paragraphs.length);
  const paragraphs: Paragraph[] = raw.map((p, i) => {
    const view = createView(source, p.pieces);
    const start = p.pieces[0]?.start ?? 0;
    const front = block.kinds.get(block.start + i);
    const kind: ParagraphKind = front ?? (p.kind === 'body' ? (isSalutation(view.text) && view.text.length < 20 ? 'salutation' : 'text') : p.kind);
    return { index: i, kind, span: { start, end: p.pieces.at(-1)?.end ?? start }, lines: p.lines, view };
  });
  // A page number between the halves of a paragraph stands before it in order, behind it in place.
  const [first] = paragraphs;
  const span = first ? paragraphs.map(p => p.span).reduce(spanUnion) : { start: 0, end: source.text.length };
  const text = paragraphs.map(p => p.view.text).join('\n');
  const lines = new Set(paragraphs.flatMap(p => p.lines));
  const marks = findMarks(paragraphs);
  return {
    index,
    span,
    front: { ...block.front, region: readRegion(block.front, text), year: readYear(block.front, text), hintedDate: null },
    paragraphs,
    headings: buildOutline(source, paragraphs, marks, span.end),
    joins: layout.joins.filter(j => lines.has(j.before)),
  };
};

/** Reports printed together are of one place: those that do not say whose they are take the name of the others. */
const shareRegion = (documents: readonly ReportDocument[]): ReportDocument[] => {
  const counts = new Map<string, number>();
  for (const d of documents) if (d.front.region) counts.set(d.front.region, (counts.get(d.front.region) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return documents.map(d => (d.front.region ? d : { ...d, front: { ...d.front, region: common } }));
};

/** The text goes before the workspace's defaults and the file's name; what the workspace says of this very file goes before the text's region. */
const hinted = (documents: readonly ReportDocument[], hints: DocumentHints): ReportDocument[] => {
  const alone = documents.length === 1;
  return documents.map(d => {
    const text = (): string => d.paragraphs.map(p => p.view.text).join('\n');
    const { date, region, year } = d.front;
    return {
      ...d,
      front: {
        ...d.front,
        region: hints.region ?? region ?? hints.otherwise ?? (alone ? regionOfFile(hints.file, text()) : null),
        year: (date ? year : hints.date?.year) ?? year ?? (alone ? yearOfFile(hints.file, text()) : null),
        hintedDate: date ? null : hints.date,
      },
    };
  });
};
