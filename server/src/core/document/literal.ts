/**
 * What Markdown sets apart from prose: front matter, code, comments, link targets, tags. Reports are pasted between formats, so
 * that it is told by its marks and not by the name of the file. No sentence of a report stands in it, and no edit made unasked
 * may touch it.
 */
import type { Span } from '../base';
import type { SourceLine, SourceText } from '../text';

export interface Literals {
  /** Whole lines that are read as no text at all. */
  readonly lines: ReadonlySet<number>;
  /** In order, not overlapping: those lines, and what stands inside others. */
  readonly spans: readonly Span[];
}

export const findLiterals = (source: SourceText): Literals => {
  const blocks = findBlocks(source);
  return {
    lines: new Set(blocks.flatMap(b => (b.isRead ? [] : b.lines))),
    spans: ordered([...blocks.map(b => b.span), ...inlineSpans(source.text)]),
  };
};

/** `sorted` as `Literals.spans` are. */
export const touchesAny = (sorted: readonly Span[], { start, end }: Span): boolean => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && (next.start < end || (next.start < start && start < next.end));
};

interface Block {
  readonly span: Span;
  readonly lines: readonly number[];
  /** Not sure enough that it is no text: it is read, and only edits keep away. */
  readonly isRead: boolean;
}

const findBlocks = (source: SourceText): Block[] => {
  const { lines } = source;
  const blocks: Block[] = [];
  const add = (from: number, to: number, isRead: boolean): void => {
    const [first, last] = [lines[from], lines[to]];
    if (first && last)
      blocks.push({
        span: { start: first.start, end: last.end },
        lines: lines.slice(from, to + 1).map(l => l.line),
        isRead,
      });
  };
  const head = lines.findIndex(l => l.text.trim() !== '' && l.text !== '\ufeff');
  const comments = commentEnds(lines);
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    const matter = frontMatterEnd(lines, i);
    const fence = matter === undefined ? fenceOf(text) : undefined;
    const end = matter ?? (fence ? fenceEnd(lines, i, fence) : comments.get(i));
    if (end === undefined) continue;
    // An open fence or one of waves may be print's ornament: it must not silence the rest of a report.
    add(
      i,
      Math.min(end, lines.length - 1),
      matter === undefined ? (fence ? fence.sign === '~' || end >= lines.length : false) : i !== head,
    );
    i = end;
  }
  return blocks;
};

/** Between two lines of dashes (YAML) or pluses (TOML) nothing but keys with their values; gives the last line. */
const frontMatterEnd = (lines: readonly SourceLine[], at: number): number | undefined => {
  const opening = (lines[at]?.text ?? '').replace(/^\ufeff/, '').trimEnd();
  const isYaml = opening === '---';
  if (!isYaml && opening !== '+++') return undefined;
  let keys = 0;
  for (let i = at + 1; i < lines.length && i <= at + MOST_KEYS; i++) {
    const text = (lines[i]?.text ?? '').trimEnd();
    if (text === opening || (isYaml && text === '...')) return keys ? i : undefined;
    const isKey = (
      isYaml ? /^["']?[\w\u4e00-\u9fff][^:：。，；]{0,60}:(?:\s|$)/ : /^["']?[\w\u4e00-\u9fff][^=。，；]{0,60}=/
    ).test(text);
    if (isKey) keys++;
    else if (text && !/^(?:\s|#|- |-$|\[|\]|\}|")/.test(text)) return undefined;
  }
  return undefined;
};

/** Front matter of a report is short; a longer run of such lines is a text of its own. */
const MOST_KEYS = 200;

interface Fence {
  readonly sign: string;
  readonly length: number;
}

/** The opening line of fenced code, also in a quote or a list item. */
const fenceOf = (text: string): Fence | undefined => {
  const run = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[1];
  return run === undefined ? undefined : { sign: run.charAt(0), length: run.length };
};

/** The line that closes it, with as many signs or more; behind the last line where none does. */
const fenceEnd = (lines: readonly SourceLine[], at: number, { sign, length }: Fence): number => {
  for (let i = at + 1; i < lines.length; i++) {
    const run = (lines[i]?.text ?? '').replace(/^[ \t>]+/, '').trimEnd();
    if (run.length >= length && run.split(sign).join('') === '') return i;
  }
  return lines.length;
};

/** Comments that begin and end with whole lines: first line → last line. */
const commentEnds = (lines: readonly SourceLine[]): ReadonlyMap<number, number> => {
  const ends = new Map<number, number>();
  let open: number | undefined;
  for (const [i, { text }] of lines.entries()) {
    if (open === undefined && text.trimStart().startsWith('<!--')) open = i;
    if (open === undefined) continue;
    const close = text.indexOf('-->', open === i ? text.indexOf('<!--') + 4 : 0);
    if (close < 0) continue;
    if (!text.slice(close + 3).trim()) ends.set(open, i);
    open = undefined;
  }
  return ends;
};

/** `code`, <!-- comments -->, <tags>, ](targets): inside lines of text, comments also over several. */
const inlineSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  for (let at = text.indexOf('<!--'); at >= 0;) {
    const close = text.indexOf('-->', at + 4);
    const end = close < 0 ? text.length : close + 3;
    spans.push({ start: at, end });
    at = text.indexOf('<!--', end);
  }
  for (const m of text.matchAll(INLINE)) spans.push({ start: m.index, end: m.index + m[0].length });
  return spans;
};

/** Each is closed in its own line, and short. */
const INLINE =
  /(?<!`)(`{1,3})(?!`)[^`\r\n]{1,400}\1(?!`)|\]\([^()\s]{1,400}(?:\s+"[^"\r\n]{0,200}")?\)|<\/?[A-Za-z][^<>\r\n]{0,400}>|\bhttps?:\/\/[^\s\u4e00-\u9fff，。；：）》”]{1,400}/g;

const ordered = (spans: readonly Span[]): Span[] => {
  const result: Span[] = [];
  for (const s of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last && s.start < last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, s.end) };
    else result.push(s);
  }
  return result;
};
