/**
 * How a name is compared: without quotation marks and blanks, a lone Arabic digit before a Chinese character read as the
 * Chinese numeral (5个村村通 is 五个村村通). Every folded character knows the character it came from.
 */
import { writeDigit } from '../../lexicon';

export interface Folded {
  readonly text: string;
  /** For each folded character its place in the text it was folded from. */
  readonly at: readonly number[];
}

export const fold = (text: string): Folded => {
  let folded = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (IGNORED.has(text.charCodeAt(i))) continue;
    folded += numeral(text, i) ?? text.charAt(i);
    at.push(i);
  }
  return { text: folded, at };
};

export const foldName = (name: string): string => fold(name).text;

const IGNORED = new Set([...'“”‘’"\' 　\t\r\n'].map(c => c.charCodeAt(0)));

/** 5 in “5个村村通”, not in 15个, 2.5个, 5G or 5月. */
const numeral = (text: string, at: number): string | undefined => {
  const c = text.charCodeAt(at) - 48;
  if (c < 1 || c > 9 || /[\d.．+A-Za-z]/.test(text.charAt(at - 1))) return undefined;
  return /[\u4e00-\u9fa5]/.test(text.charAt(at + 1)) && !/[年月日时分]/.test(text.charAt(at + 1))
    ? writeDigit(c)
    : undefined;
};
