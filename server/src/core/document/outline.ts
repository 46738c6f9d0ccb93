/**
 * Marks → tree. Rank comes from nesting in this report, not from a table: a marker continues the innermost open series
 * of its family that it can continue; number one opens a series under whatever is open.
 */
import { toSourceSpan } from '../text';
import type { Mark } from './mark';
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

/** `end`: source offset where the report ends. */
export const buildOutline = (paragraphs: readonly Paragraph[], marks: readonly Mark[], end: number): HeadingNode[] => {
  const roots: Draft[] = [];
  const stack: OpenSeries[] = [];
  for (const mark of marks) place(mark, stack, roots);
  return finish(roots, paragraphs, end);
};

const place = (mark: Mark, stack: OpenSeries[], roots: Draft[]): void => {
  const key = keyOf(mark);
  const ordinal = mark.marker?.ordinal ?? null;
  const at = continues(stack, mark, key, ordinal);
  if (at >= 0) {
    const series = stack[at];
    if (!series) return;
    stack.length = at + 1;
    const draft: Draft = { mark, level: series.level, children: [] };
    series.siblings.push(draft);
    series.current = draft;
    series.last = ordinal ?? (series.last === null ? null : series.last + 1);
    return;
  }
  // Inline series of an earlier paragraph and lead-ins do not hold what opens here, unless it stands in their paragraph.
  while (stack.length && !holds(stack[stack.length - 1], mark)) stack.pop();
  const parent = stack[stack.length - 1];
  const siblings = parent ? parent.current.children : roots;
  const level = parent ? parent.level + 1 : 1;
  const draft: Draft = { mark, level, children: [] };
  siblings.push(draft);
  stack.push({ key, level, siblings, current: draft, last: ordinal });
};

const keyOf = (mark: Mark): string => (mark.style === 'lead' ? 'lead' : mark.marker?.family === 'markdown' ? `markdown${mark.marker.text.length}` : (mark.marker?.family ?? 'lead'));

const RANKED: readonly string[] = ['part', 'chinese', 'bracketed-chinese'];

const holds = (series: OpenSeries | undefined, mark: Mark): boolean => {
  if (!series) return true;
  const rank = RANKED.indexOf(keyOf(mark));
  const own = RANKED.indexOf(series.key);
  if (rank >= 0 && (own < 0 || own >= rank) && !series.key.startsWith('markdown')) return false;
  if (series.current.mark.style === 'heading') return true;
  if (series.current.mark.style === 'lead') return mark.style !== 'heading';
  return series.current.mark.paragraph === mark.paragraph;
};

/** The index of the open series that the mark goes on with; −1 for none. */
const continues = (stack: readonly OpenSeries[], mark: Mark, key: string, ordinal: number | null): number => {
  for (let i = stack.length - 1; i >= 0; i--) {
    const s = stack[i];
    if (!s || !(s.key === key || (isAdverbial(s.key) && isAdverbial(key)))) continue;
    if (key === 'lead') return i;
    if (ordinal === null || s.last === null) return i;
    if (ordinal === s.last + 1) return i;
    if (ordinal === 1) {
      const heading = mark.style === 'heading';
      const openHeading = s.current.mark.style === 'heading';
      return heading && openHeading && (RANKED.includes(key) || s.siblings[0]?.mark.marker?.ordinal === 1) ? restart(stack, i, key) : -1;
    }
    if (mark.style !== s.current.mark.style) continue;
    if (ordinal > s.last || s.siblings.some(d => d.mark.marker?.ordinal === ordinal)) {
      // A gap or a repeat: it belongs here unless an outer series is waiting for exactly this number.
      const outer = stack.slice(0, i).findIndex(o => o.key === key && o.last === ordinal - 1);
      return outer >= 0 ? outer : i;
    }
  }
  return -1;
};

/** 一、 again with no 一、 above it: the same rank starts anew under the same parent. */
const restart = (stack: readonly OpenSeries[], i: number, key: string): number => (stack.slice(i + 1).some(o => RANKED.indexOf(o.key) >= 0 && RANKED.indexOf(o.key) < RANKED.indexOf(key)) ? -1 : i);

const isAdverbial = (key: string): boolean => key === 'adverb' || key === 'ordinal';

const finish = (drafts: readonly Draft[], paragraphs: readonly Paragraph[], end: number): HeadingNode[] =>
  drafts.flatMap((draft, i) => {
    const { mark, level } = draft;
    const view = paragraphs[mark.paragraph]?.view;
    if (!view) return [];
    const selection = toSourceSpan(view, { start: mark.start, end: mark.end });
    const next = drafts[i + 1]?.mark;
    const nextView = next && paragraphs[next.paragraph]?.view;
    const stop = next && nextView ? toSourceSpan(nextView, { start: next.start, end: next.start }).start : end;
    const within = mark.style === 'inline' && (!next || next.paragraph !== mark.paragraph) ? Math.min(stop, view.source.end) : stop;
    const last = Math.max(selection.end, within);
    return [
      {
        marker: mark.marker?.text ?? null,
        family: mark.marker?.family ?? null,
        ordinal: mark.marker?.ordinal ?? null,
        level,
        style: mark.style,
        title: mark.title,
        span: { start: selection.start, end: last },
        selection,
        paragraph: mark.paragraph,
        children: finish(draft.children, paragraphs, last),
      },
    ];
  });
