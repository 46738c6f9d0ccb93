/** Chance that is the same on every machine (mulberry32): a seed plants the same errors at the same places. */
export const randomFrom = seed => {
  let state = seed >>> 0;
  const below = n => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
  return { below, pick: from => from[below(from.length)] };
};
