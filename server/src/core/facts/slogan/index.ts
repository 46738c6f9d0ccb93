/** Slogans: what the rest of `facts` uses of them. */
export { BUILT_IN, createGlossary, extendGlossary, type Glossary } from './glossary';
export { extractSlogans } from './extract';
export { extractDeviations } from './deviation/extract';
