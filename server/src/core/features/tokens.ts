/** What a text is made of, for colouring: titles, headings, markers, figures, slogans and cited titles. Pieces do not overlap and stay within a line. */
import { spanContains, type Span } from '../base';
import { flattenHeadings } from '../document';
import type { IndexedFile, IndexedReport } from '../index';
import { lineAt } from '../text';
import { citedTitles } from './titles';

export type TokenKind = 'title' | 'heading' | 'lead' | 'marker' | 'figure' | 'slogan' | 'cited';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** `target`: planned, not achieved · `proved`: agrees with or follows from other figures · `known`: in the glossary · `expanded`: the text itself spells it out. */
  readonly traits: readonly TokenTrait[];
}

export type TokenTrait = 'target' | 'proved' | 'known' | 'expanded';

/** `proved`: starts of the figures of this file that something proves. */
export const tokensOf = (file: IndexedFile, proved: ReadonlySet<number>): Token[] => {
  const under = file.reports.flatMap(backgroundOf);
  const over = disjoint([
    ...file.reports.flatMap(r => foregroundOf(r, proved)),
    ...citedTitles(file).map(t => token('cited', t.span)),
  ]);
  return [...subtract(disjoint(under), over), ...over].flatMap(t => byLine(file, t)).sort((a, b) => a.start - b.start);
};

const token = (kind: TokenKind, { start, end }: Span, traits: readonly TokenTrait[] = []): Token => ({
  kind,
  start,
  end,
  traits,
});

const backgroundOf = ({ report }: IndexedReport): Token[] => [
  ...(report.front.title ? [token('title', report.front.title.span)] : []),
  ...flattenHeadings(report.headings).flatMap(h =>
    h.style === 'inline' ? [] : [token(h.style === 'lead' ? 'lead' : 'heading', h.selection)],
  ),
];

const foregroundOf = ({ report, figures, slogans }: IndexedReport, proved: ReadonlySet<number>): Token[] => [
  ...flattenHeadings(report.headings).flatMap(h =>
    h.marker ? [token('marker', { start: h.selection.start, end: h.selection.start + h.marker.length })] : [],
  ),
  ...figures.map(f =>
    token('figure', f.span, [
      ...(f.status === 'target' ? (['target'] as const) : []),
      ...(proved.has(f.span.start) ? (['proved'] as const) : []),
    ]),
  ),
  ...slogans.map(s =>
    token('slogan', s.span, [
      ...(s.known ? (['known'] as const) : []),
      ...(s.itemsSpan ? (['expanded'] as const) : []),
    ]),
  ),
];

/** Sorted; what overlaps an earlier one is left out. */
const disjoint = (tokens: readonly Token[]): Token[] => {
  const kept: Token[] = [];
  for (const t of [...tokens].sort((a, b) => a.start - b.start || b.end - a.end))
    if (t.end > t.start && t.start >= (kept.at(-1)?.end ?? 0)) kept.push(t);
  return kept;
};

/** The pieces of `under` that `over` leaves; both sorted. */
const subtract = (under: readonly Token[], over: readonly Token[]): Token[] => {
  const pieces: Token[] = [];
  let next = 0;
  for (const u of under) {
    let at = u.start;
    while (next < over.length && (over[next]?.end ?? 0) <= u.start) next++;
    for (let i = next; i < over.length && (over[i]?.start ?? 0) < u.end; i++) {
      const o = over[i];
      if (!o) continue;
      if (o.start > at) pieces.push({ ...u, start: at, end: o.start });
      at = Math.max(at, o.end);
    }
    if (at < u.end) pieces.push({ ...u, start: at });
  }
  return pieces;
};

const byLine = ({ tree: { source } }: IndexedFile, t: Token): Token[] => {
  const pieces: Token[] = [];
  for (let line = lineAt(source, t.start); ; line++) {
    const at = source.lines[line];
    if (!at || at.start >= t.end) return pieces;
    const piece = { ...t, start: Math.max(t.start, at.start), end: Math.min(t.end, at.end) };
    if (piece.end > piece.start && spanContains(t, piece)) pieces.push(piece);
  }
};
