/** The exact text of one file, with its lines. Offsets are UTF-16 units of `text` and are never moved. */
import type { Span } from '../base';
import type { OfficeText } from './office';

export interface SourceLine extends Span {
  /** 0-based. */
  readonly line: number;
  /** Without the line break. */
  readonly text: string;
}

export interface Position {
  /** 0-based. */
  readonly line: number;
  /** 0-based, in UTF-16 units. */
  readonly character: number;
}

export interface SourceText {
  readonly text: string;
  /** Never empty; breaks are \n, \r\n and \r, and belong to no line. */
  readonly lines: readonly SourceLine[];
  /** What the office document says of the lines that it was read from. */
  readonly office?: OfficeText | undefined;
}

export const createSource = (text: string, office?: OfficeText): SourceText => ({
  text,
  lines: splitLines(text),
  office,
});

const splitLines = (text: string): SourceLine[] => {
  const lines: SourceLine[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13) continue;
    lines.push({ line: lines.length, start, end: i, text: text.slice(start, i) });
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  lines.push({ line: lines.length, start, end: text.length, text: text.slice(start) });
  return lines;
};

/** The index of the line that holds `offset` (its break included); clamps outside the text. */
export const lineAt = (source: SourceText, offset: number): number => {
  let low = 0;
  let high = source.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

export const positionAt = (source: SourceText, offset: number): Position => {
  const line = lineAt(source, offset);
  const at = source.lines[line];
  return { line, character: at ? Math.max(0, Math.min(offset, at.end) - at.start) : 0 };
};

/** Clamps to the text; within a character of two units it stands before it. */
export const offsetAt = (source: SourceText, position: Position): number => {
  if (position.line < 0) return 0;
  const at = source.lines[position.line];
  return at
    ? characterStart(source.text, Math.min(at.start + Math.max(0, position.character), at.end))
    : source.text.length;
};

/** The offset itself, or the one before where it lies inside a surrogate pair. */
export const characterStart = (text: string, offset: number): number =>
  splitsCharacter(text, offset) ? offset - 1 : offset;

/** The offset itself, or the one behind where it lies inside a surrogate pair. */
export const characterEnd = (text: string, offset: number): number =>
  splitsCharacter(text, offset) ? offset + 1 : offset;

export const splitsCharacter = (text: string, offset: number): boolean =>
  (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
