/** The door of `lexicon`: what words mean whatever document they stand in. */
export * from './places';
