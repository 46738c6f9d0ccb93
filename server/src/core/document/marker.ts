/** Markers of numbered headings and series, each by its own pattern (domain: 一、 （一） 1. （1） ①, 一是, 一要, 第一，, 首先，, 其一，). */
import { readCircled, readOrdinal } from '../lexicon';
import type { MarkerFamily } from './types';

export interface Marker {
  readonly family: MarkerFamily;
  /** As it stands in the view. */
  readonly text: string;
  /** Null for 最后 and for Markdown. */
  readonly ordinal: number | null;
}

const H = '[一二三四五六七八九十百零〇]{1,5}';
const ADVERBS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3 };

const CHINESE = new RegExp(`^(${H})[、．.，,]`);
const BRACKETED = new RegExp(`^[（(](${H})[）)][、．.]?`);
const PART_AHEAD = new RegExp(`^第(?:${H}|\\d{1,2})(?:部分|章|节|条|篇)(?![一-龥]*[，。])`);

/** The marker that opens a paragraph or line; undefined where the text opens with none. */
export const openingMarker = (text: string): Marker | undefined => {
  const head = text.slice(0, 16);
  let m: RegExpExecArray | null;
  if ((m = /^(#{1,6})(?=[^#])/.exec(head))) return { family: 'markdown', text: m[0], ordinal: null };
  if ((m = CHINESE.exec(head))) return numbered('chinese', m);
  if ((m = BRACKETED.exec(head))) return numbered('bracketed-chinese', m);
  if ((m = PART_AHEAD.exec(text.slice(0, 60)))) return partMarker(text);
  if ((m = /^(\d{1,3})(?:[.．](?!\d)|、)/.exec(head))) return numbered('arabic', m);
  if ((m = /^[㈠-㈩]/.exec(head)))
    return { family: 'bracketed-chinese', text: m[0], ordinal: m[0].charCodeAt(0) - 0x321f };
  if ((m = /^[⒈-⒛]/.exec(head))) return { family: 'arabic', text: m[0], ordinal: m[0].charCodeAt(0) - 0x2487 };
  if ((m = /^(\d{1,2})[）)](?=[\u4e00-\u9fff“])/.exec(head))) return numbered('bracketed-arabic', m);
  return seriesMarker(head);
};

const PART = new RegExp(`^第(${H}|\\d{1,3})(?:部分|章|节|条|篇)`);

/** 第一部分, 第三章, 第十二条, whatever stands behind it. */
export const partMarker = (text: string): Marker | undefined => {
  const m = PART.exec(text.slice(0, 12));
  return m ? numbered('part', m) : undefined;
};

/** The marker of an inline series at the very start of `head`. */
export const seriesMarker = (head: string): Marker | undefined => {
  let m: RegExpExecArray | null;
  if ((m = /^[（(](\d{1,2})[）)]、?/.exec(head))) return numbered('bracketed-arabic', m);
  if ((m = /^[⑴-⒇]/.exec(head)))
    return { family: 'bracketed-arabic', text: m[0], ordinal: m[0].charCodeAt(0) - 0x2473 };
  if ((m = /^[①-⑳]/.exec(head))) return { family: 'circled', text: m[0], ordinal: readCircled(m[0]) ?? null };
  if ((m = /^([一二三四五六七八九十]{1,3})是(?!\1[，、。；])(?=.)/.exec(head))) return numbered('is', m);
  if ((m = /^([一二三四五六七八九十]{1,3})要(?=[^求])/.exec(head))) return numbered('must', m);
  if ((m = /^第([一二三四五六七八九十]{1,3})(?:[，,]|是(?!产业|指))/.exec(head))) return numbered('ordinal', m);
  if ((m = /^其([一二三四五六七八九十])[，,是]/.exec(head))) return numbered('its', m);
  if ((m = /^(首先|其次|再次|再者|最后)[，,]/.exec(head)))
    return { family: 'adverb', text: m[0], ordinal: ADVERBS[m[1] ?? ''] ?? null };
  return undefined;
};

const numbered = (family: MarkerFamily, m: RegExpExecArray): Marker | undefined => {
  const ordinal = readOrdinal(m[1] ?? '');
  return ordinal === undefined ? undefined : { family, text: m[0], ordinal };
};
