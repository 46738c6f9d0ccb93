/** Where the clause, the item and the statement of a number begin and end. */
import type { Lexeme } from './figure/lexer';

export const clauseStart = (text: string, from: number, to: number): number => {
  for (let i = to - 1; i >= from; i--) if ('，；：。！？,;:'.includes(text.charAt(i))) return i + 1;
  return from;
};

/** Behind the last 、 or the last mark of a clause. */
export const itemStart = (text: string, clause: number, to: number): number => {
  for (let i = to - 1; i >= clause; i--) if (text.charAt(i) === '、') return i + 1;
  return clause;
};

export const rightEnd = (text: string, lexeme: Lexeme, next: Lexeme | undefined): number => {
  const limit = Math.min(next?.start ?? text.length, lexeme.end + 24);
  for (let i = lexeme.end; i < limit; i++) if ('，；：。！？、,;:（('.includes(text.charAt(i))) return i;
  return limit;
};

/** Behind the last ； between two offsets. */
export const lastTurn = (text: string, from: number, to: number): number | undefined => {
  for (let i = to - 1; i >= from; i--) if (text.charAt(i) === '；') return i + 1;
  return undefined;
};
