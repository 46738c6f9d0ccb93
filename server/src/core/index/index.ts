/** The door of `index`: the workspace snapshot and what makes two figures one quantity. */
export * from './types';
export * from './key';
export * from './snapshot';
export { keysOf } from './keys';
export { placeId, placeOf, samePlace } from './places';
export { dateKey } from './dates';
export { digitsOf, isSlip } from './digits';
export { agreement, closeness, likenessOf, rounded, sameQuantity, sameSentence, type Likeness } from './likeness';
export { isLaterVersion, versionsOf } from './versions';
export * from './slogans';
