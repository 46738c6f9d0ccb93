/** A draft as blocks of an official paper: which line is its title, a heading, who signs, a table. Every line keeps its text. */
import { flattenHeadings, type DocTree } from '../core/document';
import { lineAt } from '../core/text';

export type DraftBlock =
  | {
      readonly kind: 'title' | 'heading' | 'text' | 'flush' | 'centred' | 'signature' | 'date' | 'annex';
      readonly text: string;
      readonly level?: number | undefined;
      readonly lead?: { readonly length: number; readonly level: number } | undefined;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export const draftBlocks = ({ source, documents }: DocTree, isMarkdown: boolean): DraftBlock[] => {
  const told = new Map<number, DraftBlock['kind']>();
  const levels = new Map<number, { readonly level: number; readonly end: number }>();
  for (const { front, paragraphs, headings } of documents) {
    const tell = (at: number | undefined, kind: DraftBlock['kind']): void => {
      if (at !== undefined) told.set(lineAt(source, at), kind);
    };
    tell(front.title?.span.start, 'title');
    tell(front.occasion?.span.start, 'centred');
    tell(front.byline?.span.start, 'centred');
    tell(front.salutation?.span.start, 'flush');
    for (const p of paragraphs) if (p.kind === 'salutation') tell(p.span.start, 'flush');
    for (const h of flattenHeadings(headings))
      if (h.style === 'heading' && h.family) {
        const level = LEVELS[h.family];
        if (level) levels.set(lineAt(source, h.selection.start), { level, end: h.selection.end });
      }
  }
  const blocks: DraftBlock[] = [];
  const { lines } = source;
  const last = lines.length - (lines.at(-1)?.text === '' ? 1 : 0);
  const isSpaced = partedByBlanks(lines.slice(0, last).map(l => l.text));
  for (let i = 0; i < last; i++) {
    const table =
      isMarkdown || /^\s*\|/.test(lines[i]?.text ?? '')
        ? tableAt(
            lines.map(l => l.text),
            i,
          )
        : undefined;
    if (table) {
      blocks.push({ kind: 'table', rows: table.rows });
      i = table.last;
      continue;
    }
    const line = lines[i];
    // Where blank lines only part paragraphs, print has none.
    if (isSpaced && line?.text.trim() === '') continue;
    if (line) blocks.push(blockOf(line.text, line.start, told.get(i), levels.get(i), isMarkdown));
  }
  return signed(blocks);
};

/** Every second line is blank, as drafts in plain text are written. */
const partedByBlanks = (lines: readonly string[]): boolean => lines.filter(l => !l.trim()).length > lines.length * 0.35;

/** Levels of the standard by the form of the number. */
const LEVELS: Readonly<Record<string, number | undefined>> = {
  chinese: 1,
  part: 1,
  'bracketed-chinese': 2,
  arabic: 3,
  'bracketed-arabic': 4,
};

const blockOf = (
  text: string,
  start: number,
  kind: DraftBlock['kind'] | undefined,
  heading: { readonly level: number; readonly end: number } | undefined,
  isMarkdown: boolean,
): DraftBlock => {
  const marked = isMarkdown ? /^(#{1,6}) (.*)$/.exec(text) : null;
  if (marked) return { kind: 'heading', level: marked[1]?.length ?? 1, text: marked[2] ?? '' };
  if (kind && kind !== 'table') return { kind, text };
  if (/^附件\s*\d{0,2}\s*[：:]?\s*$/.test(text)) return { kind: 'annex', text };
  if (heading) {
    const rest = text.slice(heading.end - start).trim();
    // In Markdown a heading is what is marked as one: what comes back is what was there.
    if (!isMarkdown && (rest === '' || rest === '。')) return { kind: 'heading', level: heading.level, text };
    return { kind: 'text', text, lead: { length: heading.end - start, level: heading.level } };
  }
  return { kind: 'text', text };
};

/** A table of Markdown: a head, a line of dashes, rows. */
const tableAt = (lines: readonly string[], at: number): { rows: string[][]; last: number } | undefined => {
  const isRow = (i: number): boolean => /^\s*\|.*\|\s*$/.test(lines[i] ?? '');
  if (!isRow(at) || !/^\s*\|(?:\s*:?-{3,}:?\s*\|)+\s*$/.test(lines[at + 1] ?? '')) return undefined;
  const rows = [cellsOf(lines[at] ?? '')];
  let last = at + 1;
  for (let i = at + 2; isRow(i); i++) {
    rows.push(cellsOf(lines[i] ?? ''));
    last = i;
  }
  return { rows, last };
};

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(c => c.trim());

/** At the foot: who signs, and the day. */
const signed = (blocks: readonly DraftBlock[]): DraftBlock[] => {
  const isDay = (b: DraftBlock | undefined): boolean =>
    b?.kind === 'text' && /^[\s\u3000]*\d{4}年\d{1,2}月\d{1,2}日[\s\u3000]*$/.test(b.text);
  return blocks.map((block, i) => {
    if (block.kind !== 'text' || i < blocks.length / 2) return block;
    if (isDay(block)) return { kind: 'date', text: block.text };
    return isDay(blocks[i + 1]) && block.text.trim().length <= 30 && !/[。；：，]/.test(block.text) && block.text.trim()
      ? { kind: 'signature', text: block.text }
      : block;
  });
};
