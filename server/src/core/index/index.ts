/** The door of `index`: the workspace snapshot and what makes two figures one quantity. */
export * from './types';
export * from './key';
export * from './snapshot';
export * from './period';
export { agreement, likenessOf, sameQuantity, sameSentence, valueBucket, type Likeness } from './likeness';
