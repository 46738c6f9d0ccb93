/** Formatting: what can be put right without touching the meaning, and what a new line of a series begins with. */
import type { Edit, Finding } from '../checks';
import { flattenHeadings, markerWith, type HeadingNode, type ReportDocument } from '../document';
import type { IndexedFile } from '../index';
import { lineAt } from '../text';
import { safeEdits } from './fix-all';

/**
 * The safe fixes of structure and typography; figures and slogans are never formatted. Rules that the drafter has switched off or
 * silenced change nothing.
 */
export const formatEdits = (file: IndexedFile, findings: readonly Finding[]): Edit[] => {
  const ours = findings
    .filter(f => /^(?:structure|typography)\//.test(f.rule))
    .map(f => ({ ...f, fixes: f.fixes.filter(x => x.safe).slice(0, 1) }));
  return safeEdits(file.file, ours);
};

/**
 * After Enter: the next number where every item of the series has one line to itself, as the items above; an item left
 * empty loses its number again. Nothing in running text.
 */
export const onNewLine = (file: IndexedFile, offset: number): Edit | undefined => {
  const { source } = file.tree;
  const line = source.lines[lineAt(source, offset)];
  if (!line || line.text.trim()) return undefined;
  const above = source.lines
    .slice(Math.max(0, line.line - 2), line.line)
    .filter(l => l.text.trim())
    .at(-1);
  if (!above) return undefined;
  const empty = EMPTY_ITEM.exec(above.text.trim());
  if (empty)
    return {
      file: file.file,
      span: {
        start: above.start + above.text.length - above.text.trimStart().length,
        end: above.start + above.text.trimEnd().length,
      },
      newText: '',
    };
  for (const { report } of file.reports) {
    const item = flattenHeadings(report.headings).find(
      h => above.start <= h.selection.start && h.selection.start <= above.end && h.style === 'heading',
    );
    if (!item || item.ordinal === null) continue;
    const before = previous(report, item);
    if (!before || !isNeighbour(file, before, item)) return undefined;
    const marker = markerWith(item, item.ordinal + 1);
    return marker === null ? undefined : { file: file.file, span: { start: offset, end: offset }, newText: marker };
  }
  return undefined;
};

/** A number with nothing behind it. */
const EMPTY_ITEM =
  /^(?:[（(](?:[一二三四五六七八九十百]{1,5}|\d{1,3})[）)]|[一二三四五六七八九十百]{1,5}、|\d{1,3}[.．、]|[①-⑳])$/;

/** The item of the same series above. */
const previous = (report: ReportDocument, item: HeadingNode): HeadingNode | undefined => {
  const siblings = siblingsOf(report.headings, item);
  const before = siblings[siblings.indexOf(item) - 1];
  return before && before.family === item.family && before.ordinal === (item.ordinal ?? 0) - 1 ? before : undefined;
};

const siblingsOf = (nodes: readonly HeadingNode[], item: HeadingNode): readonly HeadingNode[] => {
  if (nodes.includes(item)) return nodes;
  for (const n of nodes)
    if (n.span.start <= item.span.start && item.span.end <= n.span.end) return siblingsOf(n.children, item);
  return [];
};

/** Nothing but blank lines between two items. */
const isNeighbour = (file: IndexedFile, before: HeadingNode, item: HeadingNode): boolean => {
  const { source } = file.tree;
  const [from, to] = [lineAt(source, before.selection.start), lineAt(source, item.selection.start)];
  return to > from && source.lines.slice(from + 1, to).every(l => !l.text.trim());
};
