/**
 * Errors planted by the product's own reading: into figures that it proved (`links` of `check`), which another number contradicts for
 * certain, and into figures that have a key and are said more than once.
 */
import { misplaced, mistyped, swapped } from './slips.mjs';

const offsetsOf = text => {
  const starts = [0];
  for (let i = 0; i < text.length; i++)
    if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) starts.push(i + 1);
  return ({ line, character }) => (starts[line] ?? text.length) + character;
};

const digitsIn = (text, start, end) => {
  const m = /\d+(?:\.\d+)?/.exec(text.slice(start, end));
  return m ? { at: start + m.index, digits: m[0] } : undefined;
};

const slipped = (text, offset, members, how, random) =>
  members.flatMap(({ range, why }) => {
    const n = digitsIn(text, offset(range.start), offset(range.end));
    const other = n && n.digits.replace(/\D/g, '').length >= 2 ? how(n.digits, random) : undefined;
    return other && Number(other) !== Number(n.digits)
      ? [{ start: n.at, end: n.at + n.digits.length, text: other, why }]
      : [];
  });

export const informed = ({ links }, text) => {
  const offset = offsetsOf(text);
  const of = kinds =>
    links.filter(l => kinds.includes(l.kind)).flatMap(l => l.members.map(m => ({ range: m.range, why: l.detail })));
  return {
    'proved-digit': random => slipped(text, offset, of(['derives']), mistyped, random),
    'proved-swap': random => slipped(text, offset, of(['derives']), swapped, random),
    'proved-decimal': random => slipped(text, offset, of(['derives']), misplaced, random),
    'said-twice-digit': random => slipped(text, offset, of(['agrees']), mistyped, random),
    counted: random =>
      of(['counts']).flatMap(({ range, why }) => {
        const start = offset(range.start);
        const m = /[三四五六七八]/.exec(text.slice(start, offset(range.end)));
        return m ? [{ start: start + m.index, end: start + m.index + 1, text: m[0] === '八' ? '六' : '九', why }] : [];
      }),
  };
};
