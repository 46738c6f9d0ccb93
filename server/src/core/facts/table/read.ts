/** Cells of a table → ordinary figures. Each attribute goes by caption, head and label; what none of them tells stays unknown. */
import { interval, rational, type Span } from '../../base';
import {
  isBudget,
  UNNAMED,
  type Paragraph,
  type ReportDocument,
  type Table,
  type TableCell,
  type TableRow,
} from '../../document';
import { toViewOffset } from '../../text';
import { accountIn, type BudgetReading } from '../budget/frame';
import { inAccount } from '../budget/name';
import { readInterval } from '../figure/bound';
import { narrowingOf, topicOf } from './topic';
import { year, type Period } from '../period/value';
import type { ReportTimes } from '../period/report';
import { findTimes } from '../period/expression';
import { inYear } from '../period/part';
import type { OwnWords } from '../own';
import { isPart } from '../scope';
import type { CellHeader, Evidence, Figure, IndicatorReading, PeriodReading, ScopeReading, Status } from '../types';
import { measureOf, readColumns, type ColumnReading } from './column';
import { nameOf, saidNames, type SaidNames } from './names';
import { readCellNumber } from './number';
import { parentsOf } from './parents';

export interface TableContext {
  readonly source: string;
  readonly report: ReportDocument;
  readonly times: ReportTimes;
  readonly tiered: boolean;
  readonly own: OwnWords;
}

/** All figures of a report's tables, in text order, with ids from `first` on. `prose`: those of its running text. */
export const readTables = (context: TableContext, prose: readonly Figure[], first: number): Figure[] => {
  const { tables } = context.report;
  if (!tables.length) return [];
  const said = saidNames(prose, paragraph => context.report.paragraphs[paragraph]?.view.text ?? '');
  const homes = context.report.paragraphs.filter(p => p.kind === 'table').sort((a, b) => a.span.start - b.span.start);
  const figures: Figure[] = [];
  for (const table of tables) figures.push(...readTable(context, table, said, homes, first + figures.length));
  return figures;
};

interface TableReading {
  readonly context: TableContext;
  readonly table: Table;
  readonly columns: readonly ColumnReading[];
  readonly topic: string | null;
  readonly narrowing: readonly string[];
  readonly title: string;
  /** Does each row name a place or a time, and the columns what is told of it? */
  readonly rowsAre: 'places' | 'times' | 'things';
  readonly said: SaidNames;
}

const readTable = (
  context: TableContext,
  table: Table,
  said: SaidNames,
  homes: readonly Paragraph[],
  first: number,
): Figure[] => {
  const title = table.caption?.title?.text ?? '';
  const reading: TableReading = {
    context,
    table,
    columns: readColumns(table),
    topic: topicOf(title, context.own.dictionary, said),
    narrowing: narrowingOf(title),
    title,
    rowsAre: whatRowsAre(table),
    said,
  };
  // Without a head and without a caption nothing says what the numbers are.
  if (!title && table.columns.every(c => !c.head.length)) return [];
  const parents = parentsOf(table);
  const figures: Figure[] = [];
  table.rows.forEach((row, r) => {
    /** Column → id of its figure in this row. */
    const ids = new Map<number, number>();
    for (const cell of row.cells) {
      const home = homeOf(homes, cell.span);
      const figure = home && readCell(reading, row, parents[r] ?? null, cell, home, first + figures.length, ids);
      if (!figure) continue;
      ids.set(cell.column, figure.id);
      figures.push(figure);
    }
  });
  return figures;
};

const homeOf = (homes: readonly Paragraph[], { start }: Span): Paragraph | undefined => {
  let [lo, hi] = [0, homes.length];
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((homes[mid]?.span.start ?? 0) <= start) lo = mid + 1;
    else hi = mid;
  }
  const home = homes[lo - 1];
  return home && start < home.span.end ? home : undefined;
};

const PLACE = /(?:[县区市州盟旗镇乡]|街道|新区|开发区|园区|高新区|经开区|示范区)$/;
const NO_PLACE = /(?:地区|市区|城区|农村|小区|社区|园区|自治区)$/;
const TIME = /^(?:(?:19|20)\d{2}(?:年(?:末|底|度)?)?|\d{1,2}月份?|[一二三四]季度|上半年|下半年)$/;

