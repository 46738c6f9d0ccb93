/** Outline symbols and the search for headings over all files. */
import { say, type Span } from '../base';
import { flattenHeadings, type HeadingNode, type ReportDocument, type Table } from '../document';
import type { IndexedFile, WorkspaceSnapshot } from '../index';
import { frameSpan, frameWords } from './frame';

export interface OutlineSymbol {
  readonly name: string;
  /** Characters and figures in the section: `1,204字 · 32个数据`. */
  readonly detail: string;
  readonly kind: 'document' | 'heading' | 'inline' | 'lead' | 'table';
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** One tree per report; a file with a single report shows its headings at the top. */
export const outlineOf = (file: IndexedFile): OutlineSymbol[] => {
  const trees = file.reports.map(r => {
    const starts = r.figures.map(f => f.span.start);
    const symbol = (h: HeadingNode): OutlineSymbol => ({
      name: headingName(h),
      detail: detailOf(file, h.span, starts),
      kind: h.style,
      span: h.span,
      selection: h.selection,
      children: h.children.map(symbol),
    });
    const tables = r.report.tables.map(tableSymbol);
    return { report: r.report, starts, children: withTables(r.report.headings.map(symbol), tables) };
  });
  const [only] = trees;
  // A single report's title opens its outline and says what the document was taken for.
  if (trees.length === 1 && only)
    return only.report.front.title
      ? [
          {
            name: documentName(only.report),
            detail: frameWords(only.report),
            kind: 'document',
            span: frameSpan(only.report),
            selection: frameSpan(only.report),
            children: [],
          },
          ...only.children,
        ]
      : only.children;
  return trees.map(({ report, starts, children }) => ({
    name: documentName(report),
    detail: `${frameWords(report)} · ${detailOf(file, report.span, starts)}`,
    kind: 'document',
    span: report.span,
    selection: report.front.title?.span ?? { start: report.span.start, end: report.span.start },
    children,
  }));
};

/** `表1 2031年主要农产品产量`, with its size. */
const tableSymbol = (table: Table): OutlineSymbol => ({
  name: [table.caption?.number, table.caption?.title?.text].filter(Boolean).join(' ') || say('表格'),
  detail: say(
    '{0}行 · {1}个数据',
    table.rows.length,
    table.rows.reduce((n, r) => n + r.cells.length, 0),
  ),
  kind: 'table',
  span: table.span,
  selection: table.caption?.span ?? { start: table.span.start, end: table.span.start },
  children: [],
});

/** Each table under the innermost heading that holds it, in text order. Both are in order already. */
const withTables = (symbols: readonly OutlineSymbol[], tables: readonly OutlineSymbol[]): OutlineSymbol[] => {
  if (!tables.length) return [...symbols];
  const out: OutlineSymbol[] = [];
  let next = 0;
  for (const s of symbols) {
    while (next < tables.length && (tables[next]?.span.start ?? 0) < s.span.start)
      out.push(...tables.slice(next, ++next));
    const from = next;
    while (next < tables.length && (tables[next]?.span.end ?? 0) <= s.span.end) next++;
    out.push(next > from ? { ...s, children: withTables(s.children, tables.slice(from, next)) } : s);
  }
  return [...out, ...tables.slice(next)];
};

export const headingName = (h: HeadingNode): string => `${h.marker ?? ''}${h.title}` || say('（无标题）');

export const documentName = (report: ReportDocument): string => {
  const { title, byline } = report.front;
  const name = title?.value ?? say('（无标题文件）');
  return byline?.value ? `${name}　${byline.value}` : name;
};

export const detailOf = (file: IndexedFile, { start, end }: Span, figureStarts: readonly number[]): string => {
  const characters = file.tree.source.text.slice(start, end).replace(/\s/g, '').length;
  const figures = figureStarts.filter(s => start <= s && s < end).length;
  return figures ? say('{0}字 · {1}个数据', characters, figures) : say('{0}字', characters);
};

export interface WorkspaceSymbolHit {
  readonly name: string;
  readonly container: string;
  readonly file: string;
  readonly span: Span;
  readonly kind: 'heading' | 'slogan';
}

/**
 * Headings and slogans whose name holds all characters of the query in order; an empty query gives headings only.
 * `initials` also lets a name be found by what it gives for it.
 */
export const searchSymbols = (
  workspace: WorkspaceSnapshot,
  query: string,
  limit: number,
  initials?: (name: string) => string,
): WorkspaceSymbolHit[] => {
  const wanted = query.replace(/\s/g, '').toLowerCase();
  const matches = (name: string): boolean =>
    holds(name.toLowerCase(), wanted) || (initials !== undefined && initials(name).includes(wanted));
  const hits: WorkspaceSymbolHit[] = [];
  for (const file of workspace.files.values())
    for (const { report } of file.reports)
      for (const h of flattenHeadings(report.headings)) {
        const name = headingName(h);
        if (matches(name))
          hits.push({ name, container: documentName(report), file: file.file, span: h.selection, kind: 'heading' });
        if (hits.length >= limit) return hits;
      }
  if (wanted)
    for (const [first] of workspace.slogans.values()) {
      const name = first?.slogan.name ?? '';
      if (first && matches(name))
        hits.push({
          name: `“${name}”`,
          container: documentName(first.report),
          file: first.file,
          span: first.slogan.span,
          kind: 'slogan',
        });
      if (hits.length >= limit) return hits;
    }
  return hits;
};

const holds = (name: string, wanted: string): boolean => {
  let at = 0;
  return [...wanted].every(c => (at = name.indexOf(c, at) + 1) > 0);
};
