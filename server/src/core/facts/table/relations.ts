/**
 * What the cells of a table must come to: columns that are added up in 合计, rows that are, 上年—本年—增减—增长, shares of a whole, what was
 * done of a budget. A sum is certain where the table itself shows the whole of it; where rows may hang below others it only proves.
 */
import { groupBy, interval, rational } from '../../base';
import type { ReportDocument, Table, TableRow } from '../../document';
import type { Relation } from '../relation/types';
import type { Figure } from '../types';
import { readColumns, type ColumnReading } from './column';
import { footingOf } from './footing';

/** `figures`: all of the report. */
export const tableRelations = (report: ReportDocument, figures: readonly Figure[]): Relation[] => {
  const cells = figures.filter(f => f.where.kind === 'cell' && !f.quantity.damaged);
  if (!cells.length) return [];
  const byTable = groupBy(cells, f => (f.where.kind === 'cell' ? f.where.table : -1));
  return report.tables.flatMap(table => {
    const own = byTable.get(table.index) ?? [];
    return own.length ? relationsOf(table, readColumns(table), own) : [];
  });
};

type Grid = (row: TableRow, column: number) => Figure | undefined;

const relationsOf = (table: Table, columns: readonly ColumnReading[], figures: readonly Figure[]): Relation[] => {
  const at = new Map(figures.map(f => [placeOf(f.where), f] as const));
  const grid: Grid = (row, column) => at.get(`${table.headRows + row.line}:${column}`);
  return [
    ...columnSums(table, columns, grid),
    ...rowSums(table, columns, grid),
    ...table.rows.flatMap(row => [...changes(table, columns, row, grid), ...progress(table, columns, row, grid)]),
    ...shares(table, columns, grid),
  ];
};

const placeOf = (where: Figure['where']): string => (where.kind === 'cell' ? `${where.row}:${where.column}` : '');

/** Rates, averages and indices are not added up. */
const NO_SUM = /均|率|单价|价格|指数|密度|强度|浓度|标准|系数|比重|占比|位次|排名|次数/;

const addable = (f: Figure): boolean =>
  f.measure === 'level' &&
  !['percent', 'points', 'index', 'rank', 'ratio', 'rate', 'multiple', 'temperature', 'duration'].includes(
    f.quantity.dimension,
  ) &&
  !NO_SUM.test(`${f.indicator?.name ?? ''}${f.indicator?.written ?? ''}`);

const sameKind = (figures: readonly Figure[]): boolean =>
  figures.every(
    f => f.quantity.unit === figures[0]?.quantity.unit && f.quantity.dimension === figures[0].quantity.dimension,
  );

// ---- 合计 below or above its rows

interface Sum {
  readonly total: TableRow;
  readonly parts: readonly TableRow[];
  readonly certain: boolean;
}

const columnSums = (table: Table, columns: readonly ColumnReading[], grid: Grid): Relation[] => {
  const levels = columns.flatMap((column, c) =>
    column.kind === 'level' && table.columns[c]?.role === 'value' && !NO_SUM.test(column.thing) ? [c] : [],
  );
  const isTorn = table.rows.some(r => r.block < 0);
  const isRates = NO_SUM.test(table.caption?.title?.text ?? '');
  return blocksOf(table).flatMap(rows =>
    sumsOf(rows, isTorn).flatMap(sum => {
      const own = levels.filter(c => table.columns[c]?.block === sum.total.block);
      const footing = sum.certain ? footingOf(table, sum.total, sum.parts, own, grid) : undefined;
      return own.flatMap((c): Relation[] => {
        const total = grid(sum.total, c);
        const parts = (footing?.parts ?? sum.parts).flatMap(r => grid(r, c) ?? []);
        if (
          !total ||
          parts.length < 2 ||
          !addable(total) ||
          !parts.every(p => p.measure === 'level') ||
          !sameKind([total, ...parts])
        )
          return [];
        const relation = { kind: 'sum' as const, total: total.id, parts: parts.map(p => p.id) };
        // Where it may hang otherwise a sum proves if it closes.
        if (!footing || footing.standing === 'open' || isRates) return [{ ...relation, certain: false }];
        return [{ ...relation, certain: true, ...(footing.standing === 'likely' ? { asks: true as const } : {}) }];
      });
    }),
  );
};

const blocksOf = (table: Table): TableRow[][] => [
  ...groupBy(
    table.rows.filter(r => r.block >= 0),
    r => r.block,
  ).values(),
];

