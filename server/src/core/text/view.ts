/**
 * A clean reading of part of a source: tears closed up, blanks inside Chinese text and signs of bold dropped, full-width
 * digits and letters folded to half width. Every view character comes from exactly one source character, so that whatever is
 * found in the view has an exact place in the source.
 */
import { span, type Span } from '../base';
import { emphasisSigns } from './emphasis';
import type { SourceText } from './source';

export interface TextView {
  readonly text: string;
  /** Source offset of each view character, same length as `text`. */
  readonly offsets: readonly number[];
  /** Source span from the first to the last piece. */
  readonly source: Span;
}

/** `pieces`: source spans in order, without line breaks between them that matter; blanks at their ends are dropped. */
export const createView = (source: SourceText, pieces: readonly Span[]): TextView => {
  const chars: string[] = [];
  const offsets: number[] = [];
  for (const piece of pieces) {
    const signs = signsIn(source.text, piece);
    for (let i = piece.start; i < piece.end; i++) {
      if (signs?.has(i)) continue;
      // What is still to be filled in says nothing.
      if (source.text.charCodeAt(i) === OPENING) {
        const end = closing(source.text, i, piece.end);
        if (end !== undefined) {
          i = end;
          continue;
        }
      }
      const folded = fold(source.text.charCodeAt(i));
      if (folded === BLANK && !keepsBlank(source.text, i, piece)) continue;
      if (folded === NOTHING) continue;
      chars.push(folded === BLANK ? ' ' : String.fromCharCode(folded));
      offsets.push(i);
    }
  }
  const first = pieces[0]?.start ?? 0;
  const last = pieces[pieces.length - 1]?.end ?? first;
  return { text: chars.join(''), offsets, source: span(first, last) };
};

const signsIn = (text: string, { start, end }: Span): ReadonlySet<number> | undefined => {
  const words = text.slice(start, end);
  return /\*\*|__/.test(words) ? new Set(emphasisSigns(words).map(i => start + i)) : undefined;
};

/** The source span of a view span; an empty view span maps to an empty source span. */
export const toSourceSpan = (view: TextView, s: Span): Span => {
  const start = toSourceOffset(view, s.start);
  if (s.end <= s.start) return span(start, start);
  const last = view.offsets[Math.min(s.end, view.offsets.length) - 1];
  return span(start, last === undefined ? start : last + 1);
};

export const toSourceOffset = (view: TextView, offset: number): number => view.offsets[offset] ?? view.source.end;

/** The first view offset at or after a source offset. */
export const toViewOffset = (view: TextView, sourceOffset: number): number => {
  let low = 0;
  let high = view.offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.offsets[middle] ?? Infinity) < sourceOffset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Radicals that PDF text has in the place of the character they look like: ⼯ for 工, ⻓ for 长. */
const radicals: ReadonlyMap<number, number> = (() => {
  const kangxi = Array.from(
    { length: 0x2fd6 - 0x2f00 },
    (_, i) =>
      [
        0x2f00 + i,
        String.fromCharCode(0x2f00 + i)
          .normalize('NFKC')
          .charCodeAt(0),
      ] as const,
  );
  // The supplement has no compatibility mapping for most of its radicals; these are characters of their own.
  const supplement = [
    ...'⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺬示⺝月⺮竹⺼月⻌辶⻏阝⻖阝⺙攵⺡氵⺘扌⺅亻⺉刂',
  ];
  return new Map([
    ...kangxi,
    ...supplement.flatMap((c, i) =>
      i % 2 ? [] : [[c.charCodeAt(0), (supplement[i + 1] ?? c).charCodeAt(0)] as const],
    ),
  ]);
})();

/** ⟨…⟩ */
const OPENING = 0x27e8;
const LONGEST = 202;

const closing = (text: string, from: number, end: number): number | undefined => {
  for (let i = from + 1; i < Math.min(end, from + LONGEST); i++) {
    const c = text.charAt(i);
    if (c === '⟩') return i;
    if (c === '⟨' || c === '\n' || c === '\r') return undefined;
  }
  return undefined;
};

const BLANK = -1;
const NOTHING = -2;

const fold = (unit: number): number => {
  if (
    unit === 32 ||
    unit === 9 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f
  )
    return BLANK;
  if (unit === 10 || unit === 13 || unit === 12 || unit === 0xfeff || unit === 0x200b || unit === 0xad) return NOTHING;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xfee0; // ０—９
  if ((unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)) return unit - 0xfee0; // Ａ—ｚ
  if (unit === 0xff05) return 37; // ％
  if (unit === 0xff0e || unit === 0xfe52) return 46; // ．﹒
  if (unit === 0xff0b) return 43; // ＋
  if (unit >= 0x2e80 && unit <= 0x2fd5) return radicals.get(unit) ?? unit;
  // Digits, point and percent sign of a symbol font, as damaged PDF text has them.
  if (unit >= 0xf030 && unit <= 0xf039) return unit - 0xf000;
  if (unit === 0xf02e || unit === 0xf025) return unit - 0xf000;
  return unit;
};

/** A blank stays only between two Latin letters or digits, where it separates words; digits set one by one (1 9 9 3) are one number. */
const keepsBlank = (text: string, at: number, piece: Span): boolean => {
  const left = at - 1;
  if (left >= piece.start && fold(text.charCodeAt(left)) === BLANK) return false; // the first blank of a run decides
  let right = at + 1;
  while (right < piece.end && fold(text.charCodeAt(right)) === BLANK) right++;
  if (left < piece.start || right >= piece.end || !isLatin(text.charCodeAt(left)) || !isLatin(text.charCodeAt(right)))
    return false;
  return !(isLone(text, left, piece) && isLone(text, right, piece));
};

/** A digit with no letter or digit beside it. */
const isLone = (text: string, at: number, piece: Span): boolean =>
  isDigit(text.charCodeAt(at)) &&
  !(at > piece.start && isLatin(text.charCodeAt(at - 1))) &&
  !(at + 1 < piece.end && isLatin(text.charCodeAt(at + 1)));

const isDigit = (unit: number): boolean => {
  const u = fold(unit);
  return u >= 48 && u <= 57;
};

const isLatin = (unit: number): boolean => {
  const u = fold(unit);
  return (u >= 48 && u <= 57) || (u >= 65 && u <= 90) || (u >= 97 && u <= 122);
};
