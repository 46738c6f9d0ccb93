/** The parts of a sheet: title and unit above, heads, heads of rows, values. Told by what stands in the cells, never by fixed places. */
import type { Sheet, SheetCell, SheetRow } from '../text';

export interface Grid {
  /** Lines above the heads, and the name of the sheet. */
  readonly title: string;
  readonly unit: string | null;
  /** Words of the heads above a column, outermost first. */
  readonly headsOf: (column: number) => readonly string[];
  /** Words before the values of a row. */
  readonly labelsOf: (row: SheetRow) => readonly string[];
  /** Heads above the words that stand before the values. */
  readonly labelHeads: readonly string[];
  /** What a column of units says for a row. */
  readonly unitOf: (row: SheetRow) => string | null;
  readonly rows: readonly SheetRow[];
  readonly valuesOf: (row: SheetRow) => readonly SheetCell[];
}

/** Undefined where nothing looks like a table of numbers under heads. */
export const gridOf = (sheet: Sheet): Grid | undefined => {
  const rows = sheet.rows.filter(r => !isFormula(r));
  const first = rows.findIndex(isData);
  if (first < 0) return undefined;
  const above = rows.slice(0, first);
  const from = above.findIndex(isHead);
  if (from < 0) return undefined;
  const titles = above.slice(0, from);
  const heads = above.slice(from);
  const data = rows.slice(first).filter(isData);
  const numbers = new Map<number, number>();
  for (const r of data)
    for (const c of r.cells) if (c.number !== null) numbers.set(c.column, (numbers.get(c.column) ?? 0) + 1);
  const headsOf = (column: number): string[] => {
    const words = heads.flatMap(r => {
      const cell = r.cells.find(c => c.column === column);
      return cell ? [wordsOf(cell.text)] : [];
    });
    return words.filter((w, i) => w && w !== words[i - 1]);
  };
  const isAside = (column: number): boolean => headsOf(column).some(h => ASIDE.test(h));
  const isLatin = (column: number): boolean =>
    data.filter(r => r.cells.some(c => c.column === column && c.number === null && !/[\u4e00-\u9fff]/.test(c.text)))
      .length >
    data.length / 2;
  const values = [...numbers]
    .filter(([column, n]) => n >= Math.max(1, data.length / 20) && !isAside(column) && !isYears(data, column))
    .map(([column]) => column)
    .sort((a, b) => a - b);
  const [firstValue] = values;
  if (firstValue === undefined) return undefined;
  const columns = [...new Set(data.flatMap(r => r.cells.map(c => c.column)))].sort((a, b) => a - b);
  const units = columns.find(c => headsOf(c).some(h => /^(?:计量|度量)?单位$/.test(h)));
  const labels = columns.filter(
    c => c < firstValue && c !== units && !isAside(c) && !isLatin(c) && (!numbers.has(c) || isYears(data, c)),
  );
  const cellAt = (r: SheetRow, column: number): SheetCell | undefined => r.cells.find(c => c.column === column);
  const valueSet = new Set(values);
  return {
    title: [...titles.flatMap(r => [...new Set(r.cells.map(c => c.text.trim()))]), sheet.name].join(' '),
    unit: unitIn([...titles, ...heads]),
    headsOf,
    labelsOf: r => labels.flatMap(c => wordsOf(cellAt(r, c)?.text ?? '') || []),
    labelHeads: labels.flatMap(headsOf),
    unitOf: r => (units === undefined ? null : wordsOf(cellAt(r, units)?.text ?? '') || null),
    rows: data,
    valuesOf: r => r.cells.filter(c => valueSet.has(c.column) && c.number !== null && !c.isCovered),
  };
};

/** Without blanks and the translation that yearbooks add. */
export const wordsOf = (text: string): string =>
  text
    .replace(/[\s\u3000]+/g, ' ')
    .replace(
      /(?<=[\u4e00-\u9fff）)%]) ?[A-Za-z][A-Za-z0-9 ,.'\-/&]*(?:[（(][A-Za-z0-9 ,.'\-/&%]*[）)])?[A-Za-z ,.]*$/,
      '',
    )
    .replace(/[\s\u3000]/g, '');

/** Codes, numbers of lines, remarks. */
const ASIDE = /(?:代码|编码|序号|行次|备注|说明|^ID$|^No\.?$|位次|排名|排位)/i;

const isYear = (cell: SheetCell): boolean => cell.number !== null && /^(?:19|20)\d{2}$/.test(cell.number);
const isYears = (rows: readonly SheetRow[], column: number): boolean => {
  const cells = rows.flatMap(r => r.cells.filter(c => c.column === column && c.number !== null));
  return cells.length > 0 && cells.every(isYear);
};

/** A line of the fiscal system that says how its columns are reckoned: A=B+C. */
const isFormula = (row: SheetRow): boolean =>
  /^公式$/.test(wordsOf(row.cells[0]?.text ?? '')) ||
  row.cells.some(c => /^[A-Z]=[A-Z][+\-*/][A-Z]/.test(c.text.trim()));

/** Words, and behind them a number that is no year. */
const isData = (row: SheetRow): boolean => {
  const label = row.cells.find(c => (c.number === null && /[\u4e00-\u9fff]/.test(c.text)) || isYear(c));
  const values = row.cells.filter(c => c.number !== null && !isYear(c) && label && c.column > label.column);
  return values.length > 0;
};

/** Several words beside each other, none of which is the unit of the sheet. */
const isHead = (row: SheetRow): boolean => {
  const words = new Set(row.cells.map(c => wordsOf(c.text)).filter(w => w && !UNIT_LINE.test(w)));
  return words.size >= 2;
};

const UNIT_LINE = /^[（(]?(?:计量)?单位[：:]([^（）()]{1,16})[）)]?$/;

const unitIn = (rows: readonly SheetRow[]): string | null => {
  for (const r of rows)
    for (const c of r.cells) {
      const unit = UNIT_LINE.exec(wordsOf(c.text))?.[1];
      if (unit) return unit;
    }
  return null;
};
