/**
 * What a document's own reckonings say of how it is read. A form of statement that holds many times and fails once is a slip of the drafter;
 * one that fails more often than it holds is read wrongly, and accuses no one.
 */
import type { Severity } from '../define';
import { slipsThatClose } from './slip';
import type { Hypothesis } from './types';
import type { Outcome } from './types';

export interface DocumentRecord {
  /** Reckonings of the form that hold by their digits, and those that fail. */
  readonly held: number;
  readonly failed: number;
}

export interface Judgement {
  readonly severity: Severity;
  readonly slip: Hypothesis | undefined;
  /** How many of the form hold in the document; 0 where that says nothing. */
  readonly held: number;
}

export const recordsOf = (outcomes: readonly Outcome[]): ((outcome: Outcome) => DocumentRecord) => {
  const counts = new Map<string, { held: number; failed: number }>();
  for (const outcome of outcomes) {
    // An inequality holds for nearly any number.
    if (outcome.holds && outcome.exact === false && !outcome.sums) continue;
    const form = formOf(outcome);
    const count = counts.get(form) ?? { held: 0, failed: 0 };
    if (outcome.holds) count.held++;
    else count.failed++;
    counts.set(form, count);
  }
  return outcome => counts.get(formOf(outcome)) ?? { held: 0, failed: 0 };
};

const formOf = ({ rule, form, certain }: Outcome): string => `${form ?? rule} ${certain ? '!' : '?'}`;

/** Undefined where nothing is said: the reading is not sure enough, and nothing in the document makes it so. */
export const judge = (outcome: Outcome, { held, failed }: DocumentRecord): Judgement | undefined => {
  const isRule = held >= FEW && failed * RARE <= held;
  // Read without certainty, it is asked only where it breaks the document's own rule, or its reckoning found the slip itself.
  if (!outcome.certain && !isRule && !outcome.slip) return undefined;
  const slips = slipsThatClose(outcome);
  const isExplained = slips.length > 0 || outcome.suspect === true;
  const judgement = { slip: slips.length === 1 ? slips[0] : undefined, held: isRule ? held : 0 };
  if (outcome.certain)
    return isExplained || !isMisread(outcome, held, failed) ? { ...judgement, severity: outcome.severity } : undefined;
  return isExplained ? { ...judgement, severity: 'info' } : undefined;
};

/** Enough to be a rule of the document; and as many hold for each that fails. */
const FEW = 3;
const RARE = 3;

/** Fails again and again. What contradicts itself in its own words is told however often. */
const isMisread = (outcome: Outcome, held: number, failed: number): boolean =>
  failed >= (outcome.severity === 'info' ? SOME : MANY) && failed > held && !DECIDABLE.has(outcome.rule);

const MANY = 4;
/** What only asks is sooner a nuisance. */
const SOME = 2;
const DECIDABLE: ReadonlySet<string> = new Set([
  'figure/direction',
  'figure/hundred',
  'figure/conversion',
  'figure/part',
]);
