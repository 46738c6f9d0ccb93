/** Numbers that belong together by how they are written: side by side, or as a∶b∶c. */
import type { Lexeme } from './lexer';

export const GAP = /^(?:以上|以下|左右|以内)?[、和及，]$/;
/** No sentence names more things in one breath. */
const MOST = 12;

/** Numbers that stand side by side with only 、 or 和 between them, by the first of them. */
export const groupsOf = (text: string, lexemes: readonly Lexeme[]): ReadonlyMap<Lexeme, readonly Lexeme[]> => {
  const groups = new Map<Lexeme, readonly Lexeme[]>();
  let group: Lexeme[] = [];
  const close = (): void => {
    const first = group[0];
    if (first && group.length > 1 && group.length <= MOST) groups.set(first, group);
  };
  for (const here of lexemes) {
    const before = group[group.length - 1];
    if (before && here.start - before.end <= 4 && GAP.test(text.slice(before.end, here.start))) group.push(here);
    else {
      close();
      group = [here];
    }
  }
  close();
  return groups;
};

/** The members of each a∶b∶c, by the first of them. */
export const ratiosOf = (text: string, lexemes: readonly Lexeme[]): ReadonlyMap<Lexeme, readonly Lexeme[]> => {
  const ratios = new Map<Lexeme, readonly Lexeme[]>();
  for (let i = 0; i < lexemes.length;) {
    let end = i + 1;
    while (end < lexemes.length && /^[:：∶]$/.test(text.slice(lexemes[end - 1]?.end, lexemes[end]?.start))) end++;
    const first = lexemes[i];
    if (first && end - i > 2) ratios.set(first, lexemes.slice(i, end));
    i = end;
  }
  return ratios;
};
