/** Rows and cells of a table with what is merged; deleted and hidden rows are none. */
import { childOf, valueOf, type Element } from '../xml';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordTable } from './model';
import { toggle } from './styles';

export interface TableContext {
  readonly blocks: (container: Element) => WordBlock[];
  /** A tracked change was met. */
  readonly changed: (kind: string, element: Element) => void;
  /** A hidden row was met. */
  readonly hide: () => void;
}

export const readTable = (element: Element, context: TableContext): WordTable => ({
  kind: 'table',
  rows: inside(element, 'w:tr').flatMap(row => readRow(row, context)),
});

const readRow = (element: Element, { blocks, changed, hide }: TableContext): WordRow[] => {
  const properties = childOf(element, 'w:trPr');
  for (const name of ['w:ins', 'w:del']) {
    const change = childOf(properties, name);
    if (change) changed(name.slice(2), change);
  }
  if (childOf(properties, 'w:del')) return [];
  if (toggle(properties, 'w:hidden')) {
    hide();
    return [];
  }
  let column = Number(valueOf(childOf(properties, 'w:gridBefore')) ?? 0);
  const cells: WordCell[] = [];
  for (const cell of inside(element, 'w:tc')) {
    const own = childOf(cell, 'w:tcPr');
    const columns = Math.max(1, Math.min(MOST_COLUMNS, Number(valueOf(childOf(own, 'w:gridSpan')) ?? 1) || 1));
    if (childOf(own, 'w:cellDel')) {
      changed('del', cell);
      continue;
    }
    const goesOn = (name: string): boolean => {
      const merge = childOf(own, name);
      return merge !== undefined && (valueOf(merge) ?? 'continue') === 'continue';
    };
    const before = cells.at(-1);
    if (goesOn('w:hMerge') && before) {
      cells[cells.length - 1] = { ...before, columns: before.columns + columns };
    } else cells.push({ column, columns, isContinued: goesOn('w:vMerge'), paragraphs: flat(blocks(cell)) });
    column += columns;
  }
  return cells.length ? [{ cells }] : [];
};

const MOST_COLUMNS = 256;

/** Rows and cells, also those inside content controls. */
const inside = (element: Element, name: string): Element[] =>
  element.children.flatMap(c =>
    c.name === name
      ? [c]
      : c.name === 'w:sdt' || c.name === 'w:sdtContent' || c.name === 'w:customXml'
        ? inside(c, name)
        : [],
  );

/** A table inside a cell gives its words to it. */
const flat = (blocks: readonly WordBlock[]): WordParagraph[] =>
  blocks.flatMap(b => (b.kind === 'paragraph' ? [b] : b.rows.flatMap(r => r.cells.flatMap(c => c.paragraphs))));
