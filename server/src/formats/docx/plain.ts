/** The text of a Word document as a draft in plain text or Markdown: the same lines, in Markdown with signs before headings. */
import type { DocxText } from './read';

export const plainText = ({ text, office }: DocxText, isMarkdown: boolean): string =>
  office.blocks
    .map(({ span, heading, kind }) => {
      const line = text.slice(span.start, span.end);
      return isMarkdown && heading !== null && kind === 'paragraph' && line.trim()
        ? `${'#'.repeat(Math.min(heading, DEEPEST))} ${line}`
        : line;
    })
    .join('\n') + '\n';

/** Markdown has six levels. */
const DEEPEST = 6;
