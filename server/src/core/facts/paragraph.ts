/** The figures of one paragraph: each attribute is read by one reader, and a number may lean on those before it. */
import { toSourceSpan } from '../text';
import { surroundingsIn } from './around/read';
import { accountOf, readBudget, type BudgetAccount, type BudgetReading } from './budget/frame';
import { inAccount } from './budget/name';
import { rangeBound, readBound, readInterval } from './figure/bound';
import { GAP, ratiosOf } from './figure/group';
import type { Lexeme } from './figure/lexer';
import { isMended } from './figure/mended';
import { namesOf } from './indicator/told';
import { readMeasure, type MeasureReading } from './measure';
import { ownersOf } from './owner';
import type { Section } from './section';
import { settle, type Settled } from './settle';
import { walk, type Line, type Spot } from './spot';
import type { Figure, IndicatorReading, Quantity, Status } from './types';

/** Numbered from 0. */
export const readLine = (line: Line): Figure[] => {
  const figures: Figure[] = [];
  const { text, lexemes, source, paragraph, report } = line;
  const nameOf = namesOf(line);
  const ownerOf = ownersOf(line);
  const timeOf = timesOf(line);
  const ratios = ratiosOf(text, lexemes);
  const aroundOf = surroundingsIn(text);
  walk(line, spot => {
    const { lexeme, earlier } = spot;
    const at = { start: lexeme.start, end: lexeme.end };
    const span = toSourceSpan(paragraph.view, at);
    const written = source.slice(span.start, span.end);
    const section = line.sectionAt(span.start);
    const measure = measureOf(text, spot);
    const { bound, threshold } = rangeBound(text, lexeme, spot.previous, spot.next) ?? readBound(text, lexeme);
    const account = accountAt(line, spot, section);
    const named = nameOf(spot, measure, figures);
    const indicator = named && account !== undefined ? inAccount(named, account, line.aids.dictionary) : named;
    const { status, period } = timeOf(spot, section, measure, indicator, ratios.get(lexeme));
    const scope = ownerOf(spot, section, measure);
    const budget =
      account !== undefined && (lexeme.unit.dimension === 'money' || measure.dependent)
        ? budgetOf(line, spot, section, status, account)
        : null;
    const names = `${indicator?.written ?? ''}${indicator?.name ?? ''}`;
    const figure: Figure = {
      id: figures.length,
      document: report.index,
      paragraph: paragraph.index,
      span,
      viewSpan: at,
      where: { kind: 'sentence', span: spot.sentence },
      around: aroundOf({ at, within: spot.sentence, names }),
      text: written,
      quantity: quantityOf(lexeme, written),
      bound,
      interval: readInterval(lexeme, bound),
      indicator,
      scope,
      period,
      measure: measure.measure,
      status: isBudgeted(budget, measure, status) ? 'target' : status,
      budget,
      aggregate: measure.aggregate,
      direction: /[-－−–]/.test(text.charAt(lexeme.start)) ? 'down' : measure.direction,
      comparison: measure.comparison,
      stretch: isStretch(spot),
      threshold,
      base: measure.dependent ? baseOf(earlier, indicator, measure.measure) : null,
    };
    figures.push(figure);
    return figure;
  });
  return figures;
};

const quantityOf = (lexeme: Lexeme, written: string): Quantity => ({
  value: lexeme.value,
  quantum: lexeme.quantum,
  unit: lexeme.unit.base,
  writtenUnit: lexeme.writtenUnit,
  dimension: lexeme.unit.dimension,
  damaged: lexeme.damaged || isMended(written),
});

/** 力争达到70家 behind a target. */
const isStretch = ({ left, earlier }: Spot): boolean =>
  /力争(?:达到|突破|超过|实现|完成)?$/.test(left.slice(-8)) && earlier.some(f => f.status === 'target');

