/**
 * Marks → tree. Rank comes from nesting in this report, not from a table: a marker continues the innermost open series
 * of its family that it can continue; number one opens a series under whatever is open.
 */
import { toSourceSpan, type SourceText, type TextView } from '../text';
import { findBreaks } from './breaks';
import type { Mark } from './mark';
import { labelIn } from './systems';
import type { HeadingNode, Paragraph } from './types';

interface Draft {
  readonly mark: Mark;
  readonly level: number;
  readonly children: Draft[];
}

interface OpenSeries {
  readonly key: string;
  readonly level: number;
  readonly siblings: Draft[];
  current: Draft;
  last: number | null;
}

/** Does an open series go on, with its next number, at or behind the mark that is being placed? */
type Resumes = (series: OpenSeries) => boolean;

/** `end`: source offset where the report ends. */
export const buildOutline = (
  source: SourceText,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  end: number,
): HeadingNode[] => {
  const roots: Draft[] = [];
  const stack: OpenSeries[] = [];
  const upcoming = upcomingOf(marks);
  const breaks = findBreaks(paragraphs, marks);
  let passed = 0;
  for (const [i, mark] of marks.entries()) {
    const resumes: Resumes = series => series.last !== null && upcoming(i, series.key) === series.last + 1;
    const before = passed;
    while ((breaks[passed] ?? Infinity) <= mark.paragraph) passed++;
    if (passed > before) stepBack(stack, resumes);
    if (mark.section) placeSection(mark, stack, roots, resumes);
    else place(mark, stack, roots, paragraphs, resumes);
  }
  return finish(source, roots, paragraphs, end);
};

/** The number of the next heading of a family, looked at in order. */
const upcomingOf = (marks: readonly Mark[]): ((from: number, key: string) => number | undefined) => {
  const byKey = new Map<string, { at: number; ordinal: number }[]>();
  for (const [at, mark] of marks.entries()) {
    const ordinal = mark.marker?.ordinal ?? null;
    if (mark.style !== 'heading' || ordinal === null || mark.section) continue;
    const own = byKey.get(keyOf(mark));
    if (own) own.push({ at, ordinal });
    else byKey.set(keyOf(mark), [{ at, ordinal }]);
  }
  const next = new Map<string, number>();
  return (from, key) => {
    const all = byKey.get(key) ?? [];
    let at = next.get(key) ?? 0;
    while ((all[at]?.at ?? Infinity) < from) at++;
    next.set(key, at);
    return all[at]?.ordinal;
  };
};

/** Closes what is not taken up again; the outermost part stays open. */
const stepBack = (stack: OpenSeries[], resumes: Resumes): void => {
  let keep = 0;
  for (const [i, series] of stack.entries())
    if (series.key === 'section' || (series.current.mark.style === 'heading' && resumes(series))) keep = i;
  stack.length = Math.min(stack.length, keep + 1);
};

/** A part without a number stands beside the other parts, or inside the numbered heading that is taken up again behind it. */
const placeSection = (mark: Mark, stack: OpenSeries[], roots: Draft[], resumes: Resumes): void => {
  let keep = 0;
  if (!isAppendix(mark))
    for (const [i, series] of stack.entries())
      if (series.key !== 'section' && series.current.mark.style === 'heading' && resumes(series)) keep = i + 1;
  const at = stack.findIndex((s, i) => s.key === 'section' && i >= keep);
  const series = stack[at];
  if (series && at <= keep) {
    stack.length = at + 1;
    series.current = append(mark, series.siblings, series.level);
    return;
  }
  stack.length = keep;
  open(mark, null, stack, roots);
};

const isAppendix = (mark: Mark): boolean => mark.marker?.family === 'annex' || /(?:名词|用语|注释)/.test(mark.title);

const append = (mark: Mark, siblings: Draft[], level: number): Draft => {
  const draft: Draft = { mark, level, children: [] };
  siblings.push(draft);
  return draft;
};

const open = (mark: Mark, ordinal: number | null, stack: OpenSeries[], roots: Draft[]): void => {
  const parent = stack[stack.length - 1];
  const siblings = parent ? parent.current.children : roots;
  const level = parent ? parent.level + 1 : 1;
  stack.push({ key: keyOf(mark), level, siblings, current: append(mark, siblings, level), last: ordinal });
};

