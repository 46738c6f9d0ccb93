/** The door of `features`: what an editor asks, answered in offsets and plain data. */
export * from './completion';
export * from './counterpart';
export * from './explain';
export * from './fix-all';
export * from './hierarchy';
export * from './hover';
export * from './inlays';
export * from './lenses';
export * from './links';
export * from './navigate';
export * from './outline';
export * from './rename';
export * from './selection';
export * from './tokens';
export * from './views';
export * from './slogans';
export { readingLine, readingOf, statusName, type FigureReading } from './reading';
