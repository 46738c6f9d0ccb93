/**
 * Where one number stands very often, its statements are a form that is filled in or a text that was pasted again and again. They
 * agree with one another by the thousand, and to set each beside each would cost the square of the text: they are left out, and the
 * reader is told so. In real reports, also in many of them together, no number stands so often.
 */

/** A number that could be that of so many other statements is looked at by its key alone. */
export const CROWD = 300;

/** So many days of events that begin alike are a diary. */
export const DIARY = 100;

/** So many pairs are compared for one file; the most crowded numbers go first where there are more. */
export const PAIRS = 300_000;

/** The figures whose pairs are compared: all, or those with fewer candidates than make more than `PAIRS`. */
export const affordable = (candidates: readonly number[]): number => {
  const sorted = candidates.filter(n => n <= CROWD).sort((a, b) => a - b);
  let [sum, most] = [0, CROWD];
  for (const n of sorted) {
    sum += n;
    if (sum > PAIRS) {
      most = n - 1;
      break;
    }
  }
  return most;
};
