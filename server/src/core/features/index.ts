/** The door of `features`: what an editor asks, answered in offsets and plain data. */
export * from './completion';
export * from './explain';
export * from './fix-all';
export * from './hover';
export * from './navigate';
export * from './outline';
export * from './rename';
export * from './views';
export * from './slogans';
