/** The door of `base`: spans, exact numbers, intervals. Not one domain word. */
export * from './span';
export type { Rational } from './rational';
export * as rational from './rational';
export type { Interval, Bound as IntervalEnd } from './interval';
export * as interval from './interval';
export * from './cancel';
export * from './assert';
export * from './say';
export * from './pattern';
export * from './memo';
export * from './remembered';
export * from './overlay';
export * from './digest';
export * from './decoded';
export * from './edited';
export * from './markdown';
export * from './uri';
export * from './visible';
