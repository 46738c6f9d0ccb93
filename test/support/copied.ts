/**
 * What two texts say alike: sixteen Chinese characters in a row, or a number of three digits and more with the five characters
 * before it and the one behind. Phrases that every report has are none of a text's own.
 */

/** Strings that identify what `text` says; blanks and thousands separators do not count. */
export const sayings = (text: string): Set<string> => {
  const plain = text.replace(/[\s\u3000,]+/g, '');
  const found = new Set<string>();
  for (const [words] of plain.matchAll(/[\u4e00-\u9fff]{16,}/g))
    for (let i = 0; i + RUN <= words.length; i++) found.add(words.slice(i, i + RUN));
  for (const m of plain.matchAll(/(?<=([\u4e00-\u9fff]{5}))(?<![\d.])(\d+(?:\.\d+)?)(?![\d.])([\u4e00-\u9fff%])/g)) {
    const [, before = '', number = '', behind = ''] = m;
    const digits = number.replace('.', '').replace(/^0+|0+$/g, '');
    if (digits.length >= 3 && !(/^(?:19|20)\d\d$/.test(number) && behind === '年')) found.add(before + number + behind);
  }
  return found;
};

const RUN = 16;

/** What `text` says of what `others` say; runs that lie in one of the `fixed` phrases are left out. */
export const copiedFrom = (text: string, others: ReadonlySet<string>, fixed: readonly string[]): string[] => [
  ...new Set(
    text
      .split('\n')
      .flatMap(line => [...sayings(line)])
      .filter(s => others.has(s) && !fixed.some(phrase => phrase.includes(s))),
  ),
];
