/** The door of `features`: what an editor asks, answered in offsets and plain data. */
export * from './explain';
export * from './hover';
export * from './navigate';
export * from './outline';
export * from './views';
