/** All outline marks of a report in reading order: numbered openings, inline series, lead-ins. No tree yet. */
import type { Mark } from './mark';
import { openingMarker, partMarker, seriesMarker, type Marker } from './marker';
import { findLeads } from './leads';
import { findSections } from './sections';
import type { Paragraph } from './types';

export const findMarks = (paragraphs: readonly Paragraph[]): Mark[] => {
  let above: Marker | undefined;
  const numbered = paragraphs.flatMap(p => {
    if (p.kind !== 'text') return [];
    const marker = openingMarker(p.view.text) ?? spacedPart(p) ?? fusedNumber(p.view.text, above);
    if (marker && marker.family !== 'markdown') above = marker;
    const lost = lostBreak(p, above);
    above = lost[0]?.marker ?? above;
    return [...(marker ? opening(p, marker) : []), ...lost, ...inline(p)];
  });
  const sections = findSections(paragraphs);
  const checked = cutTitles(inOrder([...dropStrays(numbered), ...sections]));
  return inOrder([...checked, ...findLeads(paragraphs, checked)]);
};

const inOrder = (marks: Mark[]): Mark[] => marks.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);

/** “二、主要问题：一是…，二是…”: a title ends where a series begins in its line. */
const cutTitles = (marks: readonly Mark[]): Mark[] =>
  marks.map((mark, i) => {
    const next = marks[i + 1];
    if (
      mark.style === 'lead' ||
      mark.section ||
      !next ||
      next.paragraph !== mark.paragraph ||
      next.start >= mark.end ||
      !mark.marker
    )
      return mark;
    const from = mark.start + mark.marker.text.length;
    const title = mark.title.slice(0, Math.max(0, next.start - from)).replace(/[：:，,；;、]+$/, '');
    return { ...mark, end: from + title.length, title };
  });

/** “第三条　凡在本县…的，应当…”: what looks like running text is a marker where a blank stands behind it. */
const spacedPart = (p: Paragraph): Marker | undefined => {
  const marker = partMarker(p.view.text);
  const end = marker?.text.length ?? 0;
  return marker && (p.view.offsets[end] ?? 0) - (p.view.offsets[end - 1] ?? 0) > 1 ? marker : undefined;
};

/** “8.6个重大科技专项” below “7.……” is item eight, not a figure. */
const fusedNumber = (text: string, above: Marker | undefined): Marker | undefined => {
  const m = above?.family === 'arabic' ? /^(\d{1,3})\.(?=\d)/.exec(text) : null;
  return m && above?.ordinal === Number(m[1]) - 1 ? { family: 'arabic', text: m[0], ordinal: Number(m[1]) } : undefined;
};

function* opening(p: Paragraph, opener: Marker): Iterable<Mark> {
  const text = p.view.text;
  if (opener.family === 'markdown') {
    // “## 一、综合”: the number is the marker, the signs before it only say that this is a heading.
    const hashes = opener.text.length;
    const inner = openingMarker(text.slice(hashes));
    const marker = inner && inner.family !== 'markdown' ? inner : opener;
    const start = marker === opener ? 0 : hashes;
    const from = start + marker.text.length;
    if (from < text.length)
      yield { paragraph: p.index, start, end: text.length, marker, style: 'heading', title: text.slice(from), hashes };
    return;
  }
  const marker = opener;
  const from = marker.text.length;
  const end = titleEnd(p, from);
  if (end <= from) return;
  yield {
    paragraph: p.index,
    start: 0,
    end,
    marker,
    style: 'heading',
    title: text.slice(from, end).replace(/[：:；;]$/, ''),
  };
}

/** “……深入开展。（四）自身建设不断加强。”: a heading that goes on with the series above, its line break lost. */
const lostBreak = (p: Paragraph, above: Marker | undefined): Mark[] => {
  if (above?.family !== 'bracketed-chinese' || above.ordinal === null) return [];
  const text = p.view.text;
  for (const m of text.matchAll(/[。！？](?=[（(][一二三四五六七八九十]{1,3}[）)])/g)) {
    const start = m.index + 1;
    const marker = openingMarker(text.slice(start, start + 16));
    if (marker?.ordinal !== above.ordinal + 1) continue;
    const from = start + marker.text.length;
    const end = titleEnd(p, from);
    if (end - from >= 4 && end - from <= 40)
      return [{ paragraph: p.index, start, end, marker, style: 'heading', title: text.slice(from, end) }];
  }
  return [];
};

