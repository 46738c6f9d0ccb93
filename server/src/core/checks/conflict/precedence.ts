/** Which of two statements a reader would go by, where nothing else decides. */
import type { FigureRef } from '../../index';

/** Lower is before: what was published earlier, and of one year the bulletin before the report. */
export const precedence = (cluster: readonly FigureRef[]): number =>
  Math.min(
    ...cluster.map(({ report: { front, frame } }) => {
      const kind = PUBLISHED.indexOf(frame.kind.value);
      return (front.year ?? NO_YEAR) * 10 + (kind < 0 ? PUBLISHED.length : kind);
    }),
  );
/** Kinds by which others are checked, in their order. */
const PUBLISHED: readonly string[] = ['bulletin', 'final-accounts', 'budget'];
/** Behind every year that is told. */
const NO_YEAR = 9999;
