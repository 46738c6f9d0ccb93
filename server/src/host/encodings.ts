/**
 * How bytes become text, and by which encoding. GB18030 takes almost any bytes, so what it gives must also look like Chinese:
 * most of its signs are ones that GB 2312 knows, or a good part of them is what every Chinese text is full of. Big5, Shift JIS
 * and UTF-16 without a mark, read as GB18030, are neither; they are refused rather than shown as rubbish.
 */
import { say } from '../core/base';
import type { Encoding } from '../ports';
import { COMMON_CHARACTERS } from './common-characters';
import { Refusal } from './refusal';

export interface Decoded {
  readonly text: string;
  readonly encoding: Exclude<Encoding, 'docx'>;
}

/** UTF-8, with or without a mark; UTF-16 with its mark; else GB18030, as older office machines write it. Throws a `Refusal` for anything else. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) throw foreign('UTF-32');
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  const utf8 = strictly(bytes, 'utf-8');
  const isBinary = bytes.subarray(0, HEAD).includes(0);
  if (utf8 !== undefined && !isBinary)
    return { text: utf8, encoding: startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8-bom' : 'utf-8' };
  if (isUnmarkedUtf16(bytes)) throw foreign(say('没有标记的 UTF-16'));
  if (isBinary) throw new Refusal(say('不是文本文件（含二进制内容）'));
  const gb = strictly(bytes, 'gb18030');
  if (gb !== undefined && looksChinese(gb)) return { text: gb, encoding: 'gb18030' };
  const big5 = strictly(bytes, 'big5');
  if (big5 !== undefined && commonShare(big5) >= MANY) throw foreign('Big5');
  throw new Refusal(say('无法识别文字编码（既不是 UTF-8，也不是 GBK/GB18030），请用原来的程序打开，另存为 UTF-8'));
};

/** For configurations, whose bytes are UTF-8 or a mistake. */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  const { text, encoding } = decode(bytes);
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return { text, encoding };
  throw foreign(encoding === 'gb18030' ? 'GBK/GB18030' : 'UTF-16');
};

const foreign = (name: string): Refusal =>
  new Refusal(say('文字编码是 {0}，不是 UTF-8，请用原来的程序打开，另存为 UTF-8', name));

/** A part of the text is enough to tell. */
const HEAD = 8192;
const SAMPLE = 64 * 1024;
/** Below this many signs a list of names may hold no common character at all. */
const ENOUGH = 60;
/** Shares of signs beyond ASCII: real texts have a third and more of common characters, wrongly read ones a hundredth. */
const MANY = 0.2;
const HARDLY_ANY = 0.05;

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((b, i) => bytes[i] === b);

const strictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const signsOf = (text: string): readonly string[] => [...text.slice(0, SAMPLE)].filter(c => c > '\u007f');

const shareOf = (signs: readonly string[], set: ReadonlySet<string>): number =>
  signs.length ? signs.filter(c => set.has(c)).length / signs.length : 0;

const commonShare = (text: string): number => shareOf(signsOf(text), COMMON_CHARACTERS);

const looksChinese = (text: string): boolean => {
  const signs = signsOf(text);
  const common = shareOf(signs, COMMON_CHARACTERS);
  if (common >= MANY) return true;
  return shareOf(signs, gb2312()) >= 1 - MANY && (signs.length < ENOUGH || common >= HARDLY_ANY);
};

/** Every other byte is nought or the first half of a Chinese character, in one of the two orders. */
const isUnmarkedUtf16 = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, SAMPLE & ~1);
  if (head.length < 2 || head.length % 2) return false;
  return ['utf-16le', 'utf-16be'].some(encoding => {
    const text = new TextDecoder(encoding).decode(head);
    const usual =
      text.length -
      text.replace(/[\t\r\n\u0020-\u007e\u2014\u2018-\u201d\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/g, '').length;
    return usual / text.length > 0.95;
  });
};

/** Punctuation and characters of GB 2312, as its rows stand in GB18030; kana, Greek and Cyrillic rows are in no report. */
let known: ReadonlySet<string> | undefined;
const gb2312 = (): ReadonlySet<string> => {
  if (known) return known;
  const bytes: number[] = [];
  for (let row = 0xa1; row <= 0xf7; row++)
    if (row <= 0xa3 || row >= 0xb0) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  known = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
  return known;
};