const whatRowsAre = (table: Table): TableReading['rowsAre'] => {
  const head = table.columns[0]?.head.map(h => h.text).join('') ?? '';
  const labels = table.rows.flatMap(r => (r.label && r.label.kind === 'plain' ? [r.label.name] : []));
  const most = (test: (l: string) => boolean): boolean =>
    labels.length > 1 && labels.filter(test).length * 3 >= labels.length * 2;
  if (most(l => TIME.test(l)) || /^(?:年份|年度|时间|月份)$/.test(head)) return 'times';
  return most(l => PLACE.test(l) && !NO_PLACE.test(l) && l.length <= 10) ? 'places' : 'things';
};

const readCell = (
  t: TableReading,
  row: TableRow,
  parent: TableRow | null,
  cell: TableCell,
  home: Paragraph,
  id: number,
  ids: ReadonlyMap<number, number>,
): Figure | undefined => {
  const { context, table } = t;
  const column = t.columns[cell.column];
  if (!column) return undefined;
  const unit = unitOf(t, row, column);
  const number = readCellNumber(
    cell.text,
    unit?.words ?? null,
    column.kind === 'index' || column.kind === 'rank' ? column.kind : isIndex(t, column, unit) ? 'index' : 'other',
    context.own.units,
  );
  if (!number) return undefined;
  const { lexeme } = number;
  const measure = measureOf(column.kind);
  const budget = budgetOf(t, row, column, lexeme.unit.dimension === 'money' && measure === 'level');
  const status = statusOf(t, column, budget);
  const period = periodOf(t, row, column, status);
  const scope = scopeOf(t, row, column);
  const moves = measure === 'growth' || measure === 'change';
  const zero = rational.isZero(lexeme.value);
  const signed = number.negative && !moves;
  const value = signed ? rational.negate(lexeme.value) : lexeme.value;
  const within = readInterval(lexeme, '=');
  const isSubject = t.rowsAre !== 'things' && row.label?.kind !== 'memo';
  const level = column.of === null ? undefined : t.columns[column.of];
  const name =
    row.label || isSubject
      ? nameOf(
          { table, topic: t.topic, narrowing: t.narrowing, dictionary: context.own.dictionary, said: t.said },
          row,
          // A growth is of what the column before it tells.
          level && !column.thing ? { ...column, thing: level.thing } : column,
          parent,
          isSubject,
          f =>
            f.measure === measure &&
            f.quantity.dimension === lexeme.unit.dimension &&
            (measure !== 'level' || f.quantity.unit === lexeme.unit.base) &&
            f.period !== null &&
            f.period.code === period?.code &&
            f.scope?.name === scope?.name &&
            (!f.budget || !budget || f.budget.account === budget.account),
        )
      : null;
  const indicator = name?.indicator ?? null;
  // 预计数 of the year that the text tells of as done, or the other way round: what the text says of it counts.
  const told = name?.said?.status;
  const standing = told && told !== 'target' && status !== 'target' ? told : status;
  const viewSpan = { start: toViewOffset(home.view, cell.span.start), end: toViewOffset(home.view, cell.span.end) };
  return {
    id,
    document: context.report.index,
    paragraph: home.index,
    span: cell.span,
    viewSpan,
    where: {
      kind: 'cell',
      span: viewSpan,
      table: table.index,
      row: table.headRows + row.line,
      column: cell.column,
      headers: headersOf(t, row, parent, cell.column, unit),
    },
    around: aroundOf(t, row, column),
    text: context.source.slice(cell.span.start, cell.span.end),
    quantity: {
      value,
      quantum: lexeme.quantum,
      unit: lexeme.unit.base,
      writtenUnit: lexeme.writtenUnit,
      dimension: lexeme.unit.dimension,
      damaged: false,
    },
    bound: '=',
    interval: signed ? interval.negateInterval(within) : within,
    indicator:
      indicator &&
      ofKind(
        // 本年收入 names nothing without its account; below 医疗保险基金 it is told whose.
        budget && !column.thing ? inAccount(indicator, budget.account, context.own.dictionary) : indicator,
        column,
      ),
    scope,
    period,
    measure,
    status: standing,
    budget,
    aggregate: null,
    direction: moves && !zero ? (number.negative ? 'down' : 'up') : null,
    comparison: comparisonOf(column),
    stretch: false,
    threshold: false,
    base: moves && column.of !== null ? (ids.get(column.of) ?? null) : null,
  };
};

