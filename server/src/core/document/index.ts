/** The door of `document`: a source text becomes reports with front matter, paragraphs and an outline tree. */
export * from './types';
export { parseDocument } from './parse';
export { NO_HINTS, type DocumentHints } from './hints';
export { looksLikeReport } from './detect';
export { findSeries, type Series } from './series';
