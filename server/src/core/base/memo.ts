/**
 * What a pure function once gave, by what it was given. Bounded: what was not asked for the longest goes first. It can only be seen in
 * time; a test reads random edits with and without it and compares.
 */

export interface Memo<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

export const createMemo = <T>(capacity: number): Memo<T> => {
  const known = new Map<string, T>();
  return {
    get: key => {
      const value = known.get(key);
      if (value === undefined) return undefined;
      known.delete(key);
      known.set(key, value);
      return value;
    },
    set: (key, value) => {
      known.delete(key);
      known.set(key, value);
      if (known.size <= capacity) return;
      const oldest = known.keys().next().value;
      if (oldest !== undefined) known.delete(oldest);
    },
  };
};

/** Asks the memo first; without one always reads. */
export const recall = <T>(memo: Memo<T> | undefined, key: string, read: () => T): T => {
  const known = memo?.get(key);
  if (known !== undefined) return known;
  const value = read();
  memo?.set(key, value);
  return value;
};
