/** Half-open ranges of UTF-16 offsets. No line or column lives here. */

/** `start` inclusive, `end` exclusive, in UTF-16 code units of one string. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const spanLength = (s: Span): number => s.end - s.start;

/** Is `offset` inside, counting the end as inside (a caret behind the last character)? */
export const spanTouches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

export const spanContains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const spansOverlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest span that covers both. */
export const spanUnion = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
