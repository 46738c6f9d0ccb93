/** Where reports begin in a file, and the front matter of each. Works on laid-out paragraphs; reads single lines only. */
import type { Span } from '../base';
import { withoutEmphasis, type SourceText } from '../text';
import {
  isDateLine,
  isOccasion,
  isOfficeOnly,
  isSalutation,
  isTitle,
  isTitlePart,
  opensMeeting,
  readByline,
  readDate,
  readMeeting,
} from './front-lines';
import { openingMarker } from './marker';
import type { RawParagraph } from './paragraphs';
import type { FrontMatter, Located, ParagraphKind } from './types';

export interface FrontBlock {
  /** Index of the first paragraph of the report. */
  readonly start: number;
  /** Index behind the last paragraph of its front matter. */
  readonly end: number;
  readonly kinds: ReadonlyMap<number, ParagraphKind>;
  readonly front: Omit<FrontMatter, 'region' | 'year' | 'hintedDate'>;
}

/** Paragraph indexes; `title` is −1 where the front matter has none. */
interface Place {
  readonly title: number;
  readonly from: number;
  readonly to: number;
}

/** At least one block; the first starts at 0 and has no front matter where the head of the file is cut off. */
export const findFronts = (source: SourceText, paragraphs: readonly RawParagraph[]): FrontBlock[] => {
  const texts = paragraphs.map(p => p.pieces.map(s => withoutEmphasis(source.text.slice(s.start, s.end))).join(''));
  const text = (i: number): string => texts[i] ?? '';
  const places: Place[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    const place =
      paragraphs[i]?.kind === 'body' && isTitle(text(i)) ? placeOf(i, places.at(-1), paragraphs, text) : null;
    if (place) places.push(place);
  }
  const first = places[0];
  if (!first || first.from > 0) {
    // A report without a title: front lines or a salutation open the file.
    const to = isHead(0, text) || isProof(text(0)) ? endOfFront(0, 10, paragraphs, text) : 0;
    if (to > 0 && to <= (first?.from ?? Infinity)) places.unshift({ title: -1, from: 0, to });
  }
  const blocks = places.map(p => readFront(paragraphs, p, text));
  return blocks[0]?.start === 0 ? blocks : [{ start: 0, end: 0, kinds: new Map(), front: NO_FRONT }, ...blocks];
};

/** Where the report of a title at `i` begins; null where the line is no more than a line of the report above, `last`. */
const placeOf = (
  i: number,
  last: Place | undefined,
  paragraphs: readonly RawParagraph[],
  text: (i: number) => string,
): Place | null => {
  if (last && i < Math.max(last.to, last.title + 6)) return null;
  const isFirst = !last && i < 12 && isHead(i, text);
  const to = endOfFront(i + 1, isFirst ? 14 : 6, paragraphs, text);
  if (!isFirst && !range(i + 1, to).some(k => isProof(text(k)))) return null;
  return { title: i, from: isFirst ? 0 : titleStart(i, last?.to ?? 0, text), to };
};

const NO_FRONT: FrontBlock['front'] = { title: null, byline: null, date: null, occasion: null, salutation: null };

const range = (from: number, to: number): number[] => [...Array(Math.max(0, to - from)).keys()].map(k => from + k);

/** Nothing but short lines above and no report begun, or a reprint's introduction that ends in 全文如下. */
const isHead = (i: number, text: (i: number) => string): boolean =>
  range(0, i).every(k => text(k).length <= 60 && !isSalutation(text(k)) && !openingMarker(text(k).trim())) ||
  range(Math.max(0, i - 3), i).some(k => /^[^。]{0,12}全文如下[：:↓]?$/.test(text(k).trim()));

/** What only a report's head has. */
const isProof = (line: string): boolean =>
  isSalutation(line.trim()) ||
  isDateLine(line) ||
  isOccasion(line) ||
  !!readMeeting(line) ||
  opensMeeting(line) ||
  !!readByline(line);

const titleStart = (title: number, floor: number, text: (i: number) => string): number => {
  let from = title;
  while (
    from > floor &&
    from > title - 3 &&
    (isTitlePart(text(from - 1)) || isOfficeLine(text(from - 1)) || isMotto(from, text))
  )
    from--;
  return from;
};

/** A line in short phrases above “——在…会议上的报告”: what the report is called. */
const isMotto = (below: number, text: (i: number) => string): boolean => {
  const line = text(below - 1).trim();
  return (
    /^(?:—{1,2}|─{1,2})\s*在/.test(text(below).trim()) &&
    line.length >= 6 &&
    line.length <= 60 &&
    !/[。；！？：]|^[—─（(]/.test(line) &&
    !openingMarker(line)
  );
};

/** Behind the salutation where one is near, else behind the last line that can only be front matter. */
const endOfFront = (
  from: number,
  most: number,
  paragraphs: readonly RawParagraph[],
  text: (i: number) => string,
): number => {
  let to = from;
  for (const i of range(from, Math.min(from + most, paragraphs.length))) {
    const line = text(i).trim();
    if (isSalutation(line)) return i + 1;
    if (
      openingMarker(line.replace(/\s+/g, '')) ||
      (line.length > 60 && !readMeeting(line) && paragraphs[i]?.kind !== 'furniture')
    )
      break;
    if (
      i === to &&
      (isFrontPart(line) || paragraphs[i]?.kind === 'furniture' || (opensMeeting(text(i - 1)) && isMeetingRest(line)))
    )
      to = i + 1;
  }
  return to;
};

const isOfficeLine = (text: string): boolean =>
  text.length <= 30 && /(?:人民政府|委员会|统计局|财政局|调查队)$/.test(text.replace(/\s+/g, ''));

const isFrontPart = (text: string): boolean =>
  isProof(text) ||
  isOfficeLine(text) ||
  isOfficeOnly(text) ||
  /^[（(].{2,40}[）)]$/.test(text.trim()) ||
  /^[—\-─]{1,2}[^—\-─，。]{4,60}$/.test(text.trim());

const isMeetingRest = (line: string): boolean =>
  line.length <= 40 && /(?:会[议議]|大会|全会|会)?上[）)]?$/.test(line.trim());