/** Up to the first 。 or the paragraph's end; “一、综合 初步核算，…” ends at its blank, “1.虚拟电厂：通过…” at the term it explains. */
const titleEnd = (p: Paragraph, from: number): number => {
  const text = p.view.text;
  const stop = text.slice(from).search(/[。！？]/);
  const end = stop < 0 ? text.length : from + stop;
  const fused = fusedTitle(p, from, end);
  if (fused !== undefined || end - from <= 40) return fused ?? end;
  const term = /^[^，。；：]{2,30}(?=：)/.exec(text.slice(from, from + 32));
  return term ? from + term[0].length : end;
};

/** Where a blank parts title and text: between Chinese characters only, since print puts blanks round digits. */
const fusedTitle = (p: Paragraph, from: number, end: number): number | undefined => {
  const { text, offsets } = p.view;
  if (text.length - from <= 40) return undefined;
  const most = Math.min(from + 24, end - 8);
  for (let i = from + 2; i < most; i++) {
    if (/[，；：]/.test(text.charAt(i - 1))) return undefined;
    if (
      (offsets[i] ?? 0) - (offsets[i - 1] ?? 0) > 1 &&
      /[\u4e00-\u9fff]/.test(text.charAt(i - 1)) &&
      /[\u4e00-\u9fff]/.test(text.charAt(i))
    )
      return i;
  }
  return undefined;
};

/** These may follow a comma: “主要是：一是…，二是…”. */
const WEAK: readonly string[] = ['is', 'must', 'bracketed-arabic'];

const CANDIDATE =
  /[（(]\d{1,2}[）)]|[①-⑳⑴-⒇]|[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}[，,是]|其[一二三四五六七八九十][，,是]|(?:首先|其次|再次|再者|最后)[，,]/g;

function* inline(p: Paragraph): Iterable<Mark> {
  const text = p.view.text;
  for (const m of text.matchAll(CANDIDATE)) {
    if (m.index === 0 || !/[。；：！？;:，,”）—]/.test(text.charAt(m.index - 1))) continue;
    const marker = seriesMarker(text.slice(m.index, m.index + 16));
    if (!marker) continue;
    if (/[，,”）—]/.test(text.charAt(m.index - 1)) && !WEAK.includes(marker.family)) continue;
    const from = m.index + marker.text.length;
    const stop = text.slice(from).search(/[，。；：！？,;:]/);
    const end = stop < 0 ? text.length : from + stop;
    const title = text.slice(from, end);
    // “一要吃饭，二要建设”的原则: a saying in quotation marks is no series.
    if (title && !/^[^“]*”/.test(title))
      yield { paragraph: p.index, start: m.index, end, marker, style: 'inline', title };
  }
}

/**
 * A series needs its neighbours: 一是 without 二是, or 三要 without 二要, is ordinary prose. Bracketed numbers and
 * paragraph openings speak for themselves.
 */
const dropStrays = (marks: readonly Mark[]): Mark[] =>
  marks.filter((mark, i) => {
    const { marker } = mark;
    if (!marker || marker.family === 'bracketed-arabic') return true;
    if (
      mark.style === 'heading' &&
      !['is', 'must', 'ordinal', 'adverb', 'its'].includes(marker.family) &&
      !/[，,]$/.test(marker.text)
    )
      return true;
    const near = [...marks.slice(Math.max(0, i - 40), i), ...marks.slice(i + 1, i + 41)].filter(
      o =>
        o.marker?.family === marker.family ||
        (marker.family === 'adverb' && o.marker?.family === 'ordinal') ||
        (marker.family === 'ordinal' && o.marker?.family === 'adverb'),
    );
    const n = marker.ordinal;
    if (n === null) return near.some(o => o.marker?.ordinal === 2 || o.marker?.ordinal === 3);
    if (n === 1)
      return near.some(o => o.marker?.ordinal === 2) || (mark.style === 'heading' && marker.family === 'must');
    return near.some(o => o.marker?.ordinal === n - 1 || o.marker?.ordinal === n + 1);
  });
