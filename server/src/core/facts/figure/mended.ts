/** Were the digits of a number mended in reading? Then it is shown and compared with nothing. */

/** Digits or a point of one number, parted by blanks. */
const GAPPED = /\d[^\S\n]+[\d.．]|[.．][^\S\n]+\d/;
const PRIVATE = /[\ue000-\uf8ff]/;

/** Blanks between digits that part no thousands, or characters of a private font: the digits were mended in reading. */
export const isMended = (source: string): boolean =>
  PRIVATE.test(source) || (GAPPED.test(source) && !/^\D?\d{1,3}(?:[^\S\n]\d{3}){1,6}(?!\d)/.test(source));

/** A source in which digits may have been mended, else nothing: one view can be read from several sources. */
export const mended = (source: string): string =>
  PRIVATE.test(source) || GAPPED.test(source) || /\d[\r\n]/.test(source) ? source : '';
