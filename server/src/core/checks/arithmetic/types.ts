/** The outcome of one piece of arithmetic, before it is put into words for a list of problems. */
import type { Interval } from '../../base';
import type { FigureRef } from '../../index';
import type { Severity } from '../define';

export type Reckoning = 'sum' | 'ratio' | 'growth';

/** The rules under which reckonings are told; each has its own page, status, severity and switch. */
export type ArithmeticRule =
  | 'figure/sum'
  | 'figure/part'
  | 'figure/hundred'
  | 'figure/share'
  | 'figure/progress'
  | 'figure/plan'
  | 'figure/change'
  | 'figure/direction'
  | 'figure/conversion'
  | 'figure/growth'
  | 'figure/average'
  | 'figure/multiple'
  | 'figure/rate'
  | 'figure/points'
  | 'figure/stock'
  | 'figure/nested'
  | 'figure/identity'
  | 'figure/per'
  | 'figure/rank'
  | 'figure/balance';

export interface Outcome {
  readonly rule: ArithmeticRule;
  readonly holds: boolean;
  /** May it accuse? An uncertain reading only proves. */
  readonly certain: boolean;
  /** Does it fix its numbers to a digit, where it holds? An inequality does not; true where nothing is said. */
  readonly exact?: boolean;
  /** How its members hang together: added up, as a quotient (where nothing is said), or as a quotient less one. Tells which of them are fixed. */
  readonly reckoning?: Reckoning;
  /** What the first member comes to by the others, in its own unit; left out where none of the others can change alone. */
  readonly due?: Interval;
  readonly severity: Severity;
  /** The calculation: `109÷57.3%≈190.2亿元`. */
  readonly calculation: string;
  /** What disagrees, when it does not hold. */
  readonly message: string;
  readonly advice: string;
  /** The figure to mark first; the others are related. */
  readonly members: readonly { readonly ref: FigureRef; readonly role: string }[];
}
