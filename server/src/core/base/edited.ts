/** A text with edits made in it. */
import type { Span } from './span';

/** `edits`: of spans of `text`, in any order, without overlap. */
export const edited = (text: string, edits: readonly { readonly span: Span; readonly newText: string }[]): string =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text);
