/** A target and what became of it. */
import type { FigureRef, IndexedReport } from '../../index';

/**
 * `met`, `missed`: weighed · `beside`: a later document gives a result or speaks of the indicator, which cannot be weighed
 * (左右, 预计, a level against a growth) · `untold`: certainly no later word · `open`: nothing found, or no later document yet.
 */
export type TargetVerdict = 'met' | 'missed' | 'beside' | 'untold' | 'open';

export interface TargetOutcome {
  readonly goal: FigureRef;
  readonly verdict: TargetVerdict;
  /** Null where no later document gives the same quantity. */
  readonly result: FigureRef | null;
  /** The document that gives the result, else the report of the year after; null where there is none. */
  readonly later: IndexedReport | null;
}