/** The first of the lines that a title runs over. */
const titleTop = (title: number, from: number, text: (i: number) => string): number => {
  let top = title;
  while (
    top > from &&
    (isTitlePart(text(top - 1)) || isMotto(top, text)) &&
    !/文件[一二三四五六七八九十]*$/.test(text(top - 1))
  )
    top--;
  return top;
};

const readFront = (
  paragraphs: readonly RawParagraph[],
  { title, from, to }: Place,
  text: (i: number) => string,
): FrontBlock => {
  const kinds = new Map<number, ParagraphKind>();
  const spanOf = (a: number, b: number): Span => ({
    start: paragraphs[a]?.pieces[0]?.start ?? 0,
    end: paragraphs[b]?.pieces.at(-1)?.end ?? 0,
  });
  const located = (value: string, span: Span): Located<string> => ({ value, span });
  let front: FrontBlock['front'] = NO_FRONT;
  if (title >= 0) {
    const titleFrom = titleTop(title, from, text);
    for (const i of range(from, titleFrom)) kinds.set(i, text(i).length > 60 ? 'note' : 'furniture');
    for (const i of range(titleFrom, title + 1)) kinds.set(i, 'title');
    // A page may set its title twice: above its own lines and above the text.
    const isTwice = range(titleFrom, title).some(k => plain(text(k)) === plain(text(title)));
    const lines = range(isTwice ? title : titleFrom, title + 1);
    front = {
      ...front,
      title: located(lines.map(k => plain(text(k))).join(''), spanOf(lines[0] ?? title, title)),
    };
  }
  for (let i = title + 1; i < to; i++) {
    // “在青川省第十四届 ⏎ 人民代表大会第五次会议上” and “财政局局长 ⏎ 陈 ⏎ 宁” run over several lines.
    const end =
      opensMeeting(text(i)) && i + 1 < to && isMeetingRest(text(i + 1))
        ? i + 1
        : isOfficeOnly(text(i))
          ? nameEnd(i, to, text)
          : i;
    const line = range(i, end + 1)
      .map(k => text(k).trim())
      .join(isOfficeOnly(text(i)) ? ' ' : '');
    const kind = readLine(line);
    for (const k of range(i, end + 1)) kinds.set(k, kind);
    if (paragraphs[i]?.kind !== 'furniture') front = withLine(front, line, kind, spanOf(i, end));
    i = end;
  }
  const inTitle = /(?:^|[—─]{1,2})在([^—─]+(?:会[议議]|大会|全会|会))上的(?:讲话|报告|致辞|发言)$/.exec(
    front.title?.value ?? '',
  );
  if (!front.occasion && front.title && inTitle)
    front = { ...front, occasion: located(inTitle[1] ?? '', front.title.span) };
  return { start: from, end: to, kinds, front };
};

const plain = (line: string): string =>
  line
    .replace(/^#+\s*|\s+#+$/g, '')
    .replace(/^\s*标题[：:]/, '')
    .replace(/\s+/g, '');

/** The last of one or two lines of a name's single characters. */
const nameEnd = (i: number, to: number, text: (i: number) => string): number => {
  let end = i;
  while (end + 1 < to && end < i + 2 && /^[\u4e00-\u9fa5·]{1,3}$/.test(text(end + 1).trim())) end++;
  return end;
};

const readLine = (line: string): ParagraphKind => {
  if (isSalutation(line)) return 'salutation';
  if (readMeeting(line)) return 'occasion';
  if (readDate(line) && line.length <= 60) return 'date';
  if (readByline(line) || isOfficeLine(line)) return 'byline';
  return isTitle(line) || isTitlePart(line) ? 'title' : 'furniture';
};

/** What is already known stays: the first line of a kind counts, but a person goes before an office. */
const withLine = (front: FrontBlock['front'], line: string, kind: ParagraphKind, span: Span): FrontBlock['front'] => {
  const meeting = readMeeting(line);
  const date = kind === 'occasion' || kind === 'date' ? readDate(line) : undefined;
  const byline =
    readByline(meeting ? meeting.rest : line) ??
    (kind === 'byline' ? { office: line.replace(/\s+/g, ''), name: null } : undefined);
  return {
    title: front.title,
    date:
      front.date ??
      (date
        ? {
            value: { year: date.year, month: date.month, day: date.day },
            span:
              span.end - span.start === line.length
                ? { start: span.start + date.start, end: span.start + date.end }
                : span,
          }
        : null),
    occasion: front.occasion ?? (meeting ? { value: meeting.occasion, span } : null),
    salutation: front.salutation ?? (kind === 'salutation' ? { value: line, span } : null),
    byline:
      byline && (!front.byline || (front.byline.name === null && byline.name !== null))
        ? {
            value: (meeting ? meeting.rest : line).replace(/\s+/g, ' '),
            span,
            name: byline.name,
            office: byline.office,
          }
        : front.byline,
  };
};