/** A share of the whole, and what was done of a budget, are other numbers than what they are of. */
const ofKind = (indicator: IndicatorReading, { kind }: ColumnReading): IndicatorReading =>
  kind === 'share' || kind === 'progress'
    ? { ...indicator, name: `${indicator.name}${kind === 'share' ? '占比' : '完成率'}`, canonical: false, entry: null }
    : indicator;

/** What stands around a cell are its headers. */
const aroundOf = (t: TableReading, row: TableRow, column: ColumnReading): Figure['around'] => ({
  statement: letters([row.label?.name ?? '', column.thing, t.title].join(' ')),
  clause: letters(`${row.label?.name ?? ''}${column.thing}`),
  clauseBefore: '',
  basis: '',
  tier: '',
  aside: false,
  skeletons: { sentence: null, clause: null, context: null },
});

const letters = (words: string): string => words.match(/[\u4e00-\u9fa5A-Za-z]{2,}/g)?.join(' ') ?? '';

interface UnitWords {
  readonly words: string;
  readonly span: Span;
}

/** The row's own unit goes before the head's, the head's before the caption's; rates have theirs. */
const unitOf = (t: TableReading, row: TableRow, column: ColumnReading): UnitWords | null => {
  const of = (u: { readonly text: string; readonly span: Span } | null | undefined): UnitWords | null =>
    u ? { words: u.text, span: u.span } : null;
  if (column.kind === 'growth' || column.kind === 'share' || column.kind === 'progress') return of(column.unit);
  const caption = t.table.caption?.unit;
  const single =
    caption && !/[、，,／/]|和/.test(caption.text.replace(/^[^、，,]{1,6}[/／][^、，,]{1,6}$/, '')) ? caption : null;
  return of(row.unit) ?? of(row.label?.unit) ?? of(column.unit) ?? of(single);
};

/** 居民消费价格指数 over numbers without a unit. */
const isIndex = (t: TableReading, column: ColumnReading, unit: UnitWords | null): boolean =>
  unit === null && column.kind === 'level' && /指数$/.test(column.thing || t.title) && !column.thing.endsWith('量');

const headersOf = (
  t: TableReading,
  row: TableRow,
  parent: TableRow | null,
  column: number,
  unit: UnitWords | null,
): CellHeader[] => {
  const { caption } = t.table;
  const headers: CellHeader[] = [];
  if (caption?.title) headers.push({ of: 'table', words: caption.title.text, span: caption.title.span });
  if (caption?.unit && unit?.span.start === caption.unit.span.start)
    headers.push({ of: 'table', words: `单位：${caption.unit.text}`, span: caption.unit.span });
  if (parent?.label) headers.push({ of: 'row', words: parent.label.name, span: parent.label.span });
  if (row.label) headers.push({ of: 'row', words: row.label.name, span: row.label.span });
  if (row.unit) headers.push({ of: 'row', words: row.unit.text, span: row.unit.span });
  for (const head of t.table.columns[column]?.head ?? [])
    headers.push({ of: 'column', words: head.text, span: head.span });
  return headers;
};

const comparisonOf = ({ kind, words }: ColumnReading): string | null =>
  kind === 'growth' || kind === 'change'
    ? (/[比较](?:上年末|上年同期|上年|去年|年初)|环比|同比/.exec(words)?.[0] ?? '同比')
    : kind === 'share'
      ? '占比'
      : kind === 'progress'
        ? '占预算'
        : null;

const evidence = (from: Evidence['from'], words: string): Evidence => ({ from, words });

