/** Sentences end with 。！？; spans cover the text without gaps. */
import type { Span } from '../base';

export const splitSentences = (text: string): Span[] => {
  const out: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!'。！？'.includes(text.charAt(i))) continue;
    out.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
};
