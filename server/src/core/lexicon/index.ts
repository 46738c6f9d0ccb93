/** The door of `lexicon`: what words mean whatever document they stand in. */
export * from './places';
export * from './numeral';
export * from './units';
export * from './counting';
export * from './abbreviations';
export * from './coordinations';
export * from './partitions';
export * from './deverbal';
export * from './owners';
export * from './columns';
export * from './accounts';
