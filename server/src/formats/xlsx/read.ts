/**
 * A workbook as grids of what it shows: formulas by their kept value, percentages by their format, merged cells over all that they cover,
 * hidden sheets, rows and columns left out. Pure; throws a `Refusal` and nothing else.
 */
import { say } from '../../core/base';
import type { Sheet, SheetCell, Workbook } from '../../core/text';
import { openPackage, refuseOther, type Package } from '../opc';
import { Refusal } from '../refusal';
import { childOf, childrenOf, type Element } from '../xml';
import { cellName, cleanNumber, numberIn, placeOfCell } from './cells';

export const readXlsx = (bytes: Uint8Array): Workbook => {
  try {
    refuseOther(bytes, 'xlsx');
    return open(openPackage(bytes, 'xl/workbook.xml'));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(say('不是有效的 Excel 工作簿（.xlsx），或文件已损坏'));
  }
};

const open = (pack: Package): Workbook => {
  const workbook = pack.part(pack.main)?.root;
  if (workbook?.name !== 'workbook') throw new Error('no workbook');
  const targets = pack.targets(pack.main);
  const strings = childrenOf(pack.part(pack.related(pack.main, 'sharedStrings'))?.root, 'si').map(textOf);
  const formats = formatsOf(pack.part(pack.related(pack.main, 'styles'))?.root);
  return {
    sheets: childrenOf(childOf(workbook, 'sheets'), 'sheet')
      .filter(s => !/hidden/i.test(s.attributes['state'] ?? ''))
      .flatMap((s): Sheet[] => {
        const root = pack.part(targets.get(s.attributes['r:id'] ?? ''))?.root;
        return root?.name === 'worksheet'
          ? [{ name: s.attributes['name'] ?? '', rows: rowsOf(root, strings, formats) }]
          : [];
      }),
  };
};

/** What stands above the letters to be read aloud is not shown. */
const textOf = (element: Element): string => {
  let text = '';
  const look = (at: Element): void => {
    if (at.name === 'rPh') return;
    if (at.name === 't') text += at.text;
    at.children.forEach(look);
  };
  look(element);
  return text;
};

type Format = 'percent' | 'date' | 'number';

/** By the index of the style of a cell. */
const formatsOf = (root: Element | undefined): readonly Format[] => {
  const own = new Map(
    childrenOf(childOf(root, 'numFmts'), 'numFmt').map(f => [
      f.attributes['numFmtId'] ?? '',
      f.attributes['formatCode'] ?? '',
    ]),
  );
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map(xf => {
    const id = xf.attributes['numFmtId'] ?? '0';
    const code = (own.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (id === '9' || id === '10' || code.includes('%')) return 'percent';
    const n = Number(id);
    return (n >= 14 && n <= 22) ||
      (n >= 27 && n <= 36) ||
      (n >= 50 && n <= 58) ||
      /[ymdhs年月日]/i.test(code.replace(/General/gi, ''))
      ? 'date'
      : 'number';
  });
};

/** More than these belong to no table that people read. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 512;
/** Cells that merged ones cover. */
const MOST_COVERED = 200_000;

const rowsOf = (root: Element, strings: readonly string[], formats: readonly Format[]) => {
  const hidden = new Set<number>();
  for (const col of childrenOf(childOf(root, 'cols'), 'col'))
    if (isOn(col.attributes['hidden']))
      for (let c = Number(col.attributes['min']); c <= Math.min(Number(col.attributes['max']), MOST_COLUMNS); c++)
        hidden.add(c - 1);
  const hiddenRows = new Set<number>();
  const grid = new Map<number, Map<number, SheetCell>>();
  const put = (row: number, cell: SheetCell): void => {
    const cells = grid.get(row) ?? new Map<number, SheetCell>();
    grid.set(row, cells);
    cells.set(cell.column, cell);
  };
  let row = 0;
  for (const r of childrenOf(childOf(root, 'sheetData'), 'row').slice(0, MOST_ROWS)) {
    row = Number(r.attributes['r'] ?? row + 1);
    if (isOn(r.attributes['hidden'])) hiddenRows.add(row);
    let column = -1;
    for (const c of childrenOf(r, 'c')) {
      column = placeOfCell(c.attributes['r'] ?? '')?.column ?? column + 1;
      const shown = column < MOST_COLUMNS ? shownIn(c, strings, formats) : undefined;
      if (shown) put(row, { column, ...shown, isCovered: false, name: cellName(column, row) });
    }
  }
  cover(root, grid, put);
  return [...grid]
    .filter(([n]) => !hiddenRows.has(n))
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => ({
      number,
      cells: [...cells.values()].filter(c => !hidden.has(c.column)).sort((a, b) => a.column - b.column),
    }))
    .filter(r => r.cells.length);
};

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

const shownIn = (
  cell: Element,
  strings: readonly string[],
  formats: readonly Format[],
): Pick<SheetCell, 'text' | 'number' | 'isPercent'> | undefined => {
  const type = cell.attributes['t'] ?? 'n';
  const value = childOf(cell, 'v')?.text ?? '';
  const format = formats[Number(cell.attributes['s'] ?? 0)] ?? 'number';
  if (type === 'n') {
    if (value === '') return undefined;
    if (format === 'date') return { text: value, number: null, isPercent: false };
    const isPercent = format === 'percent';
    const number = cleanNumber(value, isPercent ? 100 : 1);
    return { text: number === null ? value : isPercent ? `${number}%` : number, number, isPercent };
  }
  if (type === 'b' || type === 'e') return undefined;
  const text = (type === 's' ? (strings[Number(value)] ?? '') : type === 'inlineStr' ? textOf(cell) : value)
    .replace(/_x000D_/g, '')
    .trimEnd();
  if (!text.trim()) return undefined;
  // A number that was typed as text is one all the same.
  const isPercent = /^\s*-?[\d.,]+[%％]\s*$/.test(text);
  return { text, number: numberIn(text.trim().replace(/[%％]$/, '')), isPercent };
};

const cover = (
  root: Element,
  grid: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>,
  put: (row: number, cell: SheetCell) => void,
): void => {
  let left = MOST_COVERED;
  for (const merge of childrenOf(childOf(root, 'mergeCells'), 'mergeCell')) {
    const [from, to] = (merge.attributes['ref'] ?? '').split(':').map(placeOfCell);
    const head = from && grid.get(from.row)?.get(from.column);
    if (!from || !to || !head) continue;
    const last = Math.min(to.column, MOST_COLUMNS - 1);
    for (let r = from.row; r <= to.row && left > 0; r++)
      for (let c = from.column; c <= last && left > 0; c++, left--)
        if (r !== from.row || c !== from.column) put(r, { ...head, column: c, isCovered: true });
  }
};
