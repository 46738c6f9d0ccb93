/** The door of `document`: a source text becomes reports with front matter, paragraphs and an outline tree. */
export * from './types';
export * from './table/types';
export { isNumbered as isTableCaption, kindOfCell } from './table';
export { parseDocument } from './parse';
export { NO_HINTS, type DocumentHints } from './hints';
export { looksLikeReport } from './detect';
export { findAllSeries, findMixedSeries, findSeries, type Series } from './series';
export { markerWith, renumberLevel, renumberReport, renumberSeries, type Renumbering } from './renumber';
export { findMarkerFaults, type MarkerCorrection, type MarkerFault, type MarkerFinding } from './faults';
export { findReferences, type CrossReference } from './references';
export { findTypography, type TypographyFault, type TypographySlip } from './typography';
export { isBudget, isBulletin, isTiered } from './frame/kinds';
export { thisYearOf, UNNAMED } from './frame/read';
export { findLiterals, touchesAny, type Literals } from './literal';
