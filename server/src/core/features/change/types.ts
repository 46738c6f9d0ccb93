/** What changing a figure everywhere comes to, before anything is written. */
import type { Edit } from '../../checks';
import type { Place } from '../../index';

export interface ChangeEdit extends Edit {
  /** Why the drafter is asked first; null for what says the very same thing. */
  readonly confirm: { readonly label: string; readonly description: string } | null;
}

/** A place that the change concerns and that nothing here can write. */
export interface OpenPlace extends Place {
  /** What stands there: `税收占比（2025年） 80.0%`. */
  readonly name: string;
  /** The calculation, or the reason. */
  readonly how: string;
}

export interface FigureChange {
  readonly edits: readonly ChangeEdit[];
  readonly open: readonly OpenPlace[];
}

export interface ChangeScope {
  readonly figure: Place;
  readonly written: string;
  /** Statements of the quantity, this one included. */
  readonly same: number;
  /** Figures that are reckoned with it. */
  readonly reckoned: number;
}
