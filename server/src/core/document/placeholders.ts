/** ⟨一般公共预算收入：上年33.5亿元⟩: what is still to be filled in. It is read as nothing, and told until it is gone. */
import type { Span } from '../base';
import type { SourceText } from '../text';

/** In order; each in one line. */
export const findPlaceholders = (source: SourceText): readonly Span[] =>
  source.text.includes('⟨')
    ? [...source.text.matchAll(/⟨[^⟨⟩\r\n]{0,200}⟩/g)].map(m => ({ start: m.index, end: m.index + m[0].length }))
    : [];
