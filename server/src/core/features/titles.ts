/** Titles that a text cites between 《 and 》. */
import type { Span } from '../base';
import type { IndexedFile } from '../index';

export interface CitedTitle {
  /** Without the marks and without blanks. */
  readonly title: string;
  /** Between the marks. */
  readonly span: Span;
}

/** Longer than this it is no title but a mark that was never closed. */
const LONGEST = 80;

export const citedTitles = (file: IndexedFile): CitedTitle[] => {
  const { text } = file.tree.source;
  const found: CitedTitle[] = [];
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const end = text.slice(at + 1, at + 2 + LONGEST).search(/[《》\n\r]/);
    if (end <= 0 || text.charAt(at + 1 + end) !== '》') continue;
    found.push({
      title: text.slice(at + 1, at + 1 + end).replace(/\s/g, ''),
      span: { start: at + 1, end: at + 1 + end },
    });
  }
  return found;
};
