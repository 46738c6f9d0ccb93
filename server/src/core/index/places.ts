/** Places by where they begin: no two figures begin at one. */
import type { FigureRef, Place } from './types';

export const placeOf = ({ file, figure }: FigureRef): Place => ({ file, span: figure.span });
export const placeId = ({ file, span }: Place): string => `${file}#${span.start}`;
export const samePlace = (a: Place, b: Place): boolean => a.file === b.file && a.span.start === b.span.start;