/** `torn`: rows of the table have lost their block, so that no list is sure to be whole. */
const sumsOf = (rows: readonly TableRow[], torn: boolean): Sum[] => {
  const labelled = rows.filter(r => r.label);
  const totals = labelled.filter(r => r.label?.kind === 'total' || r.label?.kind === 'subtotal');
  const [first] = labelled;
  const [only] = totals;
  if (!only || !first) return [];
  const isWhole = !torn && labelled.length === rows.length;
  if (totals.length === 1) {
    // Alone at the top or at the bottom: the others are all there is of it.
    const rest = labelled.filter(r => r !== only);
    if (only !== first && only !== labelled.at(-1))
      return [
        {
          total: only,
          parts: outermost(
            rest.slice(
              0,
              rest.findIndex(r => r.line > only.line),
            ),
          ),
          certain: false,
        },
      ];
    const parts = outermost(rest);
    const clear = rest.every(r => r.label?.depth !== null) && rest.every(r => r.cells.length > 0 || !isHead(r));
    return [
      { total: only, parts, certain: isWhole && clear && only.label?.name.length !== undefined && isPlainTotal(only) },
    ];
  }
  return nested(labelled);
};

/** 合计, 总计, 小计 and 收入合计; 全市合计 is one, too. */
const isPlainTotal = ({ label }: TableRow): boolean =>
  /^(?:全[市县省区州国]|本级|收入|支出)?(?:合计|总计|小计)$/.test(label?.name ?? '');

/** A label without numbers: it heads the rows below. */
const isHead = (row: TableRow): boolean => row.cells.length === 0 && row.label?.kind === 'plain';

const outermost = (rows: readonly TableRow[]): TableRow[] => {
  const least = rows.reduce((m, r) => Math.min(m, r.label?.depth ?? Infinity), Infinity);
  return rows.filter(r => r.label?.depth === least && r.label.kind !== 'memo');
};

/** Several totals: each is tried with the rows that stand between it and the next, above and below, and the last with the others. */
const nested = (rows: readonly TableRow[]): Sum[] => {
  const sums: Sum[] = [];
  const isTotal = (r: TableRow): boolean => r.label?.kind === 'total' || r.label?.kind === 'subtotal';
  const totals = rows.flatMap((r, i) => (isTotal(r) ? [i] : []));
  totals.forEach((at, k) => {
    const total = rows[at];
    if (!total) return;
    const above = rows.slice((totals[k - 1] ?? -1) + 1, at);
    const below = rows.slice(at + 1, totals[k + 1] ?? rows.length);
    for (const parts of [above, below])
      if (parts.length > 1) sums.push({ total, parts: outermost(parts), certain: false });
  });
  const last = rows[totals.at(-1) ?? -1];
  const subtotals = totals.slice(0, -1).flatMap(i => rows[i] ?? []);
  if (last && subtotals.length > 1) sums.push({ total: last, parts: subtotals, certain: false });
  return sums;
};

// ---- 合计 among the columns

/** 合计 over every number of the row, where the rest names things. Another row that closes shows that nothing else is left over. */
const rowSums = (table: Table, columns: readonly ColumnReading[], grid: Grid): Relation[] => {
  const blocks = [...new Set(table.columns.map(c => c.block))];
  return blocks.flatMap(block => {
    const own = columns.flatMap((column, c) =>
      table.columns[c]?.role === 'value' && table.columns[c].block === block ? [{ column, c }] : [],
    );
    const totals = own.filter(o => o.column.total);
    const [only] = totals;
    const isList = own.every(
      o => o === only || (o.column.thing !== '' && o.column.kind === 'level' && !o.column.stage && !o.column.prior),
    );
    if (!only || totals.length > 1 || !isList || own.length < 3) return [];
    const sums = table.rows.flatMap(row => {
      const total = row.block === block ? grid(row, only.c) : undefined;
      const parts = own.flatMap(o => (o === only ? [] : (grid(row, o.c) ?? [])));
      if (!total || parts.length < 2 || !addable(total) || !sameKind([total, ...parts])) return [];
      const closes = interval.meets(parts.map(p => p.interval).reduce(interval.addIntervals), total.interval);
      return [{ total, parts, closes }];
    });
    const shown = sums.filter(s => s.closes).length * 2 >= sums.length && sums.some(s => s.closes);
    return sums.map(({ total, parts }): Relation => ({
      kind: 'sum',
      certain: own[0] === only || own.at(-1) === only,
      ...(shown ? {} : { asks: true as const }),
      total: total.id,
      parts: parts.map(p => p.id),
    }));
  });
};

// ---- 上年 — 本年 — 增减 — 增长

