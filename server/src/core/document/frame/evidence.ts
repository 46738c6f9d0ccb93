/** What the readers of a frame look at: the front matter, the lines around it, the text. Gathered once for a report. */
import type { FrontMatter, HeadingNode, Paragraph } from '../types';

export type FrontLines = Omit<FrontMatter, 'region' | 'year' | 'hintedDate'>;

export interface FrameEvidence {
  readonly front: FrontLines;
  readonly title: string;
  /** Short lines above the text and below it, without blanks: letterhead, sources, signature. */
  readonly lines: readonly string[];
  /** Paragraphs without front matter. */
  readonly body: readonly string[];
  /** All paragraphs, one a line. */
  readonly text: string;
  readonly headings: readonly string[];
}

const HEAD = 14;
const TAIL = 5;
const SHORT = 50;

export const gather = (
  front: FrontLines,
  paragraphs: readonly Paragraph[],
  headings: readonly HeadingNode[],
): FrameEvidence => {
  const short = (p: Paragraph): string[] => {
    const line = p.view.text.replace(/\s+/g, '');
    return line.length <= SHORT ? [line] : [];
  };
  const tail = paragraphs.slice(Math.max(HEAD, paragraphs.length - TAIL));
  return {
    front,
    title: (front.title?.value ?? '').replace(/\s+/g, ''),
    lines: [...paragraphs.slice(0, HEAD), ...tail].flatMap(short),
    body: paragraphs.filter(p => p.kind === 'text' || p.kind === 'heading').map(p => p.view.text),
    text: paragraphs.map(p => p.view.text).join('\n'),
    headings: headings.map(h => `${h.marker ?? ''}${h.title}`),
  };
};
