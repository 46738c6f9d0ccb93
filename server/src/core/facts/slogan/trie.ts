/**
 * Names by their characters. A look-up walks at most the longest name's length from each place, whatever the number of
 * names; the core carries no package, and leftmost-longest matches need no more than a prefix tree.
 */

/** By character code: a Chinese character as a string would be made anew at every look. */
interface Node {
  readonly next: Map<number, Node>;
  end: boolean;
}

export interface Trie {
  /** Ends of all names that start at `at`, shortest first. */
  endsAt(text: string, at: number): readonly number[];
}

const NONE: readonly number[] = [];

export const createTrie = (names: Iterable<string>): Trie => {
  const root: Node = { next: new Map(), end: false };
  for (const name of names) {
    let node = root;
    for (let i = 0; i < name.length; i++) {
      const c = name.charCodeAt(i);
      let next = node.next.get(c);
      if (!next) node.next.set(c, (next = { next: new Map(), end: false }));
      node = next;
    }
    node.end = true;
  }
  return {
    endsAt: (text, at) => {
      let node = root.next.get(text.charCodeAt(at));
      if (!node) return NONE;
      const ends: number[] = [];
      for (let i = at + 1; node; i++) {
        if (node.end) ends.push(i);
        node = node.next.get(text.charCodeAt(i));
      }
      return ends;
    },
  };
};
