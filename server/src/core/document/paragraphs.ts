/**
 * Lines → paragraphs. A line is a paragraph unless print has torn it or cut all lines at one width. Page numbers between
 * the halves are furniture. Which lines are torn is decided in `tears`.
 */
import type { Span } from '../base';
import type { SourceLine, SourceText } from '../text';
import { isSiteLine } from './front-lines';
import { columnsOf, ENDS, findTears, isFrontLine, opensParagraph } from './tears';
import type { Join } from './types';

export interface RawParagraph {
  /** Trimmed source spans, one a line. */
  readonly pieces: readonly Span[];
  readonly lines: readonly number[];
  readonly kind: 'body' | 'table' | 'furniture';
}

export interface Layout {
  readonly paragraphs: readonly RawParagraph[];
  readonly joins: readonly Join[];
}

export const layOut = (source: SourceText): Layout => {
  const lines = source.lines.filter(l => l.text.trim()).flatMap(splitOneLine);
  const width = wrapWidth(lines);
  // Tables never run on; to the tears they are gaps.
  const content = lines.filter(l => !isFurniture(l.text));
  const torn = width ? NONE : findTears(content.map(l => (isTable(l.text) ? '' : l.text)));
  let at = -1;
  const paragraphs: { pieces: Span[]; lines: number[]; kind: RawParagraph['kind'] }[] = [];
  const joins: Join[] = [];
  let skipped: { pieces: Span[]; lines: number[]; kind: 'furniture' }[] = [];
  let open: { last: SourceLine; paragraph: { pieces: Span[]; lines: number[]; kind: RawParagraph['kind'] } } | undefined;
  for (const line of lines) {
    const piece = trimmed(line);
    if (isFurniture(line.text)) {
      skipped.push({ pieces: [piece], lines: [line.line], kind: 'furniture' });
      continue;
    }
    at++;
    if (open && (width ? wraps(open.last, line, width) && !isTable(line.text) : torn.has(at - 1))) {
      open.paragraph.pieces.push(piece);
      open.paragraph.lines.push(line.line);
      if (!width) joins.push({ before: open.last.line, after: line.line });
      paragraphs.splice(paragraphs.length - 1, 0, ...skipped);
      skipped = [];
      open.last = line;
      continue;
    }
    paragraphs.push(...skipped);
    skipped = [];
    const paragraph = { pieces: [piece], lines: [line.line], kind: isTable(line.text) ? ('table' as const) : ('body' as const) };
    paragraphs.push(paragraph);
    open = paragraph.kind === 'body' ? { last: line, paragraph } : undefined;
  }
  return { paragraphs: [...paragraphs, ...skipped], joins };
};

const NONE: ReadonlySet<number> = new Set();

/** A whole report in one line: the web's two ideographic blanks at each paragraph's head are all that is left of its breaks. */
const splitOneLine = (line: SourceLine): SourceLine[] => {
  if (line.text.length < 2000) return [line];
  const starts = [0, ...[...line.text.matchAll(/(?<=[。！？：；\u4e00-\u9fff])(?:[ \u00a0]*\u3000{2,}|\s+(?=(?:各位代表|同志们)[：:！]))/g)].map(m => m.index)];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? line.text.length;
    return { line: line.line, start: line.start + start, end: line.start + end, text: line.text.slice(start, end) };
  });
};

const trimmed = (line: SourceLine): Span => {
  const lead = line.text.length - line.text.trimStart().length;
  return { start: line.start + lead, end: line.start + line.text.trimEnd().length };
};

/** — 12 —, 第3页, a bare page number, a site's own lines. */
const isFurniture = (text: string): boolean => isSiteLine(text) || /^\s*(?:[—\-–－·.\s]*\d{1,3}[—\-–－·.\s]*|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|[—\-–－=_*·.\s]{3,})\s*$/.test(text);

const isTable = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text) || (text.match(/\t/g) ?? []).length >= 2;

/** The common width of hard-wrapped text; undefined where lines are paragraphs. */
const wrapWidth = (lines: readonly SourceLine[]): number | undefined => {
  if (lines.length < 40) return undefined;
  const lengths = lines.map(columnsOfLine).sort((a, b) => a - b);
  const high = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (high < 20 || high > 60) return undefined;
  const near = lines.filter(l => Math.abs(columnsOfLine(l) - high) <= 3);
  const openEnded = near.filter(l => !ENDS.test(l.text.trim()));
  return near.length > lines.length * 0.4 && openEnded.length > near.length * 0.6 ? high : undefined;
};

const columnsOfLine = (line: SourceLine): number => columnsOf(line.text.trim());

/** In hard-wrapped text a line runs on when it is full, and the next one is not indented as a new paragraph. */
const wraps = (upper: SourceLine, lower: SourceLine, width: number): boolean => {
  const text = upper.text.trim();
  if (columnsOfLine(upper) < width - 5 || isFrontLine(upper.text)) return false;
  if (/^(?:\s{2,}|　)/.test(lower.text) && /^(?:\s{2,}|　)/.test(lower.text) !== /^(?:\s{2,}|　)/.test(upper.text)) return false;
  return !(ENDS.test(text) && opensParagraph(lower.text.trim()));
};

