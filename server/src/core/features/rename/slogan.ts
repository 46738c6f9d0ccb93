/** A slogan, in all its mentions that carry this name; quotation marks and blanks around it stay. */
import { say } from '../../base';
import { sloganAt } from '../place';
import type { RenameSource } from './types';

export const slogans: RenameSource = {
  prepare: ({ file, offset }) => {
    const slogan = sloganAt(file, offset);
    return slogan && { span: inner(slogan.text, slogan.span), placeholder: slogan.name };
  },
  rename: ({ workspace, file, offset }, name) => {
    const slogan = sloganAt(file, offset);
    const bare = name.replace(/[“”"]/g, '');
    if (!slogan || !bare) return { refused: say('请输入新的提法') };
    return (workspace.slogans.get(slogan.name) ?? []).map(m => ({ file: m.file, span: inner(m.slogan.text, m.slogan.span), newText: bare }));
  },
};

const inner = (text: string, { start, end }: { readonly start: number; readonly end: number }) => ({ start: start + (/^[“"]/.test(text) ? 1 : 0), end: end - (/[”"]$/.test(text) ? 1 : 0) });
