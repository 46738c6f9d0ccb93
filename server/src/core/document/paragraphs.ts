/**
 * Lines → paragraphs. A line is a paragraph unless print has torn it or cut all lines at one width. Page numbers between
 * the halves are furniture. Which lines are torn is decided in `tears`.
 */
import type { Span } from '../base';
import type { BlockKind, SourceLine, SourceText } from '../text';
import { classifyLines, type LineKind } from './lines';
import { findLiterals, type Literals } from './literal';
import { findTables, type RawTable } from './table';
import {
  bracketRunsOn,
  columnsOf,
  ENDS,
  endsSentence,
  findTears,
  isFrontLine,
  opensParagraph,
  withoutBlanks,
} from './tears';
import type { Join } from './types';

export interface RawParagraph {
  /** Trimmed source spans, one a line. */
  readonly pieces: readonly Span[];
  readonly lines: readonly number[];
  readonly kind: LineKind;
}

export interface Layout {
  readonly paragraphs: readonly RawParagraph[];
  readonly joins: readonly Join[];
  readonly literals: readonly Span[];
  /** In text order. */
  readonly tables: readonly RawTable[];
}

/** `given`: tables whose cells are known already (Word); all others are found in the lines. */
export const layOut = (source: SourceText, given: readonly RawTable[] = []): Layout => {
  const literals = findLiterals(source);
  const lines = source.lines
    .filter(l => l.text.trim() && !literals.lines.has(l.line))
    .flatMap(splitAtBreaks)
    .flatMap(splitOneLine)
    .filter(l => l.text.trim());
  const kinds = classifyLines(
    lines.map(l => l.text),
    lines.map(l => statedKind(source, l)),
  );
  const tables = tablesIn(lines, kinds, given);
  const width = wrapWidth(lines);
  // Tables and notes never run on; to the tears they are gaps.
  const torn = width
    ? NONE
    : findTears(lines.flatMap((l, i) => (kinds[i] === 'furniture' ? [] : [kinds[i] === 'body' ? l.text : ''])));
  let at = -1;
  const paragraphs: Growing[] = [];
  const joins: Join[] = [];
  let skipped: Growing[] = [];
  let open: { last: SourceLine; paragraph: Growing } | undefined;
  for (const [i, line] of lines.entries()) {
    const kind = kinds[i] ?? 'body';
    const own: Growing = { pieces: [trimmed(line)], lines: [line.line], kind };
    if (kind === 'furniture') {
      skipped.push(own);
      continue;
    }
    at++;
    if (
      open &&
      kind === 'body' &&
      !isBetween(literals, open.last, line) &&
      (width ? wraps(open.last, line, width) : torn.has(at - 1))
    ) {
      if (!width) joins.push(joinOf(open.last, line));
      open.paragraph.pieces.push(...own.pieces);
      open.paragraph.lines.push(line.line);
      paragraphs.splice(paragraphs.length - 1, 0, ...skipped);
      skipped = [];
      open.last = line;
      continue;
    }
    paragraphs.push(...skipped, own);
    skipped = [];
    open = kind === 'body' ? { last: line, paragraph: own } : undefined;
  }
  return { paragraphs: [...paragraphs, ...skipped], joins, literals: literals.spans, tables };
};

/** Found tables with those that are given; their lines become rows, captions notes. */
const tablesIn = (lines: readonly SourceLine[], kinds: LineKind[], given: readonly RawTable[]): RawTable[] => {
  const spans = given.map(t => ({ start: t.rows[0]?.[0]?.span.start ?? 0, end: t.rows.at(-1)?.at(-1)?.span.end ?? 0 }));
  let next = 0;
  lines.forEach((line, i) => {
    while ((spans[next]?.end ?? Infinity) < line.start) next++;
    if ((spans[next]?.start ?? Infinity) < line.end) kinds[i] = 'table';
  });
  const known = kinds.map(kind => kind === 'table');
  const found = findTables(
    lines,
    i => (kinds[i] === 'furniture' && !isLoneNumber(lines[i]?.text ?? '')) || (given.length > 0 && known[i] === true),
  );
  for (const [i, kind] of found.kinds) kinds[i] = kind === 'row' ? 'table' : 'note';
  return [...found.tables, ...given].sort((a, b) => startOf(a) - startOf(b));
};

