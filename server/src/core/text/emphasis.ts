/**
 * The signs of bold that Markdown puts round words: `**一、工业**`, `**12.5**万吨`. They say how words are set and are no part
 * of them. Two or three asterisks count where they open before a word and close behind one; `__` round a whole line. What is
 * not closed stays: 张**（made anonymous） is no emphasis.
 */

/** Offsets of the signs in `text`, in order. */
export const emphasisSigns = (text: string): number[] => {
  const signs: number[] = [];
  let open: { at: number; length: number } | undefined;
  for (const m of text.matchAll(/\*+/g)) {
    const { length } = m[0];
    const [before, behind] = [text.charAt(m.index - 1), text.charAt(m.index + length)];
    if (length < 2 || length > 3) open = undefined;
    else if (open && open.length === length && !isBlank(before)) {
      signs.push(...row(open.at, length), ...row(m.index, length));
      open = undefined;
    } else open = isBlank(behind) || CLOSING.test(behind) ? undefined : { at: m.index, length };
  }
  const line = UNDERLINED.exec(text);
  if (!line) return signs;
  const from = line[1]?.length ?? 0;
  const to = text.trimEnd().length - 2;
  return [...row(from, 2), ...signs, ...row(to, 2)];
};

/** Without those signs. */
export const withoutEmphasis = (text: string): string => {
  if (!text.includes('**') && !text.includes('__')) return text;
  const signs = new Set(emphasisSigns(text));
  return signs.size ? [...text.split('')].filter((_, i) => !signs.has(i)).join('') : text;
};

const UNDERLINED = /^([\s#]*)__(?=[^\s_])[^_]+(?<=[^\s_])__\s*$/;

/** No word begins with these. */
const CLOSING = /[，。；：、！？）”’》】,.;:!?)\]]/;

const isBlank = (c: string): boolean => c === '' || /\s/.test(c);

const row = (from: number, length: number): number[] => Array.from({ length }, (_, i) => from + i);
