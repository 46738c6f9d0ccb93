/** Tables of an office document: their cells are told by the file, their captions stand in rows of their own or right above. */
import type { Span } from '../base';
import type { SourceText, TextBlock } from '../text';
import { isNumbered, isUnitAlone, namesTable } from './table/caption';
import type { RawTable } from './table';

/** In text order. */
export const officeTables = (source: SourceText): readonly RawTable[] => {
  const blocks = source.office?.blocks ?? [];
  const tables: { rows: TextBlock[]; first: number }[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'row' || block.place.in !== 'table') continue;
    const last = tables.at(-1);
    const before = last?.rows[0]?.place;
    if (last && before?.in === 'table' && before.table === block.place.table) last.rows.push(block);
    else tables.push({ rows: [block], first: i });
  }
  return tables.map(({ rows, first }) => ({
    layout: 'word',
    rows: rows.map(r => r.cells.map(({ span, columns, rows: down }) => ({ span, columns, rows: down }))),
    head: null,
    caption: captionAbove(source, blocks, first),
  }));
};

/** No caption has more lines. */
const MOST = 4;

const captionAbove = (source: SourceText, blocks: readonly TextBlock[], first: number): Span[] => {
  const lines: Span[] = [];
  const own = blocks[first]?.place;
  for (let i = first - 1; i >= 0 && lines.length < MOST; i--) {
    const block = blocks[i];
    const line = source.lines[i];
    if (!block || !line) break;
    const text = line.text.trim();
    if (!text) continue;
    const isRow =
      block.kind === 'caption' && block.place.in === 'table' && own?.in === 'table' && block.place.table === own.table;
    if (!isRow && !(block.kind === 'paragraph' && (isNumbered(text) || isUnitAlone(text) || namesTable(text)))) break;
    const start = line.start + line.text.indexOf(text);
    lines.unshift({ start, end: start + text.length });
  }
  return lines;
};
