/**
 * Lines → paragraphs. A line is a paragraph unless print has torn it: the upper half ends without a sentence mark, or
 * with the title of an item whose text must follow. Page numbers and running heads between the halves are furniture.
 */
import type { Span } from '../base';
import type { SourceLine, SourceText } from '../text';
import { isDateLine, isOccasion, isSalutation, isTitle, readByline } from './front-lines';
import { openingMarker } from './marker';
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
    if (open && (width ? wraps(open.last, line, width) : isTorn(open.last.text.trim(), line.text.trim()))) {
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

/** A whole report in one line: the web's two ideographic blanks at each paragraph's head are all that is left of its breaks. */
const splitOneLine = (line: SourceLine): SourceLine[] => {
  if (line.text.length < 2000) return [line];
  const starts = [0, ...[...line.text.matchAll(/(?<=[。！？：；\u4e00-\u9fff])[ \u00a0]*\u3000{2,}/g)].map(m => m.index)];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? line.text.length;
    return { line: line.line, start: line.start + start, end: line.start + end, text: line.text.slice(start, end) };
  });
};

const trimmed = (line: SourceLine): Span => {
  const lead = line.text.length - line.text.trimStart().length;
  return { start: line.start + lead, end: line.start + line.text.trimEnd().length };
};

/** — 12 —, 第3页, a bare page number. */
const isFurniture = (text: string): boolean => /^\s*(?:[—\-–－·.\s]*\d{1,3}[—\-–－·.\s]*|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|[—\-–－=_*·.\s]{3,})\s*$/.test(text);

const isTable = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text) || (text.match(/\t/g) ?? []).length >= 2;

/** The common width of hard-wrapped text; undefined where lines are paragraphs. */
const wrapWidth = (lines: readonly SourceLine[]): number | undefined => {
  if (lines.length < 40) return undefined;
  const lengths = lines.map(columns).sort((a, b) => a - b);
  const high = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (high < 20 || high > 60) return undefined;
  const near = lines.filter(l => Math.abs(columns(l) - high) <= 3);
  const openEnded = near.filter(l => !ENDS.test(l.text.trim()));
  return near.length > lines.length * 0.4 && openEnded.length > near.length * 0.6 ? high : undefined;
};

/** Width in print, in full-width characters; Latin letters and digits take half. */
const columns = (line: SourceLine): number => {
  const text = line.text.trim();
  return text.length - (text.match(/[\x20-\x7e]/g) ?? []).length / 2;
};

/** In hard-wrapped text a line runs on when it is full, and the next one is not indented as a new paragraph. */
const wraps = (upper: SourceLine, lower: SourceLine, width: number): boolean => {
  const text = upper.text.trim();
  if (columns(upper) < width - 5 || isFrontLine(upper.text)) return false;
  if (/^(?:\s{2,}|　)/.test(lower.text) && /^(?:\s{2,}|　)/.test(lower.text) !== /^(?:\s{2,}|　)/.test(upper.text)) return false;
  return !(ENDS.test(text) && opensParagraph(lower.text.trim()));
};

const ENDS = /[。！？!?；;：:…]["”’』」）)]*$/;

const opensParagraph = (text: string): boolean => !!openingMarker(text.replace(/\s+/g, ''));

/** Print tears a paragraph anywhere; what was torn shows in its upper half. */
export const isTorn = (upper: string, lower: string): boolean => {
  const above = upper.replace(/\s+/g, '');
  const below = lower.replace(/\s+/g, '');
  if (isFrontLine(upper) || isFrontLine(lower)) return false;
  if (/^(?:各位|同志们)/.test(below) || /^#/.test(below)) return false;
  if (ENDS.test(above)) return endsWithItemTitle(above) && below.length > 30 && !opensParagraph(below);
  if (/[”）)》]$/.test(above) && above.length < 30) return false;
  if (isHeadingLine(above)) return false;
  if (above.length < 25 && !/[，、]$/.test(above)) return false;
  // A marker below opens a paragraph of its own, unless the upper half visibly stops inside a clause.
  if (opensParagraph(below) && !/[，、]$/.test(above)) return /^[（(]\d/.test(below) ? false : !/[\u4e00-\u9fa5”）]$/.test(above);
  return true;
};

const isFrontLine = (text: string): boolean => isSalutation(text.trim()) || isDateLine(text) || isOccasion(text) || (text.length < 40 && (!!readByline(text) || isTitle(text)));

/** A numbered heading alone on its line carries no sentence mark and is short. */
const isHeadingLine = (text: string): boolean => text.length <= 60 && !/[。；]/.test(text) && !!openingMarker(text) && !/[，、]$/.test(text);

/** “……（3）要稳定社会大局。” at the end of a line: the item has a title and its text must be below. */
const endsWithItemTitle = (text: string): boolean => {
  const sentences = text.split('。').filter(Boolean);
  const last = sentences[sentences.length - 1] ?? '';
  return sentences.length > 2 && /^[（(]\d{1,2}[）)]|^[一二三四五六七八九十]{1,2}是/.test(last) && last.length <= 24 && !/[，、；]/.test(last);
};
