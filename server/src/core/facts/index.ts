/** The door of `facts`. */
export * from './types';
export { extractFacts, type FactsContext } from './extract';