const place = (
  mark: Mark,
  stack: OpenSeries[],
  roots: Draft[],
  paragraphs: readonly Paragraph[],
  resumes: Resumes,
): void => {
  const key = keyOf(mark);
  const ordinal = mark.marker?.ordinal ?? null;
  const at = continues(stack, mark, key, ordinal, resumes);
  const series = stack[at];
  if (series) {
    stack.length = at + 1;
    series.current = append(mark, series.siblings, series.level);
    series.last = ordinal ?? (series.last === null ? null : series.last + 1);
    return;
  }
  const { hashes } = mark;
  if (hashes !== undefined) while (stack.length && hashesOf(stack[stack.length - 1]) >= hashes) stack.pop();
  // 2.1 stands under 2 and beside 1.1, whatever else is open.
  const depth = depthOf(key);
  if (depth) {
    const at = stack.findIndex(o => depthOf(o.key) >= depth);
    if (at >= 0) stack.length = at;
  }
  // Inline series of an earlier paragraph and lead-ins do not hold what opens here, unless it stands in their paragraph.
  while (stack.length && !holds(stack[stack.length - 1], mark, paragraphs, resumes)) stack.pop();
  open(mark, ordinal, stack, roots);
};

/** Above a heading of Markdown, headings without signs stay; series and lead-ins go. */
const hashesOf = (series: OpenSeries | undefined): number => {
  const mark = series?.current.mark;
  return mark?.hashes ?? (mark?.style === 'heading' || mark?.section ? -1 : Infinity);
};

const keyOf = (mark: Mark): string => {
  if (mark.section) return 'section';
  if (mark.style === 'heading' && !mark.marker) return `markdown${mark.hashes ?? 0}`;
  if (mark.style === 'lead' || !mark.marker) return 'lead';
  const { family, text } = mark.marker;
  if (family === 'markdown') return `markdown${text.length}`;
  if (family === 'part') return partKey(text);
  if (family === 'decimal') return `${DECIMAL}${text.split('.').filter(Boolean).length}`;
  return family === 'labelled' ? `labelled${labelIn(text)}` : family;
};

const DECIMAL = 'decimal';

/** How many numbers a marker like 1.2.1 has; 0 of other series. */
const depthOf = (key: string | undefined): number => (key?.startsWith(DECIMAL) ? Number(key.slice(DECIMAL.length)) : 0);

/** Chapters hold sections, sections hold articles; each is a series of its own. */
const partKey = (marker: string): string => `part${/[部篇章节条]/.exec(marker.slice(2))?.[0] ?? ''}`;

const RANKED: readonly string[] = ['part部', 'part篇', 'part章', 'part节', 'part条', 'chinese', 'bracketed-chinese'];

const holds = (
  series: OpenSeries | undefined,
  mark: Mark,
  paragraphs: readonly Paragraph[],
  resumes: Resumes,
): boolean => {
  if (!series || series.key === 'section') return true;
  const rank = RANKED.indexOf(keyOf(mark));
  const own = RANKED.indexOf(series.key);
  const { current } = series;
  if (rank >= 0 && (own < 0 || own >= rank) && !series.key.startsWith('markdown'))
    return current.mark.style === 'heading' && resumes(series);
  if (current.mark.paragraph === mark.paragraph) return true;
  if (current.mark.style === 'heading')
    return mark.style !== 'inline' || !isSpent(series, mark, paragraphs) || resumes(series);
  // A lead-in inside a paragraph ends with it; one that opens a paragraph goes on till the next.
  return current.mark.style === 'lead' && mark.style !== 'heading' && current.mark.start <= LEAD_OPENS;
};

/** A dash may stand before it. */
const LEAD_OPENS = 2;

/** Every item so far had its text in its own paragraph, the last one too: what comes later belongs to none of them. */
const isSpent = (series: OpenSeries, mark: Mark, paragraphs: readonly Paragraph[]): boolean => {
  const { siblings, current } = series;
  if (siblings.length < 2 || mark.paragraph === current.mark.paragraph) return false;
  // The last dozen tell; all of them would make a long document slow.
  const recent = siblings.slice(-12);
  return recent.every((s, i) => {
    const next = recent[i + 1];
    return (
      s.mark.end + 1 < (paragraphs[s.mark.paragraph]?.view.text.length ?? 0) &&
      (!next || next.mark.paragraph - s.mark.paragraph === 1)
    );
  });
};

