/** Pieces of patterns. A pattern is built of constants, of numbers and of what these give; lint knows no other way. */

/** What stands for this text and nothing else, wherever it is put into a pattern. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/-/g, '\\x2d');

/** One of these patterns; of two that begin alike, the longer goes first. */
export const anyOf = (patterns: readonly string[]): string =>
  [...patterns].sort((a, b) => b.length - a.length).join('|');
