/** Where slogans stand in a text, by the text and the names of its file alone; what they stand for is read elsewhere. */
import type { Span } from '../../base';
import { fold, foldName, type Folded } from './fold';
import { knownAt, type KnownContext, type KnownMention } from './known';
import { bareNameAt, countedNameAt } from './bare';
import type { Trie } from './trie';

/** A mention, or a count with a name (三大国家战略, 三项改革) that is a slogan where its items are spelled out. */
export type SloganPlace =
  { readonly kind: 'mention'; readonly mention: Mention } | { readonly kind: 'count'; readonly at: number };

export interface Mention {
  readonly span: Span;
  readonly name: string;
  readonly quoted: boolean;
  readonly known: boolean;
}

export interface Names extends KnownContext {
  readonly local: ReadonlySet<string>;
  readonly bare: Trie;
  /** The short name of the place whose report it is. */
  readonly place: string | null;
}

export const placesOf = (text: string, names: Names): SloganPlace[] => {
  const places: SloganPlace[] = [];
  const folded = fold(text);
  for (let i = 0; i < folded.text.length;) {
    const local = localAt(text, folded, i, names);
    const known = knownAt(text, folded, i, names);
    const grown = known && invention(folded, i, known, text);
    const mention =
      grown ??
      (known && (!local || known.span.end >= local.span.end)
        ? { ...known, known: true }
        : local && { ...local, known: false });
    if (!mention) {
      const at = folded.at[i] ?? 0;
      const name = bareNameAt(text, at, names.place);
      if (name !== undefined) {
        places.push({ kind: 'mention', mention: told(text, at, name) });
        i += name.length;
        continue;
      }
      if (countedNameAt(text, at) !== undefined) places.push({ kind: 'count', at });
      i++;
      continue;
    }
    places.push({ kind: 'mention', mention });
    while (i < folded.text.length && (folded.at[i] ?? 0) < mention.span.end) i++;
  }
  return places;
};

const QUOTATION_LIMIT = 60;

/** The ” of a “, not further than a name may be long; -1 without one. */
export const closing = (text: string, open: number): number => {
  const within = text.slice(open + 1, open + 1 + QUOTATION_LIMIT);
  const close = within.indexOf('”');
  const again = within.indexOf('“');
  return close > 0 && (again < 0 || again > close) ? open + 1 + close : -1;
};

/** A local name in quotes, or one without that its file has in quotes. */
const localAt = (
  text: string,
  folded: Folded,
  at: number,
  { local, bare }: Names,
): { span: Span; name: string; quoted: boolean } | undefined => {
  const start = folded.at[at] ?? 0;
  if (text.charAt(start - 1) === '“') {
    const close = closing(text, start - 1);
    const name = close > 0 ? foldName(text.slice(start, close)) : '';
    return local.has(name) ? { span: { start: start - 1, end: close + 1 }, name, quoted: true } : undefined;
  }
  const end = bare.endsAt(folded.text, at).at(-1);
  if (end === undefined || /[一二三四五六七八九十百千万亿第两\d]/.test(text.charAt(start - 1))) return undefined;
  const stop = (folded.at[end - 1] ?? start) + 1;
  return /[“”]/.test(text.slice(start, stop))
    ? undefined
    : { span: { start, end: stop }, name: folded.text.slice(at, end), quoted: false };
};

/** A name told by itself, with its quotes where it has them. */
const told = (text: string, start: number, name: string): Mention => {
  const end = start + name.length;
  const quoted = text.charAt(start - 1) === '“' && text.charAt(end) === '”';
  return { span: quoted ? { start: start - 1, end: end + 1 } : { start, end }, name, quoted, known: false };
};

/** 六稳六保六促: a known row of 六稳六保 that the text carries on with one more. */
const invention = (
  folded: Folded,
  at: number,
  { span, name, quoted }: KnownMention,
  text: string,
): Mention | undefined => {
  if (quoted || !/^(?:[一二三四五六七八九][\u4e00-\u9fa5]){2,}$/.test(name)) return undefined;
  const end = at + name.length;
  const more = /^(?:[一二三四五六七八九][\u4e00-\u9fa5])+(?=[”、，。；：！）]|工作|任务|要求|等|$)/.exec(
    folded.text.slice(end, end + 8),
  )?.[0];
  if (more === undefined || more.charAt(0) !== name.charAt(0)) return undefined;
  const stop = (folded.at[end + more.length - 1] ?? span.end) + 1;
  const inQuotes = text.charAt(span.start - 1) === '“' && text.charAt(stop) === '”';
  return {
    span: inQuotes ? { start: span.start - 1, end: stop + 1 } : { start: span.start, end: stop },
    name: name + more,
    quoted: inQuotes,
    known: false,
  };
};
