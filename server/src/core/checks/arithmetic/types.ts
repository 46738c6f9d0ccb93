/** The outcome of one piece of arithmetic, before it is put into words for a list of problems. */
import type { Interval } from '../../base';
import type { Figure } from '../../facts';
import type { FigureRef } from '../../index';
import type { Severity } from '../define';

/** A figure as it would be with another number, or itself. */
export type Swap = (ref: FigureRef) => FigureRef;

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

/** What a number of a reckoning was probably meant to be. */
export interface Hypothesis {
  /** With the number that was meant. */
  readonly figure: Figure;
  readonly ref: FigureRef;
  readonly kind: 'unit' | 'point' | 'swap' | 'digit';
  /** As it should be written: `9.2亿元`. */
  readonly meant: string;
}

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
  /** What kind of statement it was read from; reckonings of one form in a document speak for each other. */
  readonly form?: string;
  /** The same with other numbers: for asking whether one slip of the pen would explain it. */
  readonly again?: (swap: Swap) => Outcome | undefined;
  /** Numbers that are added, and come to the whole by their digits, though the whole is short. */
  readonly sums?: boolean;
  /** It fails, and one digit of one number would make it hold: told where the document's other statements speak for the reading. */
  readonly suspect?: boolean;
  /** The slip of the pen that explains it, where one was found in reckoning. */
  readonly slip?: Hypothesis;
  /** The calculation: `109÷57.3%≈190.2亿元`. */
  readonly calculation: string;
  /** What disagrees, when it does not hold. */
  readonly message: string;
  readonly advice: string;
  /** The figure to mark first; the others are related. */
  readonly members: readonly { readonly ref: FigureRef; readonly role: string }[];
}
