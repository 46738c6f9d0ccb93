/**
 * Names by their characters. A look-up walks at most the longest name's length from each place, whatever the number of
 * names; the core carries no package, and leftmost-longest matches need no more than a prefix tree.
 */

interface Node {
  readonly next: Map<string, Node>;
  end: boolean;
}

export interface Trie {
  /** Ends of all names that start at `at`, shortest first. */
  endsAt(text: string, at: number): number[];
}

export const createTrie = (names: Iterable<string>): Trie => {
  const root: Node = { next: new Map(), end: false };
  for (const name of names) {
    let node = root;
    for (const c of name) {
      let next = node.next.get(c);
      if (!next) node.next.set(c, (next = { next: new Map(), end: false }));
      node = next;
    }
    node.end = true;
  }
  return {
    endsAt: (text, at) => {
      const ends: number[] = [];
      let node = root.next.get(text.charAt(at));
      for (let i = at + 1; node; i++) {
        if (node.end) ends.push(i);
        node = node.next.get(text.charAt(i));
      }
      return ends;
    },
  };
};
