/** The door of `document`: a source text becomes reports with front matter, paragraphs and an outline tree. */
export * from './types';
export { parseDocument } from './parse';
export { looksLikeReport } from './detect';
export { findSeries, type Series } from './series';
