/** What the page of 核对表 shows of its rows: filtered, sorted, counted. Pure, without a page. */
import type { SheetItem } from '../../../server/src/protocol';
import type { Mark, Marks } from './messages';
import { keyOf } from './ticks';

export const COLUMNS = ['tick', 'sentence', 'indicator', 'period', 'scope', 'value', 'sort', 'verdict'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

export interface Filter {
  /** Words that must all stand in the row. */
  readonly words: string;
  readonly state: SheetItem['state'] | 'changed' | '';
  readonly indicator: string;
  readonly untickedOnly: boolean;
}

export const NO_FILTER: Filter = { words: '', state: '', indicator: '', untickedOnly: false };

/** Stands for the rows without an indicator, which an empty choice cannot. */
export const NAMELESS = '—';

export const isFiltering = (f: Filter): boolean =>
  f.words.trim() !== '' || f.state !== '' || f.indicator !== '' || f.untickedOnly;

export const filtered = (rows: readonly SheetItem[], marks: Marks, filter: Filter): SheetItem[] => {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(row => {
    const mark = marks[keyOf(row)];
    if (filter.untickedOnly && mark?.state === 'ticked') return false;
    if (filter.state === 'changed' ? mark?.state !== 'changed' : filter.state !== '' && row.state !== filter.state)
      return false;
    if (filter.indicator !== '' && (row.indicator || NAMELESS) !== filter.indicator) return false;
    if (!words.length) return true;
    const text = [
      row.before + row.figure + row.after,
      row.indicator,
      row.period,
      row.scope,
      row.value,
      row.sort,
      row.verdict,
      row.document,
    ]
      .join('\n')
      .toLowerCase();
    return words.every(w => text.includes(w));
  });
};

/** Rows that are equal in the column keep the order of the text; without an order so do all. */
export const sorted = (rows: readonly SheetItem[], marks: Marks, order: Order | undefined): SheetItem[] => {
  if (!order) return [...rows];
  const compare = COMPARE[order.column];
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => sign * compare(a, b, marks));
};

/** A third click brings the order of the text back. */
export const nextOrder = (order: Order | undefined, column: Column): Order | undefined => {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return order.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
};

type Compare = (a: SheetItem, b: SheetItem, marks: Marks) => number;
const words = new Intl.Collator('zh-CN', { numeric: true });
const byWords =
  (of: (row: SheetItem) => string): Compare =>
  (a, b) =>
    words.compare(of(a), of(b));
const STATES: readonly SheetItem['state'][] = ['conflict', 'single', 'derived', 'agreed'];
/** What is left to do comes first. */
const tickRank = (mark: Mark | undefined): number => (mark?.state === 'changed' ? 0 : mark ? 2 : 1);

const COMPARE: Readonly<Record<Column, Compare>> = {
  tick: (a, b, marks) => {
    const [x, y] = [marks[keyOf(a)], marks[keyOf(b)]];
    return tickRank(x) - tickRank(y) || (x?.date ?? '').localeCompare(y?.date ?? '');
  },
  sentence: byWords(r => r.before + r.figure + r.after),
  indicator: byWords(r => r.indicator || '\uffff'),
  period: (a, b) => a.periodOrder - b.periodOrder || words.compare(a.period, b.period),
  scope: byWords(r => r.scope || '\uffff'),
  value: (a, b) => a.number - b.number,
  sort: byWords(r => r.sort),
  verdict: (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || words.compare(a.verdict, b.verdict),
};

export const indicatorsOf = (rows: readonly SheetItem[]): string[] =>
  [...new Set(rows.map(r => r.indicator || NAMELESS))].sort(
    (a, b) => Number(a === NAMELESS) - Number(b === NAMELESS) || words.compare(a, b),
  );

export const countMarks = (rows: readonly SheetItem[], marks: Marks, state: Mark['state']): number =>
  rows.filter(r => marks[keyOf(r)]?.state === state).length;

const LEAD = 22;
/** The end of what stands before a figure, from a comma on where there is one: the figure must be seen without unfolding the sentence. */
export const leadOf = (before: string): string => {
  if (before.length <= LEAD) return before;
  const end = before.slice(-LEAD);
  const comma = end.search(/[，；：、](?=.{4})/);
  return `…${comma < 0 ? end : end.slice(comma + 1)}`;
};

/** `fill('{0} of {1}', 1, 2)`. */
export const fill = (text: string, ...parts: readonly (string | number)[]): string =>
  text.replace(/\{(\d+)\}/g, (whole, n: string) => String(parts[Number(n)] ?? whole));
