/**
 * Which lines run on in the next one? Print tears a paragraph anywhere; what was torn shows in its upper half, which
 * ends without a sentence mark, or with the title of an item whose text must follow.
 */
import { isDateLine, isOccasion, isSalutation, isTitle, readByline } from './front-lines';
import { isLeadLike } from './lead-words';
import { goesOnAsNumber } from './lines';
import { withoutEmphasis } from '../text';
import { openingMarker } from './marker';

/** `lines`: texts in order, without blank lines and furniture. Gives the indexes of upper halves. */
export const findTears = (lines: readonly string[]): ReadonlySet<number> => {
  const clean = lines.map(withoutBlanks);
  const alone = lines.map(line => isFrontLine(line) || standsApart(line));
  const torn = new Set<number>();
  for (let i = 0; i + 1 < lines.length; i++)
    if (!alone[i] && !alone[i + 1] && isTorn(clean[i] ?? '', clean[i + 1] ?? '', torn.has(i - 1))) torn.add(i);
  // Short lines without marks are unnumbered headings and captions where there are many.
  const titles = [...torn].filter(i => !torn.has(i - 1) && isTitleLike(clean[i] ?? ''));
  if (titles.length >= MANY && titles.length * 3 > torn.size) for (const i of titles) torn.delete(i);
  return torn;
};

const MANY = 3;

/** Blanks, invisible marks and signs of bold left out. */
export const withoutBlanks = (text: string): string =>
  withoutEmphasis(text).replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');

/** An item behind a bullet or a box, a line of a quote: each is whole as it stands, with a full stop or without. */
const standsApart = (line: string): boolean =>
  /^\s*(?:[-*+–](?:\s|$)|[•●○◦▪▫■□◆◇★☆▲△▶►➢➤✓✔√‣]|[A-Za-z][.)）]\s|>)/.test(line);

/** Width in print, in full-width characters; Latin letters and digits take half. */
export const columnsOf = (text: string): number => text.length - (text.match(/[\x20-\x7e]/g) ?? []).length / 2;

export const ENDS = /[。！？!?；;：:…]["”’』」）)]*$/;

/** A remark in brackets behind the last sentence: “……滚存余额3.4亿元。（详见附件一）”. */
const REMARK = /[。！？!?；;…][（(][^（()）。]{1,40}[）)]$/;

/** Does the line end where a sentence does? */
export const endsSentence = (text: string): boolean => ENDS.test(text) || REMARK.test(text.slice(-48));

/** “……全市支出情况见（表 ⏎ 十三、表十四）”: a bracket that one line opens and the next one closes holds no heading. */
export const bracketRunsOn = (above: string, below: string): boolean =>
  /[（(][^（()）。；]{0,24}$/.test(above.slice(-26)) && /^[^（()）。；]{0,24}[）)]/.test(below.slice(0, 26));

export const opensParagraph = (text: string): boolean => !!openingMarker(withoutBlanks(text));

export const isFrontLine = (text: string): boolean =>
  isSalutation(text.trim()) ||
  isDateLine(text) ||
  isOccasion(text) ||
  (text.length <= 50 && (!!readByline(text) || isTitle(text)));

/** `runsOn`: is the upper line itself the lower half of a tear? */
const isTorn = (above: string, below: string, runsOn: boolean): boolean => {
  if (goesOnAsNumber(above, below)) return true;
  if (!above || !below || /^(?:各位|同志们)/.test(below) || /^#/.test(below)) return false;
  if (cannotOpen(above, below)) return !/^[—\-─]/.test(above);
  if (endsSentence(above)) return endsWithItemTitle(above) && below.length > 30 && !opensParagraph(below);
  if (isWholeLine(above, runsOn)) return false;
  // A marker below opens a paragraph of its own, unless the upper half visibly stops inside a clause.
  return (
    !opensParagraph(below) ||
    (/[，、]$/.test(above) && !/^[（(]\d/.test(below) && openingMarker(above)?.family !== openingMarker(below)?.family)
  );
};

/** No line opens with these marks, and no bracket is broken in two. */
const cannotOpen = (above: string, below: string): boolean =>
  /^[，。；、：）)》”’]/.test(below) || bracketRunsOn(above, below);

/** A heading, a caption, or a short line with nothing that asks for more. */
const isWholeLine = (above: string, runsOn: boolean): boolean =>
  (/[”）)》]$/.test(above) && above.length < 30) ||
  isHeadingLine(above) ||
  HEADING_AT_END.test(above.slice(-45)) ||
  /^[图表]\d/.test(above) ||
  (above.length < 25 && !runsOn && !/[，、]$/.test(above) && !stopsInside(above));

/** A short line that cannot be a title: a sentence ended in it and another began, or its last word asks for more. */
const stopsInside = (text: string): boolean =>
  text.length >= 10 &&
  !/(?:摄|图|报道|记者[^。]*)$/.test(text) &&
  (/[。；！？][^。；！？”）)]+$/.test(text) || /[了的和与及或在将把被以从向由使让并且而]$/.test(text));

/** “……深入开展。（四）自身建设不断加强”: the break before the heading was lost, the one behind it was not. */
const HEADING_AT_END = /[。！？][（(][一二三四五六七八九十]{1,3}[）)][^。；！？]{4,40}$/;

/** A numbered heading alone on its line carries no sentence mark and is short. */
const isHeadingLine = (text: string): boolean =>
  text.length <= 60 && !/[。；]/.test(text) && opensParagraph(text) && !/[，、]$/.test(text);

/**
 * “……（3）要稳定社会大局。” at the end of a line: the item has a title and its text must be below. So has a heading
 * that is followed by nothing but a short lead-in: “二要稳定增长。抓工业。”
 */
const endsWithItemTitle = (text: string): boolean => {
  const sentences = text.split('。').filter(Boolean);
  const last = sentences[sentences.length - 1] ?? '';
  // The item before it has no text either: “一是压实责任。二是强化巡查。” is a list of what was done.
  const family = openingMarker(last)?.family;
  if (sentences.length > 2 && family && openingMarker(sentences[sentences.length - 2] ?? '')?.family === family)
    return false;
  if (sentences.length === 2 && openingMarker(text) && last.length <= 12 && isLeadLike(last)) return true;
  return (
    sentences.length > 2 &&
    /^[（(]\d{1,2}[）)]|^[一二三四五六七八九十]{1,2}是/.test(last) &&
    last.length <= 24 &&
    !/[，、；]/.test(last)
  );
};

/** “五年来，经济体制改革全面展开”: a whole line without a sentence mark can title what follows. */
const isTitleLike = (text: string): boolean => text.length <= 60 && !/[。；：]|[，、“（《]$/.test(text);
