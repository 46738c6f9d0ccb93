/** The door of `text`: source with lines, clean views with offset maps, the segmenter port. */
export * from './source';
export * from './view';
export { withoutEmphasis } from './emphasis';
export * from './office';
export * from './place';
export * from './segmenter';
