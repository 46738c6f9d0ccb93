/** The door of `config`: what a workspace says about itself. */
export * from './types';
export * from './read';
export * from './match';
