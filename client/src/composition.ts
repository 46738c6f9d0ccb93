/**
 * Text that an input method holds open. An editor puts the letters of a composition into the document before the words are chosen, and
 * tells no extension of it; but nobody types small Latin letters into a Chinese report for their own sake, one group after another at
 * one place. As long as such a group stands and no pause ends it, the text is nobody's yet.
 */

export interface Change {
  readonly text: string;
  readonly rangeOffset: number;
  readonly rangeLength: number;
}

export interface Composition {
  /** Is a composition open after these changes? */
  typed(uri: string, changes: readonly Change[], now: number): boolean;
  isOpen(uri: string, now: number): boolean;
}

/** Milliseconds without a key after which letters are meant. */
export const MEANT = 1500;

export const createComposition = (): Composition => {
  const open = new Map<string, { readonly at: number; readonly until: number }>();
  return {
    typed: (uri, changes, now) => {
      const [change, ...others] = changes;
      const before = open.get(uri);
      const holds =
        change !== undefined &&
        others.length === 0 &&
        isPinyin(change.text) &&
        // The group grows where it began: as a whole, or letter by letter behind itself.
        (before === undefined || Math.abs(change.rangeOffset - before.at) <= LONGEST);
      if (holds) open.set(uri, { at: before?.at ?? change.rangeOffset, until: now + MEANT });
      else open.delete(uri);
      return holds;
    },
    isOpen: (uri, now) => (open.get(uri)?.until ?? 0) > now,
  };
};

const LONGEST = 40;
/** Letters, with the marks and blanks by which input methods part syllables. */
const isPinyin = (text: string): boolean => text.length > 0 && text.length <= LONGEST && /^[a-z][a-z' ]*$/.test(text);
