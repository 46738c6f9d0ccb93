/** All outline marks of a report in reading order: numbered openings, inline series, lead-ins. No tree yet. */
import type { Mark } from './mark';
import { openingMarker, partMarker, seriesMarker, type Marker } from './marker';
import { findLeads } from './leads';
import { findRunIn } from './run-in';
import { findSections } from './sections';
import { dropStrays } from './strays';
import { findSystems } from './systems';
import { titleEnd } from './title-end';
import type { Paragraph } from './types';

export const findMarks = (paragraphs: readonly Paragraph[]): Mark[] => {
  let above: Marker | undefined;
  const systems = findSystems(paragraphs);
  const noted = paragraphs.some(p => p.kind === 'note' && /^[①-⑳]/.test(p.view.text));
  const numbered = paragraphs.flatMap(p => {
    if (p.kind !== 'text') return [];
    const opener = openerOf(p, systems.get(p.index), above);
    above = opener?.marker ?? above;
    const lost = findRunIn(p, opener?.marker, above);
    above = lost.at(-1)?.marker ?? above;
    return [...(opener ? opening(p, opener) : styled(p)), ...lost, ...inline(p, noted)];
  });
  const byStyle = new Set(numbered.flatMap(m => (m.marker === null ? [m.paragraph] : [])));
  const sections = findSections(paragraphs, new Set(systems.keys())).filter(s => !byStyle.has(s.paragraph));
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

/** A heading by its style alone, as Word has them: no longer than one, and no sentence. */
const styled = ({ index, heading, view: { text } }: Paragraph): Mark[] =>
  heading !== undefined && text.length <= LONGEST_TITLE && !/[。；]/.test(text.slice(0, -1))
    ? [
        {
          paragraph: index,
          start: 0,
          end: text.length,
          marker: null,
          style: 'heading',
          title: text.replace(/[。：:]$/, ''),
          hashes: heading,
        },
      ]
    : [];

const LONGEST_TITLE = 60;

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

/** What a paragraph opens with. “## 一、综合”: the number is the marker, the signs before it only say that this is a heading. */
interface Opener {
  /** Null where signs of Markdown stand alone. */
  readonly marker: Marker | undefined;
  readonly hashes: Marker | undefined;
}

const openerOf = (p: Paragraph, system: Marker | undefined, above: Marker | undefined): Opener | undefined => {
  const { text } = p.view;
  const first = openingMarker(text);
  const hashes = first?.family === 'markdown' ? first : undefined;
  const marker =
    system ??
    (hashes ? openingMarker(text.slice(hashes.text.length)) : (first ?? spacedPart(p) ?? fusedNumber(text, above)));
  return marker || hashes ? { marker: marker?.family === 'markdown' ? undefined : marker, hashes } : undefined;
};

function* opening(p: Paragraph, { marker, hashes }: Opener): Iterable<Mark> {
  const text = p.view.text;
  if (hashes) {
    const start = marker ? hashes.text.length : 0;
    const from = start + (marker ?? hashes).text.length;
    const end = text.replace(/#+$/, '').length;
    if (from < end)
      yield {
        paragraph: p.index,
        start,
        end,
        marker: marker ?? hashes,
        style: 'heading',
        title: text.slice(from, end),
        hashes: hashes.text.length,
      };
    return;
  }
  if (!marker) return;
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

/** These may follow a comma: “主要是：一是…，二是…”. */
const WEAK: readonly string[] = ['is', 'must', 'bracketed-arabic'];

const CANDIDATE =
  /[（(]\d{1,2}[）)]|[①-⑳⑴-⒇]|[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}[，,是]|其[一二三四五六七八九十][，,是]|(?:首先|其次|再次|再者|最后)[，,]/g;

/** `noted`: do circled numbers refer to notes in this report? */
function* inline(p: Paragraph, noted: boolean): Iterable<Mark> {
  const text = p.view.text;
  for (const m of text.matchAll(CANDIDATE)) {
    if (m.index === 0 || !/[。；：！？;:，,”）—]/.test(text.charAt(m.index - 1))) continue;
    if (noted && /^[①-⑳]/.test(m[0]) && !/[：；:;]/.test(text.charAt(m.index - 1))) continue;
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