/** Time words of the head go before the label's, those before the caption's, those before the report's own. */
const periodOf = (t: TableReading, row: TableRow, column: ColumnReading, status: Status): PeriodReading | null => {
  const { times } = t.context;
  const own = status === 'target' ? times.plan : times.review;
  const told = (words: string, base: Period | null): Period | null => {
    const bare = /^\s*((?:19|20)\d{2})\s*(?:年|$)/.exec(words)?.[1];
    for (const { time } of findTimes(words, times.calendar)) {
      if ('period' in time) return time.period;
      const inside = bare ? Number(bare) : base !== null && /^\d{4}/.test(base) ? Number(base.slice(0, 4)) : null;
      if (inside !== null) return inYear(time.part, inside);
    }
    return bare === undefined ? null : year(Number(bare));
  };
  const caption = told(t.title, own?.period ?? null);
  const base = caption ?? own?.period ?? null;
  if (t.rowsAre === 'times' && row.label) {
    const period = told(row.label.name, base);
    if (period) return { code: period, evidence: evidence('clause', row.label.name) };
  }
  const level = column.of === null ? undefined : t.columns[column.of];
  const words = [column.words, level?.words ?? ''].find(w => told(withoutBase(w), base) !== null);
  if (words !== undefined) {
    const period = told(withoutBase(words), base);
    if (period) return { code: period, evidence: evidence('clause', words) };
  }
  if (column.prior && base !== null && /^\d{4}$/.test(base))
    return { code: year(Number(base) - 1), evidence: evidence('clause', column.words) };
  if (caption) return { code: caption, evidence: evidence('heading', t.title) };
  return own && { code: own.period, evidence: evidence('document', own.words) };
};

/** 比2030年预算数增减: the year is what is compared with. */
const withoutBase = (words: string): string =>
  words.replace(/[比较为占](?:19|20)\d{2}年?[^\s]*/g, '').replace(/(?:本年|全年|年末|年底|上年|去年)/g, '');

const OWN_TIER = /^全[国省市县区州盟旗]$/;

const scopeOf = (t: TableReading, row: TableRow, column: ColumnReading): ScopeReading | null => {
  const { report, tiered } = t.context;
  const region = report.front.region ?? UNNAMED;
  const placed = (scope: ScopeReading): ScopeReading =>
    isPart(scope) || scope.name.startsWith(UNNAMED) ? { ...scope, of: report.frame.place } : scope;
  const own = (words: string, from: Evidence['from']): ScopeReading =>
    placed({ name: region, own: true, evidence: evidence(from, words) });
  if (t.rowsAre === 'places' && row.label) {
    const { name, kind } = row.label;
    if (kind !== 'plain' || OWN_TIER.test(name) || name === region) return own(name, 'clause');
    return PLACE.test(name) ? placed({ name, own: false, evidence: evidence('clause', name) }) : null;
  }
  const captionTier =
    /(全[国省市县区州盟旗]|[市省县区州盟旗]本级|[市省县区州](?:本)?级)(?=[^和、]{2,})/.exec(t.title)?.[1] ?? null;
  const tier = column.tier ?? captionTier;
  if (tier) {
    const words = column.tier ?? t.title;
    return OWN_TIER.test(tier)
      ? own(words, 'clause')
      : placed({ name: `${region}${tier}`, own: false, evidence: evidence('clause', words) });
  }
  const labelTier = /^(?:全[市县省区州盟旗])/.exec(row.label?.name ?? '')?.[0];
  if (labelTier) return own(labelTier, 'clause');
  if (tiered) return null;
  return own(region, 'document');
};

const budgetOf = (t: TableReading, row: TableRow, column: ColumnReading, money: boolean): BudgetReading | null => {
  const { report } = t.context;
  if (!money && column.kind === 'level') return null;
  const label = row.label?.name ?? '';
  const account = accountIn(t.title) ?? accountIn(label);
  if (!isBudget(report) && account === null) return null;
  const stage =
    column.stage ??
    (/草案|预算安排|预算表|安排表/.test(t.title)
      ? 'budget'
      : /决算/.test(t.title)
        ? 'final-accounts'
        : /执行|完成/.test(t.title)
          ? 'execution'
          : null);
  return { account, stage, gross: row.label?.kind === 'total' && /(?:收入|支出)/.test(label) };
};

const statusOf = (t: TableReading, column: ColumnReading, budget: BudgetReading | null): Status => {
  const level = column.of === null ? undefined : t.columns[column.of];
  const stage = level ? level.stage : (budget?.stage ?? column.stage);
  if (stage === 'budget' || stage === 'adjusted-budget') return 'target';
  if (column.expected) return 'expected';
  return /目标|规划|计划(?!单列)/.test(t.title) && !/完成|执行/.test(t.title) ? 'target' : 'actual';
};
