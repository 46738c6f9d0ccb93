/** The door of `facts`. */
export * from './types';
export { ownWords, type OwnWords } from './own';
export { extractFacts, type FactsContext } from './extract';
export { createParagraphMemo, type ParagraphMemo } from './memo';
export type { Relation } from './relation/types';
export type { DeclaredCount } from './count/types';
export { extractRelations } from './relation/extract';
export { extractCounts } from './count/extract';
export { extractDates, type DatedEvent } from './date/extract';
export { extractFaults, type FaultKind, type NumberFault } from './fault/extract';
export { lexQuantities } from './figure/lexer';
export { findIndicator, IDENTITIES, matchIndicators, type Identity } from './indicator/dictionary';
export { namedWithoutTarget } from './indicator/mention';
export { BUILT_IN, createGlossary, extendGlossary, type Glossary } from './slogan';
export { isCommon, soundAlike } from './slogan/sound';
export { extractNames, type NameMention, type NameOpening } from './name/extract';
