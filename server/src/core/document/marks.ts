/** All outline marks of a report in reading order: numbered openings, inline series, lead-ins. No tree yet. */
import type { Mark } from './mark';
import { openingMarker, seriesMarker } from './marker';
import { findLeads } from './leads';
import type { Paragraph } from './types';

export const findMarks = (paragraphs: readonly Paragraph[]): Mark[] => {
  const numbered = paragraphs.flatMap(p => (p.kind === 'text' ? [...opening(p), ...inline(p)] : []));
  const checked = dropStrays(numbered);
  return [...checked, ...findLeads(paragraphs, checked)].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
};

function* opening(p: Paragraph): Iterable<Mark> {
  const text = p.view.text;
  const marker = openingMarker(text);
  if (!marker) return;
  const from = marker.text.length + (/^[、.．]/.test(text.slice(marker.text.length)) ? 1 : 0);
  const end = titleEnd(p, from);
  if (end <= from) return;
  yield { paragraph: p.index, start: 0, end, marker, style: 'heading', title: text.slice(from, end).replace(/[：:]$/, '') };
}

/** Up to the first 。 or the paragraph's end; “一、综合 初步核算，…” ends at its blank. */
const titleEnd = (p: Paragraph, from: number): number => {
  const text = p.view.text;
  const stop = text.slice(from).search(/[。！？]/);
  const end = stop < 0 ? text.length : from + stop;
  if (end - from <= 40) return end;
  for (let i = from + 2; i < Math.min(from + 24, end); i++) {
    const [before, here] = [p.view.offsets[i - 1] ?? 0, p.view.offsets[i] ?? 0];
    if (here - before > 1 && !/[，、；：]/.test(text.slice(from, i))) return i;
  }
  return end;
};

const CANDIDATE = /[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}[，,]|其[一二三四五六七八九十][，,是]|(?:首先|其次|再次|再者|最后)[，,]/g;

function* inline(p: Paragraph): Iterable<Mark> {
  const text = p.view.text;
  for (const m of text.matchAll(CANDIDATE)) {
    if (m.index === 0 || !/[。；：！？;:，,”]/.test(text.charAt(m.index - 1))) continue;
    const marker = seriesMarker(text.slice(m.index, m.index + 16));
    if (!marker) continue;
    if (/[，,”]/.test(text.charAt(m.index - 1)) && marker.family !== 'is' && marker.family !== 'bracketed-arabic') continue;
    const from = m.index + marker.text.length;
    const stop = text.slice(from).search(/[，。；：！？,;:]/);
    const end = stop < 0 ? text.length : from + stop;
    if (end > from) yield { paragraph: p.index, start: m.index, end, marker, style: 'inline', title: text.slice(from, end) };
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
    if (mark.style === 'heading' && !['is', 'must', 'ordinal', 'adverb', 'its'].includes(marker.family)) return true;
    const near = [...marks.slice(Math.max(0, i - 40), i), ...marks.slice(i + 1, i + 41)].filter(o => o.marker?.family === marker.family || (marker.family === 'adverb' && o.marker?.family === 'ordinal') || (marker.family === 'ordinal' && o.marker?.family === 'adverb'));
    const n = marker.ordinal;
    if (n === null) return near.some(o => o.marker?.ordinal === 2 || o.marker?.ordinal === 3);
    if (n === 1) return near.some(o => o.marker?.ordinal === 2) || (mark.style === 'heading' && marker.family === 'must');
    return near.some(o => o.marker?.ordinal === n - 1 || o.marker?.ordinal === n + 1);
  });