const startOf = (table: RawTable): number => table.rows[0]?.[0]?.span.start ?? 0;

/** A page number between two rows, or the number of one. */
const isLoneNumber = (text: string): boolean => /^\s*[-−]?[\d０-９]{1,3}\s*$/.test(text);

/** An office document says itself what its lines are; only of its paragraphs there is something to find out. */
const statedKind = (source: SourceText, line: SourceLine): LineKind | undefined => {
  const block = source.office?.blocks[line.line];
  return block && KIND_OF_BLOCK[block.kind];
};

const KIND_OF_BLOCK: Readonly<Record<BlockKind, LineKind | undefined>> = {
  paragraph: undefined,
  box: undefined,
  // Notes to the text state figures as the text does.
  note: 'body',
  row: 'table',
  rule: 'table',
  caption: 'note',
  contents: 'furniture',
  imprint: 'furniture',
};

/** Nothing runs on over code or a comment. */
const isBetween = ({ lines }: Literals, upper: SourceLine, lower: SourceLine): boolean => {
  if (lines.size) for (let i = upper.line + 1; i < lower.line; i++) if (lines.has(i)) return true;
  return false;
};

/** By the ends of the pieces and not by lines: all pieces of a report may stand in one. */
const joinOf = (above: SourceLine, below: SourceLine): Join => {
  const [upper, lower] = [trimmed(above), trimmed(below)];
  return { before: above.line, after: below.line, gap: { start: upper.end, end: lower.start }, upper, lower };
};

interface Growing {
  readonly pieces: Span[];
  readonly lines: number[];
  readonly kind: LineKind;
}

const NONE: ReadonlySet<number> = new Set();

/** Breaks within a line: Word's manual line break and page break in plain text, the separators of Unicode. */
const splitAtBreaks = (line: SourceLine): SourceLine[] =>
  cut(
    line,
    [...line.text.matchAll(/[\v\f\u0085\u2028\u2029]/g)].map(m => m.index),
    1,
  );

/** A whole report in one line: the web's two ideographic blanks at each paragraph's head are all that is left of its breaks. */
const splitOneLine = (line: SourceLine): SourceLine[] =>
  line.text.length < 2000
    ? [line]
    : cut(
        line,
        [
          ...line.text.matchAll(
            /(?<=[。！？：；\u4e00-\u9fff])(?:[ \u00a0]*\u3000{2,}|\s+(?=(?:各位代表|同志们)[：:！]))/g,
          ),
        ].map(m => m.index),
      );

/** `at`: places in the line's text, in order; `width`: how many characters each of them takes away. */
const cut = (line: SourceLine, at: readonly number[], width = 0): SourceLine[] => {
  if (!at.length) return [line];
  const starts = [0, ...at.map(i => i + width)];
  return starts.map((start, i) => {
    const end = at[i] ?? line.text.length;
    return { line: line.line, start: line.start + start, end: line.start + end, text: line.text.slice(start, end) };
  });
};

const trimmed = (line: SourceLine): Span => {
  const lead = line.text.length - line.text.trimStart().length;
  return { start: line.start + lead, end: line.start + line.text.trimEnd().length };
};

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
  if (bracketRunsOn(withoutBlanks(text), withoutBlanks(lower.text))) return true;
  if (columnsOfLine(upper) < width - 5 || isFrontLine(upper.text)) return false;
  if (/^(?:\s{2,}|　)/.test(lower.text) && /^(?:\s{2,}|　)/.test(lower.text) !== /^(?:\s{2,}|　)/.test(upper.text))
    return false;
  return !(endsSentence(withoutBlanks(text)) && opensParagraph(lower.text.trim()));
};
