/** Words that name several things in one breath (城乡, 批零住餐, 存贷款), from `data/coordinations.json`; each with examples that are run. */
import raw from './data/coordinations.json';

interface Coordination {
  readonly short: string;
  readonly members: readonly string[];
  readonly unlessFollowed: readonly string[];
}

const LONGEST_FIRST: readonly Coordination[] = [...raw.coordinations].sort((a, b) => b.short.length - a.short.length);

/** A name for each of `count` things that the name names; undefined where it does not name so many. */
export const coordinated = (name: string, count: number): readonly string[] | undefined => {
  for (const { short, members, unlessFollowed } of LONGEST_FIRST) {
    const at = name.indexOf(short);
    if (at < 0 || unlessFollowed.some(w => name.startsWith(w, at + short.length))) continue;
    return members.length === count
      ? members.map(m => name.slice(0, at) + m + name.slice(at + short.length))
      : undefined;
  }
  return undefined;
};
