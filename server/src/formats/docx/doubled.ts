/** A number that the drafter has typed although Word writes one by itself. */
import type { Piece } from './model';

/** A number both typed and automatic: the typed one stands. */
export const isDoubled = (number: string, pieces: readonly Piece[]): boolean => {
  let typed = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') typed += piece.text;
    if (typed.length > 12) break;
  }
  typed = typed.trimStart();
  return SHAPES.some(shape => shape.test(number) && shape.test(typed));
};

const HAN = '[一二三四五六七八九十百〇零]';
const SHAPES: readonly RegExp[] = [
  new RegExp(`^${HAN}+[、.．，]`),
  new RegExp(`^[（(]${HAN}+[）)]`),
  new RegExp(`^第${HAN}+[编部篇章节条款]`),
  /^\d{1,3}[.．、](?!\d)/,
  /^(?:\d{1,3}\.)+\d{1,3}[.\s]/,
  /^[（(]\d{1,3}[）)]/,
  /^[①-⑳㉑-㊿]/,
];