const changes = (table: Table, columns: readonly ColumnReading[], row: TableRow, grid: Grid): Relation[] => {
  const own = columns.flatMap((column, c) => {
    const figure =
      table.columns[c]?.role === 'value' && table.columns[c].block === Math.max(row.block, 0)
        ? grid(row, c)
        : undefined;
    return figure ? [{ column, figure }] : [];
  });
  const levels = own.filter(o => o.column.kind === 'level');
  const [from, to, ...more] = [...levels].sort((a, b) => order(a.figure, b.figure));
  // Two levels of one thing, a year apart; a third leaves open which two are meant.
  if (
    !from ||
    !to ||
    more.length ||
    !isYearApart(from.figure, to.figure) ||
    !sameKind([from.figure, to.figure]) ||
    rational.isNegative(from.figure.quantity.value)
  )
    return [];
  const growth = own.find(o => o.column.kind === 'growth')?.figure;
  const amount = own.find(o => o.column.kind === 'change')?.figure;
  if (amount && amount.quantity.unit !== to.figure.quantity.unit) return [];
  const told = (extra: { readonly growth: number | null; readonly amount: number | null }): Relation => ({
    kind: 'from-to',
    certain: true,
    asks: true,
    from: from.figure.id,
    to: to.figure.id,
    rises: null,
    multiple: null,
    ...extra,
  });
  return [
    ...(growth && turnsAsTold(from.figure, to.figure, growth) ? [told({ growth: growth.id, amount: null })] : []),
    ...(amount ? [told({ growth: null, amount: amount.id })] : []),
  ];
};

const yearOfCode = (f: Figure): number => Number(/^\d{4}/.exec(f.period?.code ?? '')?.[0] ?? 0);
const order = (a: Figure, b: Figure): number => yearOfCode(a) - yearOfCode(b);

const isYearApart = (a: Figure, b: Figure): boolean =>
  yearOfCode(a) > 0 &&
  yearOfCode(b) - yearOfCode(a) === 1 &&
  (a.period?.code ?? '').slice(4) === (b.period?.code ?? '').slice(4);

/** A rate of the other sign is reckoned on another basis, or is wrong: the rules on direction say so. */
const turnsAsTold = (from: Figure, to: Figure, growth: Figure): boolean => {
  const turn = rational.compare(to.quantity.value, from.quantity.value);
  return turn === 0 || growth.direction === null || turn > 0 === (growth.direction === 'up');
};

// ---- 预算 — 完成 — 为预算%

const progress = (table: Table, columns: readonly ColumnReading[], row: TableRow, grid: Grid): Relation[] =>
  columns.flatMap((column, c): Relation[] => {
    if (column.kind !== 'progress' || table.columns[c]?.block !== Math.max(row.block, 0)) return [];
    const rate = grid(row, c);
    const stage = /调整|变动/.test(column.words) ? 'adjusted-budget' : 'budget';
    const find = (fits: (o: ColumnReading) => boolean): Figure | undefined => {
      const found = columns.flatMap((o, k) =>
        o.kind === 'level' && !o.prior && table.columns[k]?.block === table.columns[c]?.block && fits(o) ? [k] : [],
      );
      const [k] = found;
      return found.length === 1 && k !== undefined ? grid(row, k) : undefined;
    };
    // 为预算% beside 年初预算 and 调整预算 does not say which; with one of them it does.
    const planned =
      find(o => o.stage === stage && !/年初/.test(column.words) === !/年初/.test(o.words)) ??
      find(o => o.stage === 'budget' || o.stage === 'adjusted-budget');
    const done = find(o => o.stage === 'execution' || o.stage === 'final-accounts');
    return rate && planned && done && sameKind([planned, done]) && !rational.isZero(planned.quantity.value)
      ? [{ kind: 'progress', certain: true, asks: true, done: done.id, planned: planned.id, rate: rate.id }]
      : [];
  });

// ---- 比重

/** The row that has 100 is the whole of those below it. */
const shares = (table: Table, columns: readonly ColumnReading[], grid: Grid): Relation[] =>
  columns.flatMap((column, c): Relation[] => {
    const { of } = column;
    if (column.kind !== 'share' || of === null) return [];
    const relations: Relation[] = [];
    let whole: Figure | undefined;
    for (const row of table.rows) {
      const share = grid(row, c);
      const part = grid(row, of);
      if (!share || !part) continue;
      if (rational.equal(share.quantity.value, HUNDRED)) whole = part;
      else if (whole && sameKind([whole, part]) && addable(part))
        relations.push({ kind: 'share', certain: true, asks: true, part: part.id, whole: whole.id, share: share.id });
    }
    return relations;
  });

const HUNDRED = rational.fromInt(100);
