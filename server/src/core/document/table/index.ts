/** The door of tables: found in lines, read from rows of cells. */
export * from './types';
export { findTables, type TableLineKind } from './find';
export { readTable } from './read';
export { isNumbered, readCaption } from './caption';
export { kindOfCell, isYearNumber } from './cell';