/** The index of the open series that the mark goes on with; −1 for none. */
const continues = (
  stack: readonly OpenSeries[],
  mark: Mark,
  key: string,
  ordinal: number | null,
  resumes: Resumes,
): number => {
  for (let i = stack.length - 1; i >= 0; i--) {
    const s = stack[i];
    if (!s || !(s.key === key || (isAdverbial(s.key) && isAdverbial(key)))) continue;
    if (key === 'lead') return i;
    if (ordinal === null || s.last === null) return i;
    if (ordinal === s.last + 1) return i;
    if (ordinal === 1) {
      // One series inside another is read, a third of the same kind is not: it stands beside the second.
      if (
        mark.style === 'inline' &&
        s.current.mark.paragraph === mark.paragraph &&
        stack.slice(0, i).some(o => o.key === key && o.current.mark.paragraph === mark.paragraph)
      )
        return i;
      const heading = mark.style === 'heading';
      const openHeading = s.current.mark.style === 'heading';
      return heading && openHeading && (RANKED.includes(key) || s.siblings[0]?.mark.marker?.ordinal === 1)
        ? restart(stack, i, key, resumes)
        : -1;
    }
    if (mark.style !== s.current.mark.style) continue;
    if (
      ordinal > s.last ||
      s.siblings.some(d => d.mark.marker?.ordinal === ordinal || d.mark.marker?.ordinal === ordinal - 1)
    ) {
      // A gap, a repeat or a wrong order: it belongs here unless an outer series is waiting for exactly this number.
      const outer = stack.slice(0, i).findIndex(o => o.key === key && o.last === ordinal - 1);
      return outer >= 0 ? outer : i;
    }
  }
  return -1;
};

/**
 * 一、 again: the same rank starts anew under the same parent, unless it stands under a higher rank of its own or inside
 * a heading whose series is taken up again behind it.
 */
const restart = (stack: readonly OpenSeries[], i: number, key: string, resumes: Resumes): number =>
  stack
    .slice(i + 1)
    .some(
      o =>
        (RANKED.indexOf(o.key) >= 0 && RANKED.indexOf(o.key) < RANKED.indexOf(key)) ||
        (RANKED.indexOf(o.key) > RANKED.indexOf(key) && resumes(o)),
    )
    ? -1
    : i;

const isAdverbial = (key: string): boolean => key === 'adverb' || key === 'ordinal';

const finish = (
  source: SourceText,
  drafts: readonly Draft[],
  paragraphs: readonly Paragraph[],
  end: number,
): HeadingNode[] =>
  drafts.flatMap((draft, i) => {
    const { mark, level } = draft;
    const view = paragraphs[mark.paragraph]?.view;
    if (!view) return [];
    const selection = toSourceSpan(view, { start: mark.start, end: mark.end });
    const marker = mark.marker && toSourceSpan(view, { start: mark.start, end: mark.start + mark.marker.text.length });
    const next = drafts[i + 1]?.mark;
    const nextView = next && paragraphs[next.paragraph]?.view;
    const stop = next && nextView ? toSourceSpan(nextView, { start: next.start, end: next.start }).start : end;
    const within =
      mark.style === 'inline' && (!next || next.paragraph !== mark.paragraph) ? Math.min(stop, view.source.end) : stop;
    // What stands under an item of another paragraph runs on as far as the next beside it, and the item with it.
    const children = finish(
      source,
      draft.children,
      paragraphs,
      runsOn(draft) ? Math.max(selection.end, stop) : Math.max(selection.end, within),
    );
    const last = Math.max(selection.end, within, children.at(-1)?.span.end ?? 0);
    return [
      {
        marker: mark.marker && written(source, view, mark.start, mark.start + mark.marker.text.length),
        markerSpan: marker,
        family: mark.marker?.family ?? null,
        ordinal: mark.marker?.ordinal ?? null,
        level,
        style: mark.style,
        title: mark.title,
        span: { start: selection.start, end: last },
        selection,
        paragraph: mark.paragraph,
        children,
      },
    ];
  });

/** A marker as it is written, blanks and signs of bold left out, radicals as the characters that they look like. */
const written = (source: SourceText, view: TextView, start: number, end: number): string =>
  view.offsets
    .slice(start, end)
    .map((at, i) => {
      const c = source.text.charAt(at);
      return /[\u2e80-\u2fd5]/.test(c) ? view.text.charAt(start + i) : c;
    })
    .join('')
    .replace(/\s+/g, '');

/** Has the mark something under it in a later paragraph? What stands under it is in order: the last tells. */
const runsOn = (draft: Draft): boolean => {
  let last = draft;
  for (let child = last.children.at(-1); child; child = last.children.at(-1)) last = child;
  return last.mark.paragraph > draft.mark.paragraph;
};