/** What a budget sets is a target, whatever its verb. */
const isBudgeted = (budget: BudgetReading | null, { measure }: MeasureReading, status: Status): boolean =>
  status === 'actual' && measure === 'level' && (budget?.stage === 'budget' || budget?.stage === 'adjusted-budget');

// ---- measure

const measureOf = (text: string, spot: Spot): MeasureReading =>
  alike(text, spot.lexeme, spot.previous, spot.earlier.at(-1)) ??
  readMeasure(spot.lexeme, spot.left, spot.chain, text.slice(spot.lexeme.end, spot.lexeme.end + 6));

/** 分别增长3.5%以上、7%左右: the verb before the first rate is that of the next, too. */
const alike = (
  text: string,
  lexeme: Lexeme,
  previous: Lexeme | undefined,
  figure: Figure | undefined,
): MeasureReading | undefined => {
  if (!previous || !figure || figure.viewSpan.start !== previous.start) return undefined;
  if (previous.end + 6 < lexeme.start || !GAP.test(text.slice(previous.end, lexeme.start))) return undefined;
  if (previous.unit.dimension !== lexeme.unit.dimension || !['growth', 'change', 'points'].includes(figure.measure))
    return undefined;
  if (lexeme.unit.dimension === 'count' && text.charAt(previous.end) === '，') return undefined;
  const { measure, direction, comparison, aggregate } = figure;
  return { measure, direction, comparison, aggregate, dependent: true };
};

// ---- time

type TimeReader = (
  spot: Spot,
  section: Section,
  measure: MeasureReading,
  indicator: IndicatorReading | null,
  ratio: readonly Lexeme[] | undefined,
) => Settled;

const timesOf = ({ text, times }: Line): TimeReader => {
  let inRatio: { readonly end: number; readonly settled: Settled } | undefined;
  return (spot, section, measure, indicator, ratio) => {
    const { lexeme } = spot;
    // Members of one ratio are of one time.
    if (!ratio && inRatio && inRatio.end >= lexeme.end) return inRatio.settled;
    const settled = settle({
      times,
      section,
      turn: spot.turn,
      text,
      sentence: spot.before,
      statement: { start: spot.near, end: lexeme.start },
      clause: spot.clause,
      end: lexeme.end,
      previousStart: spot.previous?.start ?? -1,
      measure: measure.measure,
      aggregate: measure.aggregate,
      comparison: measure.comparison,
      flow: indicator?.entry?.flow ?? null,
      name: indicator?.name ?? null,
      unit: lexeme.unit.base,
    });
    if (ratio) inRatio = { end: ratio.at(-1)?.end ?? 0, settled };
    return settled;
  };
};

// ---- money

/** Where a paragraph says whose account it is. */
const OPENING = 40;

const accountAt = ({ text, report }: Line, spot: Spot, section: Section): BudgetAccount | null | undefined =>
  accountOf({
    report,
    statement: spot.chain,
    sentence: text.slice(spot.before.start, spot.near),
    opening: text.slice(0, OPENING),
    above: section.account,
  });

const budgetOf = (
  { text, report }: Line,
  spot: Spot,
  section: Section,
  status: Status,
  account: BudgetAccount | null,
): BudgetReading =>
  readBudget({
    report,
    account,
    planned: status === 'target' || (section.planned && status !== 'actual'),
    statement: spot.chain,
    clause: spot.left,
    after: text.slice(spot.lexeme.end, spot.lexeme.end + 2),
  });

// ---- base

/** The level that a change belongs to: the nearest before it in the same statement that speaks of the same indicator. */
const baseOf = (
  earlier: readonly Figure[],
  indicator: IndicatorReading | null,
  measure: Figure['measure'],
): number | null => {
  const wanted = measure === 'points' ? ['share', 'level', 'growth'] : ['level', 'share'];
  for (let i = earlier.length - 1; i >= 0; i--) {
    const f = earlier[i];
    if (f && wanted.includes(f.measure) && f.indicator?.name === indicator?.name) return f.id;
  }
  return null;
};
