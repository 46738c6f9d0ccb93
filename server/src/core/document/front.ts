/** Where reports begin in a file, and the front matter of each. Works on laid-out paragraphs; reads single lines only. */
import type { Span } from '../base';
import type { SourceText } from '../text';
import { isDateLine, isOccasion, isSalutation, isTitle, isTitlePart, readByline, readDate } from './front-lines';
import { openingMarker } from './marker';
import type { RawParagraph } from './paragraphs';
import type { FrontMatter, Located, ParagraphKind } from './types';

export interface FrontBlock {
  /** Index of the first paragraph of the report. */
  readonly start: number;
  /** Index behind the last paragraph of its front matter. */
  readonly end: number;
  readonly kinds: ReadonlyMap<number, ParagraphKind>;
  readonly front: Omit<FrontMatter, 'region' | 'year'>;
}

/** At least one block; the first starts at 0 and has no front matter where the head of the file is cut off. */
export const findFronts = (source: SourceText, paragraphs: readonly RawParagraph[]): FrontBlock[] => {
  const text = (i: number): string => {
    const p = paragraphs[i];
    return p ? p.pieces.map(s => source.text.slice(s.start, s.end)).join('') : '';
  };
  const starts: { title: number; from: number; to: number }[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    if (!isTitle(text(i)) || paragraphs[i]?.kind !== 'body') continue;
    const near = [1, 2, 3, 4].map(k => text(i + k));
    const firstBody = near.findIndex(t => t.length > 60 || !!openingMarker(t.replace(/\s+/g, '')));
    const block = firstBody < 0 ? near : near.slice(0, firstBody);
    const proven = block.some(t => isSalutation(t) || isDateLine(t) || isOccasion(t) || !!readByline(t));
    const isFirst = starts.length === 0 && i < 8 && paragraphs.slice(0, i).every((_, k) => text(k).length <= 60);
    if (!proven && !isFirst) continue;
    if (starts.length && i - (starts.at(-1)?.title ?? 0) < 6) continue;
    let from = i;
    while (from > 0 && from > i - 3 && (isTitlePart(text(from - 1)) || isOfficeLine(text(from - 1))) && !(starts.length && from - 1 <= (starts.at(-1)?.to ?? 0))) from--;
    let to = i + 1;
    while (to < paragraphs.length && to <= i + 6 && isFrontPart(text(to))) to++;
    starts.push({ title: i, from: starts.length === 0 && isFirst ? 0 : from, to });
  }
  const blocks = starts.map(s => readFront(paragraphs, s, text));
  const first = blocks[0];
  if (!first || first.start > 0) {
    const greeting = [0, 1, 2, 3].find(i => isSalutation(text(i)) && (!first || i < first.start));
    if (greeting !== undefined && [...Array(greeting).keys()].every(i => isFrontPart(text(i)))) return [readFront(paragraphs, { title: -1, from: 0, to: greeting + 1 }, text), ...blocks];
  }
  return first && first.start === 0 ? blocks : [{ start: 0, end: 0, kinds: new Map(), front: NO_FRONT }, ...blocks];
};

const NO_FRONT: FrontBlock['front'] = { title: null, byline: null, date: null, occasion: null, salutation: null };

const isOfficeLine = (text: string): boolean => text.length <= 30 && /(?:人民政府|委员会|统计局|财政局|发展和改革委员会|调查队)$/.test(text.replace(/\s+/g, ''));

const isFrontPart = (text: string): boolean => isSalutation(text) || isDateLine(text) || isOccasion(text) || !!readByline(text) || isOfficeLine(text) || /^[（(].{2,40}[）)]$/.test(text.trim()) || /^[—\-─]{1,2}.{4,60}$/.test(text.trim());

const readFront = (paragraphs: readonly RawParagraph[], { title, from, to }: { title: number; from: number; to: number }, text: (i: number) => string): FrontBlock => {
  const kinds = new Map<number, ParagraphKind>();
  const spanOf = (a: number, b: number): Span => ({ start: paragraphs[a]?.pieces[0]?.start ?? 0, end: paragraphs[b]?.pieces.at(-1)?.end ?? 0 });
  const titleFrom = title < 0 ? 0 : ([...Array(title - from).keys()].map(k => from + k).find(k => isTitlePart(text(k)) && !/文件[一二三四五六七八九十]*$/.test(text(k))) ?? title);
  if (title >= 0) {
    for (let i = from; i < titleFrom; i++) kinds.set(i, 'furniture');
    for (let i = titleFrom; i <= title; i++) kinds.set(i, 'title');
  }
  const located = (value: string, span: Span): Located<string> => ({ value, span });
  let front: FrontBlock['front'] = { ...NO_FRONT, title: title < 0 ? null : located([...Array(title - titleFrom + 1).keys()].map(k => text(titleFrom + k).replace(/^#+\s*/, '').replace(/\s+/g, '')).join(''), spanOf(titleFrom, title)) };
  for (let i = title + 1; i < to; i++) {
    const line = text(i).trim();
    const date = readDate(line);
    const byline = readByline(line);
    if (date) {
      const start = (paragraphs[i]?.pieces[0]?.start ?? 0) + date.start;
      if (!front.date) front = { ...front, date: { value: { year: date.year, month: date.month, day: date.day }, span: { start, end: start + date.end - date.start } } };
      const occasion = /在(.+?(?:会议|大会|全会|会))上?[）)]?$/.exec(line.replace(/\s+/g, ''));
      if (occasion && !front.occasion) front = { ...front, occasion: located(occasion[1] ?? '', spanOf(i, i)) };
      kinds.set(i, occasion ? 'occasion' : 'date');
    } else if (isSalutation(line)) {
      if (!front.salutation) front = { ...front, salutation: located(line, spanOf(i, i)) };
      kinds.set(i, 'salutation');
    } else if (byline) {
      front = { ...front, byline: { value: line.replace(/\s+/g, ' '), span: spanOf(i, i), name: byline.name, office: byline.office } };
      kinds.set(i, 'byline');
    } else kinds.set(i, 'furniture');
  }
  if (!front.occasion && front.title) {
    const inTitle = /^在(.+(?:会议|大会|全会|会))上的(?:讲话|报告|致辞|发言)$/.exec(front.title.value);
    if (inTitle) front = { ...front, occasion: located(inTitle[1] ?? '', front.title.span) };
  }
  return { start: from, end: to, kinds, front };
};
