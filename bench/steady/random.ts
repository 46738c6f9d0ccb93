/** Chance that is the same on every machine: mulberry32. A case is made from the seed and its number alone, so that any one can be made again. */

export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  (below: number): number;
  pick<T>(from: readonly T[]): T;
}

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
  const pick = <T>(from: readonly T[]): T => {
    const found = from[next(from.length)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  return Object.assign(next, { pick });
};
