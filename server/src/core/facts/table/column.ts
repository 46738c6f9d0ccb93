/** What the words over a column say of its numbers: what kind of number, in which unit, of which time, tier and stage. */
import { columnClasses, type ColumnClass } from '../../lexicon';
import { kindOfCell, type Table, type TableColumn, type TableText } from '../../document';
import type { BudgetStage } from '../budget/frame';
import type { Measure } from '../types';

export type ColumnKind = 'level' | 'growth' | 'change' | 'share' | 'progress' | 'index' | 'rank';

export interface ColumnReading {
  readonly kind: ColumnKind;
  /** As written in its head: `万吨`, `%`; null where the head has none. */
  readonly unit: TableText | null;
  /** What the head names beside all that: 产量, 利润总额; empty for none. */
  readonly thing: string;
  /** All its words, for times. */
  readonly words: string;
  /** 全市, 市级 as a head of its own. */
  readonly tier: string | null;
  /** 上年, 上年同期: the year before. */
  readonly prior: boolean;
  readonly stage: BudgetStage | null;
  readonly expected: boolean;
  /** 合计 as a head: what the columns beside it make together. */
  readonly total: boolean;
  /** The column whose numbers a growth, a change or a share is of; null where none stands before it. */
  readonly of: number | null;
}

const UNIT = /[（(]([^（）()]{1,10})[）)]$/;
const TIER = /^(?:全[国省市县区州盟旗]|[市省县区州]本?级|本级)$/;
const PRIOR = /^(?:上年|去年|上一年|上年度|基期)(?!.*(?:增|比|占|±))|^上年同期/;
const NUMBER_CLASSES: readonly ColumnClass[] = ['growth', 'change', 'share', 'progress', 'index', 'rank'];

export const readColumns = (table: Table): ColumnReading[] => {
  const readings: ColumnReading[] = [];
  table.columns.forEach((column, c) => {
    const alone = readColumn(column, percentOnly(table, c));
    readings.push({ ...alone, of: alone.kind === 'level' ? null : levelBefore(table.columns, readings, c) });
  });
  return readings;
};

/** Do all its cells bring a percent sign? */
const percentOnly = (table: Table, column: number): boolean => {
  const cells = table.rows.flatMap(r => r.cells.filter(c => c.column === column));
  return cells.length > 0 && cells.every(c => /[%％]$/.test(c.text));
};

const readColumn = (column: TableColumn, percents: boolean): Omit<ColumnReading, 'of'> => {
  const classes = new Set<ColumnClass>();
  const things: string[] = [];
  let unit: TableText | null = null;
  let tier: string | null = null;
  let prior = false;
  let kind: ColumnKind = 'level';
  // The innermost head says what the numbers are.
  for (const head of [...column.head].reverse()) {
    const inBrackets = UNIT.exec(head.text)?.[1];
    const told =
      inBrackets !== undefined && kindOfCell(inBrackets) === 'unit'
        ? inBrackets
        : /[%％‰]$/.test(head.text)
          ? /[‰]$/.test(head.text)
            ? '‰'
            : '%'
          : kindOfCell(head.text) === 'unit'
            ? head.text
            : undefined;
    const own = columnClasses(head.text);
    if (told !== undefined && !(unit && kind !== 'level')) unit ??= { text: told, span: head.span };
    const first = NUMBER_CLASSES.find(name => own.includes(name));
    if (first && kind === 'level') kind = kindOf(first, own, told, percents);
    for (const name of own) classes.add(name);
    const bare = head.text.replace(UNIT, '').replace(/[%％‰]$/, '');
    if (TIER.test(bare)) tier = bare;
    if (PRIOR.test(bare)) prior = true;
    if (!own.length && !TIER.test(bare) && !told?.includes(head.text)) {
      const thing = bare.replace(/^(?:19|20)\d{2}年?(?:度|末|底)?|^(?:本年|上年|去年|全年|年末)(?=.)/, '');
      if (thing && !/^\d+$/.test(thing)) things.unshift(thing);
    }
  }
  const isRate = kind === 'growth' || kind === 'share' || kind === 'progress';
  return {
    kind,
    unit:
      isRate && unit?.text !== '‰'
        ? { text: '%', span: unit?.span ?? column.head.at(-1)?.span ?? { start: 0, end: 0 } }
        : unit,
    thing: things.join(''),
    words: column.head.map(h => h.text).join(' '),
    tier,
    prior: prior && kind === 'level',
    stage: stageOf(classes, kind),
    expected: classes.has('expected'),
    total: column.head.some(h => /^(?:合计|总计|小计)$/.test(h.text.replace(UNIT, ''))),
  };
};

/** 增减 alone is what its unit says: a rate in percent, an amount otherwise. */
const kindOf = (
  first: ColumnClass,
  own: readonly ColumnClass[],
  unit: string | undefined,
  percents: boolean,
): ColumnKind => {
  const percent = unit === '%' || unit === '％' || (unit === undefined && percents);
  if (own.includes('progress')) return 'progress';
  if (own.includes('share')) return 'share';
  if (own.includes('growth') && own.includes('change')) return percent ? 'growth' : 'change';
  if (first === 'growth') return unit === undefined || percent || unit === '‰' ? 'growth' : 'change';
  if (first === 'change') return percent ? 'growth' : 'change';
  return first === 'index' || first === 'rank' || first === 'share' || first === 'progress' ? first : 'level';
};

const stageOf = (classes: ReadonlySet<ColumnClass>, kind: ColumnKind): BudgetStage | null => {
  if (kind !== 'level') return null;
  if (classes.has('adjusted-budget')) return 'adjusted-budget';
  if (classes.has('expected') || classes.has('execution')) return 'execution';
  if (classes.has('final-accounts')) return 'final-accounts';
  return classes.has('budget') ? 'budget' : null;
};

/** The nearest level column to its left in its block, of this time and not of the year before. */
const levelBefore = (
  columns: readonly TableColumn[],
  readings: readonly ColumnReading[],
  at: number,
): number | null => {
  for (let c = at - 1; c >= 0 && columns[c]?.block === columns[at]?.block; c--)
    if (columns[c]?.role === 'value' && readings[c]?.kind === 'level' && !readings[c]?.prior) return c;
  return null;
};

export const measureOf = (kind: ColumnKind): Measure =>
  kind === 'progress' ? 'share' : kind === 'index' ? 'level' : kind;
