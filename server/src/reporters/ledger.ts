/** The ledger of figures (指标台账): one row a figure, with its sentence and place. */
import { oneLine, rational, say, toSay } from '../core/base';
import { periodWords } from '../core/checks';
import type { Figure } from '../core/facts';
import { documentName, readingOf, sentenceOf } from '../core/features';
import type { IndexedFile, IndexedReport } from '../core/index/index';
import { positionAt } from '../core/text';

export const ledgerColumns = (): string[] => [
  say('文件'),
  say('文稿'),
  say('行'),
  say('列'),
  say('原文'),
  say('指标'),
  say('范围'),
  say('时期'),
  say('类别'),
  say('状态'),
  say('数值'),
  say('单位'),
  say('限定'),
  say('变动'),
  say('比较'),
  say('依据'),
  say('所在句'),
];

export type LedgerRow = readonly (string | number)[];

const MEASURE = {
  level: toSay('水平'),
  growth: toSay('增速'),
  change: toSay('增减量'),
  points: toSay('百分点'),
  share: toSay('占比'),
  multiple: toSay('倍数'),
  rank: toSay('位次'),
} as const;
const STATUS = { actual: toSay('完成'), expected: toSay('预计'), target: toSay('目标') } as const;

export const ledgerRows = (files: readonly IndexedFile[]): LedgerRow[] =>
  files.flatMap(f => f.reports.flatMap(r => r.figures.map(figure => ledgerRow(f, r, figure))));

const ledgerRow = (file: IndexedFile, { report }: IndexedReport, f: Figure): LedgerRow => {
  const { line, character } = positionAt(file.tree.source, f.span.start);
  return [
    file.file,
    documentName(report),
    line + 1,
    character + 1,
    f.text.replace(/\s+/g, ''),
    f.indicator?.name ?? '',
    f.scope?.name ?? '',
    f.period ? periodWords(f.period.code) : '',
    say(MEASURE[f.measure]),
    say(STATUS[f.status]),
    rational.toNumber(f.quantity.value),
    f.quantity.unit,
    f.bound === '=' ? '' : f.bound,
    f.direction === 'up' ? say('增') : f.direction === 'down' ? say('减') : '',
    f.comparison ?? '',
    readingOf(f).basis,
    sentenceOf({ report }, f),
  ];
};

/** A row for a workbook, which knows text from formulas by itself but may not hold control characters. */
export const plainCells = (row: LedgerRow): LedgerRow =>
  row.map(cell => (typeof cell === 'string' ? oneLine(cell) : cell));

/** A row as a spreadsheet may be given it: numbers are numbers, and no text runs as a formula. */
export const inertCells = (row: LedgerRow): LedgerRow =>
  row.map(cell => (typeof cell === 'string' ? inertCell(cell) : cell));

/** Signs with which a formula begins, also in full width; blanks before them are passed over by some programs. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*[%％]?$/;

/** The apostrophe says “text” to a spreadsheet and is not part of it. A line break or a tab would begin another cell. */
const inertCell = (cell: string): string => {
  const text = oneLine(cell);
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
};

export const ledgerText = (rows: readonly LedgerRow[]): string => [ledgerColumns(), ...rows].map(pastedRow).join('\n');

/** To paste: cells between tabs. One that begins with a quotation mark is quoted, or it would swallow the cells behind it. */
export const pastedRow = (row: LedgerRow): string =>
  inertCells(row)
    .map(cell => pasted(String(cell)))
    .join('\t');

const pasted = (cell: string): string => {
  const text = cell.replace(/\s+/g, ' ');
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
};
